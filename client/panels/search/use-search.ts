import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { describeError } from '../../api'
import type { DisplayError } from '../../api'
import type { EntityKind } from '../../generated/graphql'
import { enough, search } from '../../investigation/search/search'
import type { Hit } from '../../investigation/search/search'
import { questions } from '../question/query-client'
import { useWhenBack } from '../question/use-when-back'

/** What a search found for a text; `error` instead when it could not be asked. */
export type SearchAnswer = { text: string; hits: Hit[]; total: number; error?: DisplayError }

/** Searches while somebody types, of one kind or of any. Null until there is an answer for some text. What failed is asked again by `again`, or when the server is back. */
export function useSearch(
  typed: string,
  kind?: EntityKind,
): { found: SearchAnswer | null; waiting: boolean; again: () => void } {
  const text = typed.trim()
  const [wanted] = useDebouncedValue(text, 120)
  const { data, error, isFetching, refetch } = useQuery(
    {
      queryKey: ['search', wanted, kind],
      queryFn: async ({ signal }): Promise<SearchAnswer> => ({
        text: wanted,
        ...(await search(wanted, { kind, signal })),
      }),
      enabled: enough(wanted),
      placeholderData: keepPreviousData,
    },
    questions,
  )
  const again = () => void refetch()
  const failed = error && !isFetching ? describeError(error, { byItself: true }) : null
  useWhenBack(failed !== null, again)
  if (!enough(text)) return { found: null, waiting: false, again }
  const found = failed ? { text: wanted, hits: [], total: 0, error: failed } : (data ?? null)
  return { found, waiting: found?.text !== text, again }
}
