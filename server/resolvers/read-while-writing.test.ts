import { RelationType, Stance } from '../../model/generated/vocabulary'
import type { KnownError } from '../errors'
import { recordClaim } from '../graph/ledger/record-claim'
import { retractClaim } from '../graph/ledger/retract'
import { warmUp } from '../graph/warm-up/warm-up'
import { sandbox } from '../graph/testing/sandbox'
import { serve } from '../http/testing/serve'
import { resolvers } from './resolvers'

const { db, id, operation, entity, document, end } = sandbox('moment-test:')
const relation = `rel:${id('ann')}:owns:${id('acme')}`
const MINUTE_MS = 60_000

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

/** On a busy machine a question can take too long; a change is sent again with the same operation, as a person would. */
const isPatient = (code: unknown) => code === 'TIMEOUT' || code === 'UNAVAILABLE'
async function untilDone<T>(write: (operation: string) => Promise<T>): Promise<T> {
  for (const mark = operation(); ;) {
    try {
      return await write(mark)
    } catch (error) {
      if (!isPatient((error as KnownError).code)) throw error
    }
  }
}

const claim = (stance: Stance, source: string) =>
  untilDone((mark) =>
    recordClaim(db, 'Test', mark, {
      subject: id('ann'),
      type: RelationType.OWNS,
      object: id('acme'),
      stance,
      source: id(source),
      statement: 'It is so.',
      speakers: [id('ben')],
    }),
  )

/** For a minute: draws a relation, disputes it, and takes all of it back, again and again. */
async function write(): Promise<void> {
  for (const end = Date.now() + MINUTE_MS; Date.now() < end;) {
    const one = await claim(Stance.ASSERTS, 'paper')
    const other = await claim(Stance.DENIES, 'reprint')
    for (const each of [one, other])
      await untilDone((mark) => retractClaim(db, 'Test', mark, each.claim, 'It was only a test.'))
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
  paths(from: [$a], to: [$b]) { complete paths { relations { id status } } }
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
  paths: { complete: boolean; paths: { relations: Drawn[] }[] }
  claims: Claims
  csv: { content: string }
}

/** What claims of two stances add up to, told here once more by hand. */
function statusOf({ edges }: Claims): string {
  const stances = edges.map(({ node }) => node.stance)
  const [asserted, denied] = [stances.includes(Stance.ASSERTS), stances.includes(Stance.DENIES)]
  return asserted ? (denied ? 'DISPUTED' : 'ASSERTED') : denied ? 'DENIED' : 'none'
}

const drawnAs = (status = 'none') => `drawn ${status === 'DENIED' ? 'none' : status}`

/** What an answer tells of the status, once for each place. */
function statuses({ relation, node, claims, csv }: Data): string[] {
  const all = [statusOf(claims), statusOf(relation?.claims ?? claims), relation?.status, node?.status]
  return [...all, statusOf({ ...claims, edges: stancesIn(csv.content) })].map((status) => `status ${status ?? 'none'}`)
}

/** What it tells of what is drawn. */
function drawings({ entity, between, expand, paths, claims }: Data): string[] {
  const [first] = entity.relations.edges
  const drawn = [
    first?.node,
    between.relations[0],
    expand.relations[0],
    ...(paths.complete ? [paths.paths[0]?.relations[0]] : []),
  ]
  return [...drawn.map((each) => each?.status), statusOf(claims), first && statusOf(first.node.claims)].map(drawnAs)
}

/** What it counts. */
function counts({ entity, between, expand, paths }: Data): string[] {
  const { relationTotal, relationCounts, relations } = entity
  const [first] = relations.edges
  const all = [
    ...[relationTotal, relationCounts.length, relations.totalCount, relations.edges.length],
    ...[between.relations.length, ...between.entities.map((each) => each.relationTotal)],
    ...[expand.total, expand.counts.length, expand.entities.length, expand.relations.length],
    // A search that was ended says that it is not complete.
    ...(paths.complete ? [paths.paths.length] : []),
    ...(first ? [first.node.origins.length, first.node.sources] : []),
  ]
  return all.map((count) => `count ${count > 0 ? 'drawn' : 'none'}`)
}

/** Everything in an answer that tells what the relation is: of each of three kinds all must be the same. */
const told = (data: Data): string[] => [...statuses(data), ...drawings(data), ...counts(data)]

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
      if (errors?.some(({ extensions }) => isPatient(extensions.code))) continue
      expect(errors).toBeUndefined()
      const all = told(data as unknown as Data)
      expect([...new Set(all)]).toHaveLength(3)
      seen.add(all[0]!)
    }
  }
  await Promise.all([write().finally(() => (isOver = true)), ...Array.from({ length: 4 }, read)])
  expect(seen.size).toBeGreaterThan(2)
}, 240_000)
