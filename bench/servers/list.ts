/** The answers that S4 and S5 are measured on: made once, so that only what GraphQL does with them is measured. */
import type { ResolverMap } from '../../server/http/graphql/schema'

const entity = (index: number) => ({
  id: `company:bench-${index}`,
  kind: 'COMPANY',
  name: `Company ${index}`,
  aliases: [],
  description: 'A company made up for measuring.',
  countries: ['CN'],
  topics: [],
  hub: false,
  relationTotal: 4,
})

const relation = (index: number, entities: ReturnType<typeof entity>[]) => ({
  id: `rel:bench-${index}`,
  type: 'SUPPLIES_TO',
  label: 'supplies',
  inverseLabel: 'is supplied by',
  role: null,
  articles: [],
  status: 'ASSERTED',
  reason: '1 asserts: asserted',
  modality: 'FACT',
  strength: 3,
  sources: 1,
  validity: { text: '2010', earliest: '2010-01-01', latest: '2010-12-31' },
  subject: entities[index % entities.length],
  object: entities[(index * 7 + 1) % entities.length],
})

/** A subgraph of `entities` entities and four times as many relations. */
function subgraph(entities: number) {
  const made = Array.from({ length: entities }, (_, index) => entity(index))
  return {
    entities: made,
    relations: Array.from({ length: entities * 4 }, (_, index) => relation(index, made)),
    truncated: false,
  }
}

const answers = new Map([500, 5_000].map((entities) => [entities, subgraph(entities)]))

/** `between(ids: ["500"])` answers 500 entities and 2,000 relations, `["5000"]` ten times as many. */
export const resolvers: ResolverMap = {
  Query: { between: (_: unknown, { ids }: { ids: string[] }) => answers.get(Number(ids[0])) },
  Entity: { __resolveType: () => 'Company' },
  Node: { __resolveType: () => 'Company' },
}
