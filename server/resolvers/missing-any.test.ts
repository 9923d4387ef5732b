import { sandbox } from '../graph/testing/sandbox'
import { serve } from '../http/testing/serve'
import { resolvers } from './resolvers'

const { db, ask: cypher, id, entity, document, claim, end } = sandbox('missing-any:')

let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  server = await serve(resolvers, { db })
})
afterAll(async () => {
  await server.close()
  await end()
})

const names = ['ann', 'acme', 'ben', 'act', 'paper', 'reprint', 'first'] as const

/** A small graph in which each of the names is referred to in every way that it can be: an end, a speaker, a source, an origin, a law, a place, who holds a value. */
async function graphOf(prefix: string) {
  const own = (name: string) => `${prefix}-${name}`
  await entity(own('ann'), 'PERSON')
  await entity(own('acme'), 'COMPANY')
  await entity(own('ben'), 'PERSON')
  await entity(own('act'), 'LAW', { law: { lawType: 'STATUTE', lawStatus: 'IN_FORCE' } })
  await document(own('first'))
  await document(own('paper'), own('first'))
  await document(own('reprint'), own('paper'))
  const say = (triple: string, source: string, more: object = {}) =>
    claim(triple.replaceAll(/[a-z]+/g, own), {
      source: id(own(source)),
      speakers: [id(own('ben')), id(own('ann'))],
      ...more,
    })
  await say('ann OWNS acme', 'paper')
  await say('ann OWNS acme', 'reprint')
  await say('ben OWNS acme', 'first')
  await say('ben OWNS acme', 'paper', { stance: 'DENIES' })
  await say('acme LINKED_TO ben', 'paper', { stance: 'DENIES' })
  await say('ann SIGNED act', 'first', { article: '5' })
  await say('ann LINKED_TO act', 'paper')
  for (const name of ['ann', 'acme', 'ben', 'act'])
    await claim('x OWNS x', {
      ...{ subject: id(own(name)), type: null, object: null, attribute: 'registrationNumber', value: '77' },
      source: id(own('paper')),
      speakers: [id(own('ben'))],
    })
  return own
}

const card = '{ id name distinction }'
const evidence = `edges { node { id ownInterest subject ${card} object ${card} source ${card} speakers ${card} } }`
const relation = `id status sources subject ${card} object ${card} origins { documents ${card} roots ${card} } claims(first: 9) { ${evidence} } history(first: 9) { edges { node { __typename } } }`
const query = `query ($ids: [ID!]!, $a: ID!, $b: ID!, $c: ID!, $d: ID!, $named: [ID!]!, $v: ViewInput!) {
  nodes(ids: $ids) {
    ... on Entity {
      ... on Document { derivedFrom ${card} }
      id attributes { name values { value sources claims(first: 5) { ${evidence} } } } claims(first: 9) { ${evidence} } history(first: 9) { edges { node { __typename } } }
      relationCounts { type total } relations(first: 9) { edges { node { ${relation} } } }
    }
  }
  named: nodes(ids: $named) { ... on Relation { ${relation} } }
  between(ids: $ids) { entities ${card} relations { id subject ${card} object ${card} } }
  expand(id: $a, first: 9) { entities ${card} relations { ${relation} } }
  paths(from: [$a], to: [$b]) { paths { entities ${card} relations { ${relation} } } explanation }
  about: claims(about: $a) { ${evidence} }
  said: claims(speaker: $c) { ${evidence} }
  read: claims(source: $d) { ${evidence} }
  search(text: "acme") { edges { node ${card} } }
  csv: export(view: $v, format: CSV) { content }
  json: export(view: $v, format: JSON) { content }
}`

/** Asks until there was time to plan the question, which takes a busy machine seconds. */
async function patiently(variables: object) {
  for (;;) {
    const answer = await server.ask(query, variables)
    if (!answer.errors?.some(({ extensions: { code } }) => code === 'TIMEOUT' || code === 'UNAVAILABLE')) return answer
  }
}

test.each(names)(
  'with %s taken away by hand every question is answered, and what is missing is named',
  async (gone) => {
    const own = await graphOf(gone)
    await cypher('MATCH (e:Entity {id: $gone}) DETACH DELETE e', { gone: id(own(gone)) })
    const ids = names.map((name) => id(own(name)))
    const there = ids.filter((each) => each !== id(own(gone)))
    const ends = [['ann', 'owns', 'acme'], ['ben', 'owns', 'acme'], ['ann', 'signed', 'act']] as const // prettier-ignore
    const named = ends.map(([a, type, b]) => `rel:${id(own(a))}:${type}:${id(own(b))}`)
    const [a, b] = (['ann', 'ben', 'acme', 'act'] as const).filter((name) => name !== gone).map((name) => id(own(name)))
    const [c, d] = [gone === 'ben' ? 'ann' : 'ben', gone === 'paper' ? 'reprint' : 'paper'].map((name) => id(own(name)))
    const variables = { ids, named, a, b, c, d, v: { entities: there } }
    for (let i = 0; i < 2; i++) {
      const { data, errors = [] } = await patiently(variables)
      const faults = errors.map(({ extensions }) => extensions as { code: string; missing?: string })
      expect(errors.filter(({ extensions }) => extensions.code !== 'NOT_FOUND')).toEqual([])
      expect(new Set(faults.map(({ missing }) => missing))).toEqual(new Set(faults.length > 0 ? [id(own(gone))] : []))
      const given = data as Record<string, unknown> & { nodes: unknown[] }
      expect(Object.entries(given).filter(([, answer]) => answer === null)).toEqual([])
      expect(given.nodes.map((node) => node !== null)).toEqual(ids.map((each) => there.includes(each)))
      // Whoever refers to it says so.
      expect(faults.length > 0 || /no longer in the graph/.test(JSON.stringify(given)) || gone === 'first').toBe(true)
    }
  },
)
