/*
 * The limits that server and page both keep to, each written here alone. docs/limits.md tells them with their reasons.
 */

/** How many items lists may have. */
export const mostOf = {
  /** On a page of any list but those named here. */
  page: 100,
  /** Relations that one expansion brings. */
  expansion: 500,
  /** Paths of one search, and relations of one path. */
  paths: 20,
  pathLength: 8,
  /** Items of a list that is sent. */
  items: 250,
  /** Entities among which relations are asked for, and those of a file. */
  entities: 2_000,
  /** Relations of a file. */
  relations: 10_000,
  /** Relations that are answered at once of those among some entities. */
  among: 20_000,
  /** Relations that are looked at to find those among some entities. */
  read: 500_000,
  /** Ids that an expansion is told not to bring. */
  excluded: 5_000,
  /** Entities, claims and problems that are shown of a file before it is imported. */
  previewed: 25,
  /** Steps that undo goes back. */
  steps: 200,
  /** Drawings too large for an address that a browser keeps. */
  keptDrawings: 20,
  /** Claims in a data file. */
  fileClaims: 20_000,
  /** Recorded searches in a data file. */
  fileSearches: 2_000,
  /** Results of a search, and claims, that are counted. */
  searchCounted: 1_000,
  claimsCounted: 10_000,
  entitiesCounted: 10_000,
  /** Entities whose names hold the words of a text, among which a list of entities is made. */
  named: 50_000,
  /** Claims among which those that are asked for are looked for. */
  claimsRead: 100_000,
  /** Words of a text that claims are searched for. */
  claimWords: 40,
  /** Names alike to one that the index gives, and of those of the right kinds and countries how many are compared with it. */
  candidates: 500,
  candidatesCompared: 200,
  /** Identifiers of one entity by which it is found, and characters of one. */
  identifiers: 50,
  identifierLength: 500,
  /** Names that are looked up at once, and entities that are given for each. */
  namesLookedUp: 250,
  lookedUpOfEach: 5,
  /** Relations to the chosen entities that are given with each neighbour that they share. */
  relationsOfCommon: 100,
  /** Relations of owning that are read to compute who owns something, steps that are followed, and chains that are told of each stake. */
  holdings: 10_000,
  ownershipDepth: 50,
  chains: 20,
  /** Relations that are read to tell by what an entity is tied to states, relations of one chain, and paths of one mechanism. */
  stateLinkRelations: 10_000,
  stateLinkLength: 6,
  stateLinkPaths: 10,
  /** Relations that are read at each step from an operator to who enacted its laws. */
  lawRelations: 2_000,
  /** Entities that one recorded search is about. */
  searchedFor: 25,
  /** Entities and states of one matrix. */
  matrixEntities: 20,
  matrixStates: 5,
  /** Relations that are compared with what they were when an investigation was saved, and kept paths and questions that are asked again. */
  changedRelations: 1_000,
  askedAgain: 20,
} as const

/** What a picture may measure. */
export const pictureLimits = {
  /** Characters of the title. */
  title: 500,
  /** Pixels before scale, from and to. */
  width: [200, 8_000],
  /** Pixels for each of them, from and to. */
  scale: [0.5, 4],
  /** Pixels of a PNG on a side, and in all. */
  side: 16_384,
  pixels: 64_000_000,
  /** How far from 0,0 something may be drawn, and how far apart two may lie, in units of the drawing. */
  furthest: 1_000_000,
  widest: 100_000,
  /** Relations up to which labels are drawn. */
  labels: 1_000,
} as const

/** "2,000" */
export const inDigits = (n: number): string => n.toLocaleString('en')

/** How many characters a text has, whatever they are. */
export const charactersOf = (text: string): number => [...text].length
