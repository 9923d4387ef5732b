import { writeFileSync } from 'node:fs'

import { CommanderError } from 'commander'

import type { Config } from '../config'
import type { Db } from '../db/query'
import { exportView } from '../export/export'
import { graphLines } from '../graph/lines/graph-lines'
import type { ExportFormat } from '../../model/generated/vocabulary'
import { openDatabase } from './open-database'
import { writeFileWhole, writeOut } from '../backup/write-file'

/** Everything as JSON lines: the only form that is not of a drawing. */
export const JSON_LINES = 'JSON_LINES'
export type ExportForm = ExportFormat | typeof JSON_LINES

export type ExportOptions = { format: ExportForm; all?: boolean; ids?: string[]; output?: string }

const wrong = (sentence: string) => {
  process.stderr.write(`${sentence}\n`)
  return new CommanderError(2, 'throughline.export', sentence)
}

/** Throws CommanderError where a form is asked for what it is not for. */
function check({ format, all, ids }: ExportOptions): void {
  if (format === JSON_LINES && !all) throw wrong('json-lines holds everything: say --all.')
  if (format !== JSON_LINES && !ids)
    throw wrong('Say which entities with --ids; everything is written as json-lines alone.')
}

async function writeView(db: Db, { format, ids, output }: ExportOptions): Promise<void> {
  const { data } = await exportView(db, { entities: ids! }, format as ExportFormat, new Date())
  if (output === undefined) process.stdout.write(data)
  else writeFileSync(output, data, { mode: 0o600 })
}

/** Writes the graph, or a part of it, to a file. Gives the exit code. */
export async function exportGraph(config: Config, options: ExportOptions): Promise<number> {
  check(options)
  const { format, output } = options
  const { db, close } = await openDatabase(config)
  try {
    if (format !== JSON_LINES) await writeView(db, options)
    else await (output === undefined ? writeOut(graphLines(db)) : writeFileWhole(output, graphLines(db)))
    return 0
  } finally {
    await close()
  }
}
