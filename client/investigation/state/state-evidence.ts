import { ask } from '../../api'
import type { ClaimCardFragment } from '../../generated/graphql'
import { allClaims } from '../claim/claim-pages'
import { pathRelations } from '../path/path-words'
import { legalBasesAsked } from './state-links'
import type { LegalBasis, StateTie } from './state-links'
import { leaningOn } from './state-words'

/** All claims of a relation, and how many there are where these are not all. */
export type RelationClaims = { claims: ClaimCardFragment[]; total: number }
/** What ties rest on: claims by the ids of their relations, legal bases by the ids of those whose they are. */
export type TieEvidence = { claims: ReadonlyMap<string, RelationClaims>; bases: ReadonlyMap<string, LegalBasis[]> }

/** So many are asked for at once. */
const AT_ONCE = 5

async function eachOf<T>(ids: Iterable<string>, fetched: (id: string) => Promise<T>): Promise<Map<string, T>> {
  const all = [...new Set(ids)]
  const found = new Map<string, T>()
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const part = all.slice(at, at + AT_ONCE)
    const answers = await Promise.all(part.map(fetched))
    part.forEach((id, i) => found.set(id, answers[i]!))
  }
  return found
}

/** Fetches what ties rest on. `on`: the time of which it is asked whether a law was in force. Throws an ApiError. */
export async function tieEvidence(ties: readonly StateTie[], on: string | null): Promise<TieEvidence> {
  const mechanisms = ties.flatMap((tie) => tie.mechanisms)
  const relations = mechanisms.flatMap(({ paths }) => paths.flatMap((path) => pathRelations(path).map(({ id }) => id)))
  const claims = await eachOf(relations, (id) => allClaims({ of: 'relation', id }))
  const bases = await eachOf(
    mechanisms.flatMap(leaningOn),
    async (of) => (await ask(legalBasesAsked, { of, on })).legalBasis ?? [],
  )
  return { claims, bases }
}
