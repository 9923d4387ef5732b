import { isBeingUndone, secondsLeft } from '../import/job/import-state'
import type { Import } from '../import/job/import-state'

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

/** What became of an import, in a sentence or two. */
export function sentenceFor(one: Import): string {
  const { fileName, state, records, entitiesNew, entitiesKnown, relations, claims, rejected, problems, error } = one
  const came = [
    count(entitiesNew, 'new entity', 'new entities'),
    `${entitiesKnown.toLocaleString('en')} known`,
    count(relations, 'relation', 'relations'),
    count(claims, 'claim', 'claims'),
  ].join(', ')
  const wrong =
    problems > 0 ? ` ${count(problems, 'problem', 'problems')}, ${rejected.toLocaleString('en')} left out.` : ''
  return `${fileName}: ${isBeingUndone(one) ? 'being undone' : state.toLowerCase()}, ${count(records, 'record', 'records')}: ${came}.${wrong}${error ? ` ${error}` : ''}`
}

/** An import with the fields of the schema. */
export const asJson = (one: Import) => ({
  id: one.id,
  state: one.state,
  format: one.format,
  fileName: one.fileName,
  source: one.source,
  by: one.by,
  startedAt: one.startedAt,
  finishedAt: one.finishedAt,
  progress: one.progress,
  secondsLeft: secondsLeft(one, Date.now()),
  records: one.records,
  entitiesNew: one.entitiesNew,
  entitiesKnown: one.entitiesKnown,
  claims: one.claims,
  relations: one.relations,
  rejected: one.rejected,
  problems: one.problems,
  undoing: one.undoing === true,
  error: one.error,
})
