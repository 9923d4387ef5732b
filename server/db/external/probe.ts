import { lookup } from 'node:dns/promises'
import { connect as dial } from 'node:net'
import type { Socket } from 'node:net'
import { connect as dialTls } from 'node:tls'

import type { Address } from './address'

/** Why a server cannot be spoken to, as a sentence; `lasting`: waiting does not change it. */
export type Obstacle = { sentence: string; lasting: boolean }

/** How long each step may take, in milliseconds. */
const STEP_MS = 3_000
/** How long all of them may take, in milliseconds: the first words of a Neo4j that is busy, or has just started, may need what is left. */
const WHOLE_MS = 8_000
/** What a client of Bolt says first: four versions that it speaks, here 5.0 to 5.8, 4.2 to 4.4 and 3. */
const HELLO = Buffer.from('6060b017' + '00080805' + '00020404' + '00000003' + '00000000', 'hex')
const REPLY_LENGTH = 4

type SystemError = { code?: string; message: string }

const lasting = (sentence: string): Obstacle => ({ sentence, lasting: true })
const passing = (sentence: string): Obstacle => ({ sentence, lasting: false })

/** Resolves when `socket` has done `event`; fails with what went wrong, or with ETIMEDOUT after `ms`. */
function until(socket: Socket, event: string, ms = STEP_MS): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), ms)
    const end = (done: () => void) => () => {
      clearTimeout(timer)
      done()
    }
    socket.once(event, end(resolve))
    socket.once('error', (error) => end(() => reject(error))())
    socket.once(
      'close',
      end(() => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' }))),
    )
  })
}

/** The first bytes that come back after `bytes`; none when the other side closes or says nothing, which `silent` tells apart. */
async function answerTo(socket: Socket, bytes: Buffer, ms: number): Promise<{ reply: Buffer; silent: boolean }> {
  socket.write(bytes)
  try {
    await until(socket, 'readable', ms)
    return { reply: (socket.read() as Buffer | null) ?? Buffer.alloc(0), silent: false }
  } catch (error) {
    return { reply: Buffer.alloc(0), silent: (error as SystemError).code === 'ETIMEDOUT' }
  }
}

async function nameObstacle({ host }: Address): Promise<Obstacle | undefined> {
  try {
    await lookup(host)
    return undefined
  } catch (error) {
    return (error as SystemError).code === 'EAI_AGAIN'
      ? passing(`the name ${host} cannot be looked up: no name server answers`)
      : lasting(`the name ${host} does not resolve: correct it, or the network`)
  }
}

function connectObstacle({ code, message }: SystemError, { host, port }: Address): Obstacle {
  if (code === 'ECONNREFUSED') return passing(`nothing listens on port ${port} of ${host}`)
  if (code === 'ETIMEDOUT')
    return passing(`${host} does not answer on port ${port}: it is off, or a firewall is between`)
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return passing(`there is no way to ${host} in this network`)
  return passing(`${host} cannot be reached on port ${port} (${code ?? message})`)
}

/** Whether a server takes up TLS on this port, whatever its certificate. */
async function speaksTls({ host, port }: Address): Promise<boolean> {
  const socket = dialTls({ host, port, rejectUnauthorized: false })
  try {
    await until(socket, 'secureConnect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

const CERTIFICATES: [RegExp, string][] = [
  [/EXPIRED/, 'has expired: renew it'],
  [/ALTNAME/, 'is for another name: set NEO4J_URI to the name that it has'],
  [
    /SELF_SIGNED|VERIFY|ISSUER|UNTRUSTED/,
    'is signed by nobody that this computer trusts: write +ssc instead of +s to take it as it is, or name its authority in NODE_EXTRA_CA_CERTS',
  ],
]

function tlsObstacle({ code = '', message }: SystemError, { host, port }: Address): Obstacle {
  const [, trouble] = CERTIFICATES.find(([pattern]) => pattern.test(code)) ?? []
  if (trouble) return lasting(`the certificate of ${host} ${trouble}`)
  if (/^(EPROTO|ERR_SSL|ECONNRESET|ETIMEDOUT)/.test(code))
    return lasting(`port ${port} of ${host} does not speak TLS: write bolt:// or neo4j:// without +s`)
  return lasting(`no TLS with ${host} on port ${port}: ${message}`)
}

function replyObstacle(reply: Buffer, { host, port }: Address): Obstacle | undefined {
  const isBolt = reply.length >= REPLY_LENGTH && reply[0] === 0 && reply[1] === 0
  if (isBolt && reply[3] !== 0) return undefined
  if (isBolt) return lasting(`the Neo4j at ${host} is too old, or too new, to be spoken to: 5.26 or newer is needed`)
  if (reply.toString('latin1').startsWith('HTTP'))
    return lasting(`port ${port} of ${host} is no Neo4j port, it speaks HTTP: that of Bolt is wanted, 7687 as a rule`)
  return lasting(`port ${port} of ${host} is no Neo4j port: something else answers there`)
}

async function boltObstacle(address: Address, socket: Socket, ms: number): Promise<Obstacle | undefined> {
  const { host, port, encrypted } = address
  const { reply, silent } = await answerTo(socket, HELLO, ms)
  const obstacle = reply.length > 0 ? replyObstacle(reply, address) : undefined
  if (reply.length > 0 && !obstacle) return undefined
  if (!encrypted && !silent && (await speaksTls(address)))
    return lasting(`port ${port} of ${host} is for TLS only: write bolt+s:// or neo4j+s://`)
  if (obstacle) return obstacle
  return silent
    ? lasting(
        `port ${port} of ${host} takes connections and says nothing: it is no Neo4j, or one that hangs or has just started: then start again`,
      )
    : passing(`port ${port} of ${host} closes every connection: it is no Neo4j, or one that is just starting`)
}

/**
 * Tries to speak with the server at `address`, step by step as a driver would: name, port, TLS, Bolt. Gives what stands in the way,
 * within ten seconds; undefined when a Bolt server answers.
 */
export async function probe(address: Address): Promise<Obstacle | undefined> {
  const { host, port, encrypted, trusted } = address
  const begun = Date.now()
  const name = await nameObstacle(address)
  if (name) return name
  const plain = dial({ host, port })
  plain.on('error', () => undefined)
  let socket: Socket = plain
  try {
    await until(plain, 'connect')
    if (encrypted) {
      const servername = /^[\d.]+$|:/.test(host) ? undefined : host
      socket = dialTls({ socket: plain, host, servername, rejectUnauthorized: trusted })
      socket.on('error', () => undefined)
      const refusal = await until(socket, 'secureConnect').then(
        () => undefined,
        (error: SystemError) => tlsObstacle(error, address),
      )
      if (refusal) return refusal
    }
    return await boltObstacle(address, socket, Math.max(STEP_MS, WHOLE_MS - (Date.now() - begun)))
  } catch (error) {
    return connectObstacle(error as SystemError, address)
  } finally {
    socket.destroy()
    plain.destroy()
  }
}
