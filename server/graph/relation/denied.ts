import type { z } from 'zod'

import { Modality, RelationType, Stance } from '../../../model/generated/vocabulary'
import { columns, enumColumn, textColumn, textsColumn } from '../columns'
import { endsOf } from '../../../model/vocabulary/relation-id'
import { projectRelation } from '../projection/project'
import type { RelationRow } from './relation'

/** The claims of relations that are not drawn, as columns. */
export const denialColumns = columns({
  relation: textColumn,
  subject: textColumn,
  type: enumColumn(RelationType),
  object: textColumn,
  stance: enumColumn(Stance),
  modality: enumColumn(Modality),
  source: textColumn,
  /** The originals that the source goes back to. */
  origins: textsColumn,
})
type Denials = z.infer<typeof denialColumns>

/** What relations are that only denials speak of: the same projection as of those that are drawn, from the same claims. */
export function deniedRelations(list: Denials): RelationRow[] {
  const origins = new Map(list.source.map((source, at) => [source, list.origins[at]!]))
  return [...new Set(list.relation)].flatMap((id) => {
    const places = list.relation.flatMap((relation, at) => (relation === id ? [at] : []))
    const [at] = places as [number, ...number[]]
    const [type, subject, object] = [list.type[at]!, list.subject[at]!, list.object[at]!]
    const made = projectRelation(
      places.map((place) => ({
        stance: list.stance[place]!,
        modality: list.modality[place]!,
        source: list.source[place]!,
        role: null,
        article: null,
        stakes: [],
        control: [],
        law: null,
        validity: null,
        earliest: null,
        latest: null,
        surelyFrom: null,
        surelyTo: null,
        retractedAt: null,
      })),
      (document) => origins.get(document) ?? [document],
    )
    if (!made) return []
    const [subjectId, objectId] = endsOf(type, subject, object)
    const { documents: _, stakes: _stakes, control: _control, ...rest } = made
    return [{ id, type, subjectId, objectId, ...rest }]
  })
}
