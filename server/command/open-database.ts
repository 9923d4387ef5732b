import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Config } from '../config'
import { connect } from '../db/connect'
import type { Connection } from '../db/connection'
import { openDisk } from '../db/local/disk'
import type { Disk } from '../db/local/disk'
import { lockFolder } from '../db/local/lock'
import type { FolderLock } from '../db/local/lock'
import { openLocalNeo4j } from '../db/local/neo4j'
import { identityOf, isRunning } from '../db/local/process'
import { identity, readJson, writePrivately } from '../db/local/process-record'
import { runningNeo4j } from '../db/local/running'
import type { Db } from '../db/query'
import { KnownError } from '../errors'
import { prepareGraph } from '../prepare-graph'
import type { Telling } from '../prepare-graph'

/** The database for the time of a command; `disk`: the one that a managed one lies on. */
export type Opened = { db: Db; disk?: Disk; close: () => Promise<void> }

/** A command says what it did itself; what is noted is for standard error, where its answer is not. */
const SILENT: Telling = {
  step: (_title, work) => work(() => undefined),
  note: (sentence) => void process.stderr.write(`${sentence}\n`),
}

/** How long a database that somebody else is just starting is waited for. */
const STARTING_MS = 120_000
const folderOf = ({ data }: Config): string => join(data, 'commands')
const databaseIn = ({ data }: Config): string => join(data, 'database')

/** Says that a command uses the database of a data folder, until it says that it does no longer. */
function register(config: Config): () => void {
  const folder = folderOf(config)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${process.pid}.json`)
  writePrivately(file, JSON.stringify(identityOf(process.pid)))
  return () => rmSync(file, { force: true })
}

/** Whether other commands use the database of a data folder. */
function hasOthers(config: Config): boolean {
  const folder = folderOf(config)
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return files.some((name) => {
    const who = readJson(join(folder, name), identity)
    return who !== undefined && who.pid !== process.pid && isRunning(who)
  })
}

/** The managed database for this command alone, prepared; who comes meanwhile uses it too, and is waited for at the end. */
async function start(config: Config, lock: FolderLock): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  const neo4j = await openLocalNeo4j({
    folder: databaseIn(config),
    heapMb: config.heapMb,
    minFreeMb: config.minFreeMb,
  })
  const stop = async () => {
    while (hasOthers(config)) await sleep(200)
    lock.stopping()
    await neo4j.stop()
    lock.release()
  }
  const db = connect(neo4j)
  try {
    await prepareGraph(config, neo4j, db, SILENT)
  } catch (error) {
    await stop()
    throw error
  } finally {
    await db.close()
  }
  return { connection: neo4j, stop }
}

const taken = (error: unknown): boolean => error instanceof KnownError && error.code === 'CONFLICT'

/** The managed database: that of the program or command that runs it, or one that is started for this command. */
async function managed(config: Config): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  const until = Date.now() + STARTING_MS
  for (;;) {
    const lock = await lockFolder(config.data).catch((error: unknown) => error)
    if (!(lock instanceof Error)) return start(config, lock as FolderLock)
    if (!taken(lock)) throw lock
    const connection = runningNeo4j(databaseIn(config))
    if (connection && (await answers(connection))) return { connection, stop: () => Promise.resolve() }
    if (Date.now() > until) throw lock
    await sleep(500)
  }
}

/** Whether a database answers, and was prepared. */
async function answers(connection: Connection): Promise<boolean> {
  const db = connect(connection)
  try {
    const { importPage } = await import('../import/job/import-ledger')
    await importPage(db, { first: 1 })
    return true
  } catch {
    return false
  } finally {
    await db.close()
  }
}

/**
 * Opens the database of the settings for a command: the one they name, the one that runs in the data folder, or the managed one,
 * started for the command and stopped after it. Throws KnownError.
 */
export async function openDatabase(config: Config): Promise<Opened> {
  const leave = config.neo4j ? () => undefined : register(config)
  try {
    const { connection, stop } = config.neo4j
      ? { connection: config.neo4j, stop: () => Promise.resolve() }
      : await managed(config)
    const db = connect(connection)
    if (config.neo4j) await prepareGraph({ ...config, starter: false }, connection, db, SILENT)
    return {
      db,
      disk: config.neo4j ? undefined : openDisk(databaseIn(config), config.minFreeMb),
      close: async () => {
        await db.close()
        leave()
        await stop()
      },
    }
  } catch (error) {
    leave()
    throw error
  }
}
