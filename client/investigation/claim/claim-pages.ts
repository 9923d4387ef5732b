import { ask } from '../../api'
import type { ClaimCardFragment, ClaimPageFragment, Stance } from '../../generated/graphql'
import { attributeClaims } from '../entity/entity-details'
import { claimsFound, relationClaims } from './evidence'
import { mostOf } from '../../../model/limits'

/** How many claims a panel fetches at once. */
export const claimsAtOnce = 10

const empty: ClaimPageFragment = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] }

/** Which claims: of a relation, about an entity's attributes, about anything, read in a document, or said by somebody. */
export type ClaimQuestion =
  | { of: 'relation' | 'attributes'; id: string; stances?: Stance[] }
  | { of: 'about' | 'source' | 'speaker'; id: string; stances?: Stance[] }

type PageOptions = { after: string | null; signal?: AbortSignal; first?: number }

/** One page of claims; an empty one where what they are about is gone. Throws an ApiError. */
export async function claimPage(
  { of, id, stances }: ClaimQuestion,
  { after, signal, first = claimsAtOnce }: PageOptions,
): Promise<ClaimPageFragment> {
  const page = { first, after }
  switch (of) {
    case 'relation':
      return (await ask(relationClaims, { id, stances, ...page }, { signal })).relation?.claims ?? empty
    case 'attributes':
      return (await ask(attributeClaims, { id, ...page }, { signal })).entity?.claims ?? empty
    case 'about':
    case 'source':
    case 'speaker':
      return (await ask(claimsFound, { [of]: id, stances, ...page }, { signal })).claims
  }
}

/** More make no text that anybody reads: it is cut, and says so. */
const claimsAtMost = 1_000

/** All claims of a question, page after page, at most 1,000 of them, and how many there are. Throws an ApiError. */
export async function allClaims(question: ClaimQuestion): Promise<{ claims: ClaimCardFragment[]; total: number }> {
  let total = 0
  const claims: ClaimCardFragment[] = []
  for (let after: string | null = null, more = true; more && claims.length < claimsAtMost;) {
    const page: ClaimPageFragment = await claimPage(question, { after, first: mostOf.page })
    claims.push(...page.edges.map(({ node }) => node))
    total = page.totalCount
    after = page.pageInfo.endCursor
    more = page.pageInfo.hasNextPage
  }
  return { claims, total: Math.max(total, claims.length) }
}
