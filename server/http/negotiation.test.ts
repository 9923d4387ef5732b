import { bearer, serve } from './testing/serve'

let served: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  served = await serve({})
})
afterAll(() => served.close())

const post = (headers: Record<string, string>, query = '{ __typename }') =>
  served.send({ method: 'POST', path: '/graphql', headers: { ...bearer, ...headers }, body: JSON.stringify({ query }) })
const json = 'application/json; charset=utf-8'
const graphql = 'application/graphql-response+json; charset=utf-8'

test.each([
  ['application/json', 200],
  ['application/json;v=2', 200],
  ['application/json; profile="a,b;c"', 200],
  ['APPLICATION/JSON', 200],
  ['Application/Json; Charset=UTF-8', 200],
  ['application/json;charset="utf-8"', 200],
  ['application/json;charset=utf8', 415],
  ['application/json;charset=utf-16', 415],
  ['application/json;charset=latin1', 415],
  ['application/jsonx', 415],
  ['text/json', 415],
  ['text/plain; a="application/json"', 415],
  ['application', 415],
  ['', 415],
])('a body that says it is “%s” gets %d', async (type, status) => {
  expect((await post({ 'content-type': type })).status).toBe(status)
})

test.each([
  ['application/json', 200, 200, json],
  ['APPLICATION/JSON', 200, 200, json],
  ['application/json;v=2', 200, 200, json],
  ['application/json; charset=utf-8', 200, 200, json],
  ['application/graphql-response+json', 200, 400, graphql],
  ['Application/GraphQL-Response+JSON;q=0.5', 200, 400, graphql],
  ['application/graphql-response+json, application/json', 200, 400, graphql],
  ['application/json, application/graphql-response+json;q=0.9', 200, 200, json],
  ['application/json;q=0.1, application/graphql-response+json', 200, 400, graphql],
  ['text/html, application/json;q=0.1', 200, 200, json],
  ['application/graphql-response+json;q=0, application/json', 200, 200, json],
  ['application/json;q=0, */*', 200, 400, graphql],
  ['*/*', 200, 400, json],
  ['application/*', 200, 400, json],
  ['text/html', 406, 406, undefined],
  ['application/json;q=0', 406, 406, undefined],
])('who accepts “%s” gets %d, and %d for a wrong query', async (accept, right, wrong, type) => {
  const headers = { 'content-type': 'application/json', accept }
  const answer = await post(headers)
  expect(answer.status).toBe(right)
  expect(answer.headers).toMatchObject(type === undefined ? {} : { 'content-type': type })
  expect((await post(headers, '{ nothing }')).status).toBe(wrong)
})

test('an answer says that it depends on Accept', async () => {
  const { headers } = await post({ 'content-type': 'application/json' })
  expect(headers.vary?.split(/\s*,\s*/)).toContain('Accept')
})
