import { mostOf, pictureLimits } from '../../../model/limits'
import { storedFiles } from '../../export/file-store'

const megabyte = 1_000_000

/**
 * Every limit that a request meets: its value, what it counts, and why it is what it is.
 * docs/limits.md shows this table; a test keeps the two alike.
 */
export const limits = {
  body: {
    value: 2 * megabyte,
    unit: 'bytes',
    rule: 'Body of a request',
    why: 'The largest that the page sends is a drawing of 10,000 relations, to have a file made of it.',
  },
  tokens: {
    value: 1_000,
    unit: 'tokens',
    rule: 'Length of a query',
    why: 'Names, signs and values are counted while reading, before anything else is done with them.',
  },
  depth: {
    value: 12,
    unit: 'levels',
    rule: 'Depth of a query',
    why: 'From an entity over its relations to their claims and those claims’ sources is 9 levels.',
  },
  aliases: {
    value: 15,
    unit: 'aliases',
    rule: 'Aliases in a query',
    why: 'The same question many times over in one request is many requests.',
  },
  directives: {
    value: 9,
    unit: 'directives',
    rule: 'Directives in a query',
    why: 'More have no use, and each is looked at again for every field.',
  },
  cost: {
    value: 165_000,
    unit: 'values',
    rule: 'Cost of a query',
    why: 'Every value that may come back counts one, with `first` and the ids given: three times the most that the page asks for.',
  },
  exports: {
    value: 2,
    unit: 'files',
    rule: 'Files of a query (`export`)',
    why: 'Each is made for itself, one after the other.',
  },
  pathWork: {
    value: 640,
    unit: 'steps',
    rule: 'Work for the paths of a query (`maxLength` × `first` of each `paths`)',
    why: 'Each is a search of its own and may take two seconds: four of the largest, or twenty of the usual ones.',
  },
  literalCost: {
    value: 200_000,
    unit: 'points',
    rule: 'Cost of a query as it is written',
    why: 'A second estimate that knows no variables, and turns away the worst before it is kept.',
  },
  page: {
    value: mostOf.page,
    unit: 'items',
    rule: 'Items on a page (`first`)',
    why: 'The next page is one more question, with `after`.',
  },
  expansionPage: {
    value: mostOf.expansion,
    unit: 'relations',
    rule: 'Relations of one `expand` (`first`)',
    why: 'More at once cannot be read in a drawing.',
  },
  pathsPage: {
    value: mostOf.paths,
    unit: 'paths',
    rule: 'Paths of one search (`first`)',
    why: 'Each further path is a search of its own.',
  },
  pathLength: {
    value: mostOf.pathLength,
    unit: 'relations',
    rule: 'Relations of one path (`maxLength`)',
    why: 'Longer chains say nothing about their ends.',
  },
  items: {
    value: mostOf.items,
    unit: 'items',
    rule: 'Items of a list that is sent',
    why: 'Longer lists are sent in parts.',
  },
  viewItems: {
    value: mostOf.entities,
    unit: 'items',
    rule: 'Items of `between(ids)` and of the lists of a view, but for its relations',
    why: 'The largest drawing that is answered at once.',
  },
  viewRelations: {
    value: mostOf.relations,
    unit: 'relations',
    rule: 'Relations of a view, named or found, and so of a file',
    why: 'No picture of more can be read.',
  },
  fileClaims: {
    value: mostOf.fileClaims,
    unit: 'claims',
    rule: 'Claims in a data file',
    why: 'More cannot be put together in the time of one answer.',
  },
  among: {
    value: mostOf.among,
    unit: 'relations',
    rule: 'Relations that one `between` answers',
    why: 'The strongest come first; `truncated` says that there are more.',
  },
  excluded: {
    value: mostOf.excluded,
    unit: 'ids',
    rule: 'Ids of `expand(exclude)`',
    why: 'All that is drawn is sent, so that nothing of it comes again.',
  },
  text: {
    value: 10_000,
    unit: 'bytes',
    rule: 'Length of a text that is sent',
    why: 'A page of text; claims are sentences.',
  },
  deadline: {
    value: 10_000,
    unit: 'ms',
    rule: 'Time for one answer',
    why: 'After it the question is ended in the database too.',
  },
  answer: {
    value: 10 * megabyte,
    unit: 'bytes',
    rule: 'Size of an answer',
    why: 'More is fetched in pages, or as a file.',
  },
  ready: {
    value: 2_000,
    unit: 'ms',
    rule: 'Time for the database to answer `/readyz`',
    why: 'Whoever asks wants to know it now.',
  },
  searchCounted: {
    value: mostOf.searchCounted,
    unit: 'results',
    rule: 'Results of a search that are counted, and can be paged through',
    why: 'Who needs more asks more exactly.',
  },
  claimsCounted: {
    value: mostOf.claimsCounted,
    unit: 'claims',
    rule: 'Claims that `totalCount` counts',
    why: 'Counting reads each of them.',
  },
  title: {
    value: pictureLimits.title,
    unit: 'characters',
    rule: 'Title of a picture',
    why: 'It stands above the drawing.',
  },
  pictureWidth: {
    value: pictureLimits.width[1],
    unit: 'pixels',
    rule: 'Width of a picture before scale',
    why: 'A printed page has fewer; `scale` multiplies it by up to 4.',
  },
  pictureSide: {
    value: pictureLimits.side,
    unit: 'pixels',
    rule: 'A side of a PNG',
    why: 'Other programs open no larger ones; SVG has no pixels.',
  },
  picturePixels: {
    value: pictureLimits.pixels,
    unit: 'pixels',
    rule: 'A PNG as a whole',
    why: 'Each takes four bytes while it is drawn.',
  },
  pictureWidest: {
    value: pictureLimits.widest,
    unit: 'units',
    rule: 'From one side of a drawing to the other',
    why: 'The work of composing grows with the length of its lines.',
  },
  pictureLabels: {
    value: pictureLimits.labels,
    unit: 'relations',
    rule: 'Relations of a picture with labels',
    why: 'Above it none has one, and the picture says so.',
  },
  fileAge: {
    value: storedFiles.ms,
    unit: 'ms',
    rule: 'How long an exported file is kept',
    why: 'Long enough to fetch it; it can be made again.',
  },
  files: {
    value: storedFiles.files,
    unit: 'files',
    rule: 'Exported files that are kept',
    why: 'The oldest goes first.',
  },
  fileBytes: {
    value: storedFiles.bytes,
    unit: 'bytes',
    rule: 'Bytes of exported files that are kept',
    why: 'They are kept in memory; the oldest goes first.',
  },
  documents: {
    value: 100,
    unit: 'queries',
    rule: 'Queries that are kept ready',
    why: 'Those asked last; any other is read and checked again.',
  },
  compiled: {
    value: 1_000,
    unit: 'fields',
    rule: 'Fields of a query that is compiled',
    why: 'Compiling writes each field out for each kind of entity; larger queries are interpreted.',
  },
} as const satisfies Record<string, { value: number; unit: string; rule: string; why: string }>

const grouped = (value: number) => value.toLocaleString('en-US')

/** The table of docs/limits.md, as Markdown. */
export const limitsTable = (): string =>
  [
    '| what | at most | why |',
    '|---|---|---|',
    ...Object.values(limits).map(({ rule, value, unit, why }) => `| ${rule} | ${grouped(value)} ${unit} | ${why} |`),
  ].join('\n')
