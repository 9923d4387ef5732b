import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { KnownError } from './errors'

/** The HTTP server: it holds the port from the first moment, and says “starting” until it is given what to answer. */
export type Gate = {
  /** Where a browser on this computer finds it, without a slash at the end. */
  origin: string
  /** From now on `listener` answers. */
  open(listener: RequestListener): void
  /** Takes no more requests, gives those under way three seconds, and closes. */
  close(): Promise<void>
}

const CLOSE_MS = 3_000
/** A request that is not there whole by then is ended: a body that drips or headers that never end hold a connection for ever. */
const WHOLE_REQUEST_MS = 15_000
const LOOK_MS = 2_000
/** Longer than clients rest between two questions (65 s), so that none is sent on a connection that is just being closed. */
const KEEP_ALIVE_MS = 75_000
const OWN_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const starting = 'Throughline is starting. Wait a moment and try again.'
const foreign = 'This is not the address of Throughline. Open http://localhost with its port instead.'

const failure = (code: string, message: string) => JSON.stringify({ errors: [{ message, extensions: { code } }] })

/** What is answered before the database is there: alive, not ready. */
const answerStarting: RequestListener = ({ url, headers: { host = '' } }, response) => {
  const path = url?.split('?')[0]
  const page = path === '/'
  const headers = {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'content-type': page ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    'retry-after': '1',
    ...(page ? { refresh: '1' } : {}),
  }
  if (!OWN_HOST.test(host)) response.writeHead(421, headers).end(failure('FORBIDDEN', foreign))
  else if (path === '/healthz') response.writeHead(200, headers).end(JSON.stringify({ alive: true }))
  else if (path === '/readyz') response.writeHead(503, headers).end(JSON.stringify({ ready: false, reason: starting }))
  else response.writeHead(503, headers).end(page ? starting : failure('UNAVAILABLE', starting))
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new KnownError(
      'CONFLICT',
      `Port ${port} of ${host} is taken by another program: stop that one, or set THROUGHLINE_PORT to another port (0 takes a free one).`,
    )
  if (error.code === 'EACCES')
    return new KnownError('BAD_INPUT', `Port ${port} may not be used by you: set THROUGHLINE_PORT to one above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new KnownError('BAD_INPUT', `This computer has no address ${host}: set THROUGHLINE_HOST to 127.0.0.1.`)
  return error
}

const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(refusal(error, host, port)))
    server.listen({ host, port, exclusive: true }, resolve)
  })

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })

/** Takes the port. Throws KnownError CONFLICT or BAD_INPUT when it cannot be had. */
export async function openGate(host: string, port: number): Promise<Gate> {
  let listener = answerStarting
  const server = createServer(
    {
      requestTimeout: WHOLE_REQUEST_MS,
      headersTimeout: WHOLE_REQUEST_MS,
      connectionsCheckingInterval: LOOK_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    (request, response) => listener(request, response),
  )
  await listen(server, host, port)
  const shown = host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host
  return {
    origin: `http://${shown === '[::]' ? '127.0.0.1' : shown}:${(server.address() as AddressInfo).port}`,
    open: (next) => {
      listener = next
    },
    close: () => close(server),
  }
}
