import { KnownError } from '../errors'
import { makeLiveness } from './liveness'

const atWorkOn = (...questions: string[]) => ({ there: Promise.resolve(), atWork: Promise.resolve(new Set(questions)) })
const none = () => atWorkOn()
const no = () => false
const never = () => new Promise<never>(() => undefined)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof KnownError ? error.code : error),
  )

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** What has come of `work` after so many milliseconds. */
async function after(ms: number, work: Promise<unknown>): Promise<unknown> {
  let is: unknown = 'waited for'
  void work.then((value) => (is = value))
  await jest.advanceTimersByTimeAsync(ms)
  return is
}

it('says within five seconds that a database is gone which answers nothing, and tells it once', async () => {
  const gone = jest.fn()
  const liveness = makeLiveness(() => ({ there: never(), atWork: never() }), gone)
  const both = Promise.all([codeOf(liveness.watch(never(), 'q', no)), codeOf(liveness.watch(never(), 'q', no))])
  expect(await after(4_999, both)).toEqual(['UNAVAILABLE', 'UNAVAILABLE'])
  expect(gone).toHaveBeenCalledTimes(1)
})

it('says so at once when asking fails', async () => {
  const liveness = makeLiveness(() => {
    const refused = Promise.reject(new Error('refused'))
    return { there: refused, atWork: refused }
  }, jest.fn())
  expect(await after(2_000, codeOf(liveness.watch(never(), 'q', no)))).toBe('UNAVAILABLE')
})

it('waits on for a slow answer of a database that is there', async () => {
  const ask = jest.fn(() => atWorkOn('q'))
  const slow = new Promise((resolve) => setTimeout(() => resolve('late'), 60_000))
  const watched = codeOf(makeLiveness(ask, jest.fn()).watch(slow, 'q', no))
  expect(await after(59_000, watched)).toBe('waited for')
  expect(await after(2_000, watched)).toBe('answered')
  expect(ask.mock.calls.length).toBeGreaterThan(10)
})

it('asks nothing while answers come quickly, and nothing after the answer', async () => {
  const ask = jest.fn(() => atWorkOn('q'))
  const liveness = makeLiveness(ask, jest.fn())
  const quick = new Promise((resolve) => setTimeout(() => resolve('soon'), 1_000))
  expect(await after(60_000, codeOf(liveness.watch(quick, 'q', no)))).toBe('answered')
  expect(ask).not.toHaveBeenCalled()
})

it('says that the connection is lost when the database is there and twice does not know of the question', async () => {
  const watched = makeLiveness(none, jest.fn())
    .watch(never(), 'q', no)
    .catch((error: unknown) => (error as Error).name)
  expect(await after(1_500, watched)).toBe('waited for')
  expect(await after(300, watched)).toBe('ConnectionLost')
})

it('takes the answer that comes between the two', async () => {
  const late = new Promise((resolve) => setTimeout(() => resolve('late'), 1_400))
  expect(await after(4_000, codeOf(makeLiveness(none, jest.fn()).watch(late, 'q', no)))).toBe('answered')
})

it('waits for a question that may not have been sent yet', async () => {
  const watched = codeOf(makeLiveness(none, jest.fn()).watch(never(), 'q', () => true))
  expect(await after(60_000, watched)).toBe('waited for')
})

it('waits for the answer of a database that is there and does not say what it is at work on', async () => {
  const silent = makeLiveness(() => ({ there: Promise.resolve(), atWork: never() }), jest.fn())
  expect(await after(60_000, codeOf(silent.watch(never(), 'q', no)))).toBe('waited for')
})
