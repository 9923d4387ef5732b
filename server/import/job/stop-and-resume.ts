import type { Db } from '../../db/query'
import { KnownError } from '../../errors'
import { isHeld } from './holder'
import type { Import } from './import-state'
import { changeState, theImport } from './import-ledger'

/** Stops an import after the batch under way. Throws KnownError NOT_FOUND, CONFLICT where it is over. */
export async function stop(db: Db, id: string): Promise<Import> {
  const found = await theImport(db, id)
  if (found.state === 'STOPPED') {
    await changeState(db, id, ['RUNNING'], 'STOPPED', { error: found.error ?? undefined })
    return found
  }
  if (!(await changeState(db, id, ['RUNNING'], 'STOPPED'))) {
    throw new KnownError('CONFLICT', `The import “${id}” does not run: it is ${found.state}.`)
  }
  return theImport(db, id)
}

/**
 * Lets an import run on that was stopped, broke off or failed; gives whether it is to be run now: no where somebody runs
 * it or it is over. Throws KnownError NOT_FOUND, CONFLICT where it was undone.
 */
export async function resume(db: Db, id: string): Promise<boolean> {
  const found = await theImport(db, id)
  if (found.state === 'UNDONE')
    throw new KnownError('CONFLICT', `The import “${id}” was undone: import the file again.`)
  if (found.undoing === true)
    throw new KnownError(
      'CONFLICT',
      `The import “${id}” is being undone: undo it again to finish that, then import the file again.`,
    )
  if (found.state === 'DONE') return false
  if (found.state === 'RUNNING') return !isHeld(found)
  await changeState(db, id, ['STOPPED', 'FAILED', 'RUNNING'], 'RUNNING')
  return true
}
