import { ApiError, ask } from '../../api'
import { entityDetails } from '../entity/entity-details'
import { changedValue } from '../entity/entity-words'
import type { EntityDetails } from '../entity/entity-words'
import { typedTime } from '../../../model/time/typed-time'
import { emptyFields, entityDrafts, whyNotEntity } from './entity-draft'
import type { Conflict, ConflictField, EntityDraft, EntityFields } from './entity-draft'

/** What the form can hold of an entity, as it is recorded. */
export function fieldsOf(entity: EntityDetails): EntityFields {
  const recorded: Record<string, unknown> = entity
  const known = Object.keys(emptyFields).flatMap((name) =>
    recorded[name] === null || recorded[name] === undefined ? [] : [[name, recorded[name]] as const],
  )
  return { ...emptyFields, ...Object.fromEntries(known) }
}

/** The fields that two people can change, as the form calls them. */
const labels: Record<ConflictField, string> = {
  name: 'Name',
  aliases: 'Other names',
  countries: 'Countries',
  topics: 'Topics',
  description: 'What it is',
  publisher: 'Publisher',
  published: 'Published',
  url: 'Address',
  lang: 'Language',
  derivedFrom: 'Takes its content from',
  lawType: 'Sort of text',
  lawStatus: 'Status',
  jurisdiction: 'Jurisdiction',
  inForceFrom: 'In force from',
  repealed: 'Repealed',
}
const fields = Object.keys(labels) as ConflictField[]

const isDay = (field: ConflictField): field is 'published' | 'inForceFrom' | 'repealed' =>
  ['published', 'inForceFrom', 'repealed'].includes(field)

/** A value as it is recorded, whichever way it was typed; null: nothing. */
function textOf(field: ConflictField, from: EntityFields): string | null {
  if (field === 'derivedFrom') return from.derivedFrom.map(({ id }) => id).join('; ') || null
  const value = isDay(field) ? typedTime(from[field]) : from[field]
  return (typeof value === 'string' ? value.trim() : value?.join('; ')) || null
}

function words(field: ConflictField, from: EntityFields): string {
  if (field === 'derivedFrom') return from.derivedFrom.map(({ name }) => `“${name}”`).join(', ') || 'nothing'
  return changedValue(field, textOf(field, from))
}

/** A field that somebody else changed, and that stands otherwise in the form: in words what it was, what they made of it, and what is written. */
export type Difference = {
  field: ConflictField
  label: string
  before: string
  theirs: string
  mine: string
  /** Who changed it. */
  by: string
  /** What is to stand; null: it has to be said, as both changed it. */
  choice: 'MINE' | 'THEIRS' | null
}

const listed = (names: readonly string[]): string => [...new Set(names)].join(', ') || 'somebody'

/** What has to be told, and said, before a draft can be recorded over what somebody else has changed. */
export function differencesOf(draft: EntityDraft): Difference[] {
  const { recorded, conflict } = draft
  if (!recorded || !conflict) return []
  return fields.flatMap((field) => {
    const [before, theirs, mine] = [recorded, conflict.theirs, draft].map((from) => textOf(field, from))
    if (theirs === before || mine === theirs) return []
    const by = conflict.changes.flatMap((change) => (change.attributes.includes(field) ? [change.by] : []))
    return {
      field,
      label: labels[field],
      before: words(field, recorded),
      theirs: words(field, conflict.theirs),
      mine: words(field, draft),
      by: listed(by),
      choice: conflict.chosen[field] ?? (mine === before ? 'THEIRS' : null),
    }
  })
}

/** Who changed it after it was read. */
export const whoChanged = ({ changes }: Conflict): string => listed(changes.map(({ by }) => by))

/** Says what is to stand of a field. It will be another operation, as the one before was refused. */
export const choose = (field: ConflictField, choice: 'MINE' | 'THEIRS'): void =>
  entityDrafts.setState(({ changed }) =>
    changed?.conflict
      ? {
          changed: {
            ...changed,
            operation: crypto.randomUUID(),
            conflict: { ...changed.conflict, chosen: { ...changed.conflict.chosen, [field]: choice } },
          },
        }
      : {},
  )

/** The draft as it is to be recorded: on what is there now, with what was chosen. */
export function resolved(draft: EntityDraft): EntityDraft {
  const { conflict } = draft
  if (!conflict) return draft
  const differing = differencesOf(draft)
  const kept = new Set(differing.flatMap(({ field, choice }) => (choice === 'MINE' ? [field] : [])))
  const theirs = differing.flatMap(({ field }) => (kept.has(field) ? [] : [[field, conflict.theirs[field]] as const]))
  return { ...draft, ...Object.fromEntries(theirs), recorded: conflict.theirs, conflict: null }
}

/** Why a draft cannot be recorded yet; null when it can. */
export function whyNotChanged(draft: EntityDraft): string | null {
  const open = differencesOf(draft).filter(({ choice }) => choice === null)
  if (open.length > 0) return `Say first what is to stand: ${open.map(({ label }) => label).join(', ')}.`
  return whyNotEntity(resolved(draft))
}

type Since = { by: string; at: string; changes: { attribute: string }[] }

/** Who changed what since, as a refused write says it. */
function changesIn(now: unknown): Conflict['changes'] {
  const { changes = [] } = (now ?? {}) as { changes?: Since[] }
  return changes.map(({ by, at, changes: each }) => ({ by, at, attributes: each.map(({ attribute }) => attribute) }))
}

/**
 * Puts what is recorded now beside a draft that was refused because somebody else had changed the entity; what is written stays as it is. Where
 * it was retracted, the draft will record it anew. Rethrows what is no such refusal. Throws an ApiError.
 */
export async function meetConflict(draft: EntityDraft, error: unknown): Promise<void> {
  const { recorded } = draft
  if (!recorded || !(error instanceof ApiError) || error.code !== 'CONFLICT') throw error
  const { entity } = await ask(entityDetails, { id: recorded.id })
  if (entity?.version === recorded.version) throw error
  const operation = crypto.randomUUID()
  const set = (more: Partial<EntityDraft>): void =>
    entityDrafts.setState(({ changed }) =>
      changed?.recorded?.id === recorded.id ? { changed: { ...changed, operation, ...more } } : {},
    )
  if (!entity) {
    set({ recorded: { ...emptyFields, kind: recorded.kind, id: recorded.id }, conflict: null })
    throw new ApiError(
      'REFUSED',
      `“${recorded.name}” was retracted by somebody after you opened it. Record your changes once more to bring it back as you have it here.`,
      true,
    )
  }
  const theirs = { ...fieldsOf(entity), id: recorded.id, version: entity.version }
  set({ conflict: { theirs, changes: changesIn(error.now), chosen: draft.conflict?.chosen ?? {} } })
}
