import { RelationType, Stance } from '../../model/generated/vocabulary'
import { recordClaim } from '../graph/ledger/record-claim'
import { retractClaim } from '../graph/ledger/retract'
import { warmUp } from '../graph/warm-up'
import { sandbox } from '../graph/testing/sandbox'
import { serve } from '../http/testing/serve'
import { resolvers } from './resolvers'

const { db, id, operation, entity, document, end } = sandbox('moment-test:')
const relation = `rel:${id('ann')}:owns:${id('acme')}`
const ROUNDS = 12

let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  await entity('ann', 'PERSON')
  await entity('acme', 'COMPANY')
  await entity('ben', 'PERSON')
  await document('paper')
  await document('reprint', 'paper')
  server = await serve(resolvers, { db })
})
afterAll(async () => {
  await server.close()
  await end()
})

const claim = (stance: Stance, source: string) =>
  recordClaim(db, 'Test', operation(), {
    ...{ subject: id('ann'), type: RelationType.OWNS, object: id('acme'), stance, source: id(source) },
    statement: 'It is so.',
    speakers: [id('ben')],
  })

/** Draws a relation, disputes it, and takes all of it back, again and again. */
async function write(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const one = await claim(Stance.ASSERTS, 'paper')
    const other = await claim(Stance.DENIES, 'reprint')
    for (const { claim } of [one, other]) await retractClaim(db, 'Test', operation(), claim, 'It was only a test.')
  }
}

const said = 'totalCount edges { node { stance source { id } speakers { id } } }'
const query = `query ($a: ID!, $b: ID!, $r: ID!, $view: ViewInput!) {
  entity(id: $a) {
    relationTotal relationCounts { total }
    relations { totalCount edges { node { id status reason sources origins { documents { id } } claims { ${said} } } } }
  }
  relation(id: $r) { id status reason sources subject { id relationTotal } claims { ${said} } }
  node(id: $r) { ... on Relation { status claims { ${said} } } }
  between(ids: [$a, $b]) { entities { relationTotal } relations { id status } }
  expand(id: $a) { total counts { total } entities { relationTotal } relations { id status } }
  paths(from: [$a], to: [$b]) { paths { relations { id status } } }
  claims(about: $r) { ${said} }
  csv: export(view: $view, format: CSV) { content }
}`

type Claims = { totalCount: number; edges: { node: { stance: Stance; source: object; speakers: object[] } }[] }
type Drawn = { id: string; status: string; reason: string; sources: number; claims: Claims }
type Data = {
  entity: {
    relationTotal: number
    relationCounts: { total: number }[]
    relations: { totalCount: number; edges: { node: Drawn & { origins: object[] } }[] }
  }
  relation: (Drawn & { subject: { relationTotal: number } }) | null
  node: Pick<Drawn, 'status' | 'claims'> | null
  between: { entities: { relationTotal: number }[]; relations: Drawn[] }
  expand: { total: number; counts: { total: number }[]; entities: { relationTotal: number }[]; relations: Drawn[] }
  paths: { paths: { relations: Drawn[] }[] }
  claims: Claims
  csv: { content: string }
}

/** What claims of two stances add up to, told here once more by hand. */
function statusOf({ edges }: Claims): string {
  const stances = edges.map(({ node }) => node.stance)
  const [asserted, denied] = [stances.includes(Stance.ASSERTS), stances.includes(Stance.DENIES)]
  return asserted ? (denied ? 'DISPUTED' : 'ASSERTED') : denied ? 'DENIED' : 'none'
}

/** Everything in an answer that tells what the relation is: all of it must be the same. */
function told({ entity, relation, node, between, expand, paths, claims, csv }: Data): string[] {
  const drawn = (status: string | undefined) => (status === undefined || status === 'DENIED' ? 'none' : status)
  const isDrawn = (...counts: number[]) => counts.map((count) => (count > 0 ? 'drawn' : 'none'))
  const [first] = entity.relations.edges
  const now = statusOf(claims)
  return [
    ...[now, statusOf(relation?.claims ?? claims), relation?.status ?? 'none', node?.status ?? 'none'].map(
      (status) => `status ${status}`,
    ),
    `status ${/"?(ASSERTS|DENIES)/.test(csv.content) ? statusOf({ ...claims, edges: stancesIn(csv.content) }) : 'none'}`,
    ...[
      first?.node.status,
      between.relations[0]?.status,
      expand.relations[0]?.status,
      paths.paths[0]?.relations[0]?.status,
    ]
      .map((status) => `drawn ${drawn(status)}`)
      .concat(`drawn ${drawn(now)}`, `drawn ${drawn(first && statusOf(first.node.claims))}`),
    ...isDrawn(
      entity.relationTotal,
      ...[entity.relationCounts.length, entity.relations.totalCount, entity.relations.edges.length],
      ...[between.relations.length, between.entities[0]!.relationTotal],
      ...[expand.total, expand.counts.length, expand.entities.length, expand.relations.length, paths.paths.length],
      ...(first ? [first.node.origins.length, first.node.sources] : []),
    ).map((count) => `count ${count}`),
  ]
}

const stancesIn = (csv: string): Claims['edges'] =>
  [...csv.matchAll(/,(ASSERTS|DENIES),/g)].map(([, stance]) => ({
    node: { stance: stance as Stance, source: {}, speakers: [] },
  }))

test('whoever reads while somebody records and retracts gets answers of one moment each, and no faults', async () => {
  const variables = { a: id('ann'), b: id('acme'), r: relation, view: { entities: [id('ann'), id('acme')] } }
  // Planned in peace: the first of each question keeps a database that has just begun busy for seconds.
  await warmUp(db)
  await server.ask(query, variables)
  const seen = new Set<string>()
  let isOver = false
  const read = async () => {
    while (!isOver) {
      const { data, errors } = await server.ask(query, variables)
      expect(errors).toBeUndefined()
      const all = told(data as unknown as Data)
      expect(new Set(all.map((each) => each.split(' ')[0]))).toEqual(new Set(['status', 'drawn', 'count']))
      expect([...new Set(all)]).toHaveLength(3)
      seen.add(all[0]!)
    }
  }
  await Promise.all([write().finally(() => (isOver = true)), ...Array.from({ length: 4 }, read)])
  expect(seen.size).toBeGreaterThan(2)
}, 240_000)
