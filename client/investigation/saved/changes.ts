import type {
  ChangedClaimFragment,
  ChangedPathFragment,
  InvestigationChangesQuery,
  RelationStatus,
} from '../../generated/graphql'
import { graphql } from '../../generated'
import { relationId } from '../../../model/vocabulary/relation-id'
import { nameWithin } from '../../../model/text/distinction'
import { statusWord } from '../../../model/vocabulary/status'
import { drawExactly } from '../expansion/draw'
import type { Drawing } from '../graph'
import { select } from '../selection/selection'
import type { Ref } from '../selection/selection'
import { canvas } from '../view'

graphql(`
  fragment ChangedClaim on Claim {
    id
    subject {
      ...EntityChip
    }
    type
    object {
      ...EntityChip
    }
    role
    article
    attribute
    stance
    statement
    retractedBecause
  }
  fragment ChangedPath on Path {
    entities {
      ...EntityChip
    }
    relations {
      id
    }
    length
    strength
  }
`)

export const changesDocument = graphql(`
  query InvestigationChanges($id: ID!, $since: Int!) {
    investigation(id: $id) {
      changes(since: $since) {
        since
        at
        complete
        explanation
        claimsCome {
          ...ChangedClaim
        }
        claimsGone {
          ...ChangedClaim
        }
        relations {
          relation {
            ...RelationStep
            subject {
              ...EntityChip
            }
            object {
              ...EntityChip
            }
          }
          wasStatus
          wasStrength
          status
          strength
        }
        paths {
          question
          before {
            ...ChangedPath
          }
          now {
            ...ChangedPath
          }
        }
      }
    }
  }
`)

/** What the graph says otherwise since a version. */
export type Changes = NonNullable<NonNullable<InvestigationChangesQuery['investigation']>['changes']>
export type ChangedClaim = ChangedClaimFragment
export type ChangedPath = ChangedPathFragment
export type ChangedRelation = Changes['relations'][number]

/** Entities and relations by their ids. */
export type Ids = { entities: string[]; relations: string[] }

/** What a claim is about. */
export function idsOfClaim({ type, subject, object }: ChangedClaim): Ids {
  if (!subject) return { entities: [], relations: [] }
  if (!type || !object) return { entities: [subject.id], relations: [] }
  return { entities: [subject.id, object.id], relations: [relationId(type, subject.id, object.id)] }
}

export const idsOfRelation = ({ relation: { id, subject, object } }: ChangedRelation): Ids => ({
  entities: [subject.id, object.id],
  relations: [id],
})

export const idsOfPath = (path: ChangedPath | null): Ids => ({
  entities: path?.entities.map(({ id }) => id) ?? [],
  relations: path?.relations.map(({ id }) => id) ?? [],
})

const joined = (all: readonly Ids[]): Ids => ({
  entities: [...new Set(all.flatMap(({ entities }) => entities))],
  relations: [...new Set(all.flatMap(({ relations }) => relations))],
})

/** All that changes are about, to be lit in the drawing. */
export const idsOfAll = ({ claimsCome, claimsGone, relations, paths }: Changes): string[] => {
  const all = joined([
    ...[...claimsCome, ...claimsGone].map(idsOfClaim),
    ...relations.map(idsOfRelation),
    ...paths.flatMap(({ before, now }) => [idsOfPath(before), idsOfPath(now)]),
  ])
  return [...all.entities, ...all.relations]
}

/** What of some ids is drawn. */
export const isDrawn = ({ entities, relations }: Ids, drawing: Drawing): boolean =>
  entities.every((id) => drawing.entities.has(id)) && relations.every((id) => drawing.relations.has(id))

/** Whether a relation can be drawn: some claim supports it now. */
export const canDraw = ({ status }: ChangedRelation): boolean => status !== null && status !== 'DENIED'

/** What of the changes can be taken into the drawing and is not in it yet. */
export const notDrawn = ({ relations, paths }: Changes, drawing: Drawing): Ids =>
  joined(
    [...relations.filter(canDraw).map(idsOfRelation), ...paths.map(({ now }) => idsOfPath(now))].filter(
      (ids) => !isDrawn(ids, drawing),
    ),
  )

/** Takes something into the drawing, as one step. Throws an ApiError. */
export async function takeIn(ids: Ids, label: string): Promise<void> {
  await drawExactly(ids, label)
  canvas().lookAt(ids.entities)
}

/** Selects the first of some things and brings what of them is drawn into the middle. */
export function goToChange({ entities, relations }: Ids, drawing: Drawing): void {
  const [relation] = relations.filter((id) => drawing.relations.has(id))
  const there = entities.filter((id) => drawing.entities.has(id))
  const [entity] = there
  const ref: Ref | null = relation ? { type: 'relation', id: relation } : entity ? { type: 'entity', id: entity } : null
  select(ref)
  canvas().goTo(there)
}

const state = (status: RelationStatus | null, strength: number | null, none: string): string => {
  if (status === null) return none
  return status === 'DENIED' ? statusWord[status] : `${statusWord[status]}, strength\u00a0${strength}`
}

/** "asserted, strength 3 → disputed, strength 2"; "new: alleged, strength 1"; "asserted, strength 3 → no claim of it counts any more". */
export function changeWords({ wasStatus, wasStrength, status, strength }: ChangedRelation): string {
  const now = state(status, strength, 'no claim of it counts any more')
  return wasStatus === null ? `new: ${now}` : `${state(wasStatus, wasStrength, '')} → ${now}`
}

/** "ZTE → TCI → Iran (strength 3)" */
export const pathWords = (path: ChangedPath | null): string =>
  path ? `${path.entities.map(nameWithin).join(' → ')} (strength\u00a0${path.strength})` : 'none'
