import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

import { z } from 'zod'

import type { ProcessIdentity } from './process'

/** A process as it is written down. */
export const identity = z.object({ pid: z.number().int().positive(), started: z.string().min(1) })

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/**
 * Makes a folder that only its owner can read, and those above it. Not by the recursion of `mkdirSync`, which never ends where the
 * system has its own view of what may be there, as below /proc.
 */
export function privateFolder(path: string): string {
  if (isFolder(path)) return path
  if (dirname(path) !== path) privateFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!isFolder(path)) throw error
  }
  return path
}

/** Writes a file, mode 0600, so that a reader finds the old text or the new one and never half of it. */
export function writePrivately(file: string, text: string): void {
  const draft = `${file}.${process.pid}.new`
  try {
    writeFileSync(draft, text, { mode: 0o600 })
    chmodSync(draft, 0o600)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** What a file says; undefined when it is missing. Throws what the system says otherwise, with the name of the file. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw Object.assign(error as Error, { path: file })
  }
}

/** What a JSON file says; undefined when it is missing or says something else. */
export function readJson<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** Writes down which process was started, so that a later run finds it. */
export const remember = (file: string, who: ProcessIdentity): void => writePrivately(file, JSON.stringify(who))

/** Which process was written down; undefined when none was. */
export const recall = (file: string): ProcessIdentity | undefined => readJson(file, identity)

/** Forgets the process that was written down. */
export const forget = (file: string): void => rmSync(file, { force: true })
