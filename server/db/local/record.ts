import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

import { z } from 'zod'

import type { ProcessIdentity } from './process'

/** A process as it is written down. */
export const identity = z.object({ pid: z.number().int().positive(), started: z.string().min(1) })

/** Makes a folder that only its owner can read. */
export function privateFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  return path
}

/** Writes a file, mode 0600, so that a reader finds the old text or the new one and never half of it. */
export function writePrivately(file: string, text: string): void {
  const draft = `${file}.${process.pid}.new`
  writeFileSync(draft, text, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, file)
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
