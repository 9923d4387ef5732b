import type { Context } from '../context'
import { KnownError } from '../errors'
import type { MutationResolvers, QueryResolvers } from '../generated/schema'
import { relationsByIds } from '../graph/node/node'
import { recordClaim } from '../graph/ledger/record-claim'
import type { Recorded } from '../graph/ledger/record-claim'
import { recordEntity } from '../graph/ledger/record-entity'
import { retractClaim } from '../graph/ledger/retract'
import { retractEntity } from '../graph/ledger/retract-entity'
import { similarClaims, similarEntities } from '../graph/search/similar'
import { theEntity } from './end'

async function theClaim({ loaders }: Context, id: string) {
  const claim = await loaders.claim(id)
  if (!claim) throw new KnownError('NOT_FOUND', `There is no claim ${id}.`)
  return claim
}

/** The claim and the relation as they now are; a relation of which only denials are left is none. */
async function payload(context: Context, { claim, relation, warnings }: Recorded) {
  const [now] = relation === null ? [] : await relationsByIds(context.db, [relation], { signal: context.signal })
  return { claim: await theClaim(context, claim), relation: now?.status === 'DENIED' ? null : (now ?? null), warnings }
}

/** Writing; what is answered is read after it was written. */
export const mutations: Pick<MutationResolvers, 'recordEntity' | 'recordClaim' | 'retractClaim' | 'retractEntity'> = {
  recordEntity: async (_, { operation, input }, { db, user, loaders }) =>
    theEntity(loaders, await recordEntity(db, user, operation, input)),
  recordClaim: async (_, { operation, input }, context) =>
    payload(context, await recordClaim(context.db, context.user, operation, input)),
  retractClaim: async (_, { operation, id, reason }, context) =>
    payload(context, await retractClaim(context.db, context.user, operation, id, reason)),
  retractEntity: (_, { operation, id, reason }, { db, user }) => retractEntity(db, user, operation, id, reason),
}

/** What to look at before writing. */
export const duplicateQueries: Pick<QueryResolvers, 'similarEntities' | 'similarClaims'> = {
  similarEntities: (_, args, { db, signal }) => similarEntities(db, args, { signal }),
  similarClaims: async (_, { claim, first }, context) =>
    Promise.all((await similarClaims(context.db, claim, first)).map((id) => theClaim(context, id))),
}
