import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { connect } from '../../server/db/connect'
import { theImport } from '../../server/import/job/import-ledger'
import type { Task } from '../../server/import/job/import-processes'
import { beginImport } from '../../server/import/job/start'
import { uploadsIn } from '../../server/import/upload/uploads'
import type { Fresh } from './fresh-database'

/** How long an import took, in seconds, and the most memory that its process had, in MB. */
export type Ours = { seconds: number; peakMb: number; claims: number; relations: number }

/** The most resident memory that a process has had so far, in MB; 0 where the system does not tell. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024
  } catch {
    return 0
  }
}

/** Imports a file as the program does: the upload, the process of its own, everything counted. */
export async function importFile({ connection, folder }: Fresh, path: string): Promise<Ours> {
  const db = connect(connection)
  const room = join(folder, 'uploads')
  const begun = performance.now()
  const uploads = uploadsIn(room)
  const { id: upload } = await uploads.takeFile(path)
  const id = await beginImport(db, uploads, 'Bench', 'bench', { upload, fileName: 'bench.ftm.json' })
  const child = fork(join(__dirname, '../../server/import/job/process.ts'), {
    execArgv: ['--import', 'tsx', '--max-old-space-size=320'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { uri, user, password, database } = connection
  child.send({
    connection: { uri, user, password, database },
    ...{ room: null, uploads: room, import: id, undoBy: null },
  } satisfies Task)
  let peakMb = 0
  const watch = setInterval(() => (peakMb = Math.max(peakMb, peakOf(child.pid!))), 100)
  await new Promise((done) => child.once('exit', done))
  clearInterval(watch)
  const seconds = (performance.now() - begun) / 1_000
  const { state, error, claims, relations } = await theImport(db, id)
  await db.close()
  if (state !== 'DONE') throw new Error(`The import ended as ${state}: ${error}`)
  return { seconds, peakMb, claims, relations }
}
