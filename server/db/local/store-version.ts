import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

import { KnownError } from '../../errors'
import { readJson, writePrivately } from './process-record'

/** How Throughline lays out its data folder; counted up when an older program could no longer read it. */
const FORMAT = 1

const store = z.object({ format: z.number().int(), neo4j: z.string() })

const compare = (a: string, b: string): number => {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map(Number))
  const at = left!.findIndex((part, i) => part !== (right![i] ?? 0))
  return at < 0 ? 0 : left![at]! - (right![at] ?? 0)
}

const refused = (folder: string, why: string) =>
  new KnownError(
    'CONFLICT',
    `The data in ${folder} ${why}: update Throughline, or set THROUGHLINE_DATA to another folder. Nothing was changed.`,
  )

/**
 * Looks whether this program can open the store in `folder`; changes nothing.
 * Throws KnownError CONFLICT when a newer Throughline or a newer Neo4j wrote it.
 */
export function checkStore(folder: string, neo4j: string): void {
  const file = join(folder, 'store.json')
  if (!existsSync(file)) return
  const found = readJson(file, store)
  if (!found) throw refused(folder, 'is described in store.json in a way that this version does not understand')
  if (found.format > FORMAT) throw refused(folder, 'was written by a newer version of Throughline')
  if (compare(found.neo4j, neo4j) > 0)
    throw refused(folder, `was written by Neo4j ${found.neo4j}, which is newer than this version's ${neo4j}`)
}

/** Whether a Neo4j has been started in `folder` before. */
export const hasStore = (folder: string): boolean => existsSync(join(folder, 'store.json'))

/** Writes down which version wrote the store. */
export const markStore = (folder: string, neo4j: string): void =>
  writePrivately(join(folder, 'store.json'), `${JSON.stringify({ format: FORMAT, neo4j })}\n`)
