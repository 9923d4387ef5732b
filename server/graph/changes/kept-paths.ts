/*
 * Paths and questions that were kept with an investigation, asked again. What a kept path was at a moment is exact: it is made of relations,
 * and these of claims. Which other paths there were then is not known, as nobody can search a graph that is gone: so a path that is found
 * now is told as new only where one of its relations is otherwise than it was.
 */
import { mostOf } from '../../../model/limits'
import { counted } from '../../../model/text/counted'
import { listInWords } from '../../../model/text/list'
import { RelationStatus } from '../../../model/generated/vocabulary'
import type { Db, RunOptions } from '../../db/query'
import { entitiesByIds } from '../entity/entity'
import type { Entity } from '../entity/entity'
import type { SavedView } from '../investigation/view'
import { findPaths } from '../path/path'
import type { Path } from '../path/hydrate'
import { pathOver } from '../path/path-over'
import type { Relation } from '../relation/relation'
import type { Redefined } from './grounds'
import { isOtherwise, thenAndNow } from './relation-changes'
import type { ThenAndNow } from './relation-changes'

type Question = SavedView['questions'][number]
type Kept = { question: Question; entities: readonly string[]; relations: readonly string[] }

/** A question to which the best path is otherwise than it was. */
export type PathChange = {
  question: string
  /** The path that was kept, as it was; null: none was kept. */
  before: Path | null
  /** The best path now; null: there is none. */
  now: Path | null
}

/** What became of the paths; `unasked`: questions that could not be asked, for their number or for time. */
export type PathChanges = { paths: PathChange[]; unasked: number }

/** Time for one question, and for all of them, in milliseconds. */
export type TimeToAsk = { eachMs: number; allMs: number }
const usual: TimeToAsk = { eachMs: 1_000, allMs: 5_000 }

/** What asking again takes beside what is asked. */
type Asking = { moment: string; changed: Redefined; options: RunOptions; time: TimeToAsk }

/** The paths that were kept, and the questions of which none was, each once. */
export function keptIn(views: readonly SavedView[]): Kept[] {
  const paths = views.flatMap((view) => view.paths)
  const answered = new Set(paths.map(({ question }) => JSON.stringify(question)))
  const open = views
    .flatMap((view) => view.questions)
    .filter((question) => question.kind === 'PATH' && !answered.has(JSON.stringify(question)))
    .map((question) => ({ question, entities: [], relations: [] }))
  return [...new Map([...paths, ...open].map((kept) => [JSON.stringify(kept), kept])).values()]
}

/** "How is ZTE tied to TCI, over at most 4 relations?" */
function inWords({ from, to, maxLength, filter }: Question, named: ReadonlyMap<string, Entity>): string {
  const names = (ids: readonly string[]) => listInWords(ids.map((id) => named.get(id)?.name ?? id))
  const length = maxLength === null ? '' : `, over at most ${counted(maxLength, 'relation')}`
  return `How is ${names(from)} tied to ${names(to)}${length}${filter ? ', under a filter' : ''}?`
}

/** The relations of a kept path at one time; undefined where one of them was not drawn. */
function wholeOf({ relations }: Kept, at: ReadonlyMap<string, Relation>): Relation[] | undefined {
  const found = relations.flatMap((id) => at.get(id) ?? [])
  const isWhole = found.length > 0 && found.length === relations.length
  return isWhole && found.every(({ status }) => status !== RelationStatus.DENIED) ? found : undefined
}

const strengthOf = (relations: readonly Relation[]): number => Math.min(...relations.map(({ strength }) => strength))

/** Whether a kept path passes no longer, or is weaker than it was. */
function isWorse(kept: Kept, was: readonly Relation[], { now }: ThenAndNow): boolean {
  const is = wholeOf(kept, now)
  if (!is || strengthOf(is) < strengthOf(was)) return true
  const { statuses, minStrength, minSources } = kept.question.filter ?? {}
  return is.some(
    ({ status, strength, sources }) =>
      (statuses && !statuses.includes(status)) || strength < (minStrength ?? 0) || sources < (minSources ?? 0),
  )
}

const isBetter = (now: Path, was: Path | null): boolean =>
  was === null || now.strength > was.strength || (now.strength === was.strength && now.length < was.length)

/** Whether a path goes over a relation that is otherwise than it was. */
async function isNew(db: Db, { relations }: Path, { moment, changed, options }: Asking): Promise<boolean> {
  const ids = relations.map(({ id }) => id)
  const its = await thenAndNow(db, ids, moment, changed, options)
  return ids.some((id) => isOtherwise(its.then.get(id), its.now.get(id)))
}

/** Asks one question again. Undefined: there is nothing new; 'unasked': that could not be found out in time. */
async function askAgain(
  db: Db,
  kept: Kept,
  at: ThenAndNow,
  asking: Asking,
): Promise<Omit<PathChange, 'question'> | 'unasked' | undefined> {
  const { from, to, maxLength, filter } = kept.question
  const limits = { deadlineMs: asking.time.eachMs }
  const asked = { from, to, maxLength, filter, first: 1 }
  const { paths, complete } = await findPaths(db, asked, { signal: asking.options.signal, limits })
  const now = paths[0] ?? null
  if (!now && !complete) return 'unasked'
  const was = wholeOf(kept, at.then)
  const entities = await entitiesOf(db, kept, asking.options)
  const before = was && entities.length === was.length + 1 ? pathOver(entities, was) : null
  if (was && isWorse(kept, was, at)) return { before, now }
  return now && isBetter(now, before) && (await isNew(db, now, asking)) ? { before, now } : undefined
}

const entitiesOf = async (db: Db, { entities }: Kept, options?: RunOptions): Promise<Entity[]> =>
  entities.length > 0 ? (await entitiesByIds(db, entities, options)).flatMap((one) => one ?? []) : []

/** Asks what was kept again, the first ones where there are very many: which paths broke, and which became better. Throws KnownError. */
export async function pathChanges(
  db: Db,
  views: readonly SavedView[],
  moment: string,
  changed: Redefined,
  { time = usual, ...options }: RunOptions & { time?: TimeToAsk } = {},
): Promise<PathChanges> {
  const all = keptIn(views)
  const asked = all.slice(0, mostOf.askedAgain)
  const ends = [...new Set(asked.flatMap(({ question: { from, to } }) => [...from, ...to]))]
  const named = new Map(
    (ends.length > 0 ? await entitiesByIds(db, ends, options) : []).flatMap((one) =>
      one ? [[one.id, one] as const] : [],
    ),
  )
  const at = await thenAndNow(db, [...new Set(asked.flatMap(({ relations }) => relations))], moment, changed, options)
  const asking = { moment, changed, options, time }
  const until = performance.now() + time.allMs
  const paths: PathChange[] = []
  let unasked = all.length - asked.length
  for (const kept of asked) {
    const found = performance.now() < until ? await askAgain(db, kept, at, asking) : 'unasked'
    if (found === 'unasked') unasked++
    else if (found) paths.push({ question: inWords(kept.question, named), ...found })
  }
  return { paths, unasked }
}
