import { join } from 'node:path'

import type { Config } from './config'
import type { Connection } from './db/connection'
import { isEmpty } from './db/is-empty'
import { hasOtherNodes } from './db/external/content'
import { migrate } from './db/migrate'
import type { Db } from './db/query'
import { KnownError } from './errors'

/** Where it is said how the work goes: each part of it under a title, and what somebody should know. */
export type Telling = {
  step: <T>(title: string, work: (say: (detail: string) => void) => Promise<T>) => Promise<T>
  note: (sentence: string) => void
}

/**
 * Brings a database to what this version of the program needs: its schema, relations drawn by the rules that hold, hubs by the
 * settings, and the starter graph where it is empty and the settings want one. Throws KnownError CONFLICT for a newer one's.
 */
export async function prepareGraph(config: Config, connection: Connection, db: Db, telling: Telling): Promise<void> {
  await telling.step('Database schema', async (say) => {
    const applied = await migrate(connection, undefined, telling.note)
    say(applied === 0 ? 'up to date' : `${applied} migration${applied === 1 ? '' : 's'}`)
  })
  const { keepRules } = await import('./graph/check/rules')
  await telling.step('Rules of evidence', async (say) => {
    const redrawn = await keepRules(db)
    say(redrawn === null ? 'up to date' : `other than before: ${redrawn} relations drawn anew from their claims`)
  })
  await fillIn(config, db, telling).catch((error: unknown) => {
    // What is there can be read all the same.
    if (!(error instanceof KnownError && error.code === 'DISK_FULL')) throw error
    telling.note(error.message)
  })
}

/** Writes what the settings ask for. */
async function fillIn(config: Config, db: Db, { step }: Telling): Promise<void> {
  const { setHubLimit } = await import('./graph/entity/hub')
  await setHubLimit(db, config.hubRelations)
  if (!config.starter || !(await isEmpty(db)) || (await hasOtherNodes(db))) return
  await step('Starter graph', async () => {
    const { loadStarter } = await import('./import/load-starter')
    await loadStarter(db, join(__dirname, '../data/starter'))
  })
}
