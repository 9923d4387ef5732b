import { z } from 'zod'

import { defineQuery } from '../db/query'
import type { Runner } from '../db/query'
import { fold, nameKey } from '../graph/fold-text'
import { entityId } from './entity-id'
import { remark } from './draft'
import type { FileDraft, ProblemDraft } from './draft'

const query = defineQuery(
  'batch/entities-by-names.cypher',
  z.object({ names: z.array(z.string()), keys: z.array(z.string()), most: z.bigint() }),
  z.object({ name: z.string(), ids: z.array(z.string()) }),
)

/** More of one name are not told apart. */
const MOST = 10

/** Which entities that are there the names of a batch mean, by the ids that the batch has for them. */
export type Named = { ids: ReadonlyMap<string, string>; problems: ProblemDraft[] }

/**
 * Looks up what drafts know by name alone. A name means what is there only where exactly one bears it; one that the file
 * itself brought before is the same again.
 */
export async function namedIn(tx: Runner, drafts: readonly FileDraft[], namespace: string): Promise<Named> {
  const asked = drafts.flatMap((draft) => (draft.what === 'entity' && draft.byName === true ? [draft] : []))
  const wanted = [...new Set(asked.map(({ name }) => fold(name)).filter((name) => name !== ''))].sort()
  if (wanted.length === 0) return { ids: new Map(), problems: [] }
  const rows = await tx.run(query, { names: wanted, keys: wanted.map(nameKey), most: BigInt(MOST) })
  const found = new Map(rows.map(({ name, ids }) => [name, ids]))
  const ids = new Map<string, string>()
  const problems = new Map<string, ProblemDraft>()
  for (const { id, name, place } of asked) {
    const own = entityId(namespace, id)
    const [first, ...others] = (found.get(fold(name)) ?? []).filter((each) => each !== own)
    const isBrought = found.get(fold(name))?.includes(own) ?? false
    if (first === undefined || isBrought) continue
    if (others.length === 0) ids.set(own, first)
    else if (!problems.has(own)) {
      const many = others.length + 1 >= MOST ? `${MOST} or more` : others.length + 1
      const reason = `“${name}” is the name of ${many} entities: which is meant cannot be told, so that it is recorded as one of its own.`
      problems.set(own, remark(place, null, reason))
    }
  }
  return { ids, problems: [...problems.values()] }
}
