import { inDigits, mostOf } from '../../../model/limits'
import { counted } from '../../../model/text/counted'
import { listInWords } from '../../../model/text/list'
import type { Db, RunOptions } from '../../db/query'
import type { Claim } from '../claim/claim'
import { contentOf } from '../investigation/versions'
import { claimChanges } from './claim-changes'
import type { ClaimChanges, Held } from './claim-changes'
import { leaningOn, redefinedSince } from './grounds'
import { pathChanges } from './kept-paths'
import type { PathChange, TimeToAsk } from './kept-paths'
import { changesAmong, thenAndNow } from './relation-changes'
import type { RelationChange } from './relation-changes'

/** What the graph says otherwise since a version of an investigation, about what the investigation holds. */
export type InvestigationChanges = {
  since: number
  /** When that version was saved, ISO 8601, UTC. */
  at: string
  claimsCome: Claim[]
  claimsGone: Claim[]
  relations: RelationChange[]
  paths: PathChange[]
  complete: boolean
  explanation: string
}

const union = (some: readonly string[], others: readonly string[]): string[] => [...new Set([...some, ...others])]

const listed = (n: number, total: number, what: string): string[] =>
  total > n ? [`Of ${inDigits(total)} ${what} ${inDigits(n)} are listed.`] : []

/** What was left out, a sentence each. */
function leftOut(found: {
  come: ClaimChanges
  gone: ClaimChanges
  compared: number
  touched: number
  changed: number
  unasked: number
}): string[] {
  const { come, gone, compared, touched, changed, unasked } = found
  const read = (what: string) =>
    `Only the last ${inDigits(mostOf.claimsRead)} claims that were ${what} since were looked at.`
  return [
    ...(come.complete ? [] : [read('recorded')]),
    ...(gone.complete ? [] : [read('retracted')]),
    ...listed(come.claims.length, come.total, 'claims that came'),
    ...listed(gone.claims.length, gone.total, 'claims that are gone'),
    ...(touched > compared
      ? [`Of ${inDigits(touched)} relations of which these speak ${inDigits(compared)} were compared.`]
      : []),
    ...listed(mostOf.items, changed, 'relations that changed'),
    ...(unasked > 0
      ? [
          `${counted(unasked, 'kept path or question', 'kept paths and questions')} could not be asked again in time; at most ${mostOf.askedAgain} are asked.`,
        ]
      : []),
  ]
}

/** "Since version 3: 2 claims came, 1 relation changed." */
function inWords(since: number, counts: readonly (readonly [number, string, string])[]): string {
  const parts = counts.flatMap(([n, one, many]) => (n > 0 ? [counted(n, one, many)] : []))
  return `Since version ${since}: ${parts.length > 0 ? listInWords(parts) : 'nothing new about what is in it'}.`
}

/**
 * What the graph says otherwise since a version of an investigation was saved, about what that version or the newest holds. What a relation was
 * is computed from the claims that counted then. Throws KnownError NOT_FOUND for a version that is not there.
 */
export async function changesSince(
  db: Db,
  investigation: string,
  since: number,
  newest: number,
  options?: RunOptions & { time?: TimeToAsk },
): Promise<InvestigationChanges> {
  const [then, now] = await Promise.all([since, newest].map((each) => contentOf(db, investigation, each, options)))
  const { at } = then!.saved
  const held: Held = {
    entities: union(now!.view.entities, then!.view.entities),
    relations: union(now!.view.relations ?? [], then!.view.relations ?? []),
  }
  const [come, gone, changed] = await Promise.all([
    claimChanges(db, 'come', at, held, options),
    claimChanges(db, 'gone', at, held, options),
    redefinedSince(db, at, options),
  ])
  const leaning = await leaningOn(db, changed, held.relations, options)
  const touched = [...new Set([...gone.touched, ...come.touched, ...leaning])]
  const compared = touched.slice(0, mostOf.changedRelations)
  const relations = changesAmong(compared, await thenAndNow(db, compared, at, changed, options))
  const { paths, unasked } = await pathChanges(db, [now!.view, then!.view], at, changed, options)
  const told = leftOut({
    ...{ come, gone, unasked, compared: compared.length, changed: relations.length },
    touched: Math.max(touched.length, come.touchedTotal, gone.touchedTotal),
  })
  const summary = inWords(since, [
    [come.total, 'claim came', 'claims came'],
    [gone.total, 'claim is gone', 'claims are gone'],
    [relations.length, 'relation changed', 'relations changed'],
    [paths.length, 'path changed', 'paths changed'],
  ])
  return {
    ...{ since, at, paths, claimsCome: come.claims, claimsGone: gone.claims },
    relations: relations.slice(0, mostOf.items),
    complete: told.length === 0,
    explanation: [summary, ...told].join(' '),
  }
}
