import { connect } from 'node:net'

import { bearer, serve, token } from './testing/serve'

const secret =
  'MATCH (n:Claim) RETURN n failed on bolt://db.internal:7687 at /srv/throughline/server/db/connect.ts:42:7'
const fail = {
  a: () => Promise.reject(new Error(secret)),
  b: () => {
    throw new Error(secret)
  },
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
  c: () => Promise.reject(secret),
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
  d: () => Promise.reject(undefined),
  e: () => ({ id: 'e', kind: secret }),
  f: () => ({ id: 'f', kind: 'COMPANY', name: { [secret]: 1 } }),
}
const resolvers = {
  Query: { entity: (_: unknown, { id }: { id: keyof typeof fail }) => fail[id]() },
  Entity: {
    __resolveType: ({ kind }: { kind: string }) => {
      if (kind === secret) throw new Error(secret)
      return 'Company'
    },
  },
}

let served: Awaited<ReturnType<typeof serve>>
const printed: jest.SpyInstance[] = []
beforeAll(async () => {
  served = await serve(resolvers)
  for (const method of ['error', 'warn', 'log'] as const)
    printed.push(jest.spyOn(console, method).mockImplementation(() => undefined))
})
afterAll(async () => {
  for (const spy of printed) spy.mockRestore()
  await served.close()
})
beforeEach(() => served.lines.splice(0))
/** What stands in the log of bugs. */
const bugs = () => served.lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)

const INSIDE = /MATCH|bolt|internal|\/srv|\.ts:|\bat .*:\d|stack|node_modules|Claim\)/

describe('a bug', () => {
  it.each(Object.keys(fail))('is shown as a sentence with an id, and logged in full under it (%s)', async (id) => {
    // Asked twice: the second time it is compiled.
    for (const _ of [1, 2]) {
      served.lines.splice(0)
      const { status, text, errors } = await served.ask('query ($id: ID!) { entity(id: $id) { id name } }', { id })
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'INTERNAL' }])
      expect([200, 500]).toContain(status)
      expect(text).not.toMatch(INSIDE)
      const [, number = ''] = /\(error ([0-9a-f]{8})\)/.exec(errors?.[0]?.message ?? '') ?? []
      expect(bugs()).toEqual([expect.stringContaining(`"id":"${number}"`)])
      expect(bugs()[0]).toContain(['d', 'f'].includes(id) ? number : 'db.internal')
    }
  })
})

const json = { 'content-type': 'application/json' }
const question = '{"query":"{ __typename }"}'
const post = (body: string, headers: Record<string, string> = {}) =>
  served.send({ method: 'POST', path: '/graphql', headers: { ...bearer, ...json, ...headers }, body })

describe('a request that cannot be read', () => {
  it.each<[string, number, string, Record<string, string>?]>([
    ['{"query":', 400, 'not JSON'],
    ['', 400, ''],
    ['null', 400, ''],
    ['7', 400, ''],
    ['"{ __typename }"', 400, ''],
    ['[]', 400, ''],
    ['{}', 400, ''],
    ['{"query":7}', 400, ''],
    ['{"query":"{ __typename }","variables":"x"}', 400, ''],
    ['{"query":"{ __typename }","operationName":"Nobody"}', 400, 'Nobody'],
    ['{"query":"{ __typename "}', 400, 'Syntax Error'],
    ['{"query":"{ nothing }"}', 400, 'nothing'],
    ['{"query":"query A { __typename } query B { __typename }"}', 400, 'operation name'],
    ['{"query":"subscription { x }"}', 400, 'no subscription'],
    ['['.repeat(1_000), 400, 'not JSON'],
    [question, 415, 'Content-Type', { 'content-type': 'text/plain' }],
    [question, 415, 'Content-Type', { 'content-type': 'multipart/form-data; boundary=x' }],
    [question, 415, 'compressed', { 'content-encoding': 'gzip' }],
    [question, 415, 'UTF-8', { 'content-type': 'application/json; charset=latin1' }],
  ])('is refused in a sentence, and is no bug: %s', async (body, expected, sentence, headers = {}) => {
    const { status, text } = await post(body, headers)
    const { errors } = JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] }
    expect({ status, code: errors[0]?.extensions.code }).toEqual({ status: expected, code: 'BAD_INPUT' })
    expect(errors[0]?.message).toContain(sentence)
    expect(text).not.toMatch(INSIDE)
    expect(bugs()).toEqual([])
    expect(printed.flatMap(({ mock }) => mock.calls as unknown[])).toEqual([])
  })

  it('may have names of JavaScript itself among its variables', async () => {
    const body = '{"query":"{ __typename }","variables":{"__proto__":{"id":"a"},"constructor":1,"toString":null}}'
    expect(await post(body)).toMatchObject({ status: 200, text: '{"data":{"__typename":"Query"}}' })
  })

  it('does not end the program, even when it is no HTTP', async () => {
    for (const bytes of [
      '\0\0\0\0',
      'GET / HTTP/9.9\r\n\r\n',
      'POST /graphql HTTP/1.1\r\nContent-Length: -1\r\n\r\n',
    ]) {
      await new Promise((resolve) => {
        const socket = connect(served.port, '127.0.0.1', () => socket.end(bytes))
        socket.on('error', resolve).on('close', resolve).resume()
      })
    }
    expect((await post(question)).status).toBe(200)
  })
})

describe('the log', () => {
  it('has a line for each request, and nothing of what was asked or of the token', async () => {
    await post('{"query":"{ entity(id: \\"the-suspect\\") { id } }","variables":{"v":"the-suspect"}}')
    await served.send({ path: '/graphql?query=%7Bentity(id:%22the-suspect%22)%7Bid%7D%7D', headers: bearer })
    const requests = served.lines.filter((line) => line.includes('"msg":"request"'))
    expect(requests).toHaveLength(2)
    expect(requests.join()).not.toContain('the-suspect')
    expect(served.lines.join()).not.toContain(token)
  })

  it('knows a file by its kind, not by its address', async () => {
    await served.send({ path: '/nothing/here?secret=1', headers: bearer })
    expect(served.lines.join()).not.toContain('secret')
  })
})

test('an answer that is larger than 10 MB is refused as a whole', async () => {
  const large = await serve({
    Query: { entity: () => ({ id: 'a', name: 'x'.repeat(10_000_001) }) },
    Entity: { __resolveType: () => 'Company' },
  })
  const { status, errors, text } = await large.ask('{ entity(id: "a") { name } }')
  await large.close()
  expect({ status, code: errors?.[0]?.extensions.code, short: text.length < 300 }).toEqual({
    status: 200,
    code: 'TOO_LARGE',
    short: true,
  })
})
