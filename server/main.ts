import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { keepBackups } from './backup/daily'
import type { Backups } from './backup/daily'
import { readConfig } from './config'
import type { Config } from './config'
import { connect } from './db/connect'
import type { Connection } from './db/connection'
import { checkContent, readContent } from './db/external/content'
import { waitForDatabase } from './db/external/wait'
import { checkDisk, STARTING_MB } from './db/local/disk'
import type { Disk } from './db/local/disk'
import { lockFolder } from './db/local/lock'
import { openLocalNeo4j } from './db/local/neo4j'
import { writePrivately } from './db/local/process-record'
import { patient } from './db/patient'
import { refusingWhenFull } from './db/refuse-when-full'
import { sentenceOf } from './failure'
import { openGate } from './http-server'
import { commandLine } from './help'
import { prepareGraph } from './prepare-graph'
import { note, step } from '../setup/progress.cjs'
import { listenForEnd } from './shutdown'
import type { Shutdown } from './shutdown'

/** How long the address waits for the first questions to be planned. */
const LONGEST_WARMING_MS = 20_000

/** How long a question of the start may take: a slow machine, or a large graph whose hubs are counted anew, is no reason not to start. */
const LONGEST_PREPARING_MS = 600_000

/** How long after the start the backup of the day is written, and how often it is looked whether a new day has begun. */
const FIRST_BACKUP_MS = 60_000
const NEXT_BACKUP_MS = 3_600_000

/** Holds the data folder, and with it the right to start its database, until the program ends. */
async function holdFolder({ data }: Config, shutdown: Shutdown): Promise<void> {
  const lock = await lockFolder(data)
  shutdown.add(() => lock.release())
  shutdown.signal.addEventListener('abort', () => lock.stopping())
}

/** A database that answers; of the managed one, the disk that it is on. */
type Database = Connection & { disk?: Disk }

/** Starts the managed Neo4j, or waits for the one that the settings name and looks whether it may be written to. */
async function database(config: Config, shutdown: Shutdown): Promise<Database> {
  const { neo4j } = config
  if (neo4j) {
    await step('Neo4j', async () => {
      await waitForDatabase(neo4j, note, shutdown.signal)
      checkContent(neo4j, await readContent(neo4j), config.adopt)
    })
    return neo4j
  }
  const opening = step('Neo4j', () =>
    openLocalNeo4j({
      folder: join(config.data, 'database'),
      heapMb: config.heapMb,
      minFreeMb: config.minFreeMb,
      onEvent: note,
      abort: shutdown.signal,
    }),
  )
  shutdown.add(async () => (await opening.catch(() => undefined))?.stop())
  return opening
}

/** What fails while the disk of the managed Neo4j is full, fails because of that. */
async function withRoom<T>(config: Config, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!config.neo4j) checkDisk(config.data, STARTING_MB)
    throw error
  }
}

/** Writes the token where other tools of the same user find it. */
function publishToken({ data, token = randomBytes(32).toString('base64url') }: Config, shutdown: Shutdown): string {
  const file = join(data, 'token')
  writePrivately(file, token)
  shutdown.add(() => rmSync(file, { force: true }))
  return token
}

async function run(shutdown: Shutdown, made: Made): Promise<void> {
  const since = Date.now()
  const config = readConfig(process.env)
  await holdFolder(config, shutdown)
  const gate = await openGate(config.host, config.port)
  shutdown.add(() => gate.close())
  const token = publishToken(config, shutdown)

  const connecting = withRoom(config, () => database(config, shutdown))
  // Reading the server's code takes a part of the time that Neo4j takes to start: both at once.
  const code = made.types.then(() => import('./app'))
  code.catch(() => undefined)
  const connection = await connecting
  const { createApp } = await code
  const connected = connect(connection)
  shutdown.add(() => connected.close())
  const db = connection.disk ? refusingWhenFull(connected, connection.disk) : connected
  await withRoom(config, () => prepareGraph(config, connection, patient(db, LONGEST_PREPARING_MS), { step, note }))
  shutdown.signal.throwIfAborted()
  const writingRefused = () => connection.disk?.refusal()?.message
  const backups = keepBackups({ db, folder: config.backups, disk: connection.disk, signal: shutdown.signal })
  const app = await createApp({ config, db, connection, token, writingRefused, backups: backups.status })
  shutdown.add(() => app.close())
  gate.open(app.listener)
  const { warmUp, warmUpRest } = await import('./graph/warm-up/warm-up')
  const ready = Promise.all([made.client, Promise.race([warmUp(db, shutdown.signal), sleep(LONGEST_WARMING_MS)])])
  await Promise.race([ready, once(shutdown.signal, 'abort')])
  shutdown.signal.throwIfAborted()
  note(
    `\nThroughline is ready after ${((Date.now() - since) / 1000).toFixed(1)} s. Ctrl-C ends it. Its page, for you alone:\n`,
  )
  note(`${gate.origin}/#token=${token}`)
  void warmUpRest(db, shutdown.signal)
    .then(() => import('./export/warm-up'))
    .then(({ warmUpExport }) => warmUpExport(db, shutdown.signal))
  void backUpDaily(backups, shutdown)
}

/** Writes the backup of the day a while after the start, when the first questions are answered, and looks each hour whether a new day has begun. */
async function backUpDaily({ run: backUp, status }: Backups, { signal }: Shutdown): Promise<void> {
  for (let wait = FIRST_BACKUP_MS; !signal.aborted; wait = NEXT_BACKUP_MS) {
    await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined)
    await backUp()
    const { failed } = status()
    if (failed) note(failed)
  }
}

/** What may still be in the making when the program starts: the types that its code needs, and its page. */
type Made = { types: Promise<unknown>; client: Promise<unknown> }

/**
 * Starts the program with the settings of the environment, and prints its address last. Ends the process: 0 when told
 * to, 1 with a sentence when it cannot go on.
 */
export async function main(made: Made = { types: Promise.resolve(), client: Promise.resolve() }): Promise<void> {
  commandLine().parse()
  let running = false
  const shutdown = listenForEnd(() => {
    note('Stopping …')
    if (running) void shutdown.end(0)
  })
  const fail = (error: unknown) => {
    if (!shutdown.signal.aborted) console.error(`\n${sentenceOf(error)}`)
    return shutdown.end(1)
  }
  process.once('uncaughtException', (error) => void fail(error))
  made.client.catch(fail)
  try {
    await run(shutdown, made)
    running = true
  } catch (error) {
    await (shutdown.signal.aborted ? shutdown.end(0) : fail(error))
  }
  if (shutdown.signal.aborted) await shutdown.end(0)
}

if (require.main === module) void main()
