import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createFileStore } from '../export/file-store'
import { bearer, send, serve, token } from './testing/serve'
import type { TestRequest } from './testing/serve'

const files = createFileStore()
let served: Awaited<ReturnType<typeof serve>>
let path: string
beforeAll(async () => {
  served = await serve({}, { files })
  path = files.put({ bytes: Buffer.from('<svg/>'), mediaType: 'image/svg+xml', fileName: 'Zhōngxīng “2”.svg' })
})
afterAll(() => served.close())

const typename = { method: 'POST', path: '/graphql', body: '{"query":"{ __typename }"}' }
const json = { 'content-type': 'application/json' }
const routes = [
  '/',
  '/graphiql',
  '/graphql',
  '/schema.graphql',
  '/healthz',
  '/readyz',
  '/files/x',
  '/assets/x.js',
  '/nothing',
]
const codeOf = (text: string) =>
  (JSON.parse(text) as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code

describe('a request for another host', () => {
  it.each(routes)('is refused on %s', async (route) => {
    const { status, text } = await served.send({ path: route, headers: { ...bearer, host: 'evil.example' } })
    expect({ status, code: codeOf(text) }).toEqual({ status: 421, code: 'FORBIDDEN' })
  })

  it.each([
    ['127.0.0.1:PORT', 200],
    ['localhost:PORT', 200],
    ['LOCALHOST:PORT', 200],
    ['[::1]:PORT', 200],
    ['127.0.0.1', 421],
    ['127.0.0.1:1', 421],
    ['localhost:0PORT0', 421],
    ['127.0.0.1:PORT.evil.example', 421],
    ['evil.example:PORT', 421],
    ['localhost.evil.example:PORT', 421],
    ['127.0.0.1.evil.example:PORT', 421],
    ['user@localhost:PORT', 421],
    ['0.0.0.0:PORT', 421],
    ['[::]:PORT', 421],
    ['127.1:PORT', 421],
    ['2130706433:PORT', 421],
    [' ', 421],
  ])('is told by its Host: “%s” gets %d', async (host, expected) => {
    const sent = host.replace('PORT', String(served.port))
    expect((await served.send({ path: '/healthz', headers: { host: sent } })).status).toBe(expected)
  })

  it('is refused on a port of its own only outside a container, whose port is mapped', async () => {
    const container = await serve({}, { anyPort: true })
    const ask = async (host: string) => (await container.send({ path: '/healthz', headers: { host } })).status
    expect([await ask('localhost:4000'), await ask('evil.example:4000')]).toEqual([200, 421])
    await container.close()
  })
})

describe('a request from another page', () => {
  it.each(routes)('is refused on %s', async (route) => {
    const foreign: Record<string, string>[] = [{ origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }]
    for (const headers of foreign) {
      const { status, text } = await served.send({ path: route, headers: { ...bearer, ...headers } })
      expect({ status, code: codeOf(text) }).toEqual({ status: 403, code: 'FORBIDDEN' })
    }
  })

  it.each([
    [{}, 200],
    [{ origin: 'http://127.0.0.1:PORT' }, 200],
    [{ origin: 'http://127.0.0.1:PORT', 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ origin: 'http://localhost:PORT' }, 403],
    [{ origin: 'http://127.0.0.1:1' }, 403],
    [{ origin: 'https://127.0.0.1:PORT' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: '' }, 403],
    [{ origin: 'http://127.0.0.1:PORT.evil.example' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'other' }, 403],
  ])('is told by Origin and Sec-Fetch-Site: %j gets %d', async (headers, expected) => {
    const sent = JSON.parse(JSON.stringify(headers).replace('PORT', String(served.port))) as Record<string, string>
    const answer = await served.send({ ...typename, headers: { ...json, ...bearer, ...sent } })
    expect(answer.status).toBe(expected)
  })

  it('is never allowed by a CORS header, asked for beforehand or not', async () => {
    const origin = 'http://evil.example'
    const asking = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    }
    for (const [method, headers] of [
      ['OPTIONS', asking],
      ['POST', { origin }],
      ['GET', { origin }],
    ] as const) {
      const answer = await served.send({ method, path: '/graphql', headers })
      expect({
        status: answer.status,
        cors: Object.keys(answer.headers).filter((name) => name.startsWith('access-')),
      }).toEqual({
        status: 403,
        cors: [],
      })
    }
  })
})

describe('the token', () => {
  it.each([
    [`Bearer ${token}`, 200],
    [`bearer ${token}`, 200],
    [`Bearer  ${token} `, 200],
    ['', 401],
    [token, 401],
    ['Bearer', 401],
    ['Bearer ', 401],
    [`Bearer ${token.slice(0, -1)}`, 401],
    [`Bearer ${token}x`, 401],
    [`Bearer ${token} x`, 401],
    [`Bearer ${token.toUpperCase()}`, 401],
    [`Basic ${token}`, 401],
    [`Bearer ${'x'.repeat(8_000)}`, 401],
  ])('as “%s” gets %d for a question and for a file', async (authorization, expected) => {
    const headers = { ...json, ...(authorization ? { authorization } : {}) }
    const asked = await served.send({ ...typename, headers })
    const fetched = await served.send({ path, headers })
    expect([asked.status, fetched.status]).toEqual([expected, expected])
    const refused = expected === 401
    expect(asked.headers['www-authenticate']).toBe(refused ? 'Bearer' : undefined)
    expect(asked.text.includes('needs the access token')).toBe(refused)
  })

  it('counts in a header only', async () => {
    const asked = { ...typename, path: `/graphql?token=${token}&authorization=Bearer+${token}` }
    expect((await served.send({ ...asked, headers: { ...json, cookie: `token=${token}` } })).status).toBe(401)
  })

  it('is asked for before the body is read', async () => {
    const { status } = await served.send({ ...typename, headers: json, body: 'no JSON' })
    expect(status).toBe(401)
  })

  it('is not needed for what says nothing of the data', async () => {
    const statuses = await Promise.all(
      ['/healthz', '/schema.graphql', '/', '/graphiql'].map(
        async (route) => (await served.send({ path: route })).status,
      ),
    )
    expect(statuses).toEqual([200, 200, 200, 200])
  })
})

