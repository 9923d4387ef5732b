import { crossCheck } from './check'
import { readRecords } from './lines'
import type { Located } from './lines'
import { claimRecord, documentRecord, entityRecord } from './record'
import type { StarterClaim, StarterDocument, StarterEntity } from './record'

/** The starter graph, each list in the order of its file. */
export type Starter = { entities: StarterEntity[]; documents: StarterDocument[]; claims: StarterClaim[] }

/** What is wrong with a folder that should hold a starter graph: all of it, a sentence each. */
export class StarterError extends Error {
  override readonly name = 'StarterError'
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

const records = <T>(located: Located<T>[]): T[] => located.map(({ record }) => record)

/**
 * Reads `entities.jsonl`, `documents.jsonl` and `claims.jsonl`; data/README.md describes them.
 * Throws a `StarterError` with everything that is wrong, so that one reading is enough to mend the files.
 */
export function readStarter(folder: string): Starter {
  const problems: string[] = []
  const entities = readRecords(folder, 'entities.jsonl', entityRecord, problems)
  const documents = readRecords(folder, 'documents.jsonl', documentRecord, problems)
  const whole = problems.length === 0
  const claims = readRecords(folder, 'claims.jsonl', claimRecord, problems)
  problems.push(...crossCheck({ entities, documents, claims }, whole))
  if (problems.length > 0) throw new StarterError(problems)
  return { entities: records(entities), documents: records(documents), claims: records(claims) }
}
