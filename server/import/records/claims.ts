import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { columnsOfClaims } from '../../graph/ledger/ledger'
import type { ClaimRecord } from '../../graph/ledger/ledger'
import type { ClaimLine } from '../../graph/lines/line'
import { lock } from '../../graph/projection/redraw'
import { settleAttributes } from '../../graph/projection/settle-attributes'
import { drawRelations, readBefore } from '../batch/draw-relations'
import { writeSpeakers } from '../batch/write-claims'
import { boundsOf } from '../clean'
import { problem } from '../draft'
import type { ProblemDraft, RecordDraft } from '../draft'
import { eachOnce, only } from './record'
import type { Of } from './record'

const texts = z.array(z.string())
const lists = z.array(texts)
const there = defineQuery(
  'restore/there.cypher',
  z.object({ ids: texts, claims: texts }),
  z.object({ entities: texts, documents: texts, retracted: texts, claims: texts }),
)
const parts = {
  ids: texts,
  subjects: texts,
  /** What a claim is about beside its subject. */
  others: lists,
  sources: texts,
  said: z.array(z.record(z.string(), z.unknown())),
}
const add = defineQuery('restore/add-claims.cypher', z.object(parts), z.object({}))
const addRetracted = defineQuery(
  'restore/add-retracted-claims.cypher',
  z.object({ ...parts, speakers: lists }),
  z.object({}),
)

const NOTHING = {
  ...{ type: null, object: null, role: null, article: null, attribute: null, value: null },
  ...{ stakes: [], control: [], law: null },
  ...{ aspect: null, quote: null, locator: null, note: null, lang: null },
}

/** A claim as the ledger has it. Throws an error for a time that is no EDTF. */
const recordOf = (line: ClaimLine): ClaimRecord => {
  const { record: _, alsoIn: _in, alsoAs: _as, import: _import, validity, ...said } = line
  return { ...NOTHING, ...said, validity: validity ?? null, ...boundsOf(validity ?? null) }
}

/** What is stored with a claim: what the line says, and what follows from it alone. */
function saidBy(line: ClaimLine, record: ClaimRecord) {
  const { record: _, id: _id, speakers: _speakers, ...said } = line
  const { relations, attributesOf, stakes, controls } = columnsOfClaims([record])
  const { earliest, latest, surelyFrom, surelyTo } = record
  const bounds = { earliest, latest, surelyFrom, surelyTo }
  const held = { stakes: stakes[0], control: controls[0] }
  return { ...said, ...held, relation: relations[0], attributeOf: attributesOf[0], ...bounds }
}

/** Which of some ids are there, and as what. */
export type There = { entities: Set<string>; documents: Set<string>; retracted: Set<string>; claims: Set<string> }

/** Looks up what some records name. */
export async function lookUp(tx: Runner, ids: Iterable<string>, claims: readonly Of<'claim'>[]): Promise<There> {
  const [row] = await tx.run(there, { ids: [...ids], claims: claims.map(({ line }) => line.id) })
  const { entities, documents, retracted, claims: known } = row!
  return {
    entities: new Set(entities),
    documents: new Set(documents),
    retracted: new Set(retracted),
    claims: new Set(known),
  }
}

const namedBy = ({ subject, object, law, source, speakers }: ClaimLine): string[] => [
  ...[subject, object ?? subject, law ?? subject, source],
  ...speakers,
]

/** Why a claim cannot be recorded; undefined: it can. */
function wrongWith(line: ClaimLine, { entities, documents, retracted }: There): string | undefined {
  const isGone = line.retractedAt !== undefined
  const missing = namedBy(line).find((id) => !entities.has(id) && !(isGone && retracted.has(id)))
  if (missing !== undefined) return `It refers to “${missing}”, which is not there.`
  if (!isGone && !documents.has(line.source)) return `“${line.source}”, in which it was read, is no document.`
  const isOfRelation = line.type !== undefined && line.object !== undefined
  if (isOfRelation === (line.attribute !== undefined && line.value !== undefined))
    return 'It speaks neither of a relation nor of an attribute, or of both.'
  return undefined
}

type Ready = { line: ClaimLine; record: ClaimRecord }

/** The claims that can be recorded and are not there, and what is wrong with the others. */
function sorted(claims: readonly Of<'claim'>[], known: There): { ready: Ready[]; problems: ProblemDraft[] } {
  const ready: Ready[] = []
  const problems: ProblemDraft[] = []
  for (const { line, place } of claims) {
    if (known.claims.has(line.id)) continue
    const wrong = wrongWith(line, known)
    if (wrong !== undefined) problems.push(problem(place, null, wrong))
    else {
      try {
        ready.push({ line, record: recordOf(line) })
      } catch (error) {
        problems.push(problem(place, 'validity', (error as Error).message))
      }
    }
  }
  return { ready, problems: problems.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)) }
}

const partsOf = (some: readonly Ready[]) => ({
  ids: some.map(({ line }) => line.id),
  subjects: some.map(({ line }) => line.subject),
  others: some.map(({ line: { subject, object = subject, law = subject } }) =>
    [...new Set([object, law])].filter((id) => id !== subject),
  ),
  sources: some.map(({ line }) => line.source),
  said: some.map(({ line, record }) => saidBy(line, record)),
})

/** Adds claims as they were recorded and retracted, none of which is there twice, and draws what they make. */
export async function writeClaimRecords(tx: Runner, records: readonly RecordDraft[]) {
  const claims = eachOnce(only(records, 'claim'))
  if (claims.length === 0) return { claims: 0, relations: 0, problems: [] }
  const ids = new Set(claims.flatMap(({ line }) => namedBy(line)))
  await lock(tx, ids)
  const { ready, problems } = sorted(claims, await lookUp(tx, ids, claims))
  // By subject, as relations lie together in the store.
  ready.sort((a, b) => (a.line.subject < b.line.subject ? -1 : a.line.subject > b.line.subject ? 1 : 0))
  const counting = ready.filter(({ line }) => line.retractedAt === undefined)
  const gone = ready.filter(({ line }) => line.retractedAt !== undefined)
  const said = counting.map(({ record }) => record)
  const before = await readBefore(tx, said)
  if (counting.length > 0) await tx.run(add, partsOf(counting))
  await writeSpeakers(tx, said)
  if (gone.length > 0) await tx.run(addRetracted, { ...partsOf(gone), speakers: gone.map(({ line }) => line.speakers) })
  const relations = await drawRelations(tx, said, before)
  const described = new Set(said.flatMap(({ attribute, subject }) => (attribute === null ? [] : [subject])))
  if (described.size > 0) await settleAttributes(tx, described)
  return { claims: ready.length, relations, problems }
}
