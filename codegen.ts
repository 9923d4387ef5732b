import type { Types } from '@graphql-codegen/plugin-helpers'

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
]
/** What resolvers hand on, of those types alone that have field resolvers: elsewhere a field that is missing must be seen. */
const mappers = {
  ...Object.fromEntries(kinds.map((kind) => [kind, '../graph/entity/entity#Entity as EntityParent'])),
  Relation: '../graph/relation/relation#Relation as RelationParent',
  Claim: '../graph/claim/claim#Claim as ClaimParent',
  HistoryEntry: '../graph/history/history#HistoryEntry as HistoryParent',
  Statistics: '../graph/statistics/statistics#Statistics as StatisticsParent',
}

const config: Types.Config = {
  schema: 'server/schema.graphql',
  config: { scalars, useTypeImports: true },
  generates: {
    'model/generated/vocabulary.ts': {
      plugins: ['typescript'],
      config: { onlyEnums: true, enumsAsConst: true, namingConvention: { enumValues: 'keep' } },
    },
    'server/generated/schema.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: { contextType: '../context#Context', enumsAsTypes: true, maybeValue: 'T | null | undefined', mappers },
    },
    'client/generated/': {
      preset: 'client',
      documents: ['client/**/*.{ts,tsx}', '!client/generated/**'],
      config: { documentMode: 'string', enumsAsTypes: true },
      presetConfig: { fragmentMasking: false },
    },
    'client/generated/icons.ts': { plugins: [{ add: { content: iconComponents() } }] },
  },
}
export default config
