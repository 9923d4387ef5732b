import { existsSync } from 'node:fs'

import { checkConsistency } from '../../../graph/check/consistency'
import { digest } from '../../../graph/check/digest'
import { ownDatabase } from '../../../../testing/own-database'
import type { OwnDatabase } from '../../../../testing/own-database'
import { importing } from '../../testing/import-file'

const FILE = '../shared/datasets/kek/derived.ftm.json'
const describeIfThere = existsSync(FILE) ? describe : describe.skip

describeIfThere('German media companies and their shareholdings', () => {
  let own: OwnDatabase
  let imports: ReturnType<typeof importing>
  beforeAll(async () => {
    own = await ownDatabase()
    imports = importing(own.db)
  }, 120_000)
  afterAll(async () => {
    imports.end()
    await own.end()
  }, 60_000)

  it('are 3,065 companies and 2,904 shareholdings, one of them of a company in itself', async () => {
    const done = await imports.file(FILE)
    expect(done).toMatchObject({ state: 'DONE', entitiesNew: 3065, relations: 2904, rejected: 0, error: null })
    const [row] = await own.ask(
      'MATCH (a)-[r:OWNS]->(b) RETURN count(r) AS all, sum(CASE WHEN a = b THEN 1 ELSE 0 END) AS loops',
    )
    expect(row).toEqual({ all: 2904, loops: 1 })
    const findings = await checkConsistency(own.db)
    expect(findings.filter(({ total }) => total > 0)).toEqual([])
  }, 120_000)

  it('change nothing when they are read again', async () => {
    const before = await digest(own.db)
    const again = await imports.file(FILE)
    expect(again).toMatchObject({ state: 'DONE', entitiesNew: 0, entitiesKnown: 3065, claims: 0, relations: 0 })
    expect(await digest(own.db)).toBe(before)
  }, 120_000)
})
