import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** What becomes of a connection that has rested: the next byte on it is answered with a reset, or with nothing, for ever. */
export type RestingEnd = 'reset' | 'silence'

/** A way to a database through something that forgets connections, as firewalls, VPNs and sleeping computers do. */
export type RestingWay = {
  uri: string
  /** Every connection that is open now is forgotten. */
  rest(end: RestingEnd): void
  /** How many connections were made in all. */
  made(): number
  close(): Promise<void>
}

/** Opens such a way to the database at `uri`. */
export async function openRestingWay(uri: string): Promise<RestingWay> {
  const { hostname, port } = new URL(uri)
  const open = new Map<Socket, { database: Socket; forgotten?: RestingEnd }>()
  let made = 0

  const server = createServer((client) => {
    made++
    const state: { database: Socket; forgotten?: RestingEnd } = { database: connect(Number(port), hostname) }
    const { database } = state
    open.set(client, state)
    client.on('data', (bytes) => {
      if (!state.forgotten) database.write(bytes)
      else if (state.forgotten === 'reset') client.resetAndDestroy()
    })
    database.on('data', (bytes) => {
      if (!state.forgotten) client.write(bytes)
    })
    client.on('error', () => undefined).on('close', () => open.delete(client) && database.destroy())
    database.on('error', () => undefined).on('close', () => state.forgotten || client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    rest: (end) => {
      for (const state of open.values()) state.forgotten = end
    },
    made: () => made,
    close: () => {
      for (const client of open.keys()) client.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
