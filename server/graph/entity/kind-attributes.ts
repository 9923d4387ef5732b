import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { GovernmentLevel, LawStatus, LawType } from '../../../model/generated/vocabulary'
import { columns, enumOrNullColumn, numberOrNullColumn, textColumn, textOrNullColumn, wholeColumn } from '../columns'

/** What only the kind of an entity has; null where it is not known, or not of its kind. */
const kindColumns = {
  published: textOrNullColumn,
  publisher: textOrNullColumn,
  url: textOrNullColumn,
  lang: textOrNullColumn,
  lawType: enumOrNullColumn(LawType),
  lawStatus: enumOrNullColumn(LawStatus),
  jurisdiction: textOrNullColumn,
  inForceFrom: textOrNullColumn,
  repealed: textOrNullColumn,
  date: textOrNullColumn,
  level: enumOrNullColumn(GovernmentLevel),
  born: textOrNullColumn,
  died: textOrNullColumn,
  founded: textOrNullColumn,
  registration: textOrNullColumn,
  inUseFrom: textOrNullColumn,
  size: textOrNullColumn,
  latitude: numberOrNullColumn,
  longitude: numberOrNullColumn,
  /** How often it was recorded with other attributes; of every kind. */
  version: wholeColumn,
}
/** Their names. */
export const kindAttributeNames = Object.keys(kindColumns).filter((name) => name !== 'version')

type KindColumns = z.infer<z.ZodObject<typeof kindColumns>>
export type KindAttributes = { [name in keyof KindColumns]: KindColumns[name][number] }

const query = defineQuery(
  'entity/kind-attributes.cypher',
  z.object({ ids: z.array(z.string()) }),
  columns({ id: textColumn, ...kindColumns }),
)

/** What only the kind of each entity has, of some entities, in one statement. */
export async function kindAttributesOf(
  db: Db,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Map<string, KindAttributes>> {
  const [row] = await db.run(query, { ids: [...new Set(ids)] }, options)
  const { id, ...lists } = row!
  const ownAt = (at: number) =>
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list[at]])) as unknown as KindAttributes
  return new Map(id.map((each, at) => [each, ownAt(at)]))
}
