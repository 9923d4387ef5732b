import type { EntityChipFragment, EntityInput, EntityKind } from '../generated/graphql'

/** An entity while it is being written. */
export type EntityDraft = {
  /** Kept until it is recorded, so that sending it again records it once. */
  operation: string
  kind: EntityKind
  name: string
  aliases: string[]
  countries: string[]
  description: string
  publisher: string
  published: string
  url: string
  derivedFrom: EntityChipFragment[]
}

export const emptyEntity = (): EntityDraft => ({
  operation: crypto.randomUUID(),
  kind: 'COMPANY',
  name: '',
  aliases: [],
  countries: [],
  description: '',
  publisher: '',
  published: '',
  url: '',
  derivedFrom: [],
})

const key = 'throughline.entity-draft'

/** The entity that is being written; it survives a reload. */
export const entityDraft = {
  read(): EntityDraft {
    try {
      return { ...emptyEntity(), ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<EntityDraft>) }
    } catch {
      return emptyEntity()
    }
  },
  /** Keeps it, and gives it back. */
  write(draft: EntityDraft): EntityDraft {
    localStorage.setItem(key, JSON.stringify(draft))
    return draft
  },
}

const given = (text: string): string | undefined => text.trim() || undefined

/** Why it cannot be recorded yet; null when it can. */
export const whyNotEntity = ({ name }: EntityDraft): string | null => (given(name) ? null : 'It needs a name.')

/** The draft as the API takes it. */
export const toEntityInput = (draft: EntityDraft): EntityInput => ({
  kind: draft.kind,
  name: draft.name.trim(),
  aliases: draft.aliases,
  countries: draft.countries,
  description: given(draft.description),
  ...(draft.kind === 'DOCUMENT' && {
    document: {
      publisher: given(draft.publisher),
      published: given(draft.published),
      url: given(draft.url),
      derivedFrom: draft.derivedFrom.map(({ id }) => id),
    },
  }),
})
