type Arguments = Record<string, unknown>
type Work = (args: Arguments) => number

const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0)
const always =
  (points: number): Work =>
  () =>
    points
/** Under a filter the relations themselves are read; without one the database knows how many there are. */
const counting: Work = ({ filter }) => (filter ? 10 : 1)

/**
 * What it takes to answer a field once, whatever is asked of what comes back: five points for what is looked up by an id, others by how
 * much more they may have to read; a list of each of many is read for all of them at once. Searches for paths and files have limits of their own.
 */
const work: Readonly<Record<string, Work>> = {
  'Query.search': always(100),
  'Query.similarEntities': always(100),
  'Query.similarClaims': always(100),
  'Query.lookUp': ({ names }) => 20 + 40 * lengthOf(names),
  'Query.entities': always(500),
  'Query.commonNeighbours': ({ ids }) => 500 + 5 * lengthOf(ids),
  // Under a filter of what they say, very many are looked at.
  'Query.claims': ({ text, kinds, statuses, recordedBy, recordedSince, recordedBefore, order }) =>
    [text, kinds, statuses, recordedBy, recordedSince, recordedBefore].some(Boolean) || order === 'HELD' ? 500 : 50,
  // They may read ten thousand relations.
  'Query.ownership': always(500),
  'Query.holdings': always(500),
  'Query.stateLinks': always(500),
  'Query.stateMatrix': ({ of }) => 100 + 100 * lengthOf(of),
  legalBasis: always(50),
  'Query.legalBasis': always(50),
  chains: always(5),
  'Query.expand': ({ first, exclude }) => 50 + Number(first) + lengthOf(exclude),
  'Query.between': ({ ids }) => 50 + 3 * lengthOf(ids),
  // It reads the beginning of a file.
  'Query.previewImport': always(500),
  'Query.nodes': ({ ids }) => 5 + lengthOf(ids),
  // They read every relation, or every claim.
  'Statistics.relationsByStatus': always(1_000),
  'Statistics.claimsByStance': always(1_000),
  relations: counting,
  relationCounts: counting,
  claims: always(1),
  attributes: always(1),
  identifiers: always(1),
  searches: always(1),
  // Those of both ends are put in one order.
  'StateLinks.searches': always(10),
  'PathResult.searches': always(50),
  problems: always(1),
  // Each version is unpacked.
  'Investigation.view': always(20),
  'Investigation.notes': always(5),
  'InvestigationVersion.view': always(20),
  'Investigation.comparison': always(50),
  // It looks at all that was recorded since, and searches for paths.
  'Investigation.changes': always(1_000),
  versions: always(1),
  history: always(1),
  origins: always(1),
  derivedFrom: always(1),
}

/** Any other question, and any change, of the graph as a whole. */
const roots: Readonly<Record<string, Work>> = { Query: always(5), Mutation: always(100) }

/** The points of one field of a type, each time that it is answered. */
export const workOf = (type: string, field: string, args: Arguments): number =>
  (work[`${type}.${field}`] ?? roots[type] ?? work[field] ?? always(0))(args)
