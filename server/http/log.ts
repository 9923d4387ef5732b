import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** Logs one line a request: what was asked for, how it ended, how long it took in ms. Never headers, the query or its variables. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const start = performance.now()
    const { method, path } = request
    response.once('close', () => {
      const ms = Math.round((performance.now() - start) * 10) / 10
      const status = response.writableFinished ? response.statusCode : 'gone'
      log.info({ method, path, status, ms }, 'request')
    })
    next()
  }
