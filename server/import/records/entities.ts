import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { KnownError } from '../../errors'
import { kinds } from '../../../model/vocabulary/kind'
import { searchable } from '../../graph/fold-text'
import { checkDerivation, deriveDocument, holdDerivations } from '../../graph/ledger/derivation'
import type { EntityLine, RetractedLine } from '../../graph/lines/line'
import { lock } from '../../graph/projection/redraw'
import { problem, remark } from '../draft'
import type { ProblemDraft, RecordDraft } from '../draft'
import { knownOf } from '../batch/existing-entities'
import { eachOnce, only } from './record'
import type { Of } from './record'

const texts = z.array(z.string())
const maps = z.array(z.record(z.string(), z.unknown()))
const parts = { ids: texts, own: maps, shared: maps, versions: z.array(z.bigint().nullable()) }
const add = defineQuery(
  'restore/add-entities.cypher',
  z.object({ ...parts, labels: texts, folded: z.array(texts) }),
  z.object({ ids: texts }),
)
const addRetracted = defineQuery('restore/add-retracted.cypher', z.object(parts), z.object({}))
const derivedNewly = defineQuery(
  'restore/derived-newly.cypher',
  z.object({ ids: texts, times: texts, hands: texts }),
  z.object({ id: z.string() }),
)

/** What is stored with the entity itself. */
function sharedOf({ record: _, own: _own, derivedFrom, version: _version, ...shared }: EntityLine | RetractedLine) {
  return 'retractedAt' in shared ? { ...shared, derivedFrom: derivedFrom ?? [] } : shared
}

const partsOf = (lines: readonly (EntityLine | RetractedLine)[]) => ({
  ids: lines.map(({ id }) => id),
  own: lines.map(({ own }) => own),
  shared: lines.map(sharedOf),
  versions: lines.map(({ version }) => (version === undefined ? null : BigInt(version))),
})

/** What a record says of an entity that is there already under another name or as something else. */
function toldOf({ line, place }: Of<'entity'>, there: { name: string; kind: string }): ProblemDraft[] {
  if (there.name === line.name && there.kind === line.kind) return []
  return [problem(place, 'id', `“${line.id}” is the id of “${there.name}” already: “${line.name}” is left out.`)]
}

/** Adds entities as they were recorded, with those that were retracted; what is there stays as it is. */
export async function writeEntityRecords(tx: Runner, records: readonly RecordDraft[]) {
  const entities = eachOnce(only(records, 'entity')).sort((a, b) => (a.line.id < b.line.id ? -1 : 1))
  const gone = only(records, 'retracted').map(({ line }) => line)
  const known = await knownOf(
    tx,
    entities.map(({ line }) => line.id),
  )
  const fresh = entities.filter(({ line }) => !known.has(line.id)).map(({ line }) => line)
  if (fresh.length > 0) {
    await tx.run(add, {
      ...partsOf(fresh),
      labels: fresh.map(({ kind }) => kinds[kind].label),
      folded: fresh.map(({ name, aliases }) => searchable(name, aliases)),
    })
  }
  if (gone.length > 0) await tx.run(addRetracted, partsOf(gone))
  const problems = entities.flatMap((one) => {
    const there = known.get(one.line.id)
    return there ? toldOf(one, there) : []
  })
  return { fresh: fresh.length, known: known.size, problems }
}

/** Says what documents that came with the file derive from. */
export async function writeDerivationRecords(tx: Runner, records: readonly RecordDraft[]): Promise<ProblemDraft[]> {
  const derived = only(records, 'entity').filter(({ line }) => (line.derivedFrom ?? []).length > 0)
  if (derived.length === 0) return []
  await holdDerivations(tx)
  const rows = await tx.run(derivedNewly, {
    ids: derived.map(({ line }) => line.id),
    times: derived.map(({ line }) => line.recordedAt ?? ''),
    hands: derived.map(({ line }) => line.recordedBy ?? ''),
  })
  const newly = new Set(rows.map(({ id }) => id))
  const problems: ProblemDraft[] = []
  for (const { line, place } of derived.filter((each) => newly.has(each.line.id))) {
    const originals = line.derivedFrom!
    try {
      await lock(tx, [line.id, ...originals])
      await checkDerivation(tx, line.id, originals)
      await deriveDocument(tx, line.id, originals)
    } catch (error) {
      if (!(error instanceof KnownError)) throw error
      problems.push(remark(place, 'derivedFrom', error.message))
    }
  }
  return problems
}
