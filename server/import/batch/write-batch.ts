import type { Runner } from '../../db/query'
import { KnownError } from '../../errors'
import { EntityKind } from '../../../model/generated/vocabulary'
import { traceOrigins } from '../../graph/ledger/ledger'
import type { ClaimRecord, Hand } from '../../graph/ledger/ledger'
import { lock } from '../../graph/projection/redraw'
import { settleAttributes } from '../../graph/projection/settle-attributes'
import { problem, remark } from '../draft'
import type { Draft, FileDraft, ProblemDraft, RecordDraft } from '../draft'
import { batchOf, idsOf } from './batch'
import type { Batch, BatchImport, There } from './batch'
import { claimOf } from './claim-records'
import { drawRelations, readBefore } from './draw-relations'
import { extendEntities } from './extend-entities'
import type { Counts } from '../job/import-state'
import { knownOf, retractedOf } from './existing-entities'
import type { Retracted } from './existing-entities'
import { namedIn } from '../entities-by-name'
import { writeRecords } from '../records/write-records'
import { writeProblems } from '../report/problems'
import { sayAlso, sortClaims, writeClaims } from './write-claims'
import { describeAlso, writeEntities } from './write-entities'

/** The import that a batch belongs to. `anyRetracted`: whether any entity was ever retracted here. */
export type BatchOf = BatchImport & { fileName: string; anyRetracted: boolean }

/** Somebody else has just recorded what a batch was about to: it is to be read and written anew. */
export class Overtaken extends Error {}

async function readThere(tx: Runner, ids: readonly string[], { anyRetracted }: BatchOf): Promise<There> {
  const known = await knownOf(tx, ids)
  const missing = ids.filter((id) => !known.has(id))
  return { known, retracted: anyRetracted ? await retractedOf(tx, missing) : new Map<string, Retracted>() }
}

function checkSource({ known }: There, source: string): void {
  if (known.get(source)?.kind === EntityKind.DOCUMENT) return
  throw new KnownError('CONFLICT', `The document “${source}”, which it is read from, is no longer there.`)
}

/**
 * What comes of entities that somebody retracted by hand: what is said anew of one brings it back, else it stays retracted. Either is told.
 */
function withoutRetracted(
  { entities, retracted: again }: Batch,
  claims: readonly ClaimRecord[],
  { retracted }: There,
): { entities: Batch['entities']; problems: ProblemDraft[] } {
  if (again.size === 0) return { entities, problems: [] }
  const used = new Set(
    claims.flatMap(({ subject, object, speakers, source }) => [subject, object, source, ...speakers]),
  )
  const told = [...again].filter(([id, { isDescribed }]) => isDescribed || used.has(id))
  const problems = told.map(([id, { place }]): ProblemDraft => {
    const { name, at, because } = retracted.get(id)!
    const when = `“${name}” was retracted on ${at.slice(0, 10)} (${because})`
    return used.has(id)
      ? remark(place, 'id', `${when}: it is recorded again, because the file says something new of it.`)
      : problem(place, 'id', `${when}: it is left out, as the file says nothing new of it.`)
  })
  return { entities: entities.filter(({ id }) => !again.has(id) || used.has(id)), problems }
}

/** Writes what a batch of drafts becomes, in the transaction of `tx`, all but how far the import is. Throws Overtaken, KnownError CONFLICT. */
export async function commitBatch(tx: Runner, drafts: readonly Draft[], of: BatchOf, hand: Hand): Promise<Counts> {
  const records = drafts.filter((draft): draft is RecordDraft => draft.what === 'record')
  const others = drafts.filter((draft): draft is FileDraft => draft.what !== 'record')
  return records.length > 0 ? commitRecords(tx, records, others, of) : commitDrafts(tx, others, of, hand)
}

const lostIn = (problems: readonly ProblemDraft[]): number => problems.filter(({ lost }) => lost).length

/** Writes records of Throughline's own; beside them a file has nothing but problems. */
async function commitRecords(
  tx: Runner,
  records: readonly RecordDraft[],
  others: readonly FileDraft[],
  of: BatchOf,
): Promise<Counts> {
  const { problems, ...counts } = await writeRecords(tx, records)
  const wrong = [...others.filter((draft) => draft.what === 'problem'), ...problems]
  await writeProblems(tx, of.id, wrong)
  return { ...counts, rejected: lostIn(wrong) }
}

async function commitDrafts(tx: Runner, drafts: readonly FileDraft[], of: BatchOf, hand: Hand): Promise<Counts> {
  const named = await namedIn(tx, drafts, of.namespace)
  const meant = { ...of, named: named.ids }
  const ids = idsOf(drafts, meant)
  await lock(tx, ids)
  const there = await readThere(tx, ids, of)
  checkSource(there, of.source)
  const batch = batchOf([...named.problems, ...drafts], there, meant)
  const cut: ProblemDraft[] = []
  const said = batch.sayings.map((saying) =>
    claimOf(saying, batch.kinds, of, (field, reason) => cut.push(problem(saying.place, field, reason))),
  )
  const { fresh: claims, also } = await sortClaims(tx, said, of)
  const before = await readBefore(tx, claims)
  const { entities, problems } = withoutRetracted(batch, claims, there)

  const wanted = { entities, documents: batch.documents, before: there.retracted }
  const added = new Set(await writeEntities(tx, wanted, claims, of, hand))
  if (added.size < entities.length + batch.documents.length) throw new Overtaken()
  const decided = await extendEntities(tx, batch.extended, there.known)
  const elsewhere = batch.known.filter((id) => ![null, of.id].includes(there.known.get(id)!.import))
  await describeAlso(tx, elsewhere, of.id)
  const documents = [...entities.filter(({ kind }) => kind === EntityKind.DOCUMENT), ...batch.documents]
  if (documents.length > 0) {
    await traceOrigins(
      tx,
      documents.map(({ id }) => id),
    )
  }
  await writeClaims(tx, claims, of, hand)
  await sayAlso(tx, also, of)
  const relations = await drawRelations(tx, claims, before)
  const described = claims.filter(({ attribute, subject }) => attribute !== null && !added.has(subject))
  if (described.length > 0) await settleAttributes(tx, new Set(described.map(({ subject }) => subject)))
  const wrong = [...batch.problems, ...cut, ...problems, ...decided]
  await writeProblems(tx, of.id, wrong)
  return {
    entitiesNew: entities.length,
    entitiesKnown: batch.known.filter((id) => there.known.get(id)!.import !== of.id).length,
    claims: claims.length,
    relations,
    rejected: lostIn(wrong),
  }
}
