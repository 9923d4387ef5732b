import { createHash, timingSafeEqual } from 'node:crypto'

import type { RequestHandler } from 'express'

import { refuse } from './refuse'

const digest = (text: string) => createHash('sha256').update(text).digest()
const BEARER = /^Bearer +(\S+) *$/i

/**
 * Lets through who sends `Authorization: Bearer <token>`; 401 for everybody else.
 * Digests are compared, so that the time it takes tells neither the token nor its length.
 */
export function requireToken(token: string): RequestHandler {
  const expected = digest(token)
  return (request, response, next) => {
    const [, given = ''] = BEARER.exec(request.headers.authorization ?? '') ?? []
    if (timingSafeEqual(digest(given), expected)) return next()
    response.set('www-authenticate', 'Bearer')
    refuse(
      response,
      401,
      'FORBIDDEN',
      'This needs the access token: send it as “Authorization: Bearer <token>”. It is in the address that the program printed, and in the file “token” of its data folder.',
    )
  }
}
