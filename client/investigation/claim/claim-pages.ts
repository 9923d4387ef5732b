import { ask } from '../../api'
import type { ClaimCardFragment, ClaimPageFragment, Stance } from '../../generated/graphql'
import { attributeClaims } from '../entity/entity-details'
import { claimsFound, relationClaims } from './evidence'

/** How many claims a panel fetches at once. */
export const claimsAtOnce = 10

/** The most that the server gives at once. */
const mostAtOnce = 100

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

/** All claims of a question, page after page, at most 1,000. Throws an ApiError. */
export async function allClaims(question: ClaimQuestion): Promise<ClaimCardFragment[]> {
  const claims: ClaimCardFragment[] = []
  for (let after: string | null = null, more = true; more && claims.length < 1_000;) {
    const page: ClaimPageFragment = await claimPage(question, { after, first: mostAtOnce })
    claims.push(...page.edges.map(({ node }) => node))
    after = page.pageInfo.endCursor
    more = page.pageInfo.hasNextPage
  }
  return claims
}
