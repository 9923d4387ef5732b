import type { EntityCardFragment, RelationCardFragment } from '../../generated/graphql'
import { graphql } from '../../generated'

import type { DrawnEntity, DrawnRelation } from '../graph'

/** What is asked of an entity or a relation wherever it is going to be drawn. */
graphql(`
  fragment EntityCard on Entity {
    id
    kind
    name
    distinction
    aliases
    countries
    description
    relationTotal
    hub
  }
  fragment RelationCard on Relation {
    id
    type
    label
    inverseLabel
    role
    modality
    subject {
      id
    }
    object {
      id
    }
    status
    strength
    sources
    reason
    validity {
      text
      earliest
      latest
    }
    surely {
      begunBy
      notEndedBefore
    }
  }
`)

/** An entity ready to be drawn at a place. */
export const drawnEntity = (card: EntityCardFragment, { x, y }: { x: number; y: number }): DrawnEntity => ({
  id: card.id,
  kind: card.kind,
  name: card.name,
  distinction: card.distinction ?? null,
  aliases: card.aliases,
  countries: card.countries,
  description: card.description ?? null,
  relationTotal: card.relationTotal,
  hub: card.hub,
  x,
  y,
  pinned: false,
  hidden: false,
})

/** A relation ready to be drawn. */
export const drawnRelation = ({ subject, object, ...card }: RelationCardFragment): DrawnRelation => ({
  id: card.id,
  type: card.type,
  label: card.label,
  inverseLabel: card.inverseLabel,
  role: card.role ?? null,
  modality: card.modality,
  subjectId: subject.id,
  objectId: object.id,
  status: card.status,
  strength: card.strength,
  sources: card.sources,
  reason: card.reason,
  validity: {
    text: card.validity.text ?? null,
    earliest: card.validity.earliest ?? null,
    latest: card.validity.latest ?? null,
  },
  surely: card.surely,
})
