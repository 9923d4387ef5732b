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

/**
 * The policy of a page: its own scripts and no others, no markup from text, no request to another machine. Style elements
 * need `nonce`, which is made anew for every answer, because the component library writes some as it runs.
 */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src ${self}`,
    `style-src ${self} 'nonce-${nonce}'`,
    `img-src ${self} data: blob:`,
    `font-src ${self}`,
    `connect-src ${self}`,
    `worker-src ${self}`,
    `manifest-src ${self}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default 'allow-duplicates'",
  ].join('; ')
