import { setTimeout as sleep } from 'node:timers/promises'

import { connect } from '../../db/connect'
import { startThrowaway } from '../../db/local/throwaway'
import { migrate } from '../../db/migrate'
import type { Db } from '../../db/query'
import { openCommitThief } from '../../../testing/lost-commit-proxy'
import { recordClaim } from './record-claim'
import type { Recorded } from './record-claim'
import { recordEntity } from './record-entity'
import { retractClaim } from './retract'
import { sandbox } from '../testing/sandbox'

const user = 'Test'

/** Tries until it works: a database that was just started is slow on a busy machine. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch {
      await sleep(500)
    }
  }
}

/** Counts how often the driver began the work of a write. */
function counting(db: Db): { db: Db; runs: () => number } {
  let runs = 0
  const write: Db['write'] = (work, options) =>
    db.write((tx) => {
      runs++
      return work(tx)
    }, options)
  return { db: { ...db, write }, runs: () => runs }
}

const claimOf = (prefix: string) => ({
  subject: `${prefix}acme`,
  type: 'SUPPLIES_TO' as const,
  object: `${prefix}state`,
  stance: 'ASSERTS' as const,
  statement: 'It supplies it.',
  source: `${prefix}paper`,
})

async function recordEnds(db: Db, prefix: string): Promise<void> {
  for (const [name, kind] of [
    ['acme', 'COMPANY'],
    ['state', 'GOVERNMENT'],
    ['paper', 'DOCUMENT'],
  ] as const) {
    await recordEntity(db, user, `${prefix}op-${name}`, { id: prefix + name, kind, name })
  }
}

describe('When the answer to a commit is lost and the driver sends the work again', () => {
  const prefix = 'lost:'
  const box = sandbox(prefix)
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD: password } = process.env
  const totals = () =>
    box.ask(
      `MATCH (a:Entity {id: 'lost:acme'}), (s:Entity {id: 'lost:state'})
       RETURN COUNT { (:Claim {relation: 'rel:lost:acme:supplies_to:lost:state'}) } AS claims,
         COUNT { (a)-[:SUPPLIES_TO]->(s) } AS relations, a.relationTotal AS total`,
    )

  let thief: Awaited<ReturnType<typeof openCommitThief>>
  let open: ReturnType<typeof connect>
  beforeAll(async () => {
    await box.clear()
    await recordEnds(box.db, prefix)
    thief = await openCommitThief(uri!)
    open = connect({ uri: thief.uri, user: NEO4J_TEST_USER!, password: password!, database: 'neo4j' })
  })
  afterAll(async () => {
    await open.close()
    await thief.close()
    await box.end()
  })

  test('a claim is recorded once, retracted once, and an entity is recorded once', async () => {
    const { db, runs } = counting(open)
    const stolen = thief.steal()
    const [first] = await Promise.all([recordClaim(db, user, 'lost:op-claim', claimOf(prefix)), stolen])
    expect(runs()).toBe(2)
    expect(await totals()).toEqual([{ claims: 1, relations: 1, total: 1 }])
    expect(await recordClaim(db, user, 'lost:op-claim', claimOf(prefix))).toEqual(first)

    const retract = retractClaim(db, user, 'lost:op-retract', first.claim, 'Misread.')
    expect((await Promise.all([retract, thief.steal()]))[0]).toEqual(first)
    expect(await totals()).toEqual([{ claims: 1, relations: 0, total: 0 }])

    const record = recordEntity(db, user, 'lost:op-entity', { kind: 'PERSON', name: 'lost: Ann', id: 'lost:ann' })
    expect((await Promise.all([record, thief.steal()]))[0]).toBe('lost:ann')
    expect(runs()).toBe(7)
    expect(await box.ask("MATCH (o:Operation {entity: 'lost:ann'}) RETURN count(o) AS again")).toEqual([{ again: 0 }])
  })
})

test('When Neo4j is killed before it can answer a commit, sending the operation again does it once', async () => {
  const neo4j = await startThrowaway()
  const thief = await openCommitThief(neo4j.uri)
  const connection = { ...neo4j, database: 'neo4j' }
  await migrate(connection)
  const [direct, lossy] = [connect(connection), connect({ ...connection, uri: thief.uri })]
  try {
    await patiently(() => recordEnds(direct, 'k:'))
    const killed = thief.steal(() => process.kill(neo4j.pid()!, 'SIGKILL'))
    const send = (): Promise<Recorded> => recordClaim(lossy, user, 'k:op-claim', claimOf('k:'))
    const [outcome] = await Promise.allSettled([send(), killed])
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'UNAVAILABLE' } })

    const answer = await patiently(send)
    expect(answer).toMatchObject({ relation: 'rel:k:acme:supplies_to:k:state', warnings: [] })
    // The one that was sent again warns of no duplicate, as there is none: another operation does find it.
    const { claim, warnings } = await patiently(() => recordClaim(direct, user, 'k:op-another', claimOf('k:')))
    expect(warnings).toEqual([
      `“${answer.claim}” speaks of the same already, read in the same document at nowhere in particular.`,
    ])
    expect(claim).not.toBe(answer.claim)
  } finally {
    await Promise.all([direct.close(), lossy.close(), thief.close()])
    await neo4j.remove()
  }
}, 300_000)
