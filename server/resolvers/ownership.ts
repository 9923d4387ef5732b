import type {
  ControlLineResolvers,
  EffectiveStakeResolvers,
  HoldingsResolvers,
  OwnershipResolvers,
  QueryResolvers,
} from '../generated/schema'
import { mostOf } from '../../model/limits'
import { holdings } from '../graph/ownership/holdings'
import { ownership } from '../graph/ownership/ownership'
import { checkFirst } from '../graph/page'
import { theEntities, theEntity } from './end'
import { chainPaths, theRelation } from './chain'

/** Who owns whom, directly and through others. */
export const ownershipQueries: Pick<QueryResolvers, 'ownership' | 'holdings'> = {
  ownership: async (_, args, { db, signal, loaders }) =>
    (await loaders.entity(args.of)) ? ownership(db, args, { signal }) : null,
  holdings: async (_, args, { db, signal, loaders }) =>
    (await loaders.entity(args.of)) ? holdings(db, args, { signal }) : null,
}

export const ownershipFields: OwnershipResolvers = {
  of: ({ ofId }, _, { loaders }) => theEntity(loaders, ofId),
  cycles: ({ cycles }, _, { loaders }) => cycles.map((cycle) => theEntities(loaders, cycle)),
}

export const holdingsFields: HoldingsResolvers = {
  of: ({ ofId }, _, { loaders }) => theEntity(loaders, ofId),
}

export const effectiveStakeFields: EffectiveStakeResolvers = {
  entity: ({ entityId }, _, { loaders }) => theEntity(loaders, entityId),
  chains: ({ chains }, { first }, { loaders }) => {
    checkFirst(first, mostOf.chains)
    return chainPaths(loaders, chains(first))
  },
}

export const controlLineFields: ControlLineResolvers = {
  entity: ({ entityId }, _, { loaders }) => theEntity(loaders, entityId),
  law: ({ lawId }, _, { loaders }) => (lawId === null ? null : theEntity(loaders, lawId)),
  relation: ({ relationId }, _, { loaders }) => theRelation(loaders, relationId),
}
