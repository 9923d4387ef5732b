import { useQuery } from '@tanstack/react-query'

import { ask, describeError } from '../../api'
import type { DisplayError } from '../../api'
import type { TypedDocumentString } from '../../generated/graphql'
import { useWhenBack } from './use-when-back'
import { questions } from './query-client'

/** Where a question stands. */
export type Answer<T> =
  | { state: 'LOADING'; data?: undefined }
  | { state: 'FAILED'; error: DisplayError; retry: () => void; data?: undefined }
  | { state: 'READY'; data: T; key: string; retry: () => void }

/**
 * Asks when the component appears, whenever the variables change, when something was recorded, and, where that failed, when the server is back;
 * stops asking when it goes. `key` of an answer changes with it.
 */
export function useQuestion<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Answer<Result> {
  const { data, error, isFetching, dataUpdatedAt, refetch } = useQuery(
    {
      queryKey: [document.toString(), variables],
      queryFn: ({ signal }) => ask(document, variables, { signal }),
    },
    questions,
  )
  const retry = () => void refetch()
  const failed = isFetching ? null : error
  useWhenBack(failed !== null, retry)
  if (failed) return { state: 'FAILED', error: describeError(failed, { byItself: true }), retry }
  if (data === undefined) return { state: 'LOADING' }
  return { state: 'READY', data, key: `${JSON.stringify(variables)} ${dataUpdatedAt}`, retry }
}
