import type { EntityChipFragment, FindPathsQuery, RelationStepFragment } from '../../generated/graphql'
import { periodInWords } from '../time/dates'
import { briefFacts, stepWords } from '../relation/relation-words'
import { counted } from '../../../model/text/counted'

/** What a search for paths answered. */
export type PathAnswer = FindPathsQuery['paths']
/** One path of it. */
export type Path = PathAnswer['paths'][number]

/** One step of a path: the relation as it reads from where one comes, and where it leads. */
export type PathStep = {
  relation: RelationStepFragment
  words: string
  /** What stands beside it in a line: "2010, 2 sources", "weakest, alleged, undated, 1 source". */
  brief: string
  to: EntityChipFragment
  /** True when the step goes from the relation's subject to its object. */
  forward: boolean
  /** Set on the weakest relation: that it is, or that it is as strong as all the others. */
  weakest: 'weakest' | 'weakest; all are equally strong' | null
}

/** The steps of a path, each read in the direction in which the path goes. */
export function pathSteps(path: Path): PathStep[] {
  const mark = path.relations.some(({ strength }) => strength > path.strength)
    ? 'weakest'
    : 'weakest; all are equally strong'
  return path.relations.flatMap((relation, i) => {
    const from = path.entities[i]
    const to = path.entities[i + 1]
    if (!from || !to) return []
    const weakest = relation.id === path.weakest.id && path.relations.length > 1 ? mark : null
    return {
      relation,
      words: stepWords(relation, from.id),
      brief: `${weakest === 'weakest' ? 'weakest, ' : ''}${briefFacts(relation)}`,
      to,
      forward: relation.subject.id === from.id,
      weakest,
    }
  })
}

/** "Hikvision → is owned by → China → …" */
export const pathText = (path: Path): string =>
  [path.entities[0]?.name ?? '', ...pathSteps(path).flatMap(({ words, to }) => [words, to.name])].join(' → ')

/** The same with what stands beside each relation: "Hikvision → is owned by (2010, 2 sources) → China → …" */
export const pathTextWithFacts = (path: Path): string =>
  [
    path.entities[0]?.name ?? '',
    ...pathSteps(path).flatMap(({ words, brief, to }) => [`${words} (${brief})`, to.name]),
  ].join(' → ')

/** The line over a path: how strong, how long, when. */
export const pathFacts = (path: Path): string[] => [
  `strength ${path.strength} of 5`,
  counted(path.length, 'relation'),
  pathPeriod(path),
]

/** How many relations of a path have no date at all, where others have one: what is said of its time rests on these others. */
function undatedPart({ relations }: Path): string {
  const undated = relations.filter(({ validity: { text, earliest, latest } }) => !(text ?? earliest ?? latest)).length
  return undated > 0 ? ` (${undated} of ${relations.length} undated)` : ''
}

/** When a path may have held as a whole, in words. */
export function pathPeriod(path: Path): string {
  const { period } = path
  if (!period) return 'never all of it at one time, by its dates'
  const words = periodInWords({ ...period, text: null })
  return words
    ? `all of it may have held: ${words}${undatedPart(path)}`
    : 'no date speaks against all of it at one time'
}

/** What a path is known by: the ids of its relations, in order. */
export const pathKey = (path: Path): string => path.relations.map(({ id }) => id).join(' ')

type Compared<T> = { shared: T[]; onlyFirst: T[]; onlySecond: T[] }

const split = <T extends { id: string }>(first: readonly T[], second: readonly T[]): Compared<T> => {
  const inFirst = new Set(first.map(({ id }) => id))
  const inSecond = new Set(second.map(({ id }) => id))
  return {
    shared: first.filter(({ id }) => inSecond.has(id)),
    onlyFirst: first.filter(({ id }) => !inSecond.has(id)),
    onlySecond: second.filter(({ id }) => !inFirst.has(id)),
  }
}

/** What two paths share and where they differ; the ends are entities like any other. */
export const comparePaths = (
  first: Path,
  second: Path,
): { entities: Compared<EntityChipFragment>; relations: Compared<RelationStepFragment> } => ({
  entities: split(first.entities, second.entities),
  relations: split(first.relations, second.relations),
})

/** The comparison in one or two sentences. */
export function comparisonInWords(first: Path, second: Path): string {
  const { entities, relations } = comparePaths(first, second)
  const ends = new Set([first.entities[0]?.id, first.entities.at(-1)?.id])
  const between = entities.shared.filter(({ id }) => !ends.has(id))
  const met =
    between.length > 0
      ? `Both run through ${between.map(({ name }) => name).join(', ')}.`
      : 'They meet only at their ends.'
  const same =
    relations.shared.length > 0
      ? `They share ${counted(relations.shared.length, 'relation')}.`
      : 'They share no relation.'
  return `${met} ${same} ${strengthComparison(first.strength, second.strength)}`
}

function strengthComparison(first: number, second: number): string {
  if (first === second) return `Both have strength ${first}.`
  return first > second
    ? `The first is stronger, ${first} against ${second}.`
    : `The second is stronger, ${second} against ${first}.`
}

const limitWords: Record<string, string> = {
  deadline: 'The time allowed for one search was over.',
  relations: 'So many relations had to be read that the search was ended.',
  'large entities': 'Some entities on the way have so many relations that not all of them were read.',
  steps: 'There were so many ways to try that the search was ended.',
}

/** What ended a search before all was looked at, and what that means for the paths that were found. */
export function stoppedInWords(by: string | null, found: number): string {
  const why = limitWords[by ?? ''] ?? (by ? `A limit ended the search: ${by}.` : 'A limit ended the search.')
  return found > 0 ? `${why} What is listed holds, but there may be more or better paths.` : why
}
