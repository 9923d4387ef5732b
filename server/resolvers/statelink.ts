import { EntityKind, LinkMechanism, RelationStatus, Stance } from '../../model/generated/vocabulary'
import type {
  LegalBasisResolvers,
  MechanismLinkResolvers,
  QueryResolvers,
  StateLinkResolvers,
  StateLinksResolvers,
  StateMatrixCellResolvers,
  StateMatrixResolvers,
  StateMatrixRowResolvers,
} from '../generated/schema'
import type { Context } from '../context'
import { KnownError } from '../errors'
import { legalBasis } from '../graph/statelink/legal-basis'
import type { LegalBasis } from '../graph/statelink/law-basis'
import { searchRecordsAbout } from '../graph/search-record/search-record'
import { stateLinks } from '../graph/statelink/state-links'
import { checkMatrix, stateMatrix } from '../graph/statelink/state-matrix'
import { chainPaths, theRelation } from './chain'
import { theEntities, theEntity } from './end'
import type { Loaders } from './loaders'

/** Whether the state that is asked for is there. Throws KnownError BAD_INPUT where it is none. */
async function isThere(loaders: Loaders, state: string | null | undefined): Promise<boolean> {
  if (state === null || state === undefined) return true
  const entity = await loaders.entity(state)
  if (!entity || entity.kind === EntityKind.GOVERNMENT) return entity !== undefined
  throw new KnownError(
    'BAD_INPUT',
    `state: “${entity.name}” is no government. Give the id of a state or of a body of one.`,
  )
}

/** The legal basis of something, by its id. */
async function basisOf({ db, signal, loaders }: Context, of: string, on: string | null): Promise<LegalBasis[] | null> {
  return legalBasis(db, { of, on, entity: await loaders.entity(of) }, { signal })
}

/** By what entities are tied to states, and by which laws. */
export const stateLinkQueries: Pick<QueryResolvers, 'stateLinks' | 'stateMatrix' | 'legalBasis'> = {
  stateLinks: async (_, args, { db, signal, loaders }) =>
    (await loaders.entity(args.of)) && (await isThere(loaders, args.state)) ? stateLinks(db, args, { signal }) : null,
  stateMatrix: async (_, args, { db, signal, loaders }) => {
    checkMatrix(args)
    const there = async (ids: readonly string[], isWanted: (id: string) => Promise<unknown>) => {
      const known = await Promise.all(ids.map(isWanted))
      return ids.filter((_id, at) => known[at])
    }
    const of = await there([...new Set(args.of)], loaders.entity)
    const states = args.states && (await there([...new Set(args.states)], (id) => isThere(loaders, id)))
    return stateMatrix(db, { ...args, of, states }, { signal })
  },
  legalBasis: (_, { of, on }, context) => basisOf(context, of, on ?? null),
}

export const stateLinksFields: StateLinksResolvers = {
  of: ({ ofId }, _, { loaders }) => theEntity(loaders, ofId),
  searches: ({ ofId, wantedId }, { first }, { db, signal }) =>
    searchRecordsAbout(db, { ids: [ofId], from: [ofId], to: wantedId === null ? [] : [wantedId] }, first, { signal }),
}

export const stateLinkFields: StateLinkResolvers = {
  state: ({ state }, _, { loaders }) => theEntity(loaders, state),
}

/** So many denials of each relation are told. */
const DENIALS = 25

/** Mechanisms of which the law that obliges the entity is a part. */
const BY_LAW: readonly LinkMechanism[] = [LinkMechanism.LEGAL_DUTY, LinkMechanism.LEGAL_POWER]

export const mechanismLinkFields: MechanismLinkResolvers = {
  paths: ({ chains }, _, { loaders }) =>
    chainPaths(
      loaders,
      chains.map(({ entities, edges }) => ({ entities, relations: edges.map(({ id }) => id) })),
    ),
  legalBasis: async ({ mechanism, chains }, _, context) => {
    const ends = chains.map(({ entities }) => entities.at(-1)!)
    const ids = [...new Set([...(BY_LAW.includes(mechanism) ? [chains[0]!.entities[0]!] : []), ...ends])]
    const bases = await Promise.all(ids.map((id) => basisOf(context, id, null)))
    return bases.flatMap((some) => some ?? [])
  },
  denials: async ({ chains }, _, { loaders }) => {
    const edges = chains.flatMap((chain) => chain.edges)
    const disputed = new Set(edges.flatMap(({ id, status }) => (status === RelationStatus.DISPUTED ? [id] : [])))
    const pages = await Promise.all(
      [...disputed].map((id) => loaders.relationClaims(id, { stances: [Stance.DENIES], first: DENIALS })),
    )
    return pages.flatMap((page) => page?.edges.map(({ node }) => node) ?? [])
  },
}

export const legalBasisFields: LegalBasisResolvers = {
  operator: ({ operatorId }, _, { loaders }) => theEntity(loaders, operatorId),
  law: ({ lawId }, _, { loaders }) => (lawId === null ? null : theEntity(loaders, lawId)),
  relation: ({ relationId }, _, { loaders }) => (relationId === null ? null : theRelation(loaders, relationId)),
  enactedBy: ({ enactedByIds }, _, { loaders }) => theEntities(loaders, enactedByIds),
  article: async ({ relationId }, _, { loaders }) => {
    const relation = relationId === null ? undefined : await loaders.relation(relationId)
    return relation?.articles.join('; ') || null
  },
}

export const matrixFields = {
  StateMatrix: {
    states: ({ stateIds }, _, { loaders }) => theEntities(loaders, stateIds),
  } satisfies StateMatrixResolvers,
  StateMatrixRow: {
    entity: ({ entityId }, _, { loaders }) => theEntity(loaders, entityId),
  } satisfies StateMatrixRowResolvers,
  StateMatrixCell: {
    state: ({ stateId }, _, { loaders }) => theEntity(loaders, stateId),
  } satisfies StateMatrixCellResolvers,
}
