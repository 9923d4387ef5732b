import type { Db } from '../db/query'
import { between } from './between'
import { claims, claimsOfRelations } from './claims'
import { ownOf } from './own'
import { nodesByIds, relationsByIds } from './node'
import { originsOf } from './origins-of'
import { relationCounts } from './relation-counts'
import { planHubs, relationsOf } from './relations-of'
import { search } from './search'
import { startingPoints } from './starting-points'
import { statistics } from './statistics'

const LONGEST_MS = 60_000
const nobody = ['']

/**
 * Asks everything that the page asks, of nothing, one after the other, so that the database has planned it before
 * somebody waits for it: planning takes it much longer than answering. What fails is left to whoever asks it in earnest.
 */
export async function warmUp(db: Db, signal?: AbortSignal): Promise<void> {
  const options = { signal, timeoutMs: LONGEST_MS }
  const questions = [
    () => statistics(db, options),
    () => startingPoints(db, 1, options),
    () => search(db, { text: 'throughline', first: 1 }, options),
    () => relationsOf(db, nobody, { first: 1 }, options),
    () => relationsByIds(db, nobody, options),
    () => claimsOfRelations(db, nobody, { first: 1 }, options),
    () => originsOf(db, nobody, options),
    () => ownOf(db, nobody, options),
    () => relationCounts(db, nobody, null, options),
    () => between(db, { ids: nobody }, options),
    () => nodesByIds(db, nobody, options),
    () => claims(db, { about: '', first: 1 }, options),
    () => planHubs(db, options),
  ]
  for (const ask of questions) {
    if (signal?.aborted) return
    await Promise.resolve(ask()).catch(() => undefined)
  }
}
