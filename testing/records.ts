import type { Db } from '../server/db/query'
import { EntityKind } from '../model/generated/vocabulary'
import type { RelationType } from '../model/generated/vocabulary'
import { writeGraph } from '../server/import/write-graph'
import type { Graph } from '../server/import/write-graph'
import type { ClaimRecord, EntityRecord } from '../server/graph/ledger/ledger'

/** An entity to plant: what is not given is empty. */
export const entityRecord = (id: string, more: Partial<EntityRecord> = {}): EntityRecord => ({
  id,
  kind: EntityKind.COMPANY,
  name: id,
  aliases: [],
  description: null,
  countries: [],
  topics: [],
  own: {},
  ...more,
})

/** A claim to plant that asserts a relation as a fact. */
export const claimRecord = (
  id: string,
  [subject, type, object]: [string, RelationType | null, string | null],
  source: string,
  more: Partial<ClaimRecord> = {},
): ClaimRecord => ({
  id,
  subject,
  type,
  object,
  role: null,
  article: null,
  stakes: [],
  control: [],
  law: null,
  attribute: null,
  value: null,
  stance: 'ASSERTS',
  modality: 'FACT',
  statement: 'It is so.',
  aspect: null,
  quote: null,
  locator: null,
  note: null,
  lang: null,
  validity: null,
  earliest: null,
  latest: null,
  surelyFrom: null,
  surelyTo: null,
  source,
  speakers: [],
  ...more,
})

/** Writes a graph as an import does, much faster than claim by claim. */
export const plant = (db: Db, graph: Partial<Graph>) =>
  writeGraph(
    (work) => db.write(work, { timeoutMs: 60_000 }),
    { entities: [], derivations: [], claims: [], ...graph },
    {
      by: 'Test',
      at: '2026-01-01T00:00:00.000Z',
    },
  )

/** A database that counts the statements it is asked, and keeps what they were. */
export function counting(db: Db): Db & { asked: string[] } {
  const asked: string[] = []
  return {
    ...db,
    asked,
    run: (query, params, options) => {
      asked.push(query.file)
      return db.run(query, params, options)
    },
  }
}
