import type { Page } from '../graph/page'

/** The page of a list that has nothing. */
export const emptyPage: Page<never> = {
  edges: [],
  pageInfo: { hasNextPage: false, endCursor: null },
  totalCount: 0,
}
