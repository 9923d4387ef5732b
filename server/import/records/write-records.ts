import type { Runner } from '../../db/query'
import { rememberTime } from '../../graph/ledger/clock'
import type { ProblemDraft, RecordDraft, RecordPart } from '../draft'
import { writeClaimRecords } from './claims'
import { writeDoings } from './doings'
import { writeInvestigations } from './investigations'
import { writeSearches } from './searches'
import { writeDerivationRecords, writeEntityRecords } from './entities'

/** What came of some records. */
export type RecordsWritten = {
  entitiesNew: number
  entitiesKnown: number
  claims: number
  relations: number
  problems: ProblemDraft[]
}

const timesOf = ({ line }: RecordDraft): string[] =>
  [
    'recordedAt' in line ? line.recordedAt : undefined,
    'retractedAt' in line ? line.retractedAt : undefined,
    'at' in line && typeof line.at === 'string' ? line.at : undefined,
    'archivedAt' in line ? line.archivedAt : undefined,
  ].filter((time) => time !== undefined)

/** What is recorded from now on comes after everything that was. */
async function keepOrder(tx: Runner, records: readonly RecordDraft[]): Promise<void> {
  const latest = records.flatMap(timesOf).reduce((a, b) => (a > b ? a : b), '')
  if (latest !== '') await rememberTime(tx, latest)
}

/** Writes records as they stand, what is there already excepted. Everything that they refer to is there, or among them. */
export async function writeRecords(tx: Runner, records: readonly RecordDraft[]): Promise<RecordsWritten> {
  const of = (part: RecordPart) => records.filter((record) => record.part === part)
  await keepOrder(tx, records)
  await writeDoings(tx, of('THING'))
  const others = await writeInvestigations(tx, of('THING'))
  const things = await writeEntityRecords(tx, of('THING'))
  const derived = await writeDerivationRecords(tx, of('DERIVATION'))
  const { claims, relations, problems } = await writeClaimRecords(tx, of('CLAIM'))
  const searched = await writeSearches(tx, of('CLAIM'))
  return {
    entitiesNew: things.fresh,
    entitiesKnown: things.known,
    claims,
    relations,
    problems: [...others, ...things.problems, ...derived, ...problems, ...searched],
  }
}
