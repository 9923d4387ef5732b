import { randomUUID } from 'node:crypto'

import { GraphQLError } from 'graphql'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'

import { KnownError } from '../../errors'
import { limits } from '../limits/limits'

/** Codes by which Apollo and the GraphQL library say that the caller made a mistake. */
const callers = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])
const BAD_ARGUMENT = /^Argument "|^Variable "/
const VARIABLE = /^Variable "\$/
const MISFIT =
  /^Variable "\$|^Expected value of type |^Argument "|^Float cannot represent|^Int cannot represent|^String cannot represent|^ID cannot represent|^Boolean cannot represent|^Enum ".+" cannot represent|^Value ".+" does not exist in|^Field ".+" of required type/
const UNCHECKED = 'Validation aborted.'
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that/

type Shown = { message: string; code: string; details?: object }

/** What the resolvers threw, under the errors that the GraphQL library wraps it in. */
function innermost(error: unknown): unknown {
  const inner = (error as { originalError?: unknown } | undefined)?.originalError
  return inner === undefined || inner === null ? error : innermost(inner)
}

/** The argument or field that a value stands at: the name before it in the query, past other values of a list. */
function placeOf({ source, positions }: GraphQLError): string {
  const before = source && positions?.[0] !== undefined ? source.body.slice(0, positions[0]) : ''
  const [, name] = /([_A-Za-z]\w*)\s*:[^:(){}]*$/.exec(before) ?? []
  return name ? `${name}: ` : ''
}

/** A value that does not fit its type: the variable, or the argument, and what is right. */
function misfit(error: unknown, cause: unknown): string | undefined {
  if (!(error instanceof GraphQLError) || !MISFIT.test(error.message)) return undefined
  // Beneath a field it is the answer that does not fit, which is a bug; but for an argument's variable.
  if (error.path && !BAD_ARGUMENT.test(error.message)) return undefined
  const sentence = cause instanceof KnownError && !error.message.includes(cause.message) ? ` ${cause.message}` : ''
  const place = VARIABLE.test(error.message) ? '' : placeOf(error)
  return `${place}${error.message}${sentence}`
}

function shownAs(formatted: GraphQLFormattedError, error: unknown, log: Logger): Shown {
  const cause = innermost(error)
  const wrong = misfit(error, cause)
  if (wrong !== undefined) return { message: wrong, code: 'BAD_INPUT' }
  if (cause instanceof KnownError) return { message: cause.message, code: cause.code, details: cause.details }
  if (TOO_MANY_TOKENS.test(formatted.message)) {
    const most = limits.tokens.value
    return { message: `The query is longer than ${most} words and signs. Ask in several queries.`, code: 'TOO_LARGE' }
  }
  if (formatted.message === UNCHECKED) {
    return { message: 'The query names the same fields too often to be checked. Name each once.', code: 'TOO_LARGE' }
  }
  const code = String(formatted.extensions?.code)
  const isCallers = callers.has(code) || (cause === error && BAD_ARGUMENT.test(formatted.message))
  if (isCallers) return { message: formatted.message, code: 'BAD_INPUT' }
  return { message: unexpected(cause, log, { path: formatted.path?.join('.') }), code: 'INTERNAL' }
}

/** Logs a bug under an id of its own and gives the sentence that is shown instead. */
export function unexpected(error: unknown, log: Logger, where: Record<string, unknown> = {}): string {
  const id = randomUUID().slice(0, 8)
  log.error({ id, err: error, ...where }, 'unexpected error')
  return `Something went wrong here (error ${id}). Try again; if it stays so, report it with that number.`
}

/** Makes what a caller sees of an error: a sentence, where in the query, and a code. Nothing of the program or the database. */
export const makeFormatError =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, code, details } = shownAs(formatted, error, log)
    const { locations, path } = formatted
    return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code, ...details } }
  }
