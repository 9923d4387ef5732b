import fc from 'fast-check'

import { sandbox } from '../graph/testing/sandbox'
import { resolvers } from '../resolvers/resolvers'
import { serve } from './testing/serve'

const { db, id, operation, entity, document, end } = sandbox('naughty:')
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  await entity('ann', 'PERSON')
  await document('paper')
  server = await serve(resolvers, { db })
})
afterAll(async () => {
  await server.close()
  await end()
})

/** Names that every object of JavaScript knows, whatever was put into it, and some that break what is put together from texts. */
const names = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...[
    'prototype',
    'then',
    'toJSON',
    'length',
    'name',
    'caller',
    '__MAGIC_x__',
    '$',
    '${a}',
    '{a}',
    '\\',
    "'",
    '"',
    '`',
    '%s',
    '//',
  ],
]
const naughty = fc.constantFrom(...names)
const optional = fc.option(naughty, { nil: undefined })

const entityInput = fc.record({
  kind: fc.constantFrom('PERSON', 'COMPANY', 'DOCUMENT', 'LAW'),
  id: naughty.map((name) => id(name)),
  name: naughty,
  aliases: fc.array(naughty, { maxLength: 2 }),
  description: optional,
  topics: fc.array(naughty, { maxLength: 2 }),
  document: fc.option(fc.record({ publisher: optional, url: optional, lang: optional, published: optional }), {
    nil: undefined,
  }),
  law: fc.option(fc.record({ jurisdiction: optional, inForceFrom: optional }), { nil: undefined }),
})
const claimInput = fc.record({
  subject: fc.constantFrom(id('ann'), 'constructor', '__proto__'),
  attribute: naughty,
  value: naughty,
  stance: fc.constant('ASSERTS'),
  statement: naughty,
  aspect: optional,
  quote: optional,
  locator: optional,
  note: optional,
  lang: optional,
  validity: optional,
  source: fc.constantFrom(id('paper'), 'constructor'),
  speakers: fc.array(fc.constantFrom(id('ann'), 'toString'), { maxLength: 2 }),
})

const queries: Record<string, string> = {
  ids: 'query Q($x: ID!, $t: String!) { node(id: $x) { id } nodes(ids: [$x, $x]) { id } entity(id: $x) { name } relation(id: $x) { id } claim(id: $x) { id } }',
  expand:
    'query Q($x: ID!, $t: String!) { expand(id: $x, after: $t) { total } other: expand(id: $x, exclude: [$x]) { total } between(ids: [$x]) { truncated } }',
  paths:
    'query Q($x: ID!, $t: String!) { paths(from: [$x], to: ["naughty:ann"], avoid: [$x], via: [$x]) { complete } }',
  search:
    'query Q($x: ID!, $t: String!) { search(text: $t, countries: [$t], after: $t) { totalCount } plain: search(text: $t) { totalCount } similarEntities(kind: PERSON, name: $t, aliases: [$t]) { id } }',
  claims:
    'query Q($x: ID!, $t: String!) { claims(about: $x, source: $x, speaker: $x, after: $t) { totalCount } plain: claims(about: $x) { totalCount } }',
  export:
    'query Q($x: ID!, $t: String!) { export(view: {entities: [$x], relations: [$x], positions: [{id: $x, x: 0, y: 0}], title: $t}, format: SVG) { bytes } }',
  times:
    'query Q($x: ID!, $t: Edtf!) { entity(id: "naughty:ann") { relationCounts(filter: {asOf: $t, sources: [$x]}) { total } } }',
}

/** No answer may be a fault of the program: the name is taken, or refused in a sentence. */
async function expectNoFault(query: string, variables: object): Promise<void> {
  const { errors = [] } = await server.ask(query, variables)
  expect(errors.filter(({ extensions }) => extensions.code === 'INTERNAL')).toEqual([])
}

const RECORD =
  'mutation Q($o: ID!, $i: EntityInput!) { recordEntity(operation: $o, input: $i) { id name aliases topics description } }'
const CLAIM =
  'mutation Q($o: ID!, $i: ClaimInput!) { recordClaim(operation: $o, input: $i) { claim { attribute value } warnings } similar: retractClaim(operation: "x", id: "constructor", reason: "r") { warnings } }'

test('any name of JavaScript’s own can be recorded, or is refused in a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(entityInput, claimInput, async (entityGiven, claimGiven) => {
      await expectNoFault(RECORD, { o: operation(), i: entityGiven })
      await expectNoFault(CLAIM, { o: operation(), i: claimGiven })
      await expectNoFault('query Q($i: ClaimInput!) { similarClaims(claim: $i) { id } }', { i: claimGiven })
    }),
    { numRuns: 40 },
  )
})

test.each(names)('“%s” as an attribute is kept as it is, and does no harm', async (attribute) => {
  const given = {
    subject: id('ann'),
    attribute,
    value: attribute,
    stance: 'ASSERTS',
    statement: 'So.',
    source: id('paper'),
  }
  const { data, errors } = await server.ask(CLAIM, { o: operation(), i: given })
  expect(errors!.map(({ path }) => path)).toEqual([['similar']])
  expect(data).toMatchObject({ recordClaim: { claim: { attribute, value: attribute } } })
})

test.each(Object.entries(queries))('any name of JavaScript’s own can be asked for: %s', async (_, query) => {
  for (const name of names) await expectNoFault(query, { x: name, t: name })
})

test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'prototype'])(
  '“%s” can be the name of a field, a variable, a fragment and an operation',
  async (name) => {
    const query = `query ${name}($${name}: ID!) { ${name}: entity(id: $${name}) { ...${name} } } fragment ${name} on Entity { ${name}: name }`
    for (let asked = 0; asked < 3; asked++) {
      const { data, errors } = await server.ask(query, { [name]: id('ann') }, name)
      expect(errors).toBeUndefined()
      expect(data).toEqual({ [name]: { [name]: 'ann' } })
    }
  },
)
