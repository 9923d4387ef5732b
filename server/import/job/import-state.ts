import { z } from 'zod'

import { ImportFormat } from '../../../model/generated/vocabulary'

/** What an import can be at; the names of `ImportState` in the schema. */
export const importState = z.enum(['PREVIEWED', 'RUNNING', 'STOPPED', 'DONE', 'FAILED', 'UNDONE'])
export type ImportState = z.infer<typeof importState>

/** How far an import is: so many records of a pass are in the graph. */
export type Position = { pass: number; records: number }

/** What an import has done. */
export type Counts = { entitiesNew: number; entitiesKnown: number; claims: number; relations: number; rejected: number }

export const NO_COUNTS: Counts = { entitiesNew: 0, entitiesKnown: 0, claims: 0, relations: 0, rejected: 0 }

/** An import as it is kept in the ledger of imports. Times are ISO 8601, UTC. */
export const importRow = z.object({
  id: z.string(),
  state: importState,
  format: z.enum(ImportFormat),
  fileName: z.string(),
  /** The file's place in the store of uploads: the SHA-256 of its bytes. */
  upload: z.string(),
  bytes: z.number(),
  mapping: z.string().nullable(),
  asserts: z.boolean(),
  source: z.string(),
  by: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** Who runs it, and the last time that it gave a sign of life. */
  holder: z.string().nullable(),
  beatAt: z.string().nullable(),
  pass: z.number().int(),
  position: z.number().int(),
  records: z.number().int(),
  progress: z.number(),
  entitiesNew: z.number().int(),
  entitiesKnown: z.number().int(),
  claims: z.number().int(),
  relations: z.number().int(),
  rejected: z.number().int(),
  problems: z.number().int(),
  /** Whether undoing it was begun and is not over. */
  undoing: z.boolean().nullable(),
  error: z.string().nullable(),
})
export type Import = z.infer<typeof importRow>

/** Whether somebody is undoing an import: where that broke off there is an error. */
export const isBeingUndone = ({ undoing, error }: Import): boolean => undoing === true && error === null

/** How long an import that runs may still take, in seconds, if it goes on as it went; null where that cannot be told. */
export function secondsLeft({ state, progress, startedAt }: Import, now: number): number | null {
  if (state !== 'RUNNING' || progress < 0.01) return null
  const since = (now - Date.parse(startedAt)) / 1_000
  return Math.round((since / progress) * (1 - progress))
}
