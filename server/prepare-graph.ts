import { join } from 'node:path'

import type { Config } from './config'
import type { Connection } from './db/connection'
import { isEmpty } from './db/empty'
import { migrate } from './db/migrate'
import type { Db } from './db/query'

/** Does a part of the work under a title, and is told how it went. */
type Step = <T>(title: string, work: (say: (detail: string) => void) => Promise<T>) => Promise<T>

/**
 * Brings a database to what this version of the program needs: its schema, relations drawn by the rules that hold, hubs by the
 * settings, and the starter graph where it is empty and the settings want one. Throws KnownError CONFLICT for a newer one's.
 */
export async function prepareGraph(config: Config, connection: Connection, db: Db, step: Step): Promise<void> {
  await step('Database schema', async (say) => {
    const applied = await migrate(connection)
    say(applied === 0 ? 'up to date' : `${applied} migration${applied === 1 ? '' : 's'}`)
  })
  const { keepRules } = await import('./graph/check/rules')
  await step('Rules of evidence', async (say) => {
    const redrawn = await keepRules(db)
    say(redrawn === null ? 'up to date' : `other than before: ${redrawn} relations drawn anew from their claims`)
  })
  const { setHubLimit } = await import('./graph/entity/hub')
  await setHubLimit(db, config.hubRelations)
  if (!config.starter || !(await isEmpty(db))) return
  await step('Starter graph', async () => {
    const { loadStarter } = await import('./import/load')
    await loadStarter(db, join(__dirname, '../data/starter'))
  })
}
