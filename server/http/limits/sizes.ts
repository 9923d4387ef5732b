import { EntityKind, RelationType } from '../../../model/generated/vocabulary'

type Arguments = Record<string, unknown>
type Size = (args: Arguments) => number

const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 1)
const pageOf: Size = ({ first }) => (typeof first === 'number' ? first : 1)
const about =
  (count: number): Size =>
  () =>
    count

const TYPES = Object.keys(RelationType).length

/** How many come back of a list whose size is not its `first`: from the ids that are given, or from what there can be. */
const sizes: Record<string, Size> = {
  'Query.nodes': ({ ids }) => lengthOf(ids),
  'Query.lookUp': ({ names }) => lengthOf(names),
  'NameLookUp.entities': about(5),
  'CommonNeighbour.tiedTo': about(5),
  'Ownership.owners': about(20),
  'Ownership.cycles': about(1),
  'Ownership.control': about(2),
  'StateLinks.states': about(3),
  'StateLink.mechanisms': about(3),
  'MechanismLink.paths': about(3),
  'MechanismLink.denials': about(2),
  legalBasis: about(2),
  'LegalBasis.enactedBy': about(2),
  'StateMatrix.states': about(5),
  'StateMatrix.rows': about(20),
  'StateMatrixRow.cells': about(5),
  'StateMatrixCell.mechanisms': about(3),
  'SearchRecord.about': about(2),
  'ExportedFile.notes': about(1),
  'Claim.stakes': about(1),
  'Claim.control': about(1),
  'CommonNeighbour.relations': about(10),
  'Query.between': ({ ids }) => lengthOf(ids),
  'Query.paths': (args) => pageOf(args) * (Number(args.maxLength) + 1),
  'Query.relationTypes': about(TYPES),
  'Expansion.counts': about(20),
  'PathResult.hubsAvoided': about(5),
  'PathStep.relations': about(2),
  'Path.periods': about(2),
  'Statistics.entitiesByKind': about(Object.keys(EntityKind).length),
  'Statistics.relationsByType': about(TYPES),
  'Statistics.relationsByStatus': about(4),
  'Statistics.claimsByStance': about(3),
  attributes: about(20),
  identifiers: about(5),
  'Attribute.values': about(3),
  'ImportPreview.entities': about(25),
  'ImportPreview.claims': about(25),
  'ImportPreview.problems': about(25),
  'ImportPreview.columns': about(200),
  'Import.kinds': about(Object.keys(EntityKind).length),
  'Import.types': about(TYPES),
  'LikelyDuplicate.similar': about(3),
  'SavedView.positions': about(2_000),
  'SavedView.expansions': about(25),
  'SavedView.marks': about(10),
  'SavedView.paths': about(10),
  'SavedView.questions': about(25),
  'Investigation.notes': about(25),
  'InvestigationVersion.notes': about(25),
  'InvestigationComparison.notesCame': about(5),
  'InvestigationComparison.notesWent': about(5),
  'InvestigationComparison.notesChanged': about(5),
  'InvestigationChanges.claimsCome': about(25),
  'InvestigationChanges.claimsGone': about(25),
  'InvestigationChanges.relations': about(25),
  'InvestigationChanges.paths': about(20),
  'HistoryEntry.changes': about(5),
  'Origin.documents': about(2),
  'Origin.roots': about(2),
  'Relation.surely': about(2),
  relationCounts: about(20),
  origins: about(5),
  speakers: about(2),
  derivedFrom: about(2),
}

/** Lists that are as long as the page, the ids or the paths that were asked for, and are counted there. */
const countedBefore = new Set([
  'Subgraph.entities',
  'Subgraph.relations',
  'Expansion.entities',
  'Expansion.relations',
  'PathResult.paths',
  'Path.entities',
  'Path.relations',
  'Path.steps',
  'Holdings.edges',
])

/** Lists of words, each of which counts as one value: no longer than what recording takes. */
const words = new Set([
  'aliases',
  'countries',
  'topics',
  'articles',
  'subjectKinds',
  'objectKinds',
  'warnings',
  'missing',
  'typesLeftOut',
  'samples',
  'Backups.kept',
  // What one saved drawing holds: no longer than what saving takes.
  ...['entities', 'relations', 'hidden', 'pinned', 'folded', 'hiddenKinds', 'hiddenTypes', 'hiddenStatuses'].map(
    (list) => `SavedView.${list}`,
  ),
  ...['types', 'statuses', 'sources'].map((list) => `SavedFilter.${list}`),
  ...['SavedQuestion.from', 'SavedQuestion.to', 'SavedMark.about', 'SavedPath.entities', 'SavedPath.relations'],
  ...['SavedExpansion.entities', 'SavedExpansion.relations'],
  ...['entitiesCame', 'entitiesWent', 'relationsCame', 'relationsWent', 'moved'],
])

/** How many values a field may bring, each of which brings what is asked of it. */
export const sizeOf = (type: string, field: string, args: Arguments): number =>
  Math.max(1, (sizes[`${type}.${field}`] ?? sizes[field] ?? pageOf)(args))

/** Whether it is known how long a list may be that has no `first`. */
export const isBounded = (type: string, field: string): boolean =>
  [`${type}.${field}`, field].some((place) => place in sizes || countedBefore.has(place) || words.has(place))
