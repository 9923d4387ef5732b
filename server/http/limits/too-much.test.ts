import { getIntrospectionQuery } from 'graphql'

import { limits } from './limits'
import { bearer, serve } from '../testing/serve'
import { world } from '../testing/world'

const resolvers = {
  ...world,
  Query: {
    ...world.Query,
    between: () => ({ entities: [], relations: [], truncated: false }),
    paths: () => ({ paths: [], complete: true, hubsAvoided: [], explanation: 'None.' }),
    export: () => ({ bytes: 1 }),
  },
}
let served: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  served = await serve(resolvers)
})
afterAll(() => served.close())

/** The status, the codes of all errors, and the first sentence. */
async function outcome(query: string, variables?: unknown) {
  const { status, errors = [] } = await served.ask(query, variables)
  return { status, codes: errors.map(({ extensions }) => extensions.code), sentence: errors[0]?.message }
}
const passes = { status: 200, codes: [], sentence: undefined }
const refused = (code: string, sentence: RegExp) => ({
  status: 400,
  codes: [code],
  sentence: expect.stringMatching(sentence) as unknown,
})
const times = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, at) => text(at))
const ids = (count: number) => times(count, (at) => `e${at}`)

const COSTLY = `query ($ids: [ID!]!, $searched: Int, $relations: Int, $claims: Int) {
  between(ids: $ids) { truncated }
  search(text: "a", first: $searched) {
    edges { node { relations(first: $relations) { edges { node { claims(first: $claims) { totalCount } } } } } }
  }
}`
/** Variables with which that query costs exactly so much: a field costs one, and what is in it as often as there may be items. */
function costing(cost: number) {
  for (let claims = 1; claims <= 100; claims++) {
    for (let relations = 1; relations <= 100; relations++) {
      const result = 3 + relations * (3 + claims)
      const searched = Math.min(100, Math.floor((cost - 3) / result))
      const left = cost - 2 - searched * result
      if (searched > 0 && left >= 1 && left <= 2_000) return { ids: ids(left), searched, relations, claims }
    }
  }
  throw new Error(`With no variables it costs ${cost}.`)
}

describe('a query is taken up to a limit and refused above it', () => {
  const words = (count: number) => `{ expand(id: "a", exclude: [${'"e" '.repeat(count - 15)}]) { total } }`
  const deep = (inner: string) =>
    '{ entity(id: "a") { relations(first: 1) { edges { node { subject { relations(first: 1) { edges { node {' +
    ` subject { relations(first: 1) { edges { ${inner} } } } } } } } } } } } }`
  const aliased = (count: number) => `{ ${times(count, (at) => `a${at}: __typename`).join(' ')} }`
  const directed = (count: number) => `{${' __typename @include(if: true)'.repeat(count)} }`
  const { tokens, aliases, directives } = limits

  it.each([
    ['tokens', words(tokens.value), words(tokens.value + 1), /longer than 1000 words/],
    ['levels', deep('cursor'), deep('node { id }'), /deeper than 12 levels/],
    ['aliases', aliased(aliases.value), aliased(aliases.value + 1), /more than 15 aliases/],
    ['directives', directed(directives.value), directed(directives.value + 1), /more than 9 directives/],
  ])('%s', async (_, fits, isTooMuch, sentence) => {
    expect(await outcome(fits)).toEqual(passes)
    expect(await outcome(isTooMuch)).toEqual(refused('TOO_LARGE', sentence))
  })

  it('cost', async () => {
    const most = limits.cost.value
    // What is made up for the tests fails here and there, and so do the errors; only the cost is looked at.
    expect((await outcome(COSTLY, costing(most))).codes).not.toContain('TOO_LARGE')
    const { codes, sentence } = await outcome(COSTLY, costing(most + 1))
    expect({ codes, sentence }).toEqual({
      codes: ['TOO_LARGE'],
      sentence: `The answer may have ${most + 1} values; at most ${most} are given at once. Ask for fewer fields or a smaller first.`,
    })
  })

  it('cost of what is written out', async () => {
    const found = await outcome(
      '{ search(text: "a", first: 100) { edges { node { ...E } } } } fragment E on Entity {' +
        ' relations(first: 100) { edges { node { claims(first: 100) { edges { node { id } } } } } } }',
    )
    expect(found).toEqual(refused('TOO_LARGE', /asks for too much at once/))
  })
})

