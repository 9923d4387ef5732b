import { ApiError, ask, connection, describeError, write } from './api'
import type { TypedDocumentString } from './generated/graphql'

const question = 'query Q { node }' as unknown as TypedDocumentString<{ node: string }, { id: string }>
const answers = (status: number, body: unknown) =>
  jest.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(body, { status })))
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: ApiError) => error.code,
  )

beforeAll(() => {
  const kept = new Map([['throughline.token', 'secret']])
  Object.assign(globalThis, { sessionStorage: { getItem: (key: string) => kept.get(key) ?? null } })
})
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] })
  connection.setState({ state: 'OK' })
})
afterEach(() => {
  jest.clearAllTimers()
  jest.useRealTimers()
  jest.restoreAllMocks()
})

test('a question goes out with the token and its variables, and its data comes back', async () => {
  const sent = answers(200, { data: { node: 'x' } })
  expect(await ask(question, { id: 'a' })).toEqual({ node: 'x' })
  const [address, init] = sent.mock.calls[0]!
  expect(address).toBe('/graphql')
  expect(init?.headers).toMatchObject({ authorization: 'Bearer secret' })
  expect(JSON.parse(init?.body as string)).toEqual({ query: 'query Q { node }', variables: { id: 'a' } })
})

test('an error of the API keeps its code and sentence', async () => {
  answers(200, { data: null, errors: [{ message: 'At most 100.', extensions: { code: 'BAD_INPUT' } }] })
  await expect(ask(question, { id: 'a' })).rejects.toEqual(new ApiError('BAD_INPUT', 'At most 100.'))
  expect(connection.getState().state).toBe('OK')
})

test('a server or database that is gone is lost, and one that answers again is not', async () => {
  answers(503, { errors: [{ message: 'The database is away.', extensions: { code: 'UNAVAILABLE' } }] })
  expect(await codeOf(ask(question, { id: 'a' }))).toBe('UNAVAILABLE')
  expect(connection.getState().state).toBe('LOST')
  jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  expect(await codeOf(ask(question, { id: 'a' }))).toBe('OFFLINE')
  answers(200, { data: { node: 'x' } })
  await ask(question, { id: 'a' })
  expect(connection.getState().state).toBe('OK')
})

test('of a write that nobody answers it is not said that it was not done', async () => {
  for (const code of ['UNAVAILABLE', 'TIMEOUT']) {
    answers(503, { errors: [{ message: 'Away.', extensions: { code } }] })
    expect(await codeOf(write(question, { id: 'a' }))).toBe('UNSURE')
  }
  jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  expect(await codeOf(write(question, { id: 'a' }))).toBe('UNSURE')
  answers(200, { data: null, errors: [{ message: 'No name.', extensions: { code: 'BAD_INPUT' } }] })
  expect(await codeOf(write(question, { id: 'a' }))).toBe('REFUSED')
})

test('a token that is not known is told apart from a lost server', async () => {
  answers(401, {})
  expect(await codeOf(ask(question, { id: 'a' }))).toBe('UNAUTHENTICATED')
  expect(connection.getState().state).toBe('DENIED')
})

test('a question that was stopped is cancelled and nothing else', async () => {
  jest.spyOn(globalThis, 'fetch').mockRejectedValue(new DOMException('', 'AbortError'))
  expect(await codeOf(ask(question, { id: 'a' }, { signal: AbortSignal.abort() }))).toBe('CANCELLED')
  expect(connection.getState().state).toBe('OK')
})

test('whatever is thrown has a title, a message and what to do', () => {
  for (const error of [new ApiError('NOT_FOUND', 'Gone.'), new Error('Odd.'), 'text', undefined]) {
    const { title, message, advice } = describeError(error)
    expect([title, message, advice].every((words) => words.length > 3)).toBe(true)
  }
})

test('what refers to something that is gone is answered with a stand-in that says so, and other errors are errors', async () => {
  const error = { message: 'Gone.', path: ['node', 'source'], extensions: { code: 'NOT_FOUND', missing: 'doc:x' } }
  answers(200, { data: { node: { id: 'c', source: null } }, errors: [error] })
  expect(await ask(question, { id: 'c' })).toEqual({
    node: {
      id: 'c',
      source: expect.objectContaining({ id: 'doc:x', name: 'doc:x (no longer in the graph)' }) as unknown,
    },
  })
  const other = { message: 'No.', path: ['node'], extensions: { code: 'NOT_FOUND' } }
  answers(200, { data: { node: null }, errors: [error, other] })
  expect(await codeOf(ask(question, { id: 'c' }))).toBe('NOT_FOUND')
})
