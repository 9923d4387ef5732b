import { isUtf8 } from 'node:buffer'

import express from 'express'
import type { RequestHandler } from 'express'

import { refuse } from './refuse'
import { limits } from './limits/limits'

/** Bytes that are not UTF-8 would be read as other text than was sent. */
function verify(_request: unknown, _response: unknown, body: Buffer, encoding: string): void {
  if (encoding !== 'utf-8') throw Object.assign(new Error('The body is not in UTF-8.'), { type: 'charset.unsupported' })
  if (!isUtf8(body)) throw new Error('The body is not in UTF-8.')
}

const read = express.json({ limit: limits.body.value, inflate: false, verify })

/** Reads the body of a question; 415 for one that does not say that it is JSON in UTF-8. */
export const readJson: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' && !request.is('application/json')) {
    return refuse(
      response,
      415,
      'BAD_INPUT',
      'The body has to be JSON in UTF-8. Send {"query": "…", "variables": {…}} with “Content-Type: application/json”.',
    )
  }
  read(request, response, next)
}
