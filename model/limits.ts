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
  /** Ids that an expansion is told not to bring. */
  excluded: 5_000,
  /** Claims in a data file. */
  fileClaims: 20_000,
  /** Results of a search, and claims, that are counted. */
  searchCounted: 1_000,
  claimsCounted: 10_000,
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
