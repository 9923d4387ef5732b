import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'

import type { Connection } from '../../db/connection'
import { openDisk } from '../../db/local/disk'
import type { Db } from '../../db/query'
import { uploadsIn } from '../upload/uploads'
import type { Uploads } from '../upload/uploads'
import { changeState, importsByIds } from './import-ledger'
import { isBeingUndone } from './import-state'

/** Where a managed database lies, and how much of its disk, in MB, stays free. */
export type Room = { folder: string; minFreeMb: number }

/** What a process of its own is to do with an import. `undoBy`: who undoes it; null: it is run. `batch`: how much it writes in one transaction. */
export type Task = {
  connection: Connection
  room: Room | null
  uploads: string
  import: string
  undoBy: string | null
  batch?: number
}

/** Imports that run beside the program. */
export type Imports = {
  uploads: Uploads
  /** Runs an import, or undoes it, in a process of its own. Resolves when that has ended. */
  run(id: string): Promise<void>
  undo(id: string, by: string): Promise<void>
  /** Ends the processes; what they were at can be gone on with. */
  close(): Promise<void>
}

/** Where the files to be imported lie in a data folder. */
export const uploadsOf = (data: string): string => join(data, 'uploads')

const ENDED = 'The process that was to run it ended by itself. Resume it to go on.'
const UNDO_ENDED = 'The process that was to undo it ended by itself. Undo it again.'

/** A process that ends with the program: the channel between them is what keeps it. */
const PROGRAM = join(__dirname, 'process.ts')

/** What imports need of the program that they run beside. */
export type Beside = { db: Db; connection: Connection; room: Room | null; data: string }

export function makeImports({ db, connection, room, data }: Beside): Imports {
  const folder = uploadsOf(data)
  const { uri, user, password, database } = connection
  const running = new Set<ChildProcess>()
  let isClosing = false
  const start = async (id: string, undoBy: string | null): Promise<void> => {
    const child = fork(PROGRAM, {
      execArgv: ['--import', 'tsx', '--max-old-space-size=320'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    running.add(child)
    child.send({
      connection: { uri, user, password, database },
      room,
      uploads: folder,
      import: id,
      undoBy,
    } satisfies Task)
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
    running.delete(child)
    if (code === 0 || isClosing) return
    // One that nobody runs shows as broken off by itself; only of one that was never taken does nobody know.
    const [found] = await importsByIds(db, [id]).catch(() => [])
    if (found?.holder !== null) return
    const told =
      found.state === 'RUNNING'
        ? changeState(db, id, ['RUNNING'], 'FAILED', { error: ENDED })
        : isBeingUndone(found) && changeState(db, id, ['STOPPED'], 'STOPPED', { undoing: true, error: UNDO_ENDED })
    await Promise.resolve(told).catch(() => undefined)
  }
  return {
    uploads: uploadsIn(folder, room ? openDisk(data, room.minFreeMb) : undefined),
    run: (id) => start(id, null),
    undo: (id, by) => start(id, by),
    close: async () => {
      isClosing = true
      const ended = [...running].map((child) => new Promise((resolve) => child.once('exit', resolve)))
      for (const child of running) child.kill('SIGTERM')
      await Promise.all(ended)
    },
  }
}
