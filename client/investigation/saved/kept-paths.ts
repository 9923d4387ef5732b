import type { FindPathsQueryVariables } from '../../generated/graphql'
import { mostOf } from '../../../model/limits'
import { pathVariables } from '../path/path-question'
import type { PathQuestion } from '../path/path-question'
import type { Path } from '../path/path-words'
import { edit } from './autosave'
import { work } from './work'
import type { Beside } from './saved-view'

type Id = string | number
type PathFilter = NonNullable<FindPathsQueryVariables['filter']>
type KeptPath = Beside['paths'][number]

const one = (ids: Id | readonly Id[]): string[] => [ids].flat().map(String)

/** The filter of a question as it is kept; null: none. */
function keptFilter(filter: PathFilter): KeptPath['question']['filter'] {
  if (Object.values(filter).every((value) => value === undefined || value === null)) return null
  const { types, statuses, minStrength, minSources, asOf, surely, undated, sources } = filter
  return {
    types: types ? [types].flat() : null,
    statuses: statuses ? [statuses].flat() : null,
    minStrength: minStrength ?? null,
    minSources: minSources ?? null,
    asOf: asOf ?? null,
    surely: surely ?? null,
    undated: undated ?? null,
    sources: sources ? one(sources) : null,
  }
}

/** What an investigation keeps of a question about paths: its ends, its length and its filter. */
function keptQuestion(question: PathQuestion): KeptPath['question'] {
  const { from, to, maxLength, filter } = pathVariables(question)
  return {
    kind: 'PATH',
    from: one(from),
    to: one(to),
    maxLength: maxLength ?? null,
    filter: keptFilter(filter ?? {}),
  }
}

const idsOf = ({ entities, steps }: Path) => ({
  entities: entities.map(({ id }) => id),
  relations: steps.map(({ relation }) => relation.id),
})
const sameIds = (a: readonly Id[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whether a path is kept with the investigation under way. */
export const isKept = (path: Path, { paths }: Beside): boolean => {
  const { entities, relations } = idsOf(path)
  return paths.some((kept) => sameIds(kept.entities, entities) && sameIds(kept.relations, relations))
}

/** Why no more paths can be kept; null: one can. */
export const whyNotKept = ({ paths }: Beside): string | null =>
  paths.length >= mostOf.items ? `An investigation keeps at most ${mostOf.items} paths.` : null

/** Keeps a path with the question that it answers, or keeps it no longer. It is saved by itself. */
export function toggleKept(path: Path, question: PathQuestion): void {
  const { beside } = work.getState()
  const { entities, relations } = idsOf(path)
  const others = beside.paths.filter((kept) => !sameIds(kept.entities, entities) || !sameIds(kept.relations, relations))
  const paths =
    others.length < beside.paths.length
      ? others
      : [...others, { question: keptQuestion(question), entities, relations }]
  edit({ beside: { ...beside, paths } })
}
