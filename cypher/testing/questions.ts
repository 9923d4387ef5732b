import { between } from '../../server/graph/expansion/between'
import { claims, claimsOfRelations } from '../../server/graph/claim/claims'
import { relationCounts } from '../../server/graph/expansion/relation-counts'
import { ORDERED, relationsOf } from '../../server/graph/expansion/relations-of'
import { nodesByIds, relationsByIds } from '../../server/graph/node/node'
import { findPaths } from '../../server/graph/path/path'
import { search } from '../../server/graph/search/search'
import { startingPoints } from '../../server/graph/statistics/starting-points'
import { statistics } from '../../server/graph/statistics/statistics'
import { claimRecord, entityRecord, plant } from '../../testing/records'
import { subgraphOf } from '../../server/export/view/subgraph'
import type { Db } from '../../server/db/query'
import { RelationType } from '../../model/generated/vocabulary'

const HUB = 'company:hub'
const FEW = 120
const MANY = ORDERED + 50
const company = (n: number) => `company:${n}`
/** The first plan of a statement may take longer than a search may. */
const UNHURRIED = { limits: { deadlineMs: 60_000, shortestMs: 30_000 } }
const types = Object.values(RelationType)

/** Plants a graph in which everything is found: companies tied to the ones beside them, and a hub that is tied to very many. */
export async function plantNeighbours(db: Db): Promise<void> {
  const far = Array.from({ length: MANY }, (_, n) => `company:far-${n}`)
  const near = Array.from({ length: FEW }, (_, n) => company(n))
  const entities = [HUB, ...near, ...far].map((id) => entityRecord(id))
  const ofHub = far.map((id, n) => claimRecord(`c:far-${n}`, [HUB, types[n % types.length]!, id], 'doc:1'))
  const ofFew = near.flatMap((id, n) =>
    [1, 3, 8, 13].map((step) =>
      claimRecord(`c:${n}-${step}`, [id, types[(n + step) % types.length]!, company((n + step) % FEW)], 'doc:1', {
        stance: (n + step) % 7 === 0 ? 'DENIES' : (n + step) % 3 === 0 ? 'ALLEGES' : 'ASSERTS',
      }),
    ),
  )
  const toHub = claimRecord('c:hub', [company(0), 'OWNS', HUB], 'doc:1')
  await plant(db, {
    entities: [...entities, entityRecord('doc:1', { kind: 'DOCUMENT' })],
    claims: [...ofHub, ...ofFew, toHub],
  })
}

/** Asks everything that an investigation asks most. */
export async function askAll(db: Db): Promise<void> {
  const some = Array.from({ length: 40 }, (_, n) => company(n))
  const filter = { minStrength: 2, statuses: ['ASSERTED' as const] }
  await relationsOf(db, [company(1)], { first: 20 })
  await relationsOf(db, [HUB], { first: 20, filter })
  await relationCounts(db, [company(1), HUB], filter)
  const { relations } = await between(db, { ids: [...some, HUB], filter })
  const ids = relations.slice(0, 10).map(({ id }) => id)
  await relationsByIds(db, ids)
  await nodesByIds(db, [...ids, company(2), 'c:3-1'])
  await findPaths(db, { from: [company(0)], to: [company(60)], first: 3, directed: true }, UNHURRIED)
  await subgraphOf(db, { entities: [...some, HUB], filter }, true)
  await search(db, { text: 'company 1', first: 10 })
  await claims(db, { about: company(1), first: 10 })
  await claimsOfRelations(db, ids, { first: 5 })
  await statistics(db)
  await startingPoints(db, 5)
}
