import { readFileSync } from 'node:fs'

import type { Types } from '@graphql-codegen/plugin-helpers'
import { Kind, parse, print, visit } from 'graphql'
import type { TypeNode } from 'graphql'

import { iconComponents } from './build/icons'

const scalars = { Date: 'string', DateTime: 'string', Edtf: 'string' }

const kinds = [
  'Person',
  'Company',
  'Government',
  'Law',
  'SurveillanceSystem',
  'Organization',
  'Event',
  'Place',
  'Group',
  'Document',
  'Asset',
]
/** What resolvers hand on, of those types alone that have field resolvers: elsewhere a field that is missing must be seen. */
const mappers = {
  ...Object.fromEntries(kinds.map((kind) => [kind, '../graph/entity/entity#Entity as EntityParent'])),
  Relation: '../graph/relation/relation#Relation as RelationParent',
  Origin: '../graph/claim/origins-of#Origin as OriginParent',
  Claim: '../graph/claim/claim#Claim as ClaimParent',
  HistoryEntry: '../graph/history/history#HistoryEntry as HistoryParent',
  Attribute: '../graph/attribute/attribute#Attribute as AttributeParent',
  AttributeValue: '../graph/attribute/attribute#AttributeValue as AttributeValueParent',
  Import: '../import/job/import-state#Import as ImportParent',
  Investigation: '../graph/investigation/investigation#Investigation as InvestigationParent',
  InvestigationVersion: '../graph/investigation/versions#Version as VersionParent',
  SearchRecord: '../graph/search-record/search-record#SearchRecord as SearchRecordParent',
  EntityDraft: '../import/job/preview#EntityPreview as EntityPreviewParent',
  PathResult: '../graph/path/path#PathAnswer as PathResultParent',
  Ownership: '../graph/ownership/ownership#Ownership as OwnershipParent',
  Holdings: '../graph/ownership/holdings#Holdings as HoldingsParent',
  EffectiveStake: '../graph/ownership/ownership#EffectiveStake as EffectiveStakeParent',
  ControlLine: '../graph/ownership/ownership#ControlLine as ControlLineParent',
  StateLinks: '../graph/statelink/state-links#StateLinks as StateLinksParent',
  StateLink: '../graph/statelink/find-links#FoundLink as StateLinkParent',
  MechanismLink: '../graph/statelink/find-links#FoundMechanism as MechanismLinkParent',
  LegalBasis: '../graph/statelink/law-basis#LegalBasis as LegalBasisParent',
  StateMatrix: '../graph/statelink/state-matrix#StateMatrix as StateMatrixParent',
  StateMatrixRow: '../graph/statelink/state-matrix#MatrixRow as StateMatrixRowParent',
  StateMatrixCell: '../graph/statelink/state-matrix#MatrixCell as StateMatrixCellParent',
  Statistics: '../graph/statistics/statistics#Statistics as StatisticsParent',
}

/** What is null where there is none, and not only beside an error. */
const mayBeNone = ['node', 'entity', 'relation', 'claim', 'investigation', 'stateLinks', 'stateMatrix', 'legalBasis']
/** References that are null only beside an error; the page fills them in (client/api.ts). */
const references = [
  'Relation.type',
  'Relation.subject',
  'Relation.object',
  'Claim.subject',
  'Claim.source',
  'Claim.speakers',
  'Origin.documents',
  'Origin.roots',
]

const present = (type: TypeNode): TypeNode =>
  type.kind === Kind.NON_NULL_TYPE ? type : { kind: Kind.NON_NULL_TYPE, type }

/** The type without its outermost null, and without null among the entities of a list. */
function sure(type: TypeNode, field: string): TypeNode {
  const bare = type.kind === Kind.NON_NULL_TYPE ? type.type : type
  return present(bare.kind === Kind.LIST_TYPE && field !== 'nodes' ? { ...bare, type: present(bare.type) } : bare)
}

/** The schema as the page sees it, which takes an answer with an error for none: what is null only beside an error is never null. */
function schemaOfPage(): string {
  const isSure = (type: string, field: string) =>
    /^(Query|Mutation)$/.test(type) ? !mayBeNone.includes(field) : references.includes(`${type}.${field}`)
  const seen = visit(parse(readFileSync('server/schema.graphql', 'utf8')), {
    ObjectTypeDefinition: ({ name, fields = [], ...rest }) => ({
      ...{ ...rest, name },
      fields: fields.map((field) =>
        isSure(name.value, field.name.value) ? { ...field, type: sure(field.type, field.name.value) } : field,
      ),
    }),
  })
  return print(seen)
}

const config: Types.Config = {
  config: { scalars, useTypeImports: true },
  generates: {
    'model/generated/vocabulary.ts': {
      schema: 'server/schema.graphql',
      plugins: ['typescript'],
      config: { onlyEnums: true, enumsAsConst: true, namingConvention: { enumValues: 'keep' } },
    },
    'server/generated/schema.ts': {
      schema: 'server/schema.graphql',
      plugins: ['typescript', 'typescript-resolvers'],
      config: { contextType: '../context#Context', enumsAsTypes: true, maybeValue: 'T | null | undefined', mappers },
    },
    'client/generated/': {
      schema: schemaOfPage(),
      preset: 'client',
      documents: ['client/**/*.{ts,tsx}', '!client/generated/**'],
      config: { documentMode: 'string', enumsAsTypes: true },
      presetConfig: { fragmentMasking: false },
    },
    'client/generated/icons.ts': { schema: 'server/schema.graphql', plugins: [{ add: { content: iconComponents() } }] },
  },
}
export default config
