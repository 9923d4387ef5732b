import { EntityKind, RelationType } from '../../../model/generated/vocabulary'
import { startingPoints } from './starting-points'
import { changes, claimsByStance, relationsByStatus, statistics } from './statistics'
import { counting } from '../../../testing/records'
import { sandbox } from '../testing/sandbox'

const box = sandbox('statistics-test:')
const { db, ask } = box

beforeAll(async () => {
  await box.clear()
  await box.entity('a', 'COMPANY')
  await box.entity('b', 'COMPANY')
  await box.document('paper')
  await box.document('subject')
  await box.claim('a OWNS b')
  await box.claim('paper REPORTS_ON subject')
  await box.claim('b OWNS a', { stance: 'DENIES' })
}, 60_000)
afterAll(() => box.end())

/** Other tests write to the same database: two readings agree when nobody wrote between them. */
async function agree<T>(one: () => Promise<T>, other: () => Promise<T>): Promise<void> {
  for (let tries = 0; ; tries++) {
    const [a, b] = [await one(), await other()]
    if (tries === 40 || JSON.stringify(a) === JSON.stringify(b)) return expect(a).toEqual(b)
  }
}
const count = async (text: string) => Number((await ask(`${text} AS total`))[0]!.total)
const sum = (counts: readonly { total: number }[]) => counts.reduce((all, { total }) => all + total, 0)

test('entities are all but the documents that are only cited, which count as sources', async () => {
  await agree(
    async () => {
      const { entities, sources, entitiesByKind } = await statistics(db)
      return [entities, sources, sum(entitiesByKind)]
    },
    async () => {
      const counted = await count(
        `MATCH (e:Entity) WHERE e.kind <> 'DOCUMENT' OR EXISTS { (e)<-[:ABOUT]-() } RETURN count(e)`,
      )
      return [counted, await count(`MATCH (d:Document) RETURN count(d)`), counted]
    },
  )
})

test('relations are counted by type, drawn ones only', async () => {
  await agree(
    async () => {
      const { relations, relationsByType } = await statistics(db)
      return [relations, sum(relationsByType), relationsByType.find(({ type }) => type === 'OWNS')!.total]
    },
    async () => {
      const all = await count('MATCH ()-[r]->() WHERE r.status IS NOT NULL RETURN count(r)')
      return [all, all, await count('MATCH ()-[r:OWNS]->() RETURN count(r)')]
    },
  )
})

test('relations by status are as many as there are, and those that are only denied beside', async () => {
  await agree(
    async () => {
      const counts = await relationsByStatus(db)
      return [
        sum(counts.filter(({ status }) => status !== 'DENIED')),
        counts.find(({ status }) => status === 'DENIED')!.total,
      ]
    },
    async () => [
      (await statistics(db)).relations,
      await count(
        `MATCH (c:Claim) WHERE c.relation IS NOT NULL AND c.retractedAt IS NULL
         WITH c.relation AS relation, collect(c.stance) AS stances
         WHERE all(stance IN stances WHERE stance = 'DENIES') RETURN count(*)`,
      ),
    ],
  )
})

test('claims by stance are as many as there are, retracted ones left out', async () => {
  await agree(
    async () => [sum(await claimsByStance(db))],
    async () => [(await statistics(db)).claims],
  )
  await agree(
    async () => [(await statistics(db)).claims],
    async () => [await count('MATCH (c:Claim) WHERE c.retractedAt IS NULL RETURN count(c)')],
  )
})

test('every kind and type is told, also those that there is nothing of', async () => {
  const { entitiesByKind, relationsByType } = await statistics(db)
  expect(entitiesByKind.map(({ kind }) => kind).sort()).toEqual(Object.values(EntityKind).sort())
  expect(relationsByType.map(({ type }) => type).sort()).toEqual(Object.values(RelationType).sort())
})

test('how much there is, is one statement', async () => {
  const counted = counting(db)
  await statistics(counted)
  expect(counted.asked).toEqual(['statistics/totals.cypher'])
})

test('one begins with the best connected entity of each of the best connected kinds', async () => {
  const points = await startingPoints(db, 10)
  const totals = points.map(({ relationTotal }) => relationTotal)
  expect(new Set(points.map(({ kind }) => kind)).size).toBe(points.length)
  expect(totals).toEqual([...totals].sort((a, b) => b - a))
  expect(totals.every((total) => total > 0)).toBe(true)
  expect(points.length).toBeGreaterThan(4)
  expect((await startingPoints(db, 2)).length).toBe(2)
  await expect(startingPoints(db, 11)).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('the number of changes rises with each', async () => {
  const before = await changes(db)
  await box.claim('a OWNS b')
  expect(await changes(db)).toBeGreaterThan(before)
})
