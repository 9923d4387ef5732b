import { createStore } from 'zustand/vanilla'

import { historyState, keep, readStored, writeHistory } from './browser-storage'
import type { TypedDocumentString } from './generated/graphql'
import { checkWriting } from './refused-writes'

/** Something went wrong, in words for people. `what to do` is `advice`; `retry`: asking again may help. */
export type DisplayError = { title: string; message: string; advice: string; retry: boolean; code: string }

/** Whether the server answers. LOST: it does not, or its database does not; DENIED: it does not know our token. */
export const connection = createStore<{ state: 'OK' | 'LOST' | 'DENIED' }>(() => ({ state: 'OK' }))

/** An answer that is an error: one of the API's codes, or OFFLINE, TIMEOUT, CANCELLED, UNAUTHENTICATED; of a write REFUSED, and UNSURE without an answer. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** Whether something was to be written: then only whoever wrote it may send it again. */
    readonly wrote = false,
    /** Of CONFLICT: what is recorded now, and what was changed since; null: it is there no more. */
    readonly now: unknown = undefined,
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

const tokenKey = 'throughline.token'

/**
 * Takes the token out of the address (`#token=…`) into this tab's storage, so that it is neither shared nor bookmarked.
 * True when there was one; a page that had lost its access has it again.
 */
export function takeToken(): boolean {
  const parts = location.hash.slice(1).split('&')
  const given = parts.find((part) => part.startsWith('token='))
  if (!given) return false
  keep('sessionStorage', tokenKey, given.slice('token='.length), 'ACCESS')
  const rest = parts.filter((part) => part !== given).join('&')
  writeHistory('replace', historyState(), location.pathname + location.search + (rest && `#${rest}`))
  if (connection.getState().state === 'DENIED') connection.setState({ state: 'OK' })
  return true
}

/** The header that a question needs; for files of this server too. */
export const authorization = (): Record<string, string> => {
  const token = readStored('sessionStorage', tokenKey, 'ACCESS')
  return token ? { authorization: `Bearer ${token}` } : {}
}

const patience = 15_000
const again = 2_000
let watching = false

/** Asks every two seconds whether the server is well again, until it is. */
function watchForReturn(): void {
  if (watching) return
  watching = true
  const look = async () => {
    const well = await fetch('/readyz', { signal: AbortSignal.timeout(again) }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (!well) return void setTimeout(() => void look(), again)
    watching = false
    connection.setState({ state: 'OK' })
  }
  setTimeout(() => void look(), again)
}

function lost(code: string, message: string): ApiError {
  connection.setState({ state: 'LOST' })
  watchForReturn()
  return new ApiError(code, message)
}

/** Why a question has no answer: we gave it up, it took too long, or nobody is there. Also where that came while the answer was being read. */
function whyNoAnswer(timeout: number, until: AbortSignal, signal?: AbortSignal): ApiError {
  if (signal?.aborted) return new ApiError('CANCELLED', 'Stopped.')
  if (until.aborted) return new ApiError('TIMEOUT', `There was no answer within ${timeout / 1000} seconds.`)
  return lost('OFFLINE', 'Throughline does not answer.')
}

type AnswerError = {
  message: string
  path?: (string | number)[]
  extensions?: { code?: string; missing?: string; now?: unknown }
}
type Answer = { data?: unknown; errors?: AnswerError[] }

/** What stands where something refers to an entity that somebody took out of the database. */
const lostEntity = (id: string) => ({
  __typename: 'Document',
  id,
  kind: 'DOCUMENT',
  name: `${id} (no longer in the graph)`,
  aliases: [],
  description: null,
  countries: [],
  topics: [],
  hub: false,
  relationTotal: 0,
  distinction: null,
  publisher: null,
  published: null,
  url: null,
  lang: null,
  derivedFrom: [],
})

/** Puts what the answer says is missing where it should be: one lost document must not hide all that was read elsewhere. */
function fillLost(data: unknown, errors: readonly AnswerError[]): void {
  for (const { path = [], extensions } of errors) {
    const parent = path.slice(0, -1).reduce((at, step) => (at as Record<string, unknown> | null)?.[step], data)
    if (parent && typeof parent === 'object')
      Object.assign(parent, { [path.at(-1) ?? '']: lostEntity(extensions?.missing ?? '') })
  }
}

/** A body that is no JSON is an answer without data: a proxy's page, or a program that was ended in the middle. */
function parsed(body: string): Answer {
  try {
    return JSON.parse(body) as Answer
  } catch {
    return {}
  }
}

async function readAnswer(response: Response): Promise<unknown> {
  if (response.status === 401) {
    connection.setState({ state: 'DENIED' })
    throw new ApiError('UNAUTHENTICATED', 'This page has no valid access token.')
  }
  const answer = parsed(await response.text())
  const errors = answer.errors ?? []
  fillLost(
    answer.data,
    errors.filter(({ extensions }) => extensions?.missing),
  )
  const first = errors.find(({ extensions }) => !extensions?.missing)
  if (first) {
    const code = first.extensions?.code ?? 'INTERNAL_SERVER_ERROR'
    if (code === 'DISK_FULL') void checkWriting()
    throw code === 'UNAVAILABLE'
      ? lost(code, first.message)
      : new ApiError(code, first.message, false, first.extensions?.now)
  }
  if (!answer.data) throw lost('OFFLINE', `Throughline answered ${response.status} without data.`)
  if (connection.getState().state !== 'OK') connection.setState({ state: 'OK' })
  return answer.data
}

/**
 * Asks the server. Throws an ApiError: with one of the API's codes, or OFFLINE, TIMEOUT after 15 s (or `timeout`),
 * CANCELLED when `signal` was aborted, UNAUTHENTICATED.
 */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { signal, timeout = patience }: { signal?: AbortSignal; timeout?: number } = {},
): Promise<Result> {
  const until = AbortSignal.timeout(timeout)
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization() },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal: signal ? AbortSignal.any([signal, until]) : until,
    })
    return (await readAnswer(response)) as Result
  } catch (error) {
    throw error instanceof ApiError ? error : whyNoAnswer(timeout, until, signal)
  }
}

