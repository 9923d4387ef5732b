import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

/** Bolt's message COMMIT, with the length before it and the end of message after it. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00])

/** How Bolt's message BEGIN starts, and what stands in that of a transaction that only reads. */
const BEGIN = Buffer.from([0xb1, 0x11])
const READS = Buffer.from([0x84, ...Buffer.from('mode'), 0x81, ...Buffer.from('r')])

/** A way to a database that can lose the answer to a commit: the commit is done, and whoever asked for it never hears so. */
export type CommitThief = {
  uri: string
  /** Lets the next commit of a write through and drops its connection instead of the answer; resolves then, after `meanwhile`. */
  steal(meanwhile?: () => void): Promise<void>
  close(): Promise<void>
}

/** Opens such a way to the database at `uri`. */
export async function openCommitThief(uri: string): Promise<CommitThief> {
  const { hostname, port } = new URL(uri)
  const sockets = new Set<Socket>()
  let armed: (() => void) | undefined

  const server = createServer((client) => {
    const database = connect(Number(port), hostname)
    let committing: (() => void) | undefined
    // While a write is slow, the database is asked beside it what it is at work on: the commit of that is none to lose.
    let isReading = false
    const both = [client, database]
    const end = () => both.forEach((socket) => socket.destroy())
    for (const socket of both) {
      sockets.add(socket)
      socket.on('error', end).on('close', () => {
        sockets.delete(socket)
        end()
      })
    }
    client.on('data', (bytes) => {
      if (bytes.includes(BEGIN)) isReading = bytes.includes(READS)
      if (armed && !isReading && bytes.includes(COMMIT)) {
        committing = armed
        armed = undefined
      }
      database.write(bytes)
    })
    database.on('data', (bytes) => {
      if (!committing) return void client.write(bytes)
      committing()
      end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    steal: (meanwhile) =>
      new Promise((resolve) => {
        armed = () => {
          meanwhile?.()
          resolve()
        }
      }),
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