type Case = readonly [query: string, fits: unknown, isTooMuch: unknown, sentence: string]

describe('an argument is taken up to a limit and refused above it', () => {
  const list = (query: string, most: number, of: (count: number) => unknown): Case => [
    query,
    of(most),
    of(most + 1),
    `${most + 1} items`,
  ]
  const page = (query: string, most: number): Case => [
    query,
    { first: most },
    { first: most + 1 },
    `first is ${most + 1}; it may be 1 to ${most}`,
  ]
  const text = (query: string, of: (text: string) => unknown): Case => [
    query,
    of('x'.repeat(10_000)),
    of('x'.repeat(10_001)),
    '10001 bytes long',
  ]
  const view = 'query ($view: ViewInput!) { export(view: $view, format: SVG) { bytes } }'
  const filtered = 'query ($s: [ID!]!) { between(ids: [], filter: { sources: $s }) { truncated } }'
  const positions = (count: number) => ids(count).map((id) => ({ id, x: 0, y: 0 }))

  it.each<Case>([
    list('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', 250, (count) => ({ ids: times(count, () => 'none') })),
    list('query ($ids: [ID!]!) { between(ids: $ids) { truncated } }', 2_000, (count) => ({ ids: ids(count) })),
    list('query ($not: [ID!]!) { expand(id: "a", exclude: $not) { total } }', 5_000, (count) => ({ not: ids(count) })),
    list('query ($a: [ID!]!) { paths(from: $a, to: ["b"]) { complete } }', 250, (count) => ({ a: ids(count) })),
    list(filtered, 250, (count) => ({ s: ids(count) })),
    list(view, 2_000, (count) => ({ view: { entities: ids(count) } })),
    list(view, 10_000, (count) => ({ view: { entities: [], relations: ids(count) } })),
    list(view, 2_000, (count) => ({ view: { entities: [], positions: positions(count) } })),
    page('query ($first: Int) { search(text: "a", first: $first) { totalCount } }', 100),
    page('query ($first: Int) { expand(id: "a", first: $first) { total } }', 500),
    page('query ($first: Int) { paths(from: ["a"], to: ["b"], first: $first) { complete } }', 20),
    text('query ($text: String!) { search(text: $text) { totalCount } }', (value) => ({ text: value })),
    text('query ($text: ID!) { expand(id: $text) { total } }', (value) => ({ text: value })),
    text('query ($ids: [ID!]!) { between(ids: $ids) { truncated } }', (value) => ({ ids: ['a', value] })),
    text(view, (title) => ({ view: { entities: [], title } })),
    text(view, (id) => ({ view: { entities: [], positions: [{ id, x: 0, y: 0 }] } })),
  ])('%s', async (query, fits, isTooMuch, sentence) => {
    expect(await outcome(query, fits)).toEqual(passes)
    const { codes, sentence: found } = await outcome(query, isTooMuch)
    expect({ codes, found }).toEqual({ codes: ['BAD_INPUT'], found: expect.stringContaining(sentence) as unknown })
  })

  it('that is text is measured in bytes', async () => {
    const query = 'query ($text: String!) { search(text: $text) { totalCount } }'
    expect(await outcome(query, { text: '文'.repeat(3_333) })).toEqual(passes)
    expect(await outcome(query, { text: '文'.repeat(3_334) })).toMatchObject({ codes: ['BAD_INPUT'] })
  })

  it.each([0, -1, 1_000, null])('and a page of %s is none', async (first) => {
    const query = 'query ($first: Int) { search(text: "a", first: $first) { totalCount } }'
    expect(await outcome(query, { first })).toMatchObject({ codes: ['BAD_INPUT'] })
  })
})

