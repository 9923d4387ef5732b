import { KnownError } from '../errors'
import { makeLiveness } from './liveness'

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
  const liveness = makeLiveness(never, gone)
  const both = Promise.all([codeOf(liveness.watch(never())), codeOf(liveness.watch(never()))])
  expect(await after(4_999, both)).toEqual(['UNAVAILABLE', 'UNAVAILABLE'])
  expect(gone).toHaveBeenCalledTimes(1)
})

it('says so at once when asking fails', async () => {
  const liveness = makeLiveness(() => Promise.reject(new Error('refused')), jest.fn())
  expect(await after(2_000, codeOf(liveness.watch(never())))).toBe('UNAVAILABLE')
})

it('waits on for a slow answer of a database that is there', async () => {
  const ask = jest.fn(() => Promise.resolve())
  const slow = new Promise((resolve) => setTimeout(() => resolve('late'), 60_000))
  const watched = codeOf(makeLiveness(ask, jest.fn()).watch(slow))
  expect(await after(59_000, watched)).toBe('waited for')
  expect(await after(2_000, watched)).toBe('answered')
  expect(ask.mock.calls.length).toBeGreaterThan(10)
})

it('asks nothing while answers come quickly, and nothing after the answer', async () => {
  const ask = jest.fn(() => Promise.resolve())
  const liveness = makeLiveness(ask, jest.fn())
  const quick = new Promise((resolve) => setTimeout(() => resolve('soon'), 1_000))
  expect(await after(60_000, codeOf(liveness.watch(quick)))).toBe('answered')
  expect(ask).not.toHaveBeenCalled()
})
