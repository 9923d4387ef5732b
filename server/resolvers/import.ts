import type { EntityDraftResolvers, ImportResolvers, MutationResolvers, QueryResolvers } from '../generated/schema'
import { isBeingUndone, secondsLeft } from '../import/job/import-state'
import { importPage, importsByIds, problemPage, theImport } from '../import/job/import-ledger'
import { previewImport } from '../import/job/preview'
import { beginImport } from '../import/job/start'
import { resume, stop } from '../import/job/stop-and-resume'
import { beginUndo } from '../import/undo/undo'
import { likelyDuplicates, LOOKED_AT } from '../import/report/likely-duplicates'
import { bestConnected, kindCounts, typeCounts } from '../import/report/summary'
import { theEntities, theEntity } from './end'

/** So long a mutation waits for what may be over in a moment, in milliseconds. */
const MOMENT_MS = 4_000

const within = (ms: number, work: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** What was and what would be imported. */
export const importQueries: Pick<QueryResolvers, 'import' | 'imports' | 'previewImport'> = {
  import: async (_, { id }, { db, signal }) => (await importsByIds(db, [id], { signal }))[0] ?? null,
  imports: (_, args, { db, signal }) => importPage(db, args, { signal }),
  previewImport: (_, { input }, { db, imports }) => previewImport(db, imports.uploads, input),
}

/** Importing; what takes long goes on beside the program. */
export const importMutations: Pick<MutationResolvers, 'startImport' | 'stopImport' | 'resumeImport' | 'undoImport'> = {
  startImport: async (_, { operation, input }, { db, user, imports }) => {
    const id = await beginImport(db, imports.uploads, user, operation, input)
    const found = await theImport(db, id)
    // The same operation sent again finds the import that it began, running or over.
    if (found.state === 'RUNNING' && found.holder === null) void imports.run(id)
    return found
  },
  stopImport: (_, { id }, { db }) => stop(db, id),
  resumeImport: async (_, { id }, { db, imports }) => {
    if (await resume(db, id)) void imports.run(id)
    return theImport(db, id)
  },
  undoImport: async (_, { id }, { db, user, imports }) => {
    const found = await theImport(db, id)
    if (found.state === 'UNDONE' || isBeingUndone(found)) return found
    await beginUndo(db, id)
    await within(MOMENT_MS, imports.undo(id, user))
    return theImport(db, id)
  },
}

export const importFields: ImportResolvers = {
  source: ({ source }, _, { loaders }) => theEntity(loaders, source),
  undoing: ({ undoing }) => undoing === true,
  secondsLeft: (found) => secondsLeft(found, Date.now()),
  kinds: ({ id }, _, { db, signal }) => kindCounts(db, id, { signal }),
  types: ({ id }, _, { db, signal }) => typeCounts(db, id, { signal }),
  bestConnected: async ({ id }, { first }, { db, loaders, signal }) =>
    theEntities(loaders, await bestConnected(db, id, first, { signal })),
  likelyDuplicates: async ({ id }, { first }, { db, loaders, signal }) => {
    const ids = await bestConnected(db, id, LOOKED_AT, { signal })
    return likelyDuplicates(db, await Promise.all(theEntities(loaders, ids)), first, { signal })
  },
  problems: ({ id }, args, { db, signal }) => problemPage(db, id, args, { signal }),
}

/** The entity that a record is, where it is there. */
export const previewFields: EntityDraftResolvers = {
  known: async ({ knownId }, _, { loaders }) => (knownId === null ? null : ((await loaders.entity(knownId)) ?? null)),
}
