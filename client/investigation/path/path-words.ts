import type { EntityChipFragment, FindPathsQuery, RelationStepFragment } from '../../generated/graphql'
import { periodInWords } from '../time/dates'
import { briefFacts, stepWords } from '../relation/relation-words'
import { nameWithin } from '../../../model/text/distinction'
import { gapsIn } from '../../../model/time/spans'
import { counted } from '../../../model/text/counted'

/** What a search for paths answered. */
export type PathAnswer = FindPathsQuery['paths']
/** One path of it. */
export type Path = PathAnswer['paths'][number]

/** One of the parallel relations of a step, as it reads from where one comes. */
export type StepRelation = {
  relation: RelationStepFragment
  words: string
  /** What stands beside it in a line: "2010, 2 sources", "weakest, alleged, undated, 1 source". */
  brief: string
  /** True when the step goes from the relation's subject to its object. */
  forward: boolean
  /** Set on the weakest relation: that it is, or that it is as strong as all the others that count. */
  weakest: 'weakest' | 'weakest; all are equally strong' | null
}

/** One step of a path: all relations by which it may go, the strongest first, and where they lead. */
export type PathStep = { from: EntityChipFragment; to: EntityChipFragment; relations: StepRelation[] }

/** Of each step the relation that counts: its strength and its time are those of the path. */
const countingRelations = (path: Path): RelationStepFragment[] =>
  path.steps.flatMap(({ relation, relations }) => relations.find(({ id }) => id === relation.id) ?? [])

/** The steps of a path, each relation read in the direction in which the path goes. */
export function pathSteps(path: Path): PathStep[] {
  const mark = countingRelations(path).some(({ strength }) => strength > path.strength)
    ? 'weakest'
    : 'weakest; all are equally strong'
  return path.steps.flatMap(({ relations }, i) => {
    const from = path.entities[i]
    const to = path.entities[i + 1]
    if (!from || !to) return []
    return {
      from,
      to,
      relations: relations.map((relation) => {
        const weakest = relation.id === path.weakest.id && path.steps.length > 1 ? mark : null
        return {
          relation,
          words: stepWords(relation, from),
          brief: `${weakest === 'weakest' ? 'weakest, ' : ''}${briefFacts(relation)}`,
          forward: relation.subject.id === from.id,
          weakest,
        }
      }),
    }
  })
}

/** All relations of a path, the parallel ones of a step beside each other. */
export const pathRelations = (path: Path): RelationStepFragment[] => path.steps.flatMap(({ relations }) => relations)

const inLine = (path: Path, told: (relation: StepRelation) => string): string =>
  [
    nameWithin(path.entities[0]),
    ...pathSteps(path).flatMap(({ relations, to }) => [relations.map(told).join(' and '), nameWithin(to)]),
  ].join(' → ')

/** "Hikvision → is owned by and supplies → China → …" */
export const pathText = (path: Path): string => inLine(path, ({ words }) => words)

/** The same with what stands beside each relation: "Hikvision → is owned by (2010, 2 sources) → China → …" */
export const pathTextWithFacts = (path: Path): string => inLine(path, ({ words, brief }) => `${words} (${brief})`)

const hasParallel = (path: Path): boolean => path.steps.some(({ relations }) => relations.length > 1)

/** "3 relations"; "2 steps over 3 relations" where some are parallel. */
const lengthInWords = (path: Path): string =>
  hasParallel(path)
    ? `${counted(path.length, 'step')} over ${counted(pathRelations(path).length, 'relation')}`
    : counted(path.length, 'relation')

/** The line over a path: how strong, how long, when. */
export const pathFacts = (path: Path): string[] => [
  `strength ${path.strength} of 5`,
  lengthInWords(path),
  pathPeriod(path),
]

/** How many relations of a path have no date at all, where others have one: what is said of its time rests on these others. */
function undatedPart(path: Path): string {
  const relations = countingRelations(path)
  const undated = relations.filter(({ validity: { text, earliest, latest } }) => !(text ?? earliest ?? latest)).length
  return undated > 0 ? ` (${undated} of ${relations.length} undated)` : ''
}

/** A period in words, from its bounds; one with gaps from its text, which alone has them. */
const boundedWords = (period: Path['periods'][number]): string | null =>
  periodInWords(gapsIn(period).length > 0 ? period : { ...period, text: null })

const inWords = (period: Path['periods'][number]): string => boundedWords(period) ?? 'any time'

/** What the parallel relations change of the time of a path, where they do. */
function parallelPeriods({ period, periods }: Path): string {
  const others = periods.map(inWords).join(' and ')
  return others && others !== (period ? inWords(period) : '') ? `; with parallel relations: ${others}` : ''
}

/** When a path may have held as a whole, in words. */
export function pathPeriod(path: Path): string {
  const { period } = path
  const parallel = hasParallel(path) ? parallelPeriods(path) : ''
  if (!period) {
    return parallel
      ? `its strongest relations never held at one time, by their dates${parallel}`
      : 'never all of it at one time, by its dates'
  }
  const words = boundedWords(period)
  return words
    ? `all of it may have held: ${words}${undatedPart(path)}${parallel}`
    : 'no date speaks against all of it at one time'
}

/** What a path is known by: the ids of its entities, in order. */
export const pathKey = (path: Path): string => path.entities.map(({ id }) => id).join(' ')

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
  relations: split(pathRelations(first), pathRelations(second)),
})

/** The comparison in one or two sentences. */
export function comparisonInWords(first: Path, second: Path): string {
  const { entities, relations } = comparePaths(first, second)
  const ends = new Set([first.entities[0]?.id, first.entities.at(-1)?.id])
  const between = entities.shared.filter(({ id }) => !ends.has(id))
  const met =
    between.length > 0 ? `Both run through ${between.map(nameWithin).join(', ')}.` : 'They meet only at their ends.'
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
