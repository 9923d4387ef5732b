import { RelationType } from '../../../model/generated/vocabulary'
import type { RelationFilter } from '../../graph/relation/filter'
import type { Relation } from '../../graph/relation/relation'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { statusWord } from '../../../model/vocabulary/status'
import { kindPlural } from '../../../model/vocabulary/kind'
import type { EntityKind } from '../../../model/generated/vocabulary'
import { counted } from '../../../model/text/counted'
import { listInWords } from '../../../model/text/list'

type Dated = Pick<Relation, 'validity'>

/** What of a drawing was kept out of sight besides relations: entities one by one, and whole kinds. */
export type Hidden = { hidden?: readonly string[] | null; hiddenKinds?: readonly EntityKind[] | null }

/** "without companies or laws", "2 entities hidden by hand" */
const hiddenWords = ({ hidden, hiddenKinds }: Hidden): string[] => [
  ...(hiddenKinds?.length ? [`without ${listInWords(hiddenKinds.map(kindPlural), 'or')}`] : []),
  ...(hidden?.length ? [`${counted(new Set(hidden).size, 'entity', 'entities')} hidden by hand`] : []),
]

/** "only “owns” or “supplies”", and where that would name more than it leaves out, "without “owns”". */
function typeWords(types: readonly RelationType[]): string | null {
  const quoted = (some: readonly RelationType[]) =>
    listInWords(
      some.map((type) => `“${vocabulary[type].label}”`),
      'or',
    )
  const out = Object.values(RelationType).filter((type) => !types.includes(type))
  if (out.length === 0) return null
  return out.length < types.length ? `without ${quoted(out)}` : `only ${quoted(types)}`
}

/** "as of 2010 (what may have held then; 3 of it without a date)" */
function timeWords({ asOf, surely, undated: alsoUndated }: RelationFilter, relations: readonly Dated[]): string | null {
  if (!asOf) return null
  if (surely) return `as of ${asOf} (what surely held then)`
  if (alsoUndated === false) return `as of ${asOf} (what may have held then, without what has no date)`
  const undated = relations.filter(({ validity: { text } }) => text === null).length
  return `as of ${asOf} (what may have held then${undated > 0 ? `; ${undated} of it without a date` : ''})`
}

/**
 * What a filter let through and what was hidden, as a sentence for whoever sees only the file; null where it lets everything through.
 * `relations`: those that are in the file.
 */
export function filterWords(
  filter: RelationFilter | null | undefined,
  relations: readonly Dated[],
  hidden: Hidden = {},
): string | null {
  const parts = [...(filter ? conditionWords(filter, relations) : []), ...hiddenWords(hidden)]
  return parts.length > 0 ? `Filtered: ${parts.join('; ')}.` : null
}

/** Each condition of a filter in words. */
function conditionWords(filter: RelationFilter, relations: readonly Dated[]): string[] {
  const { types, statuses, minStrength, minSources, sources } = filter
  if ([types, statuses, sources].some((list) => list?.length === 0)) return ['no relation at all']
  return [
    timeWords(filter, relations),
    types && typeWords(types),
    statuses &&
      `only ${listInWords(
        statuses.map((status) => statusWord[status]),
        'or',
      )}`,
    minStrength && minStrength > 1 && `strength ${minStrength} or more`,
    minSources && minSources > 1 && `${minSources} or more independent sources`,
    sources &&
      `only what ${sources.length === 1 ? 'one chosen document speaks' : `${sources.length} chosen documents speak`} of`,
  ].filter((part) => typeof part === 'string' && part !== '') as string[]
}