describe('every answer', () => {
  it.each(routes)('of %s carries the headers that keep a browser from doing more with it', async (route) => {
    const { headers } = await served.send({ path: route, headers: bearer })
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'/)
    expect(Object.keys(headers)).not.toContain('x-powered-by')
  })
})

describe('no answer is kept', () => {
  const asked = { headers: bearer }
  const json = { ...bearer, 'content-type': 'application/json' }
  it.each<[string, TestRequest | (() => TestRequest)]>([
    ['a page', { path: '/' }],
    ['GraphiQL', { path: '/graphiql' }],
    ['an answer', { path: '/graphql?query={__typename}', ...asked }],
    ['an answer by POST', { path: '/graphql', method: 'POST', headers: json, body: '{"query":"{__typename}"}' }],
    ['a refused question', { path: '/graphql', method: 'POST', headers: json, body: '{"query":"{"}' }],
    ['a body that is none', { path: '/graphql', method: 'POST', headers: json, body: '{' }],
    ['a question without the token', { path: '/graphql?query={__typename}' }],
    ['a file', () => ({ path, ...asked })],
    ['a file that is gone', { path: '/files/nothing', ...asked }],
    ['whether it is there', { path: '/healthz' }],
    ['whether it is ready', { path: '/readyz' }],
    ['the schema', { path: '/schema.graphql' }],
    ['what is not there', { path: '/nothing' }],
    ['what is refused by its host', { path: '/', headers: { host: 'elsewhere.example' } }],
  ])('%s', async (_, request) => {
    const sent = typeof request === 'function' ? request() : request
    expect((await served.send(sent)).headers['cache-control']).toBe('no-store')
  })
})

describe('a page', () => {
  it('takes fonts from within its stylesheet only where one brings them along', async () => {
    const fonts = async (route: string) =>
      /font-src [^;]*/.exec(String((await served.send({ path: route })).headers['content-security-policy']))?.[0]
    expect([await fonts('/'), await fonts('/graphiql')]).toEqual(["font-src 'self'", "font-src 'self' data:"])
  })

  it.each(['/', '/graphiql'])('%s may run its own scripts only, and has a new nonce each time', async (route) => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { headers, text } = await served.send({ path: route })
        const policy = String(headers['content-security-policy'])
        expect(policy).not.toMatch(/unsafe|http|\*|__CSP/)
        expect(policy).toContain("require-trusted-types-for 'script'")
        const [, nonce = ''] = /'nonce-([^']{20,})'/.exec(policy) ?? []
        expect(text).toContain(`nonce="${nonce}"`)
        expect(text).not.toContain('__CSP_NONCE__')
        return nonce
      }),
    )
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('is not kept, but its scripts are, and nothing outside their folder is served', async () => {
    const get = (route: string) => served.send({ path: route })
    expect((await get('/')).headers['cache-control']).toBe('no-store')
    expect((await get('/assets/a-1.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    for (const outside of [
      '/assets/../index.html',
      '/assets/%2e%2e/index.html',
      '/assets/..%2f..%2fserve.ts',
      '/index.html',
    ])
      expect((await get(outside)).status).not.toBe(200)
  })

  it('that has not been built is said to be so', async () => {
    const empty = await serve({}, { client: '/no/such/folder' })
    expect(await empty.send({ path: '/' })).toMatchObject({
      status: 503,
      text: expect.stringContaining('npm start') as unknown,
    })
    await empty.close()
  })
})

describe('an exported file', () => {
  it('is saved under its name and never shown as a page', async () => {
    const { headers, text } = await served.send({ path, headers: bearer })
    expect(text).toBe('<svg/>')
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'no-store',
      'content-disposition':
        'attachment; filename="Zh_ngx_ng_2_.svg"; filename*=UTF-8\'\'Zh%C5%8Dngx%C4%ABng%20%E2%80%9C2%E2%80%9D.svg',
      'content-security-policy': expect.stringMatching(/^default-src 'none'/) as unknown,
    })
  })

  it('that is gone is said to be gone', async () => {
    const answer = await served.send({ path: '/files/nothing', headers: bearer })
    expect(answer).toMatchObject({ status: 404, text: expect.stringContaining('Export it again') as unknown })
  })
})

test('no request is ever made to another machine', async () => {
  const asked: string[] = []
  const elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => elsewhere.once('listening', resolve))
  const { port } = elsewhere.address() as AddressInfo
  const before = { ...process.env }
  Object.assign(process.env, {
    APOLLO_KEY: 'service:x:y',
    APOLLO_GRAPH_REF: 'x@y',
    APOLLO_SCHEMA_REPORTING: 'true',
    HTTPS_PROXY: `http://127.0.0.1:${port}`,
    HTTP_PROXY: `http://127.0.0.1:${port}`,
  })
  const fetched = jest.spyOn(globalThis, 'fetch')
  const other = await serve({})
  await send(other.port, { ...typename, headers: { ...json, ...bearer } })
  await other.close()
  process.env = before
  elsewhere.close()
  expect({ asked, fetched: fetched.mock.calls }).toEqual({ asked: [], fetched: [] })
  fetched.mockRestore()
})
