import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'

import type { Connection } from '../../db/connection'
import type { Db } from '../../db/query'
import { uploadsIn } from '../upload/uploads'
import type { Uploads } from '../upload/uploads'
import { changeState } from './ledger'

/** What a process of its own is to do with an import. `undoBy`: who undoes it; null: it is run. */
export type Task = { connection: Connection; uploads: string; import: string; undoBy: string | null }

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

/** A process that ends with the program: the channel between them is what keeps it. */
const PROGRAM = join(__dirname, 'process.ts')

export function makeImports({ db, connection, data }: { db: Db; connection: Connection; data: string }): Imports {
  const folder = uploadsOf(data)
  const running = new Set<ChildProcess>()
  let isClosing = false
  const start = async (id: string, undoBy: string | null): Promise<void> => {
    const child = fork(PROGRAM, {
      execArgv: ['--import', 'tsx', '--max-old-space-size=320'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    running.add(child)
    child.send({ connection, uploads: folder, import: id, undoBy } satisfies Task)
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
    running.delete(child)
    if (code === 0 || isClosing) return
    const sentence =
      'The process that ran it ended by itself. What was read by then is in the graph; resume it to go on.'
    await changeState(db, id, ['RUNNING'], 'FAILED', sentence).catch(() => undefined)
  }
  return {
    uploads: uploadsIn(folder),
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
