import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'

import { describeError, isCancelled } from '../../api'
import type { DisplayError } from '../../api'
import type { EntityKind } from '../../generated/graphql'
import { enough, search } from '../../investigation/search/search'
import type { Hit } from '../../investigation/search/search'
import { useWhenBack } from '../shell/use-when-back'

/** What a search found for a text; `error` instead when it could not be asked. */
export type SearchAnswer = { text: string; hits: Hit[]; total: number; error?: DisplayError }

/** Searches while somebody types, of one kind or of any. Null until there is an answer for some text. What failed is asked again by `again`, or when the server is back. */
export function useSearch(
  typed: string,
  kind?: EntityKind,
): { found: SearchAnswer | null; waiting: boolean; again: () => void } {
  const text = typed.trim()
  const [wanted] = useDebouncedValue(text, 120)
  const [found, setFound] = useState<SearchAnswer | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (!enough(wanted)) return
    const abort = new AbortController()
    search(wanted, { kind, signal: abort.signal }).then(
      (answer) => setFound({ text: wanted, ...answer }),
      (error: unknown) => {
        if (!isCancelled(error)) setFound({ text: wanted, hits: [], total: 0, error: describeError(error) })
      },
    )
    return () => abort.abort()
  }, [wanted, kind, attempt])
  const again = () => {
    setFound(null)
    setAttempt((n) => n + 1)
  }
  useWhenBack(found?.error !== undefined, again)
  return enough(text) ? { found, waiting: found?.text !== text, again } : { found: null, waiting: false, again }
}
