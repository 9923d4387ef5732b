import { KnownError } from '../errors'
import { mostOf } from '../../model/limits'

/** Which part of a long list is asked for. */
export type PageArguments = {
  /** How many at most. */
  first: number
  /** The endCursor of the page before. */
  after?: string | null
}

/** A part of a long list. */
export type Page<T> = {
  edges: { node: T; cursor: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  totalCount: number
}

/** The page of a list that has nothing. */
export const emptyPage: Page<never> = {
  edges: [],
  pageInfo: { hasNextPage: false, endCursor: null },
  totalCount: 0,
}

/** Checks a page's size. Throws KnownError BAD_INPUT. */
export function checkFirst(first: number, atMost: number = mostOf.page): void {
  if (Number.isInteger(first) && first >= 1 && first <= atMost) return
  const advice = first > atMost ? ' Ask for the rest with after.' : ''
  throw new KnownError('BAD_INPUT', `first is ${first}; it may be 1 to ${atMost}.${advice}`)
}

/** A page of `nodes`, which may hold one more than `first`: then there is another page. */
export function toPage<T>(
  nodes: readonly T[],
  first: number,
  totalCount: number,
  cursorOf: (node: T) => string,
): Page<T> {
  const edges = nodes.slice(0, first).map((node) => ({ node, cursor: cursorOf(node) }))
  const endCursor = edges.at(-1)?.cursor ?? null
  return { edges, pageInfo: { hasNextPage: nodes.length > first, endCursor }, totalCount }
}
