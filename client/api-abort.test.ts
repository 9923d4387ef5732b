import { createServer } from 'node:http'
import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { ask, connection } from './api'
import type { ApiError } from './api'
import type { TypedDocumentString } from './generated/graphql'

const question = 'query Q { node }' as unknown as TypedDocumentString<{ node: string }, object>

/** A server that does with a question what the test wants. */
let server: Server
let answer: (response: ServerResponse) => void
const realFetch = globalThis.fetch
beforeAll(async () => {
  server = createServer((_, response) => answer(response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation((path, init) => realFetch(`http://127.0.0.1:${port}${path as string}`, init))
})
beforeEach(() => connection.setState({ state: 'OK' }))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: ApiError) => error.code,
  )
const half = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.write('{"data": {"no')
}

describe('A question that the page gave up is cancelled, and the server is not lost', () => {
  test('before the answer began', async () => {
    answer = () => undefined
    expect(await codeOf(ask(question, {}, { signal: AbortSignal.timeout(100) }))).toBe('CANCELLED')
    expect(connection.getState().state).toBe('OK')
  })

  test('while the answer was being read', async () => {
    const stop = new AbortController()
    answer = (response) => {
      half(response)
      setTimeout(() => stop.abort(), 100)
    }
    expect(await codeOf(ask(question, {}, { signal: stop.signal }))).toBe('CANCELLED')
    expect(connection.getState().state).toBe('OK')
  })
})

test('an answer that does not end in time took too long, also where it had begun', async () => {
  answer = half
  expect(await codeOf(ask(question, {}, { timeout: 200 }))).toBe('TIMEOUT')
  expect(connection.getState().state).toBe('OK')
})

test('an answer that breaks off is one of a server that is gone', async () => {
  answer = (response) => {
    half(response)
    setTimeout(() => response.destroy(), 50)
  }
  expect(await codeOf(ask(question, {}))).toBe('OFFLINE')
  expect(connection.getState().state).toBe('LOST')
  // The page asks until the server is well again: it would go on after the tests.
  const isBack = new Promise((resolve) => connection.subscribe(({ state }) => state === 'OK' && resolve(state)))
  answer = (response) => response.end()
  expect(await isBack).toBe('OK')
})
