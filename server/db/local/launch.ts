import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { KnownError } from '../../errors'
import type { Connection } from '../connection'
import { openDriver } from '../pool'
import { logOf, whyItEnded, whyNotOpen } from './why-it-ended'
import { childRecord } from './orphan'
import { identityOf } from './process'
import type { ProcessIdentity } from './process'
import { remember } from './process-record'
import { pinnedNeo4j } from '../../../setup/jars.cjs'
import { javaCommand } from '../../../setup/java.cjs'
import { javaArguments, neo4jConf } from './settings'
import type { Neo4jSettings } from './settings'
import { statusOf } from './status'

/** A Neo4j process that was started, whether it answers or not. */
export type Launched = { who: ProcessIdentity | undefined; ended: Promise<void>; hasEnded: () => boolean }

/** The longest a start may take, in milliseconds: after a crash, a large store is put in order first. */
const START_MS = 300_000

/** A loopback port that is free right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Neo4j reads file names in the locale's encoding; without UTF-8 it finds no folder with an accent in its path. */
function environment(): NodeJS.ProcessEnv {
  const locale = process.env.LC_ALL ?? process.env.LC_CTYPE ?? process.env.LANG ?? ''
  return /utf-?8/i.test(locale) ? process.env : { ...process.env, LC_ALL: 'C.UTF-8' }
}

/** Opens the log of a new run; the one before it stays beside it. */
function openLog(folder: string): number {
  const log = logOf(folder)
  if (existsSync(log)) renameSync(log, log.replace('.log', '.previous.log'))
  return openSync(log, 'a', 0o600)
}

/**
 * Starts Neo4j as a process of its own group, so that a Ctrl-C in the terminal reaches Throughline alone, and writes
 * down who it is. Throws KnownError UNAVAILABLE when its jars are not there.
 */
export function launch(settings: Neo4jSettings): Launched {
  const { folder } = settings
  const jars = pinnedNeo4j().folder
  if (!existsSync(join(jars, 'lib')))
    throw new KnownError('UNAVAILABLE', 'Neo4j is not there yet: run npm start, which fetches it.')
  for (const name of ['conf', 'logs', 'data', 'run']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'conf/neo4j.conf'), neo4jConf(settings))
  const log = openLog(folder)
  const child = spawn(javaCommand(process.env), javaArguments(settings), {
    cwd: jars,
    env: environment(),
    detached: true,
    stdio: ['ignore', log, log],
  })
  const who = child.pid === undefined ? undefined : identityOf(child.pid)
  if (who) remember(childRecord(folder), who)
  closeSync(log)
  let over = false
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true
      resolve()
    }
    child.once('exit', end)
    child.once('error', (error) => {
      writeFileSync(logOf(folder), `${error.message}\n`, { flag: 'a' })
      end()
    })
  })
  return { who, ended, hasEnded: () => over }
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const answer = (yes: boolean) => {
      socket.destroy()
      resolve(yes)
    }
    socket.once('connect', () => answer(true)).once('error', () => answer(false))
  })

/** What a database says that is not open: it opens just now, or it cannot be opened. */
const NOT_OPEN = /DatabaseUnavailable|database is shutdown|critical error/

/** Throws KnownError UNAVAILABLE when Neo4j says why it cannot open its database: waiting does not help then. */
async function checkOpening(folder: string, connection: Connection): Promise<void> {
  const status = await statusOf(connection)
  if (!status?.message) return
  throw new KnownError('UNAVAILABLE', `The data in ${folder} cannot be opened: ${whyNotOpen(folder, status.message)}`)
}

async function answers(folder: string, connection: Connection): Promise<boolean> {
  const { database } = connection
  const driver = openDriver(connection, 1)
  try {
    await driver.executeQuery('RETURN 1', {}, { database, transactionConfig: { timeout: 5_000 } })
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'Neo.ClientError.Security.Unauthorized')
      throw new KnownError(
        'FORBIDDEN',
        `The managed Neo4j refuses the password in ${join(folder, 'password')}: the file was changed. Put it back from a copy of the data folder, or have a new one made: docs/faults.md, “A lost password”. The data is not lost.`,
      )
    const { code = '', message } = error as { code?: string; message: string }
    if (NOT_OPEN.test(`${code} ${message}`)) await checkOpening(folder, connection)
    return false
  } finally {
    await driver.close()
  }
}

/**
 * Waits until Neo4j answers a question over Bolt.
 * Throws KnownError UNAVAILABLE, saying why, when it ends first or takes longer than five minutes.
 */
export async function untilItAnswers(
  { hasEnded }: Launched,
  settings: Neo4jSettings,
  connection: Connection,
): Promise<void> {
  const deadline = Date.now() + START_MS
  for (let open = false; ; await sleep(50)) {
    if (hasEnded()) throw new KnownError('UNAVAILABLE', `Neo4j did not start: ${whyItEnded(settings.folder)}.`)
    if (Date.now() > deadline)
      throw new KnownError(
        'UNAVAILABLE',
        `Neo4j did not answer within five minutes (its log: ${logOf(settings.folder)}).`,
      )
    open ||= await listens(settings.port)
    if (open && (await answers(settings.folder, connection))) return
  }
}
