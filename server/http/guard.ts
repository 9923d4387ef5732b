import type { Request, RequestHandler } from 'express'

import { refuse } from './answer'

const HOST = /^([^:[\]]+|\[[^\]]+\])(?::(\d{1,5}))?$/
/** The names by which a browser on this computer can mean this computer. */
const OWN_NAME = /^(127\.0\.0\.1|localhost|\[::1\])$/i
const OWN_SITE = new Set([undefined, 'same-origin', 'none'])

/** Which addresses are the program's own. */
export type Own = {
  /** The loopback address that it was told to listen on. */
  host: string
  /** The port that the browser knows is mapped to another one here, as for a container. */
  anyPort: boolean
}

/** Whether `Host` names this computer and this port: a page that got a foreign name to point here (DNS rebinding) cannot send that. */
function isOwnHost({ headers: { host = '' }, socket }: Request, own: Own): boolean {
  const [, name, port = '80'] = HOST.exec(host) ?? []
  if (name === undefined || !(OWN_NAME.test(name) || name === own.host)) return false
  return own.anyPort || Number(port) === socket.localPort
}

/** Whether the request comes from a page of ours, or from no page at all (a tool, an address typed in). */
function isOwnPage({ headers }: Request): boolean {
  const { host = '', origin } = headers
  const isOrigin = origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`
  return isOrigin && OWN_SITE.has(headers['sec-fetch-site'])
}

/**
 * Keeps other pages out, on every route: 421 for a foreign `Host`, 403 for a foreign `Origin` or a request that the browser
 * says comes from another site.
 */
export const guard =
  (own: Own): RequestHandler =>
  (request, response, next) => {
    if (!isOwnHost(request, own)) {
      const port = request.socket.localPort ?? ''
      return refuse(
        response,
        421,
        'FORBIDDEN',
        `This is not the address of Throughline. Open http://localhost:${port} instead.`,
      )
    }
    if (!isOwnPage(request)) {
      return refuse(
        response,
        403,
        'FORBIDDEN',
        'Another web page asked for this. Open Throughline by its own address instead.',
      )
    }
    next()
  }
