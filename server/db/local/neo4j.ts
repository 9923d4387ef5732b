import { chmodSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Connection } from '../connection'
import type { Disk } from './disk'
import { causeOf, whyItEnded } from './why-it-ended'
import { freePort, launch, untilItAnswers } from './launch'
import type { Launched } from './launch'
import { lockFolder } from './lock'
import type { FolderLock } from './lock'
import { watchForPanic } from './watch-for-panic'
import { passwordOf } from './password'
import { childRecord, endOrphan } from './orphan'
import { endProcess, pauseProcess, signal, STOP_MS } from './process'
import { forget, privateFolder } from './process-record'
import { openRoom } from './disk-room'
import { pinnedNeo4j } from '../../../setup/jars.cjs'
import { checkStore, hasStore, markStore } from './store-version'

/** How to open the managed Neo4j. */
export type LocalOptions = {
  /** The folder that holds its data, logs and password; made when missing. */
  folder: string
  /** Its heap, in MB. */
  heapMb: number
  /** While its disk has less room than this, in MB, writing is refused. */
  minFreeMb?: number
  /** Told, as a sentence, what happens to it while nobody waits: it ended, it is back. */
  onEvent?: (sentence: string) => void
  /** Fires when the program is told to end before Neo4j answers: it is stopped, and opening fails. */
  abort?: AbortSignal
  /** For tests: no data is kept dear, so it starts faster and is killed rather than stopped. */
  throwaway?: boolean
}

/** A managed Neo4j, and where it is. The same port over every stop and start. */
export type LocalNeo4j = Connection & {
  /** The file system that holds its data. */
  disk: Disk
  /** Its process id; undefined while it does not run. */
  pid(): number | undefined
  /** Starts it again after `stop`; resolves when it answers. */
  start(): Promise<void>
  /** Stops it and lets it stay stopped; resolves when its process is gone. */
  stop(): Promise<void>
  /** Hangs it: once this resolves it keeps its connections and answers nothing. */
  pause(): Promise<void>
  /** Lets it go on after `pause`. */
  resume(): void
}

/** What `work` gives; where it throws, nobody has the folder any more. */
function orRelease<T>(lock: FolderLock, work: () => T): T {
  try {
    return work()
  } catch (error) {
    lock.release()
    throw error
  }
}

const PAUSES_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000]

/**
 * Opens the managed Neo4j in `folder`: takes the folder, ends an orphan, starts Neo4j, waits until it answers, and from
 * then on starts it again whenever it ends by itself or gives up.
 * Throws KnownError: CONFLICT when a newer version wrote the store or another program has the folder, DISK_FULL, FORBIDDEN where its password
 * is lost, and UNAVAILABLE when Neo4j does not start.
 */
export async function openLocalNeo4j(options: LocalOptions): Promise<LocalNeo4j> {
  const { folder, heapMb, minFreeMb = 100, throwaway = false } = options
  const { version } = pinnedNeo4j()
  checkStore(folder, version)
  chmodSync(privateFolder(folder), 0o700)
  const room = openRoom({ folder, minFreeMb, reserved: !throwaway, onEvent: options.onEvent })
  room.check(!hasStore(folder))
  let lock: FolderLock | undefined = await lockFolder(folder)
  if (await endOrphan(folder)) options.onEvent?.('A Neo4j that was left behind by a killed Throughline was ended.')
  const password = orRelease(lock, () => passwordOf(folder))

  const settings = { folder, heapMb, throwaway, port: await freePort() }
  const connection = { uri: `bolt://127.0.0.1:${settings.port}`, user: 'neo4j', password, database: 'neo4j' }
  let wanted = false
  /** The process that was ended because it had given up. */
  let given: Launched['who']
  let unwatchRoom = () => {}
  let current: Launched | undefined

  async function startOnce(): Promise<void> {
    const launched = launch(settings)
    current = launched
    try {
      await untilItAnswers(launched, settings, connection)
    } catch (error) {
      await end(launched)
      throw error
    }
    const unwatch = watchForPanic(connection, (cause) => giveUp(launched, cause))
    void launched.ended.then(() => {
      unwatch()
      return revive(launched)
    })
  }

  /** Ends a Neo4j that runs and does not work any more; that it ended starts it again. */
  function giveUp({ who }: Launched, message: string): void {
    if (!wanted || !who) return
    options.onEvent?.(`The database does not work any more: ${causeOf(message)}. Starting it again.`)
    given = who
    void endProcess(who, throwaway ? 0 : STOP_MS)
  }

  async function end({ who, ended }: Launched): Promise<void> {
    if (who) {
      await endProcess(who, throwaway ? 0 : STOP_MS)
      await ended
    }
    forget(childRecord(folder))
    current = undefined
  }

  async function revive(dead: Launched): Promise<void> {
    if (!wanted || current !== dead) return
    current = undefined
    forget(childRecord(folder))
    if (given !== dead.who) options.onEvent?.(`Neo4j ended by itself: ${whyItEnded(folder)}. Starting it again.`)
    for (let attempt = 0; wanted; attempt++) {
      await sleep(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)])
      await room.untilItCanStart(() => wanted)
      if (!wanted) return
      try {
        await startOnce()
        return options.onEvent?.('Neo4j is back.')
      } catch (error) {
        if (wanted) options.onEvent?.((error as Error).message)
      }
    }
  }

  async function start(): Promise<void> {
    if (wanted) return
    wanted = true
    try {
      lock ??= await lockFolder(folder)
      await startOnce()
      unwatchRoom = room.watch()
    } catch (error) {
      wanted = false
      release()
      throw error
    }
  }

  async function stop(): Promise<void> {
    wanted = false
    unwatchRoom()
    lock?.stopping()
    if (current) await end(current)
    release()
  }

  function release(): void {
    lock?.release()
    lock = undefined
  }

  options.abort?.throwIfAborted()
  options.abort?.addEventListener('abort', () => void stop())
  await start()
  markStore(folder, version)
  return {
    ...connection,
    disk: room.disk,
    pid: () => current?.who?.pid,
    start,
    stop,
    pause: async () => current?.who && pauseProcess(current.who),
    resume: () => current?.who && signal(current.who, 'SIGCONT'),
  }
}
