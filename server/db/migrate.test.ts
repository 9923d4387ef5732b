import { startThrowaway } from './local/throwaway'
import type { ThrowawayNeo4j } from './local/throwaway'
import { migrate } from './migrate'
import { readMigrations } from './migration-file'

let neo4j: ThrowawayNeo4j
beforeAll(async () => {
  neo4j = await startThrowaway()
}, 120_000)
afterAll(() => neo4j.remove())

test('of three programs that start at once, one migrates and the others find it done', async () => {
  const all = readMigrations().length
  const applied = await Promise.all([migrate(neo4j), migrate(neo4j), migrate(neo4j)])
  expect(applied.sort()).toEqual([0, 0, all])
  expect(await migrate(neo4j)).toBe(0)
})

test('a migration whose statement fails leaves nothing of itself, and is tried again', async () => {
  const known = readMigrations()
  const next = { version: known.length + 1, name: 'next', checksum: 'x' }
  const wrong = { ...next, statements: ['CREATE INDEX half FOR (n:Half) ON (n.x)', 'NONSENSE'] }
  const right = { ...next, statements: ['CREATE INDEX half FOR (n:Half) ON (n.x)'] }
  await expect(migrate(neo4j, [...known, wrong])).rejects.toThrow('NONSENSE')
  expect(await migrate(neo4j, [...known, right])).toBe(1)
})

test('an older program leaves a newer one’s database alone', async () => {
  await expect(migrate(neo4j)).rejects.toThrow('written by a newer version of Throughline')
})
