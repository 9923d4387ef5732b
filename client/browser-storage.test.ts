import fc from 'fast-check'

/** An entity as the server tells it. */
const anEntity = (id: string) => ({
  id,
  kind: 'COMPANY',
  name: id,
  aliases: [],
  countries: [],
  description: null,
  relationTotal: 0,
  hub: false,
})

/** What a browser offers for keeping, of which any call may throw. */
const calls = ['getItem', 'setItem', 'pushState', 'replaceState', 'state', 'localStorage', 'sessionStorage'] as const
type Refusal = { from: number; until: number; what: readonly (typeof calls)[number][] }

/** A browser that refuses these calls, counted over all of them, from the n-th on until another. */
function browserThat({ from, until, what }: Refusal) {
  let count = 0
  let refusedWrites = 0
  const call = (name: (typeof calls)[number]) => {
    count++
    if (count < from || count >= until || !what.includes(name)) return
    if (name !== 'getItem' && name !== 'state') refusedWrites++
    throw new DOMException('No.', 'QuotaExceededError')
  }
  const storage = () => {
    const map = new Map<string, string>()
    return {
      getItem: (key: string) => (call('getItem'), map.get(key) ?? null),
      setItem: (key: string, value: string) => (call('setItem'), void map.set(key, value)),
    }
  }
  const [local, session] = [storage(), storage()]
  const place = { hash: '#token=secret', pathname: '/', search: '', href: 'http://here/' }
  let state: unknown = null
  const write = (name: 'pushState' | 'replaceState') => (next: unknown, _: string, address?: string) => {
    call(name)
    state = structuredClone(next)
    if (address !== undefined) place.hash = address.slice(1)
  }
  const history = { pushState: write('pushState'), replaceState: write('replaceState') }
  Object.defineProperty(history, 'state', { get: () => (call('state'), state) })
  const define = (name: string, get: () => unknown) =>
    Object.defineProperty(globalThis, name, { get, configurable: true })
  define('localStorage', () => (call('localStorage'), local))
  define('sessionStorage', () => (call('sessionStorage'), session))
  define('history', () => history)
  define('location', () => place)
  Object.assign(globalThis, { addEventListener: () => undefined })
  return { refusedWrites: () => refusedWrites }
}

const answer = (body: string) => {
  if (body.includes('between')) return { between: { truncated: false, relations: [] } }
  if (body.includes('nodes')) return { nodes: [{ __typename: 'Company', ...anEntity('zte') }] }
  return { recordEntity: anEntity('tci') }
}
const soon = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Opens the page, draws, writes and records; gives what is there then. */
async function session() {
  const { takeToken, authorization } = await import('./api')
  const { refused } = await import('./browser-storage')
  const { keepAddress } = await import('./investigation/address/reopen')
  const { keeper } = await import('./investigation/saved/keeper')
  const { drawEntities } = await import('./investigation/expansion/draw')
  const { investigation } = await import('./investigation/store')
  const { claimDraft, editClaim } = await import('./investigation/record/claim-draft')
  const { recordEntity } = await import('./investigation/record/ledger')
  const errors: unknown[] = []
  takeToken()
  keepAddress(keeper, (error) => errors.push(error))
  await drawEntities(['zte'], 'Draw ZTE')
  editClaim({ statement: 'A' })
  const recorded = await recordEntity('operation', { kind: 'COMPANY', name: 'TCI' })
  investigation.undo()
  investigation.redo()
  await soon(260)
  return {
    errors,
    token: authorization(),
    drawn: [...investigation.drawing().entities.keys()],
    written: claimDraft.getState().statement,
    recorded: recorded.id,
    refused: [...refused.getState().what],
  }
}

beforeEach(() => {
  jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation((_, init) => Promise.resolve(Response.json({ data: answer(init!.body as string) })))
})
afterEach(() => jest.restoreAllMocks())

test('with any call of any storage refused, from any time on, the page draws, keeps what is written while it is open, and records', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(1, 3, 1_000),
      fc.subarray([...calls], { minLength: 1 }),
      async (from, length, what) => {
        jest.resetModules()
        const browser = browserThat({ from, until: from + length, what })
        const { refused, ...rest } = await session()
        expect(rest).toEqual({
          errors: [],
          token: { authorization: 'Bearer secret' },
          drawn: ['zte'],
          written: 'A',
          recorded: 'tci',
        })
        // What is refused for good is told; what went through a moment later is kept, and nothing to tell.
        const lasting = length === 1_000 && browser.refusedWrites() > 0
        expect(refused.length).toBeGreaterThanOrEqual(lasting ? 1 : 0)
      },
    ),
    { numRuns: 25 },
  )
})

test('what can be kept is, and nothing is told', async () => {
  jest.resetModules()
  browserThat({ from: 0, until: 0, what: [] })
  expect((await session()).refused).toEqual([])
})
