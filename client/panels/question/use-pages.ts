import { useEffect, useRef, useState } from 'react'

import { describeError, isCancelled } from '../../api'
import type { DisplayError } from '../../api'
import { useWhenBack } from '../shell/use-when-back'

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

type State<T> = { pages: Page<T>[]; loading: boolean; error: DisplayError | null }

/**
 * A list that grows page by page. `first`: its first page, where another question brought it along; left out, it is fetched at once.
 * Give the component a key of what the list is about: this hook keeps what it has.
 */
export function usePages<T>(load: LoadPage<T>, first?: Page<T>): Pages<T> {
  const [state, setState] = useState<State<T>>({ pages: first ? [first] : [], loading: !first, error: null })
  const abort = useRef<AbortController>(undefined)

  const fetchAfter = (after: string | null) => {
    const controller = new AbortController()
    abort.current = controller
    load(after, controller.signal).then(
      (page) => setState(({ pages }) => ({ pages: [...pages, page], loading: false, error: null })),
      (error: unknown) => {
        if (!isCancelled(error)) setState(({ pages }) => ({ pages, loading: false, error: describeError(error) }))
      },
    )
  }
  const start = useRef(first ? null : fetchAfter)
  useEffect(() => {
    start.current?.(null)
    return () => abort.current?.abort()
  }, [])

  const last = state.pages.at(-1)
  const more = () => {
    if (state.loading) return
    setState((now) => ({ ...now, loading: true, error: null }))
    fetchAfter(last?.pageInfo.endCursor ?? null)
  }
  useWhenBack(state.error !== null, more)
  return {
    items: state.pages.flatMap(({ edges }) => edges.map(({ node }) => node)),
    total: last?.totalCount ?? null,
    loading: state.loading,
    error: state.error,
    hasMore: last ? last.pageInfo.hasNextPage : state.error !== null,
    more,
  }
}
