import { RelationType } from '../../model/generated/vocabulary'
import { sandbox } from '../graph/testing/sandbox'
import { serve } from '../http/testing/serve'
import { resolvers } from './resolvers'

const { db, ask: cypher, id, entity, document, claim, end } = sandbox('missing-test:')
const relation = `rel:${id('ann')}:owns:${id('acme')}`

let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  await entity('ann', 'PERSON')
  await entity('acme', 'COMPANY')
  await entity('ben', 'PERSON')
  await document('paper')
  await document('lost')
  await claim('ann OWNS acme', { speakers: [id('ben')] })
  await claim('ann OWNS acme', { source: id('lost'), speakers: [id('ben'), id('ann')] })
  await claim('ben OWNS acme', { stance: 'DENIES' })
  server = await serve(resolvers, { db })
  // Taken out by hand, as somebody with the password of the database can; ties to claims go with it.
  await cypher('MATCH (e:Entity) WHERE e.id IN [$lost, $ben] DETACH DELETE e', { lost: id('lost'), ben: id('ben') })
})
afterAll(async () => {
  await server.close()
  await end()
})

const missing = (name: string, path: (string | number)[]) =>
  expect.objectContaining({
    message: expect.stringContaining(`“${id(name)}”`) as string,
    path,
    extensions: { code: 'NOT_FOUND', missing: id(name) },
  }) as unknown

/** Asked twice, so that it is answered by a program that interprets it and by one that was compiled. */
async function twice(query: string, variables: object = {}) {
  const first = await server.ask(query, variables)
  const { data, errors } = await server.ask(query, variables)
  expect(errors).toEqual(first.errors)
  // A file's address and moment are its own.
  if (!query.includes('export')) expect(data).toEqual(first.data)
  return first
}

test('a claim whose document is gone is answered, without the document and saying which', async () => {
  const { data, errors } = await twice(
    `query ($r: ID!) { ok: relationTypes { type } claims(about: $r) { edges { node { source { name } } } } }`,
    { r: relation },
  )
  expect(data!.ok).toHaveLength(Object.keys(RelationType).length)
  const { edges } = data!.claims as { edges: { node: { source: { name: string } | null } }[] }
  expect(edges.map(({ node }) => node.source?.name ?? null).sort()).toEqual([null, 'paper'])
  const at = edges.findIndex(({ node }) => node.source === null)
  expect(errors).toEqual([missing('lost', ['claims', 'edges', at, 'node', 'source'])])
})

test('a claim keeps the place of a speaker who is gone, and says which', async () => {
  const { data, errors } = await twice(
    `query ($r: ID!) { claims(about: $r) { edges { node { ownInterest speakers { name } } } } }`,
    { r: relation },
  )
  const { edges } = data!.claims as {
    edges: { node: { ownInterest: boolean; speakers: ({ name: string } | null)[] } }[]
  }
  const spoken = edges.map(({ node }) => node)
  expect(spoken.sort((a, b) => a.speakers.length - b.speakers.length)).toEqual([
    { ownInterest: false, speakers: [null] },
    { ownInterest: true, speakers: [null, { name: 'ann' }] },
  ])
  const ordered = [...errors!].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
  expect(ordered).toEqual([0, 1].map((at) => missing('ben', ['claims', 'edges', at, 'node', 'speakers', 0])))
})

test.each(['CSV', 'JSON'])('a file says which speaker is no longer in the graph: %s', async (format) => {
  const { data, errors } = await twice(
    `query ($v: ViewInput!, $f: ExportFormat!) { export(view: $v, format: $f) { content } }`,
    { v: { entities: [id('ann'), id('acme')] }, f: format },
  )
  expect(errors).toBeUndefined()
  expect((data!.export as { content: string }).content).toContain(`${id('ben')} (no longer in the graph)`)
})

test('its origin is counted, and shown without the document', async () => {
  const { data, errors } = await twice(
    `query ($r: ID!) { relation(id: $r) { sources origins { documents { name } roots { name } } } }`,
    { r: relation },
  )
  expect(data).toEqual({
    relation: {
      sources: 2,
      origins: [
        { documents: [null], roots: [null] },
        { documents: [{ name: 'paper' }], roots: [{ name: 'paper' }] },
      ],
    },
  })
  expect(errors).toHaveLength(2)
})

test('a denied relation one end of which is gone has the other', async () => {
  const { data, errors } = await twice(
    `query ($r: ID!) { relation(id: $r) { status subject { name } object { name } } }`,
    {
      r: `rel:${id('ben')}:owns:${id('acme')}`,
    },
  )
  expect(data).toEqual({ relation: { status: 'DENIED', subject: null, object: { name: 'acme' } } })
  expect(errors).toEqual([missing('ben', ['relation', 'subject'])])
})

test('a root field that fails takes none of its neighbours along', async () => {
  const { data, errors } = await twice(
    `query ($a: ID!) { entity(id: $a) { name } expand(id: "nobody") { total } search(text: "x", after: "?") { totalCount } relationTypes { type } }`,
    { a: id('ann') },
  )
  expect(data).toMatchObject({ entity: { name: 'ann' }, expand: null, search: null })
  expect(errors!.map(({ extensions }) => extensions.code).sort()).toEqual(['BAD_INPUT', 'NOT_FOUND'])
})

test.each(['CSV', 'JSON', 'SVG'])('a file says which document is no longer in the graph: %s', async (format) => {
  const { data, errors } = await twice(
    `query ($v: ViewInput!, $f: ExportFormat!) { export(view: $v, format: $f) { content } }`,
    { v: { entities: [id('ann'), id('acme')] }, f: format },
  )
  expect(errors).toBeUndefined()
  const { content } = data!.export as { content: string }
  expect(content.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain(`${id('lost')} (no longer in the graph)`)
})
