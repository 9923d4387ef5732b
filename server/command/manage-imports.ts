import type { Config } from '../config'
import { uploadsOf } from '../import/job/import-processes'
import { importPage, theImport } from '../import/job/import-ledger'
import type { Import } from '../import/job/import-state'
import { resume } from '../import/job/stop-and-resume'
import { undoImport } from '../import/undo/undo'
import { uploadsIn } from '../import/upload/uploads'
import { runShown } from './import'
import { openDatabase } from './open-database'
import type { Opened } from './open-database'
import { asJson, sentenceFor } from './import-words'
import { watch } from './progress'

type Options = { json?: boolean }

const print = (text: string): void => void process.stdout.write(`${text}\n`)

async function within<T>(config: Config, work: (opened: Opened) => Promise<T>): Promise<T> {
  const opened = await openDatabase(config)
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}

const show = (one: Import, { json }: Options): void => print(json ? JSON.stringify(asJson(one)) : sentenceFor(one))

/** Lists all imports, the last one first. Gives the exit code. */
export const listImports = (config: Config, options: Options): Promise<number> =>
  within(config, async ({ db }) => {
    const all: Import[] = []
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await importPage(db, { first: 100, after })
      all.push(...edges.map(({ node }) => node))
      after = pageInfo.endCursor
      if (!pageInfo.hasNextPage) break
    }
    if (options.json) print(JSON.stringify(all.map(asJson)))
    else for (const one of all) print(`${one.id}  ${sentenceFor(one)}`)
    return 0
  })

/** Goes on with an import to its end. Gives the exit code. */
export const resumeOne = (config: Config, id: string, options: Options): Promise<number> =>
  within(config, async ({ db, disk }) => {
    const isToRun = await resume(db, id)
    const done = isToRun
      ? await runShown(db, { uploads: uploadsIn(uploadsOf(config.data)), disk }, id)
      : await theImport(db, id)
    show(done, options)
    return done.state === 'DONE' ? 0 : 1
  })

/** Undoes an import as a whole. Gives the exit code. */
export const undoOne = (config: Config, id: string, options: Options): Promise<number> =>
  within(config, async ({ db }) => {
    const shown = watch(db, id)
    try {
      show(await undoImport(db, id, config.user), options)
    } finally {
      shown()
    }
    return 0
  })
