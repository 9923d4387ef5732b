import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import type { SearchLine } from '../../graph/lines/line'
import { lock } from '../../graph/projection/redraw'
import { readEdtf } from '../../../model/time/edtf'
import { problem } from '../draft'
import type { ProblemDraft, RecordDraft } from '../draft'
import { lookUp } from './claims'
import type { There } from './claims'
import { eachOnce, only } from './record'

const texts = z.array(z.string())
const ids = z.object({ ids: texts })
const there = defineQuery('restore/search-records-there.cypher', ids, z.object({ id: z.string() }))
const said = z.array(z.looseObject({ at: z.string() }))
const add = defineQuery(
  'restore/add-search-records.cypher',
  z.object({ ids: texts, about: z.array(texts), said }),
  z.object({}),
)

const namedBy = ({ about, source }: SearchLine): string[] => [...about, ...(source === undefined ? [] : [source])]

/** Why a search cannot be recorded, with the field; undefined: it can. */
function wrongWith(
  line: SearchLine,
  { entities, retracted }: There,
): [field: string | null, reason: string] | undefined {
  const missing = namedBy(line).find((id) => !entities.has(id) && !retracted.has(id))
  if (missing !== undefined) return [null, `It refers to “${missing}”, which is not there.`]
  const { fault } = readEdtf(line.on)
  return fault === null ? undefined : ['on', fault]
}

/** Adds searches as they were recorded; what is there stays. */
export async function writeSearches(tx: Runner, records: readonly RecordDraft[]): Promise<ProblemDraft[]> {
  const searches = eachOnce(only(records, 'search'))
  if (searches.length === 0) return []
  const named = new Set(searches.flatMap(({ line }) => namedBy(line)))
  await lock(tx, named)
  const rows = await tx.run(there, { ids: searches.map(({ line }) => line.id) })
  const known = new Set(rows.map(({ id }) => id))
  const fresh = searches.filter(({ line }) => !known.has(line.id))
  const around = await lookUp(tx, named, [])
  const checked = fresh.map(({ line, place }) => ({ line, place, wrong: wrongWith(line, around) }))
  const ready = checked.flatMap(({ line, wrong }) => (wrong === undefined ? [line] : []))
  if (ready.length > 0) {
    await tx.run(add, {
      ids: ready.map(({ id }) => id),
      about: ready.map(({ about }) => about),
      said: ready.map(({ record: _, id: _id, about: _about, ...rest }) => rest),
    })
  }
  const problems = checked.flatMap(({ place, wrong }) => (wrong === undefined ? [] : [problem(place, ...wrong)]))
  return problems.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))
}
