import type { Response } from 'express'

import type { KnownErrorCode } from '../errors'

/** Answers a refusal in the form of a GraphQL answer, so that every client reads all errors in one way. */
export function refuse(response: Response, status: number, code: KnownErrorCode | 'INTERNAL', message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] })
}