/**
 * Asks the server to write. Where no answer comes it may have been done all the same: that is another thing to say than that a question was
 * not answered. Throws an ApiError as `ask` does, but REFUSED for BAD_INPUT, and UNSURE.
 */
export async function write<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  try {
    return await ask(document, variables)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { code } = error
    if (code === 'BAD_INPUT') throw new ApiError('REFUSED', error.message, true)
    if (!['TIMEOUT', 'OFFLINE', 'UNAVAILABLE'].includes(code)) throw new ApiError(code, error.message, true, error.now)
    const why = code === 'OFFLINE' ? 'Throughline does not answer.' : 'The database gave no answer.'
    throw new ApiError('UNSURE', why, true)
  }
}

const words: Record<string, readonly [title: string, advice: string, retry: boolean]> = {
  OFFLINE: ['Throughline does not answer', 'Your drawing is kept. Try again when the program is back.', true],
  UNAVAILABLE: ['The database does not answer', 'Your drawing is kept. Try again when it is back.', true],
  TIMEOUT: ['That took too long', 'Try again in a moment.', true],
  UNAUTHENTICATED: ['Access is not granted', 'Open the address that the program printed when it started.', false],
  FORBIDDEN: ['That is not allowed', 'Open the address that the program printed when it started.', false],
  BAD_INPUT: ['That cannot be asked', 'Change it as the sentence says and try again.', false],
  TOO_LARGE: ['That is too much at once', 'Ask for less: fewer entities, a smaller limit or size.', false],
  NOT_FOUND: ['That is not there', 'It may have been merged or removed. Search for it by name.', false],
  REFUSED: ['That cannot be recorded', 'What you wrote is kept. Change it as the sentence says.', false],
  UNSURE: [
    'Perhaps it was recorded, perhaps not',
    'What you wrote is kept. Send it again as it is: what is recorded already is not recorded twice.',
    true,
  ],
  DISK_FULL: [
    'Nothing can be recorded now',
    'What you wrote is kept. Reading goes on; send it again when there is room.',
    true,
  ],
  CONFLICT: ['Somebody else changed it', 'Look at what is there now, then try again.', true],
}

const goesOn = 'Your drawing is kept. It goes on by itself when there is an answer again.'

/** Codes of a question that waits for the server to be back. */
const waits = new Set(['OFFLINE', 'UNAVAILABLE'])

/** True where asking again makes sense as soon as the server is back, and not before. */
export const isLost = (error: unknown): boolean => error instanceof ApiError && waits.has(error.code)

/** Anything that was thrown, as a title, a message and what to do about it. `byItself`: whoever shows it asks again when a lost server is back. */
export function describeError(error: unknown, { byItself = false } = {}): DisplayError {
  const code = error instanceof ApiError ? error.code : 'INTERNAL_SERVER_ERROR'
  const message = error instanceof Error ? error.message : String(error)
  const [title, advice, retry] = words[code] ?? [
    'Something went wrong',
    'Try again. If it stays, report it with the id in the message.',
    true,
  ]
  const waiting = byItself && waits.has(code)
  return { title, message, advice: waiting ? goesOn : advice, retry, code }
}

/** True for a question that we stopped ourselves: nothing to show. */
export const isCancelled = (error: unknown): boolean => error instanceof ApiError && error.code === 'CANCELLED'
