const minute = 60_000
const megabyte = 1_000_000

/**
 * Every limit that a request meets: its value, what it counts, and why it is what it is.
 * docs/limits.md shows this table; a test keeps the two alike.
 */
export const limits = {
  body: {
    value: megabyte,
    unit: 'bytes',
    rule: 'Body of a request',
    why: 'The largest question that the page asks is a tenth of it.',
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
  literalCost: {
    value: 200_000,
    unit: 'points',
    rule: 'Cost of a query as it is written',
    why: 'A second estimate that knows no variables, and turns away the worst before it is kept.',
  },
  page: {
    value: 100,
    unit: 'items',
    rule: 'Items on a page (`first`)',
    why: 'The next page is one more question, with `after`.',
  },
  expansionPage: {
    value: 500,
    unit: 'relations',
    rule: 'Relations of one `expand` (`first`)',
    why: 'More at once cannot be read in a drawing.',
  },
  pathsPage: {
    value: 20,
    unit: 'paths',
    rule: 'Paths of one search (`first`)',
    why: 'Each further path is a search of its own.',
  },
  items: { value: 250, unit: 'items', rule: 'Items of a list that is sent', why: 'Longer lists are sent in parts.' },
  viewItems: {
    value: 2_000,
    unit: 'items',
    rule: 'Items of `between(ids)` and of the lists of a view',
    why: 'The largest drawing that is answered at once.',
  },
  excluded: {
    value: 5_000,
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
  fileAge: {
    value: 10 * minute,
    unit: 'ms',
    rule: 'How long an exported file is kept',
    why: 'Long enough to fetch it; it can be made again.',
  },
  files: { value: 50, unit: 'files', rule: 'Exported files that are kept', why: 'The oldest goes first.' },
  fileBytes: {
    value: 268_435_456,
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
