import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'

import { writeBackup } from '../backup/write-backup'
import type { Config } from '../config'
import { refusingWhenFull } from '../db/refuse-when-full'
import { KnownError } from '../errors'
import { checkWhole } from '../import/formats/throughline/sealed'
import { restoreGraph } from '../import/records/restore'
import type { Restored } from '../import/records/restore'
import { openDatabase } from './open-database'

const EVERY_MS = 5_000

/** Says on standard error how far something is, every few seconds. */
function teller(): (words: () => string) => void {
  let last = Date.now()
  return (words) => {
    if (Date.now() - last < EVERY_MS) return
    last = Date.now()
    process.stderr.write(`${words()}\n`)
  }
}

const number = (count: number): string => count.toLocaleString('en')

/** Keeps everything that is recorded in a file. Gives the exit code. */
export async function backUp(config: Config, path: string): Promise<number> {
  const { db, close } = await openDatabase(config)
  const tell = teller()
  try {
    const { records, bytes } = await writeBackup(db, path, { told: (count) => tell(() => `${number(count)} records`) })
    process.stdout.write(`${path}: ${number(records)} records, ${number(bytes)} bytes.\n`)
    return 0
  } finally {
    await close()
  }
}

const sentenceFor = (path: string, { entities, claims, relations }: Restored): string =>
  `${path}: ${number(entities)} entities, ${number(claims)} claims, ${number(relations)} relations.`

/** Makes the graph that a backup holds, where there is none; the file is read to its end before anything is touched. Gives the exit code. */
export async function restore(config: Config, path: string): Promise<number> {
  if (!existsSync(path)) throw new KnownError('NOT_FOUND', `There is no file ${path}.`)
  const file = { path, name: basename(path), bytes: statSync(path).size, seen: 0 }
  const seal = await checkWhole(file)
  const { db, disk, close } = await openDatabase({ ...config, starter: false })
  const tell = teller()
  try {
    const done = await restoreGraph(disk ? refusingWhenFull(db, disk) : db, file, seal, (share) =>
      tell(() => `${Math.round(share * 100)} %`),
    )
    process.stdout.write(`${sentenceFor(path, done)}\n`)
    for (const { place, reason } of done.problems) process.stderr.write(`line ${place.line}: ${reason}\n`)
    return done.problems.length > 0 ? 1 : 0
  } finally {
    await close()
  }
}
