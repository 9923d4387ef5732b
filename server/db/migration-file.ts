import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

import { KnownError } from '../errors'

/** A migration as the database remembers it. */
export const appliedRow = z.object({ version: z.number().int(), name: z.string(), checksum: z.string() })
export type Applied = z.infer<typeof appliedRow>

/** One numbered file of `cypher/migrations`. */
export type Migration = Applied & { statements: string[] }

const FILE = /^V(\d{3})__([\w-]+)\.cypher$/

/** The statements of a file: each ends with a semicolon at the end of a line; lines of comment alone are left out. */
export const splitStatements = (text: string): string[] =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/^\s*\/\/.*$/gm, '')
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter(Boolean)

/** Reads the migrations in `folder`, in order. Throws Error when a number is missing or there twice. */
export function readMigrations(folder = join(__dirname, '../../cypher/migrations')): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
  return files.map((file, index) => {
    const version = index + 1
    const [, number, name] = FILE.exec(file) ?? []
    if (Number(number) !== version || !name)
      throw new Error(`${file}: expected V${String(version).padStart(3, '0')}__<name>.cypher here.`)
    const text = readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n')
    const checksum = createHash('sha256').update(text).digest('hex')
    return { version, name, checksum, statements: splitStatements(text) }
  })
}

/**
 * The migrations that are still to be applied.
 * Throws KnownError CONFLICT when a newer version migrated the database, or an applied file was changed afterwards.
 */
export function pending(known: Migration[], applied: Applied[]): Migration[] {
  for (const { version, name, checksum } of applied) {
    const file = known.find((migration) => migration.version === version)
    if (!file)
      throw new KnownError(
        'CONFLICT',
        `The database was written by a newer version of Throughline (migration ${version}, “${name}”, is unknown here): ` +
          'update Throughline or use another database. Nothing was changed.',
      )
    if (file.checksum !== checksum)
      throw new KnownError(
        'CONFLICT',
        `Migration ${version} (“${file.name}”) was changed after it was applied to this database: ` +
          'put the file back as it was, and make the change a migration of its own.',
      )
  }
  return known.filter(({ version }) => !applied.some((done) => done.version === version))
}
