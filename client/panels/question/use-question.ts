import { useEffect, useState } from 'react'
import { useStore } from 'zustand'

import { ask, describeError, isCancelled } from '../../api'
import type { DisplayError } from '../../api'
import type { TypedDocumentString } from '../../generated/graphql'
import { ledger } from '../../investigation/record/ledger'
import { useWhenBack } from '../shell/use-when-back'

/** Where a question stands. */
export type Answer<T> =
  | { state: 'LOADING'; data?: undefined }
  | { state: 'FAILED'; error: DisplayError; retry: () => void; data?: undefined }
  | { state: 'READY'; data: T; key: string; retry: () => void }

type Settled<T> = { key: string; asked: string } & (
  { data: T; error?: undefined } | { error: DisplayError; data?: undefined }
)

/**
 * Asks when the component appears, whenever the variables change, when something was recorded, and, where that failed, when the server is back;
 * stops asking when it goes. `key` of an answer changes with it.
 */
export function useQuestion<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Answer<Result> {
  const [attempt, setAttempt] = useState(0)
  const [settled, setSettled] = useState<Settled<Result>>()
  const asked = JSON.stringify(variables)
  const version = useStore(ledger, (state) => state.version)
  const key = `${attempt} ${version} ${asked}`
  useEffect(() => {
    const abort = new AbortController()
    ask(document, JSON.parse(asked) as Variables, { signal: abort.signal }).then(
      (data) => setSettled({ key, asked, data }),
      (error: unknown) => {
        if (!isCancelled(error)) setSettled({ key, asked, error: describeError(error) })
      },
    )
    return () => abort.abort()
  }, [document, asked, key])
  const retry = () => setAttempt((n) => n + 1)
  const failed = settled?.key === key && settled.error !== undefined
  useWhenBack(failed, retry)
  if (failed) return { state: 'FAILED', error: settled.error, retry }
  // What is asked again because something was recorded stays in sight until the answer is there.
  if (settled?.asked !== asked || settled.error) return { state: 'LOADING' }
  return { state: 'READY', data: settled.data, key: settled.key, retry }
}
