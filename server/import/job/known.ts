import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { EntityKind } from '../../../model/generated/vocabulary'
import { columns, enumColumn, textColumn, textOrNullColumn, textsColumn } from '../../graph/columns'

const knownColumns = columns({
  id: textColumn,
  kind: enumColumn(EntityKind),
  name: textColumn,
  folded: textsColumn,
  import: textOrNullColumn,
})
const query = defineQuery(
  'import/known.cypher',
  z.object({ ids: z.array(z.string()) }),
  z.object({ known: knownColumns }),
)

/** An entity that is there already. */
export type Known = { id: string; kind: EntityKind; name: string; folded: string[]; import: string | null }

/** Those of some ids that are entities. */
export async function knownOf(tx: Runner, ids: readonly string[]): Promise<Map<string, Known>> {
  const [row] = await tx.run(query, { ids: [...ids] })
  const { known } = row!
  return new Map(
    known.id.map((id, at) => [
      id,
      {
        id,
        kind: known.kind[at]!,
        name: known.name[at]!,
        folded: known.folded[at]!,
        import: known.import[at]!,
      },
    ]),
  )
}