describe('a request', () => {
  const headers = { ...bearer, 'content-type': 'application/json' }
  const post = (body: string) => served.send({ method: 'POST', path: '/graphql', headers, body })
  const question = '{"query":"{ __typename }"}'

  it('may have a body of so many bytes and no more', async () => {
    const most = limits.body.value
    expect((await post(question.padEnd(most))).status).toBe(200)
    const { status, text } = await post(question.padEnd(most + 1))
    expect({ status, text }).toEqual({ status: 413, text: expect.stringMatching(/TOO_LARGE/) as unknown })
  })

  it('asks one question, not several', async () => {
    const { status, text } = await post(`[${question},${question}]`)
    expect({ status, text }).toEqual({ status: 400, text: expect.stringMatching(/BAD_INPUT/) as unknown })
  })

  it('changes nothing by GET', async () => {
    const ask = (query: string) => served.send({ path: `/graphql?query=${encodeURIComponent(query)}`, headers: bearer })
    const retract = 'mutation { retractClaim(operation: "o", id: "c", reason: "r") { warnings } }'
    expect((await ask('{ __typename }')).status).toBe(200)
    expect((await ask(retract)).status).toBe(405)
  })
})

/** Unguarded, each of these would take minutes. */
const FAR_TOO_LONG_MS = 20_000

describe('a small query that unfolds into a large one is answered at once', () => {
  const doubled = (inner: string, count: number) => {
    const fragments = times(count, (at) => ` fragment F${at} on Entity { ${inner.replaceAll('NEXT', `F${at + 1}`)} }`)
    return `{ entity(id: "a") { ...F0 } }${fragments.join('')} fragment F${count} on Entity { id }`
  }
  const branch = 'relations(first: 1) { edges { node { subject { ...NEXT } } } }'
  const inner = (levels: number) => `${'{ fields { type '.repeat(levels)}{ name }${' } }'.repeat(levels)}`

  it.each([
    ['fragments that are used twice', doubled('...NEXT ...NEXT', 40), 'TOO_LARGE'],
    ['fragments in lists, used twice', doubled(`a: ${branch} b: ${branch}`, 7), 'TOO_LARGE'],
    ['fragments in a circle', '{ entity(id: "a") { ...A } } fragment A on Entity { ...A ...A }', 'BAD_INPUT'],
    ['the same field over and over', `{ entity(id: "a") { ${'id '.repeat(980)} } }`, 'TOO_LARGE'],
    ['types of fields of types', `{ __schema { types ${inner(5)} } }`, 'BAD_INPUT'],
    ['fields of a type of fields', `{ __type(name: "Query") ${inner(5)} }`, 'BAD_INPUT'],
  ])(
    '%s',
    async (_, query, code) => {
      expect(query.length).toBeLessThan(4_000)
      expect((await outcome(query)).codes[0]).toBe(code)
    },
    FAR_TOO_LONG_MS,
  )
})

test('tools may ask for the schema, by the standard query in each of its forms', async () => {
  const all = {
    inputValueDeprecation: true,
    specifiedByUrl: true,
    schemaDescription: true,
    directiveIsRepeatable: true,
  }
  for (const options of [{}, all]) expect(await outcome(getIntrospectionQuery(options))).toEqual(passes)
})

test('searches for paths cost what they may have to do: many large ones in one query are refused with the number', async () => {
  const searches = (count: number, args = '', vars = '') =>
    `query${vars} { ${times(count, (at) => `a${at}: paths(from: ["a"], to: ["b"]${args}) { complete }`).join(' ')} }`
  const largest = ', maxLength: 8, first: 20'
  const given = ', maxLength: $most, first: $first'
  const vars = '($most: Int, $first: Int)'
  expect(await outcome(searches(15))).toEqual(passes)
  expect(await outcome(searches(4, largest))).toEqual(passes)
  expect(await outcome(searches(4, given, vars), { most: 8, first: 20 })).toEqual(passes)
  expect(await outcome(searches(15, largest))).toEqual(refused('TOO_LARGE', /may go 2400 steps .* may go 640/))
  expect(await outcome(searches(5, given, vars), { most: 8, first: 20 })).toEqual(
    refused('TOO_LARGE', /may go 800 steps .* may go 640/),
  )
})
