import { useInfiniteQuery } from '@tanstack/react-query'
import { useId } from 'react'

import { describeError } from '../../api'
import type { DisplayError } from '../../api'
import { useWhenBack } from './use-when-back'
import { broughtAlong, questions } from './query-client'

/** A page of a list, as the server's connections have it. */
export type Page<T> = {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  edges: { node: T }[]
}

/** Fetches the page after a cursor; null: the first. */
export type LoadPage<T> = (after: string | null, signal: AbortSignal) => Promise<Page<T>>

/** A list so far. */
export type Pages<T> = {
  items: T[]
  total: number | null
  loading: boolean
  error: DisplayError | null
  hasMore: boolean
  more: () => void
}

/**
 * A list that grows page by page. `first`: its first page, where another question brought it along; left out, it is fetched at once.
 * Give the component a key of what the list is about: this hook keeps what it has.
 */
export function usePages<T>(load: LoadPage<T>, first?: Page<T>): Pages<T> {
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    {
      queryKey: [useId()],
      queryFn: ({ pageParam, signal }) => load(pageParam, signal),
      initialPageParam: null as string | null,
      getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
      ...(first && { initialData: { pages: [first], pageParams: [null] }, meta: broughtAlong }),
    },
    questions,
  )
  const pages = data?.pages ?? []
  const failed = isFetching ? null : error
  const more = () => void (data ? fetchNextPage() : refetch())
  useWhenBack(failed !== null, more)
  return {
    items: pages.flatMap(({ edges }) => edges.map(({ node }) => node)),
    total: pages.at(-1)?.totalCount ?? null,
    loading: isFetching,
    error: failed && describeError(failed, { byItself: true }),
    hasMore: data ? hasNextPage : failed !== null,
    more,
  }
}
