import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { textOrNullColumn, textsColumn } from '../../graph/columns'
import { entityColumns, entityRow, toEntities } from '../../graph/entity/entity'
import type { Entity } from '../../graph/entity/entity'

const query = defineQuery(
  'batch/existing-entities.cypher',
  z.object({ ids: z.array(z.string()) }),
  z.object({
    entities: entityColumns,
    folded: textsColumn,
    identifiers: textsColumn,
    claimed: textsColumn,
    imports: textOrNullColumn,
  }),
)

/** An entity that is there already: under which names and numbers it is found, which of its attributes claims make, and which import brought it. */
export type Known = Entity & { folded: string[]; identifiers: string[]; claimed: string[]; import: string | null }

const retractedRow = entityRow.omit({ hub: true, relationTotal: true }).extend({
  undone: z.boolean(),
  at: z.string(),
  because: z.string(),
  version: z.number().int(),
})
const retracted = defineQuery('batch/retracted-entities.cypher', z.object({ ids: z.array(z.string()) }), retractedRow)

/** An entity that was retracted, as it was; `undone`: with the import that brought it, and by nobody himself. */
export type Retracted = z.infer<typeof retractedRow>

/** Those of some ids, none of which is an entity now, that were entities once. */
export async function retractedOf(tx: Runner, ids: readonly string[]): Promise<Map<string, Retracted>> {
  const rows = await tx.run(retracted, { ids: [...ids] })
  return new Map(rows.map((row) => [row.id, row]))
}

/** Those of some ids that are entities. */
export async function knownOf(tx: Runner, ids: readonly string[]): Promise<Map<string, Known>> {
  const [row] = await tx.run(query, { ids: [...ids] })
  const { entities, folded, identifiers, claimed, imports } = row!
  return new Map(
    toEntities(entities).map((entity, at) => [
      entity.id,
      {
        ...entity,
        folded: folded[at]!,
        identifiers: identifiers[at]!,
        claimed: claimed[at]!,
        import: imports[at]!,
      },
    ]),
  )
}
