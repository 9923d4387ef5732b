import { claimFields, claimQueries, historyFields } from './claim'
import { attributeValueFields, entityQueries, entityTypes } from './entity'
import { expansionQueries } from './expansion'
import { exportResolvers } from './export'
import { duplicateQueries, mutations } from './mutation'
import {
  investigationFields,
  investigationMutations,
  investigationQueries,
  investigationVersionFields,
} from './investigation'
import { importFields, importMutations, importQueries, previewFields } from './import'
import { nodeQueries } from './node'
import { pathResolvers, pathResultFields } from './path'
import { controlLineFields, effectiveStakeFields, holdingsFields, ownershipFields, ownershipQueries } from './ownership'
import { originFields, relationFields, relationQueries } from './relation'
import { searchQueries } from './search'
import { searchRecordFields, searchRecordMutations } from './search-record'
import {
  legalBasisFields,
  matrixFields,
  mechanismLinkFields,
  stateLinkFields,
  stateLinkQueries,
  stateLinksFields,
} from './statelink'
import { statisticsFields, statisticsQueries } from './statistics'
import { typeName } from './type-name'

/** Everything that is answered by more than reading a property, by the types of the schema. */
export const resolvers = {
  Node: { __resolveType: typeName },
  ...entityTypes,
  AttributeValue: attributeValueFields,
  Relation: relationFields,
  Origin: originFields,
  Claim: claimFields,
  HistoryEntry: historyFields,
  Import: importFields,
  EntityDraft: previewFields,
  PathResult: pathResultFields,
  Ownership: ownershipFields,
  Holdings: holdingsFields,
  EffectiveStake: effectiveStakeFields,
  ControlLine: controlLineFields,
  StateLinks: stateLinksFields,
  StateLink: stateLinkFields,
  MechanismLink: mechanismLinkFields,
  LegalBasis: legalBasisFields,
  ...matrixFields,
  Investigation: investigationFields,
  InvestigationVersion: investigationVersionFields,
  SearchRecord: searchRecordFields,
  Statistics: statisticsFields,
  Query: {
    ...nodeQueries,
    ...entityQueries,
    ...relationQueries,
    ...claimQueries,
    ...searchQueries,
    ...expansionQueries,
    ...pathResolvers,
    ...ownershipQueries,
    ...stateLinkQueries,
    ...statisticsQueries,
    ...exportResolvers,
    ...duplicateQueries,
    ...importQueries,
    ...investigationQueries,
  },
  Mutation: { ...mutations, ...importMutations, ...investigationMutations, ...searchRecordMutations },
}
