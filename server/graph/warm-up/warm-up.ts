import type { Db } from '../../db/query'
import { EntityKind, EntityOrder } from '../../../model/generated/vocabulary'
import { commonNeighbours } from '../expansion/common'
import { entities } from '../entity/entities'
import { between } from '../expansion/between'
import { claims, claimsOfRelations } from '../claim/claims'
import { historyOfEntities, historyOfRelations } from '../history/history'
import { distinctionsOf } from '../entity/distinction'
import { kindAttributesOf } from '../entity/kind-attributes'
import { nodesByIds, relationsByIds } from '../node/node'
import { originsOf } from '../claim/origins-of'
import { relationCounts } from '../expansion/relation-counts'
import { findPaths } from '../path/path'
import { rehearseWriting } from '../ledger/rehearse'
import { planHubs, relationsOf } from '../expansion/relations-of'
import { search } from '../search/search'
import { similarEntities } from '../search/similar'
import { startingPoints } from '../statistics/starting-points'
import { statistics } from '../statistics/statistics'

/** The longest that planning a statement ahead may take, in milliseconds. */
export const LONGEST_MS = 60_000
const nobody = ['']

/** How many questions are planned side by side: planning one keeps one processor busy. */
const AT_ONCE = 2

/** More sources than any relation has: a search that asks for so many finds nothing, and then finds out why. */
const TOO_MANY_SOURCES = 1_000_000

/** A search for paths between two entities that have relations, in time enough to plan all it asks. */
async function planPaths(db: Db, signal?: AbortSignal, minSources = 1): Promise<void> {
  const [one, other] = await startingPoints(db, 2, { signal, timeoutMs: LONGEST_MS })
  if (!one || !other) return
  const limits = { deadlineMs: LONGEST_MS, shortestMs: LONGEST_MS }
  await findPaths(db, { from: [one.id], to: [other.id], filter: { minSources } }, { signal, limits })
}

type Question = () => Promise<unknown>

/** Asks some questions; what fails is left to whoever asks it in earnest. */
async function askAll(questions: Question[], signal?: AbortSignal): Promise<void> {
  const work = async (): Promise<void> => {
    for (let ask = questions.shift(); ask && !signal?.aborted; ask = questions.shift())
      await Promise.resolve(ask()).catch(() => undefined)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/**
 * Asks what the page asks first, of nothing, so that the database has planned it before somebody waits for it: planning
 * takes it much longer than answering, and a search for paths may be over before it has been planned.
 */
export function warmUp(db: Db, signal?: AbortSignal): Promise<void> {
  const options = { signal, timeoutMs: LONGEST_MS }
  const questions: Question[] = [
    () => planPaths(db, signal),
    () => statistics(db, options),
    () => search(db, { text: 'throughline', first: 1 }, options),
    () => nodesByIds(db, nobody, options),
    () => relationCounts(db, nobody, null, options),
    () => relationsOf(db, nobody, { first: 1 }, options),
    () => relationsByIds(db, nobody, options),
    () => distinctionsOf(db, nobody, options),
    () => claimsOfRelations(db, nobody, { first: 1 }, options),
  ]
  return askAll(questions, signal)
}

/** Asks the rest: what is asked later or seldom, and last what only very large graphs need. */
export function warmUpRest(db: Db, signal?: AbortSignal): Promise<void> {
  const options = { signal, timeoutMs: LONGEST_MS }
  const questions: Question[] = [
    () => planPaths(db, signal, TOO_MANY_SOURCES),
    () => rehearseWriting(db, options),
    () => similarEntities(db, { kind: EntityKind.PERSON, name: 'throughline', first: 1 }, options),
    () => historyOfEntities(db, nobody, { first: 1 }, options),
    () => historyOfRelations(db, nobody, { first: 1 }, options),
    () => originsOf(db, nobody, options),
    () => between(db, { ids: nobody }, options),
    () => kindAttributesOf(db, nobody, options),
    () => claims(db, { about: '', first: 1 }, options),
    () => entities(db, { order: EntityOrder.NAME, first: 1 }, options),
    () => claims(db, { recordedBy: 'nobody', recordedSince: '2999', first: 1 }, options),
    () => commonNeighbours(db, { ids: ['', ' '], first: 1 }, options),
    () => planHubs(db, options),
  ]
  return askAll(questions, signal)
}
