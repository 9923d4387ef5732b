import type { RelationType } from '../../generated/graphql'
import { emptyQuestion } from './path-question'
import type { PathQuestion } from './path-question'
import type { Named } from '../../../model/text/distinction'
import { nameWithin } from '../../../model/text/distinction'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { typedTime } from '../../../model/time/typed-time'
import { edtfInWords } from '../time/dates'
import { mostOf } from '../../../model/limits'
import { listInWords } from '../../../model/text/list'

/** One condition that could be dropped: what the button says, and what it changes. */
export type Relaxation = { label: string; change: Partial<PathQuestion> }

const names = (entities: readonly Named[]): string =>
  entities.length > 3
    ? `${entities.slice(0, 2).map(nameWithin).join(', ')} and ${entities.length - 2} more`
    : entities.map(nameWithin).join(', ')

const types = (list: readonly RelationType[]): string => list.map((type) => `“${vocabulary[type].label}”`).join(', ')

const incidentalLabels = Object.values(vocabulary).flatMap(({ incidental, label }) =>
  incidental ? [`“${label}”`] : [],
)

/** “is located in”, “published” and “reports on”: what ties anybody to anybody. */
export const incidentalWords = (last: 'and' | 'or'): string => listInWords(incidentalLabels, last)

/** One thing a question may demand: whether it does, how the button drops it, and how the folded settings name it. */
type Condition = {
  set: (question: PathQuestion) => boolean
  drop: (question: PathQuestion) => Relaxation
  words: (question: PathQuestion) => string
}

const longer = ({ maxLength }: PathQuestion) => Math.min(mostOf.pathLength, maxLength + 2)

/** The likeliest to help first. */
const conditions: readonly Condition[] = [
  {
    set: ({ avoidHubs }) => avoidHubs,
    drop: () => ({ label: 'Allow hubs', change: { avoidHubs: false } }),
    words: () => 'hubs avoided',
  },
  {
    set: ({ incidental }) => !incidental,
    drop: () => ({ label: `Allow ${incidentalWords('or')}`, change: { incidental: true } }),
    words: () => `without ${incidentalWords('and')}`,
  },
  {
    set: ({ sameTime }) => sameTime,
    drop: () => ({ label: 'Not all at one time', change: { sameTime: false } }),
    words: () => 'all at one time',
  },
  {
    set: ({ minStrength }) => minStrength > 1,
    drop: () => ({ label: 'Any strength', change: { minStrength: 1 } }),
    words: ({ minStrength }) => `strength ${minStrength} or more`,
  },
  {
    set: ({ statuses }) => statuses.length > 0,
    drop: () => ({ label: 'Any status', change: { statuses: [] } }),
    words: ({ statuses }) => `only ${statuses.map((status) => status.toLowerCase()).join(' or ')}`,
  },
  {
    set: ({ minSources }) => minSources > 1,
    drop: () => ({ label: 'One source is enough', change: { minSources: 1 } }),
    words: ({ minSources }) => `${minSources} sources or more`,
  },
  {
    set: ({ documents }) => documents.length > 0,
    drop: () => ({ label: 'From any document', change: { documents: [] } }),
    words: ({ documents }) => `from ${names(documents)}`,
  },
  {
    set: ({ asOf, surely }) => surely && asOf.trim() !== '',
    drop: () => ({ label: 'Also what only may have held then', change: { surely: false } }),
    words: () => 'surely held then',
  },
  {
    set: ({ asOf, surely, undated }) => !undated && !surely && asOf.trim() !== '',
    drop: () => ({ label: 'Also what has no date', change: { undated: true } }),
    words: () => 'only what is dated',
  },
  {
    set: ({ asOf }) => asOf.trim() !== '',
    drop: () => ({ label: 'At any time', change: { asOf: '', surely: false, undated: true } }),
    words: ({ asOf }) => `as of ${edtfInWords(typedTime(asOf))}`,
  },
  {
    set: ({ directed }) => directed,
    drop: () => ({ label: 'Either direction', change: { directed: false } }),
    words: () => 'direction kept',
  },
  {
    set: (question) => question.types.length > 0,
    drop: () => ({ label: 'Any relation type', change: { types: [] } }),
    words: (question) => `only ${types(question.types)}`,
  },
  {
    set: ({ requireTypes }) => requireTypes.length > 0,
    drop: ({ requireTypes }) => ({ label: `Without needing ${types(requireTypes)}`, change: { requireTypes: [] } }),
    words: ({ requireTypes }) => `with ${types(requireTypes)}`,
  },
  {
    set: ({ avoidTypes }) => avoidTypes.length > 0,
    drop: ({ avoidTypes }) => ({ label: `Allow ${types(avoidTypes)}`, change: { avoidTypes: [] } }),
    words: ({ avoidTypes }) => `without ${types(avoidTypes)}`,
  },
  {
    set: ({ avoid }) => avoid.length > 0,
    drop: ({ avoid }) => ({ label: `Allow ${names(avoid)}`, change: { avoid: [] } }),
    words: ({ avoid }) => `avoiding ${names(avoid)}`,
  },
  {
    set: ({ via }) => via.length > 0,
    drop: ({ via }) => ({ label: `Not only through ${names(via)}`, change: { via: [] } }),
    words: ({ via }) => `through ${names(via)}`,
  },
  {
    set: ({ maxLength }) => maxLength < mostOf.pathLength,
    drop: (question) => ({ label: `Up to ${longer(question)} relations`, change: { maxLength: longer(question) } }),
    words: ({ maxLength }) => `up to ${maxLength} relations`,
  },
]

/** All that the question demands and could do without, each as a button. */
export const relaxations = (question: PathQuestion): Relaxation[] =>
  conditions.filter(({ set }) => set(question)).map(({ drop }) => drop(question))

/** What makes the search smaller, each as a button, for one that a limit has ended. */
export function tightenings({ maxLength, minStrength, avoidHubs }: PathQuestion): Relaxation[] {
  const shorter = maxLength - 2
  const stronger = minStrength + 1
  const all: (Relaxation | false)[] = [
    shorter >= 2 && { label: `Up to ${shorter} relations`, change: { maxLength: shorter } },
    !avoidHubs && { label: 'Avoid hubs', change: { avoidHubs: true } },
    stronger <= 3 && { label: `Strength ${stronger} or more`, change: { minStrength: stronger } },
  ]
  return all.filter((one) => one !== false)
}

/** What was demanded by hand, not by default: each in a few words, and how it is taken back. */
export const chosenConditions = (question: PathQuestion): (Relaxation & { words: string })[] =>
  conditions
    .filter(({ set }) => set(question) && !set(emptyQuestion))
    .map(({ drop, words }) => ({ ...drop(question), words: words(question) }))

/** What the question demands beyond its ends, in a few words each, for the line that stands for the folded settings. */
export const conditionsInWords = (question: PathQuestion): string[] =>
  conditions.filter(({ set }) => set(question)).map(({ words }) => words(question))
