import fc from 'fast-check'

import { ownDatabase } from '../../../testing/own-database'
import type { OwnDatabase } from '../../../testing/own-database'
import { KnownError } from '../../errors'
import type { Content } from './content'
import { theInvestigation } from './investigation'
import { archiveInvestigation, saveInvestigation } from './save'
import type { InvestigationInput } from './save'
import { contentOf, versionPage } from './versions'

let own: OwnDatabase
beforeAll(async () => {
  own = await ownDatabase()
})
afterAll(() => own.end())

const entity = fc.constantFrom('company:a', 'company:b', 'gov:c', 'person:d')
const place = fc.record({ id: entity, x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) })
const view = fc.record({
  entities: fc.uniqueArray(entity),
  positions: fc.uniqueArray(place, { selector: ({ id }) => id }),
  pinned: fc.uniqueArray(entity),
})
const change: fc.Arbitrary<InvestigationInput> = fc.record(
  { name: fc.constantFrom('One', 'Two', 'نام'), view, notes: fc.array(fc.constantFrom('Ask', 'Done')).map(asNotes) },
  { requiredKeys: [] },
)
function asNotes(texts: string[]) {
  return texts.map((text, i) => ({ id: `note:${i}`, text }))
}

const client = fc.integer({ min: 0, max: 1 })
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('SAVE' as const), client, change }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('RELOAD' as const), client }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('SEND_AGAIN' as const), client }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('ARCHIVE' as const), archived: fc.boolean() }) },
)

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
type Sent = { operation: string; version: number; input: InvestigationInput; answer: object }
type Client = { read: number; last?: Sent }
let count = 0

/** What a version says, whoever wrote which note when. */
const said = ({ name, view: { entities, positions, pinned }, notes }: Content) => ({
  ...{ name, entities, positions, pinned },
  notes: notes.map(({ text }) => text),
})

/** An investigation, who works on it, and what it is to hold: one content for each version that was acknowledged. */
async function begin() {
  const operation = `two-${process.pid}-${++count}`
  const { id } = await saveInvestigation(own.db, 'Ann', operation, { input: {} })
  const versions = [said(await contentOf(own.db, id, 1))]
  const clients: Client[] = [{ read: 1 }, { read: 1 }]
  return { id, versions, clients }
}
type World = Awaited<ReturnType<typeof begin>>

type Said = World['versions'][number]

const expected = (before: Said, { name, view, notes }: InvestigationInput): Said => ({
  name: name ?? before.name,
  entities: (view?.entities as string[] | undefined) ?? before.entities,
  positions: (view?.positions as Said['positions'] | undefined) ?? before.positions,
  pinned: (view?.pinned as string[] | undefined) ?? before.pinned,
  notes: notes ? notes.map(({ text }) => text) : before.notes,
})

async function save({ id, versions, clients }: World, who: number, input: InvestigationInput): Promise<void> {
  const me = clients[who]!
  const operation = `two-${process.pid}-${++count}`
  const sent = { id, version: me.read, input }
  const answer = await saveInvestigation(own.db, `Client ${who}`, operation, sent).catch((error: unknown) => error)
  if (me.read === versions.length) {
    versions.push(expected(versions.at(-1)!, input))
    expect(answer).toMatchObject({ id, version: versions.length, by: `Client ${who}` })
    clients[who] = {
      read: versions.length,
      last: { operation, version: sent.version, input, answer: answer as object },
    }
  } else {
    // Whoever is behind is told what is there, has what was typed back, and nothing has happened.
    expect(answer).toBeInstanceOf(KnownError)
    expect((answer as KnownError).details).toMatchObject({
      now: { version: versions.length, name: versions.at(-1)!.name },
      yours: { version: me.read, input },
    })
  }
}

async function take(world: World, doing: Step): Promise<void> {
  const { id, versions, clients } = world
  if (doing.what === 'SAVE') return save(world, doing.client, doing.change)
  if (doing.what === 'ARCHIVE') {
    await archiveInvestigation(own.db, 'Ann', `two-${process.pid}-${++count}`, id, doing.archived)
    expect((await theInvestigation(own.db, id)).archivedAt !== null).toBe(doing.archived)
    return
  }
  const { last } = clients[doing.client]!
  if (doing.what === 'RELOAD') {
    clients[doing.client] = { read: (await theInvestigation(own.db, id)).version, last }
    expect(clients[doing.client]!.read).toBe(versions.length)
  } else if (last) {
    const { operation, answer, ...sent } = last
    const by = `Client ${doing.client}`
    expect(await saveInvestigation(own.db, by, operation, { id, ...sent })).toEqual(answer)
  }
}

test('whatever two clients save, reload, send again and put away: every version opens as it was, and none that was acknowledged is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const world = await begin()
      for (const doing of steps) await take(world, doing)
      const { id, versions } = world
      expect((await versionPage(own.db, id, { first: 100 })).totalCount).toBe(versions.length)
      for (const [i, content] of versions.entries()) expect(said(await contentOf(own.db, id, i + 1))).toEqual(content)
    }),
    { numRuns: 12, endOnFailure: true },
  )
}, 600_000)
