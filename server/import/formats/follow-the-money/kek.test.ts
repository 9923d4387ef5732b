import { existsSync, readFileSync } from 'node:fs'

import { checkConsistency } from '../../../graph/check/consistency'
import { digest } from '../../../graph/check/digest'
import { ownDatabase } from '../../../../testing/own-database'
import { ownership } from '../../../graph/ownership/ownership'
import { readProblems } from '../../job/import-ledger'
import { importing, ownImports } from '../../testing/import-file'

const FILE = '../shared/datasets/kek/derived.ftm.json'
const describeIfThere = existsSync(FILE) ? describe : describe.skip

describeIfThere('German media companies and their shareholdings', () => {
  const room = ownImports()

  it('are 3,065 companies and 2,904 shareholdings, one of them of a company in itself', async () => {
    const done = await room.imports.file(FILE)
    expect(done).toMatchObject({ state: 'DONE', entitiesNew: 3065, relations: 2904, rejected: 0, error: null })
    const [row] = await room.own.ask(
      'MATCH (a)-[r:OWNS]->(b) RETURN count(r) AS all, sum(CASE WHEN a = b THEN 1 ELSE 0 END) AS loops',
    )
    expect(row).toEqual({ all: 2904, loops: 1 })
    const { problems } = await readProblems(room.own.db, done.id, -1, 10)
    expect(problems.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^“.+” is tied to itself in the file: it is recorded as it stands there\.$/),
    ])
    const [shares] = await room.own.ask(
      `MATCH (c:Claim {type: 'OWNS'}) RETURN count(c) AS all, sum(CASE WHEN c.statement CONTAINS '%' THEN 0 ELSE 1 END) AS bare`,
    )
    expect(shares).toEqual({ all: 2904, bare: 47 })
    const findings = await checkConsistency(room.own.db)
    expect(findings.filter(({ total }) => total > 0)).toEqual([])
  }, 120_000)

  it('have owners that can be computed, and where their shares are more than the whole it is told', async () => {
    const rows = (await room.own.ask('MATCH (c:Company)<-[:OWNS]-() RETURN DISTINCT c.id AS id ORDER BY id')) as {
      id: string
    }[]
    const shares = readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"Ownership"'))
      .map((line) => (JSON.parse(line) as { properties: Record<string, [string]> }).properties)
    const over: string[] = []
    for (const { id } of rows) {
      const { overdeclared, stoppedBy, owners } = await ownership(room.own.db, { of: id })
      expect(stoppedBy).toBeNull()
      expect(owners.filter(({ least, most }) => least < 0 || most < least)).toEqual([])
      if (overdeclared > 0) over.push(id)
    }
    const sums = new Map<string, number>()
    for (const { asset, percentage = ['0'] } of shares) {
      sums.set(asset![0], (sums.get(asset![0]) ?? 0) + Number(percentage[0]))
    }
    expect(over).toHaveLength([...sums.values()].filter((sum) => sum > 100 + 1e-9).length)
  }, 600_000)

  it('change nothing when they are read again', async () => {
    const before = await digest(room.own.db)
    const again = await room.imports.file(FILE)
    expect(again).toMatchObject({ state: 'DONE', entitiesNew: 0, entitiesKnown: 3065, claims: 0, relations: 0 })
    expect(await digest(room.own.db)).toBe(before)
  }, 120_000)
})

const DONATIONS = '../shared/datasets/donations_de/donations.ijson'
;(existsSync(DONATIONS) ? test : test.skip)(
  'German party donations are 290 payments',
  async () => {
    const own = await ownDatabase()
    const imports = importing(own.db)
    try {
      expect(await imports.file(DONATIONS)).toMatchObject({ state: 'DONE', rejected: 0, error: null })
      const [row] = await own.ask(`MATCH (c:Claim {type: 'PAYS'}) RETURN count(c) AS payments`)
      expect(row).toEqual({ payments: 290 })
      expect((await checkConsistency(own.db)).filter(({ total }) => total > 0)).toEqual([])
    } finally {
      imports.end()
      await own.end()
    }
  },
  240_000,
)
