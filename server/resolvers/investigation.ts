import type {
  InvestigationResolvers,
  InvestigationVersionResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/schema'
import type { Context } from '../context'
import { KnownError } from '../errors'
import { changesSince } from '../graph/changes/changes'
import { investigationPage, investigationsByIds, theInvestigation } from '../graph/investigation/investigation'
import type { Investigation } from '../graph/investigation/investigation'
import { archiveInvestigation, copyInvestigation, saveInvestigation } from '../graph/investigation/save'
import type { Saved } from '../graph/investigation/save'
import { compareVersions, versionId, versionPage } from '../graph/investigation/versions'

/** The investigations that there are. */
export const investigationQueries: Pick<QueryResolvers, 'investigation' | 'investigations'> = {
  investigation: async (_, { id }, { db, signal }) => (await investigationsByIds(db, [id], { signal }))[0] ?? null,
  investigations: (_, args, { db, signal }) => investigationPage(db, args, { signal }),
}

/** An investigation as it is in the version that was saved, also where somebody has saved a later one since. */
async function asSaved(context: Context, { at, ...saved }: Saved): Promise<Investigation> {
  const { createdAt, archivedAt } = await theInvestigation(context.db, saved.id)
  return { ...saved, createdAt, archivedAt, changedAt: at }
}

/** Saving; nothing is ever deleted. */
export const investigationMutations: Pick<
  MutationResolvers,
  'saveInvestigation' | 'copyInvestigation' | 'archiveInvestigation'
> = {
  saveInvestigation: async (_, { operation, ...sent }, context) =>
    asSaved(context, await saveInvestigation(context.db, context.user, operation, sent)),
  copyInvestigation: async (_, { operation, ...sent }, context) =>
    asSaved(context, await copyInvestigation(context.db, context.user, operation, sent)),
  archiveInvestigation: async (_, { operation, id, archived }, { db, user }) =>
    theInvestigation(db, (await archiveInvestigation(db, user, operation, id, archived)).id),
}

/** What a version holds, by the version's id. Throws KnownError NOT_FOUND. */
async function contentOf({ loaders }: Context, id: string) {
  const content = await loaders.investigationContent(id)
  if (!content) throw new KnownError('NOT_FOUND', `There is no version “${id}” of an investigation.`)
  return content
}

export const investigationFields: InvestigationResolvers = {
  view: async ({ id, version }, _, context) => (await contentOf(context, versionId(id, version))).view,
  notes: async ({ id, version }, _, context) => (await contentOf(context, versionId(id, version))).notes,
  versions: ({ id }, args, { db, signal }) => versionPage(db, id, args, { signal }),
  atVersion: async ({ id }, { version }, { loaders }) =>
    (await loaders.investigationContent(versionId(id, version)))?.saved ?? null,
  comparison: ({ id, version }, { from, to }, { db, signal }) =>
    compareVersions(db, id, from, to ?? version, { signal }),
  changes: ({ id, version }, { since }, { db, signal }) => changesSince(db, id, since ?? version, version, { signal }),
}

export const investigationVersionFields: InvestigationVersionResolvers = {
  name: async ({ id }, _, context) => (await contentOf(context, id)).name,
  description: async ({ id }, _, context) => (await contentOf(context, id)).description,
  view: async ({ id }, _, context) => (await contentOf(context, id)).view,
  notes: async ({ id }, _, context) => (await contentOf(context, id)).notes,
}
