import { connect } from '../../db/connect'
import { openDisk } from '../../db/local/disk'
import { uploadsIn } from '../upload/uploads'
import type { Task } from './import-processes'
import { runImport } from './run'
import { undoImport } from '../undo/undo'

/** Does one task and ends. The program that gave it may end before: then so does this. */
async function work(task: Task): Promise<void> {
  const db = connect(task.connection)
  try {
    const disk = task.room ? openDisk(task.room.folder, task.room.minFreeMb) : undefined
    if (task.undoBy === null) {
      const { batch } = task
      await runImport(db, { uploads: uploadsIn(task.uploads), disk, batch }, task.import)
    } else await undoImport(db, task.import, task.undoBy)
  } finally {
    await db.close()
  }
}

process.once('disconnect', () => process.exit(1))
process.once('message', (task: Task) => {
  work(task).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
