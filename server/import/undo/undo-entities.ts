import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, Runner } from '../../db/query'
import { EntityKind } from '../../../model/generated/vocabulary'
import { kinds } from '../../../model/vocabulary/kind'
import { now, rememberTime } from '../../graph/ledger/clock'
import { lock } from '../../graph/projection/redraw'
import { problem } from '../draft'
import { writeProblems } from '../report/problems'
import { BATCH, checkLocked, lockImports, PATIENT, untilAlone } from './import-locks'
import type { UndoHand } from './import-locks'
import { advance } from './progress'
import type { Progress } from './progress'

const texts = z.array(z.string())
const page = z.object({ id: z.string(), after: z.string(), limit: z.bigint() })
const entitiesOf = defineQuery('undo/entities-of-import.cypher', page, z.object({ ids: texts }))
const use = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(EntityKind),
  derivedFrom: texts,
  isClaimed: z.boolean(),
  isChanged: z.boolean(),
  isSearchedFor: z.boolean(),
  isOriginal: z.boolean(),
  isRead: z.boolean(),
  isDescribed: z.boolean(),
  heir: z.string().nullable(),
})
const uses = defineQuery('undo/entity-uses.cypher', z.object({ ids: texts, import: z.string() }), use)
const bequeath = defineQuery('undo/hand-over-entities.cypher', z.object({ ids: texts, heirs: texts }), z.object({}))
const withdraw = defineQuery(
  'undo/retract-entities.cypher',
  z.object({
    ids: texts,
    labels: texts,
    derivedFrom: z.array(texts),
    at: z.string(),
    by: z.string(),
    because: z.string(),
  }),
  z.object({}),
)

const REASONS = {
  isClaimed: 'a claim that came otherwise speaks of it or was read in it',
  isChanged: 'it was recorded again since',
  isSearchedFor: 'a search about it, or that it shows, is recorded',
  isOriginal: 'another document derives from it',
  isRead: 'another import was read from it',
  isDescribed: 'another import describes it too',
} as const
const reasonsFor = (found: z.infer<typeof use>): string[] =>
  (Object.keys(REASONS) as (keyof typeof REASONS)[]).filter((name) => found[name]).map((name) => REASONS[name])

const heirsOf = (found: readonly z.infer<typeof use>[]): string[] => found.flatMap(({ heir }) => heir ?? [])

/** Takes out of sight those of some entities that only the import had to do with, and tells of the rest. */
async function takeAwayBatch(
  tx: Runner,
  ids: readonly string[],
  id: string,
  { by, because }: UndoHand,
  progress: number,
): Promise<void> {
  const look = () => tx.run(uses, { ids: [...ids], import: id })
  const locked = new Set(heirsOf(await look()))
  await lockImports(tx, [id, ...locked])
  await lock(tx, ids)
  const found = await look()
  checkLocked(heirsOf(found), locked)
  const gone = found.filter((each) => reasonsFor(each).length === 0)
  const left = found.filter((each) => reasonsFor(each).length > 0)
  const heirs = left.flatMap((each) => (each.heir === null ? [] : [{ id: each.id, heir: each.heir }]))
  if (heirs.length > 0)
    await tx.run(bequeath, { ids: heirs.map((each) => each.id), heirs: heirs.map(({ heir }) => heir) })
  const at = await now(tx)
  if (gone.length > 0) {
    await tx.run(withdraw, {
      ids: gone.map((each) => each.id),
      labels: gone.map(({ kind }) => kinds[kind].label),
      derivedFrom: gone.map(({ derivedFrom }) => derivedFrom),
      at,
      by,
      because,
    })
  }
  const told = left.map((each) => {
    const reason = `“${each.name}” was left when the import was undone: ${reasonsFor(each).join(', and ')}.`
    return problem({ line: null, record: each.id }, null, reason)
  })
  await writeProblems(tx, id, told)
  await advance(tx, id, progress, at)
  await rememberTime(tx, at)
}

/** Takes out of sight what only the import had to do with, and tells of the rest, and after each batch how much is done. */
export async function takeAwayEntities(db: Db, id: string, hand: UndoHand, progress: Progress): Promise<void> {
  let after = ''
  for (;;) {
    const [row] = await db.run(entitiesOf, { id, after, limit: BigInt(BATCH) }, PATIENT)
    const { ids } = row!
    if (ids.length === 0) return
    after = ids.at(-1)!
    const part = progress.with(ids.length)
    await untilAlone(() => db.write((tx) => takeAwayBatch(tx, ids, id, hand, part), PATIENT))
    progress.took(ids.length)
  }
}
