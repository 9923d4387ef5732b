import { useQuery } from '@tanstack/react-query'

import { ask } from '../../api'
import type { ImportCardFragment } from '../../generated/graphql'
import { importById, isAtWork } from '../../investigation/import/imports'
import { questions } from '../question/query-client'
import { useWhenBack } from '../question/use-when-back'

/** How often an import that is at work is asked how far it is, and one at rest whether somebody else is at it, in milliseconds. */
const AT_WORK_MS = 700
const AT_REST_MS = 5_000

const keyOf = (id: string) => ['import', id]

/** Takes an import as an answer gave it for what it is now. */
export const knowImport = (one: ImportCardFragment): void => void questions.setQueryData(keyOf(one.id), { import: one })

/** An import as it is now, and soon after as it has become; null where there is none of that id. */
export function useImport(id: string) {
  const { data, error, refetch } = useQuery(
    {
      queryKey: keyOf(id),
      queryFn: ({ signal }) => ask(importById, { id }, { signal }),
      refetchInterval: ({ state }) => {
        const one = state.data?.import
        if (!one || one.state === 'UNDONE') return false
        return isAtWork(one) ? AT_WORK_MS : AT_REST_MS
      },
    },
    questions,
  )
  useWhenBack(error !== null, () => void refetch())
  return { one: data?.import, error, again: () => void refetch() }
}
