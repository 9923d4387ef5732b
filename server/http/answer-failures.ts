import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'

import { refuse } from './refuse'
import { unexpected } from './graphql/format-error'
import { limits } from './limits/limits'

type HttpError = { status?: number; type?: string }

const NOT_UTF8 = 'entity.verify.failed'

/** What is wrong with a request that could not be read, by the names that Express has for it. */
const unreadable: Record<string, string> = {
  'entity.parse.failed': 'The body is not JSON. Send {"query": "…", "variables": {…}} as application/json.',
  'encoding.unsupported': 'The body is compressed. Send it as it is.',
  [NOT_UTF8]: 'The body holds bytes that are not UTF-8. Send it as UTF-8.',
  'charset.unsupported': 'The body is not in UTF-8. Send it as UTF-8.',
}

/** Where Express has another status for it. */
const statuses: Record<string, number> = { [NOT_UTF8]: 400, 'charset.unsupported': 415 }

/** The last stop of every request that failed: a sentence for the caller, and a line in the log only for what is a bug. */
export const answerFailures =
  (log: Logger): ErrorRequestHandler =>
  (error: HttpError, _request, response, next) => {
    const { status = 500, type = '' } = error
    if (response.headersSent) return next(error)
    if (type === 'entity.too.large') {
      return refuse(
        response,
        413,
        'TOO_LARGE',
        `The body is larger than ${limits.body.value / 1_000_000} MB. Send it in parts.`,
      )
    }
    if (status >= 400 && status < 500) {
      return refuse(response, statuses[type] ?? status, 'BAD_INPUT', unreadable[type] ?? 'The request cannot be read.')
    }
    refuse(response, 500, 'INTERNAL', unexpected(error, log))
  }
