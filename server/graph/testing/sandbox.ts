import neo4j from 'neo4j-driver'

import { testDb } from '../../../testing/database'
import type { ClaimInput } from '../ledger/claim-input'
import type { EntityInput } from '../ledger/entity-input'
import { recordClaim } from '../ledger/record-claim'
import type { Recorded } from '../ledger/record-claim'
import { recordEntity } from '../ledger/record-entity'

/** A part of the tests' database that one test file has for itself: everything in it has ids that begin with `prefix`. */
export function sandbox(prefix: string) {
  const db = testDb()
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env
  const driver = neo4j.driver(uri!, neo4j.auth.basic(user!, password!), { disableLosslessIntegers: true })
  let count = 0

  /** Asks the database anything, to see what is really there. */
  const ask = async (text: string, parameters: object = {}): Promise<Record<string, unknown>[]> => {
    const { records } = await driver.executeQuery(text, { prefix, ...parameters }, { database: 'neo4j' })
    return records.map((record) => record.toObject())
  }
  const operation = () => `${prefix}op-${process.pid}-${++count}`
  /** Takes away everything of this file, claims first. */
  const clear = async () => {
    await ask(`MATCH (c:Claim) WHERE c.subject STARTS WITH $prefix DETACH DELETE c`)
    await ask(`MATCH (n:Entity|Operation) WHERE n.id STARTS WITH $prefix DETACH DELETE n`)
  }
  return {
    db,
    ask,
    operation,
    clear,
    id: (name: string) => prefix + name,
    entity: (name: string, kind: EntityInput['kind'], more: Partial<EntityInput> = {}): Promise<string> =>
      recordEntity(db, 'Test', operation(), { id: prefix + name, kind, name, ...more }),
    document: (name: string, ...derivedFrom: string[]): Promise<string> =>
      recordEntity(db, 'Test', operation(), {
        id: prefix + name,
        kind: 'DOCUMENT',
        name,
        document: { derivedFrom: derivedFrom.map((each) => prefix + each) },
      }),
    /** "ann OWNS acme": a claim of it, read in the document "paper". */
    claim: (triple: string, more: Partial<ClaimInput> = {}): Promise<Recorded> => {
      const [subject, type, object] = triple.split(' ')
      return recordClaim(db, 'Test', operation(), {
        subject: prefix + subject,
        type: type as ClaimInput['type'],
        object: prefix + object,
        stance: 'ASSERTS',
        statement: 'It is so.',
        source: `${prefix}paper`,
        ...more,
      })
    },
    /** What is drawn of "ann OWNS acme". */
    drawn: async (triple: string): Promise<Record<string, unknown> | undefined> => {
      const [from, type, to] = triple.split(' ')
      const [row] = await ask(
        'MATCH (:Entity {id: $from})-[r]->(:Entity {id: $to}) WHERE type(r) = $type RETURN r {.*} AS r',
        { from: prefix + from, type, to: prefix + to },
      )
      return row?.r as Record<string, unknown> | undefined
    },
    end: async () => {
      await clear()
      await Promise.all([db.close(), driver.close()])
    },
  }
}
