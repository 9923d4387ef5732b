import type { TypedDocumentString } from '../../client/generated/graphql'

type Question = { name: string; variables: unknown }
type Reply = (variables: unknown) => object | Promise<object>

const replies = new Map<string, Reply>()
const files = new Map<string, string>()
const questions: Question[] = []
const unexpected = new Set<string>()

const nameOf = (text: string): string => /\b(?:query|mutation) (\w+)/.exec(text)?.[1] ?? text
const errorOf = (code: string, message: string, more: object = {}) => ({
  data: null,
  errors: [{ message, extensions: { code, ...more } }],
})
const given = <V, R>(data: R | ((variables: V) => R), variables: V): R =>
  typeof data === 'function' ? (data as (variables: V) => R)(variables) : data

/** An answer that is held back until the test lets it go. */
export type Held<R> = { answer: (data: R) => void; fail: (code?: string) => void }

const failure = 'It did not work.'

/** What the panels of a test ask: each operation by its name, from fixtures of its generated types. What has no answer fails the test. */
export const server = {
  /** Answers an operation from now on, also by what was asked. */
  answers<R extends object, V>(document: TypedDocumentString<R, V>, data: R | ((variables: V) => R)): void {
    replies.set(nameOf(document.toString()), (variables) => ({ data: given(data, variables as V) }))
  },

  /** Fails an operation from now on, with one of the API's codes, and what else the API says with it. The message is “It did not work.” */
  fails<R, V>(
    document: TypedDocumentString<R, V>,
    code = 'INTERNAL_SERVER_ERROR',
    message = failure,
    more: object = {},
  ): void {
    replies.set(nameOf(document.toString()), () => errorOf(code, message, more))
  },

  /** Keeps whoever asks waiting until the test answers. */
  holds<R extends object, V>(document: TypedDocumentString<R, V>): Held<R> {
    let go: (body: object) => void = () => undefined
    const held = new Promise<object>((resolve) => (go = resolve))
    replies.set(nameOf(document.toString()), () => held)
    return {
      answer: (data) => go({ data }),
      fail: (code = 'INTERNAL_SERVER_ERROR') => go(errorOf(code, failure)),
    }
  },

  /** Hands out a file at an address. */
  hands(address: string, text: string): void {
    files.set(address, text)
  },

  /** With which variables an operation was asked, the first first. */
  asked<R, V>(document: TypedDocumentString<R, V>): V[] {
    const name = nameOf(document.toString())
    return questions.flatMap((question) => (question.name === name ? [question.variables as V] : []))
  },

  /** Forgets all answers and questions. Throws where something was asked that has no answer. */
  reset(): void {
    const left = [...unexpected]
    replies.clear()
    files.clear()
    questions.length = 0
    unexpected.clear()
    if (left.length > 0) throw new Error(`The test gives no answer to: ${left.join(', ')}.`)
  },
}

async function answerTo(body: string): Promise<object> {
  const { query, variables } = JSON.parse(body) as { query: string; variables: unknown }
  const name = nameOf(query)
  questions.push({ name, variables })
  const reply = replies.get(name)
  if (reply) return reply(variables)
  unexpected.add(name)
  return errorOf('INTERNAL_SERVER_ERROR', `The test gives no answer to ${name}.`)
}

const whenGivenUp = (signal?: AbortSignal | null) =>
  new Promise<never>((_, reject) =>
    signal?.addEventListener('abort', () => reject(new DOMException('Given up.', 'AbortError'))),
  )

async function fetchHere(address: string, { body, signal }: RequestInit = {}): Promise<Response> {
  if (typeof body === 'string')
    return new Response(JSON.stringify(await Promise.race([answerTo(body), whenGivenUp(signal)])))
  const file = files.get(address)
  return new Response(file, { status: file === undefined ? 503 : 200 })
}
globalThis.fetch = fetchHere as typeof fetch
