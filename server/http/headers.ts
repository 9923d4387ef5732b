import type { RequestHandler } from 'express'
import helmet from 'helmet'

const none = ["'none'"]
const self = "'self'"

/** For everything that is not a page: nothing in it may run, load or be framed. */
const nothing = { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none }

/** Headers of every answer. No CORS header is ever sent: no other origin may read anything. */
export const headers = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: nothing },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  // The program speaks plain HTTP to its own computer; a browser that was told otherwise could not open it again.
  strictTransportSecurity: false,
})

/** Nothing that is answered is to be kept, by the browser or on its disk: what may be says so where it is answered. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store')
  next()
}

/** What the stylesheet of a page brings along within itself. */
export type Within = { fonts?: boolean }

/**
 * The policy of a page: its own scripts and no others, no markup from text, no request to another machine. Style elements
 * need `nonce`, which is made anew for every answer, because the component library writes some as it runs.
 */
export const pagePolicy = (nonce: string, { fonts = false }: Within = {}): string =>
  [
    "default-src 'none'",
    `script-src ${self}`,
    `style-src ${self} 'nonce-${nonce}'`,
    `img-src ${self} data: blob:`,
    `font-src ${self}${fonts ? ' data:' : ''}`,
    `connect-src ${self}`,
    `worker-src ${self}`,
    `manifest-src ${self}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default 'allow-duplicates'",
  ].join('; ')
