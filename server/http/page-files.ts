import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import express from 'express'
import type { RequestHandler } from 'express'

import { refuse } from './refuse'
import { pagePolicy } from './headers'
import type { Within } from './headers'

/** What the build puts where the nonce belongs (vite's html.cspNonce). */
const NONCE = /__CSP_NONCE__/g

/** A built page, with a policy and a nonce of its own in every answer. 503 with a sentence when it has not been built. */
export const page =
  (file: string, within?: Within): RequestHandler =>
  async (_request, response) => {
    const html = await readFile(file, 'utf8').catch(() => undefined)
    if (html === undefined)
      return refuse(
        response,
        503,
        'UNAVAILABLE',
        'The page has not been built yet. Start the program with “npm start”.',
      )
    const nonce = randomBytes(16).toString('base64')
    response.set('content-security-policy', pagePolicy(nonce, within))
    response.type('html').send(html.replace(NONCE, nonce))
  }

/** The pages' scripts, styles and fonts. Their names change with their content, so they are kept for good. */
export const assets = (folder: string): RequestHandler =>
  express.static(join(folder, 'assets'), {
    cacheControl: false,
    setHeaders: (response) => response.setHeader('cache-control', 'public, max-age=31536000, immutable'),
    index: false,
    redirect: false,
    fallthrough: true,
  })
