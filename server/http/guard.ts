import type { Request, RequestHandler } from 'express'

import { refuse } from './refuse'

const HOST = /^([^:[\]]+|\[[^\]]+\])(?::(\d{1,5}))?$/
/** The names by which a browser on this computer can mean this computer. */
const LOOPBACK_NAME = /^(127\.0\.0\.1|localhost|\[::1\])$/i
const SAME_SITE = new Set([undefined, 'same-origin', 'none'])

/** Which addresses are the program's own. */
export type ServedAddress = {
  /** The loopback address that it was told to listen on. */
  host: string
  /** The port that the browser knows is mapped to another one here, as for a container. */
  anyPort: boolean
}

/** Whether `Host` names this computer and this port: a page that got a foreign name to point here (DNS rebinding) cannot send that. */
function isOwnHost({ headers: { host = '' }, socket }: Request, served: ServedAddress): boolean {
  const [, name, port = '80'] = HOST.exec(host) ?? []
  if (name === undefined || !(LOOPBACK_NAME.test(name) || name === served.host)) return false
  return served.anyPort || Number(port) === socket.localPort
}

/** Whether the request comes from a page of ours, or from no page at all (a tool, an address typed in). */
function isOwnPage({ headers }: Request): boolean {
  const { host = '', origin } = headers
  const isOrigin = origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`
  return isOrigin && SAME_SITE.has(headers['sec-fetch-site'])
}

/**
 * Keeps other pages out, on every route: 421 for a foreign `Host`, 403 for a foreign `Origin` or a request that the browser
 * says comes from another site.
 */
export const guard =
  (served: ServedAddress): RequestHandler =>
  (request, response, next) => {
    if (!isOwnHost(request, served)) {
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
