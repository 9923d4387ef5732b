import { sandbox } from '../graph/testing/sandbox'
import { resolvers } from '../resolvers/resolvers'
import { serve } from './testing/serve'

const { db, end } = sandbox('wrong-values:')
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  server = await serve(resolvers, { db })
})
afterAll(async () => {
  await server.close()
  await end()
})

/** A wrong value, written in the query or sent as a variable, and the place that its refusal has to name. */
const wrong: [place: string, status: number, query: string, variables: object][] = [
  ['first', 200, '{ search(text: "x", first: 0) { totalCount } }', {}],
  ['first', 200, 'query ($n: Int) { search(text: "x", first: $n) { totalCount } }', { n: 101 }],
  ['first', 400, '{ search(text: "x", first: "many") { totalCount } }', {}],
  ['$n', 400, 'query ($n: Int) { search(text: "x", first: $n) { totalCount } }', { n: 1.5 }],
  ['first', 200, '{ startingPoints(first: 11) { id } }', {}],
  ['asOf', 200, '{ between(ids: ["a"], filter: {asOf: "foo"}) { truncated } }', {}],
  ['asOf', 400, '{ between(ids: ["a"], filter: {asOf: 2010}) { truncated } }', {}],
  ['$d', 400, 'query ($d: Edtf) { between(ids: ["a"], filter: {asOf: $d}) { truncated } }', { d: 2010 }],
  [
    'f.asOf',
    400,
    'query ($f: RelationFilter) { between(ids: ["a"], filter: $f) { truncated } }',
    { f: { asOf: 2010 } },
  ],
  ['asOf', 200, 'query ($d: Edtf) { between(ids: ["a"], filter: {asOf: $d}) { truncated } }', { d: 'foo' }],
  ['minStrength', 200, '{ between(ids: ["a"], filter: {minStrength: 6}) { truncated } }', {}],
  ['kinds', 400, '{ search(text: "x", kinds: [ROBOT]) { totalCount } }', {}],
  ['$k', 400, 'query ($k: [EntityKind!]) { search(text: "x", kinds: $k) { totalCount } }', { k: ['ROBOT'] }],
  ['maxLength', 200, '{ paths(from: ["a"], to: ["b"], maxLength: 9) { complete } }', {}],
  ['after', 200, '{ search(text: "x", after: "") { totalCount } }', {}],
  ['text', 200, 'query ($t: String!) { search(text: $t) { totalCount } }', { t: 'x'.repeat(10_001) }],
  ['ids', 200, 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: Array.from({ length: 251 }, (_, at) => `${at}`) }],
  ['$i', 400, 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', {}],
  ['scale', 200, '{ export(view: {entities: ["a"], scale: 9}, format: PNG) { bytes } }', {}],
  ['width', 200, '{ export(view: {entities: ["a"], width: 1}, format: PNG) { bytes } }', {}],
]

test.each(wrong)('what is wrong with %s is told with its place (%d): %s', async (place, status, query, variables) => {
  for (let asked = 0; asked < 2; asked++) {
    const answer = await server.ask(query, variables)
    const [error, ...others] = answer.errors ?? []
    expect(others).toEqual([])
    expect([error?.extensions.code, answer.status]).toEqual(['BAD_INPUT', status])
    expect(error?.message).toContain(place)
    expect(error?.locations).toBeDefined()
  }
})
