import { mostOf } from '../../../model/limits'
import { pictureAndFileLimits } from './picture-limits'
import type { Limit } from './picture-limits'
import { changeLimits } from './change-limits'
import { stateLinkLimits } from './state-link-limits'

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
    value: 220_000,
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
  work: {
    value: 25_000,
    unit: 'points',
    rule: 'Work of a query, whatever comes back',
    why: 'The same question many times over is many times the work. What is looked up by its id is 5 points, a search 100, `between` 3 for each id, counting all relations or claims 1,000, a list of entities or of common neighbours 500 and more, a list of each of many 1 (10 for counts under a filter).',
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
  fileSearches: {
    value: mostOf.fileSearches,
    unit: 'searches',
    rule: 'Recorded searches in a data file',
    why: 'They stand after the claims; nobody reads more.',
  },
  among: {
    value: mostOf.among,
    unit: 'relations',
    rule: 'Relations that one `between` answers',
    why: 'The strongest come first; `truncated` says that there are more.',
  },
  read: {
    value: mostOf.read,
    unit: 'relations',
    rule: 'Relations that are looked at for one `between` or file',
    why: 'All relations of its entities, and 23 for each two of those with more than 2,000: some seconds on a busy computer. Counted before any is looked at.',
  },
  excluded: {
    value: mostOf.excluded,
    unit: 'ids',
    rule: 'Ids of `expand(exclude)`',
    why: 'All that is drawn is sent, so that nothing of it comes again; the page says where more is drawn.',
  },
  steps: {
    value: mostOf.steps,
    unit: 'steps',
    rule: 'Steps that undo goes back in the page',
    why: 'Each holds all that it changed. The page says when it is at the first that it has and there were others before.',
  },
  keptDrawings: {
    value: mostOf.keptDrawings,
    unit: 'drawings',
    rule: 'Drawings too large for their addresses that a browser keeps',
    why: 'Browsers give a page little room. The oldest goes first, and the page says so.',
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
  entitiesCounted: {
    value: mostOf.entitiesCounted,
    unit: 'entities',
    rule: 'Entities that `totalCount` of `entities` counts',
    why: 'Counting reads each of them.',
  },
  named: {
    value: mostOf.named,
    unit: 'entities',
    rule: 'Entities in whose names the text of `entities(filter: {text})` is',
    why: 'They are read to be put in order; more of the name leaves fewer.',
  },
  claimsRead: {
    value: mostOf.claimsRead,
    unit: 'claims',
    rule: 'Claims among which those with a text, kinds, statuses or who recorded them are looked for',
    why: 'Each is read. A document, an entity, a speaker, more words or a later day leaves fewer.',
  },
  claimWords: {
    value: mostOf.claimWords,
    unit: 'words',
    rule: 'Different words of a text that claims are searched for',
    why: 'Each is looked for in several ways of writing it. Fewer words find more.',
  },
  candidates: {
    value: mostOf.candidates,
    unit: 'names',
    rule: 'Names among which likely duplicates, and what a search finds with a slip in each word, are',
    why: `Those that share most words with it; of the kinds and countries asked for, ${mostOf.candidatesCompared} are compared.`,
  },
  identifiers: {
    value: mostOf.identifiers,
    unit: 'identifiers',
    rule: 'Identifiers of one entity by which a search finds it',
    why: `The first in the order of their signs; the others stand among its claims. One of more than ${mostOf.identifierLength} characters is found by its beginning.`,
  },
  namesLookedUp: {
    value: mostOf.namesLookedUp,
    unit: 'names',
    rule: 'Names of one `lookUp`',
    why: 'Each is a search of its own; longer lists are sent in parts.',
  },
  relationsOfCommon: {
    value: mostOf.relationsOfCommon,
    unit: 'relations',
    rule: 'Relations that are given with each common neighbour',
    why: 'The strongest; `relationCount` tells how many there are.',
  },
  holdings: {
    value: mostOf.holdings,
    unit: 'relations',
    rule: 'Relations of owning that are read for `ownership` or `holdings`',
    why: 'Every owner is followed through all of them. The answer says that it is not complete.',
  },
  ownershipDepth: {
    value: mostOf.ownershipDepth,
    unit: 'steps',
    rule: 'Steps of a chain of owning (`maxDepth`)',
    why: 'Each is one more question to the database; longer chains than that are mistakes of the data.',
  },
  chains: {
    value: mostOf.chains,
    unit: 'paths',
    rule: 'Chains of one stake (`first`)',
    why: 'The largest come first.',
  },
  ...stateLinkLimits,
  searchedFor: {
    value: mostOf.searchedFor,
    unit: 'entities',
    rule: 'Entities that one recorded search is about (`recordSearch`)',
    why: 'A search for more is several; what it was about would not be read.',
  },
  ...changeLimits,
  ...pictureAndFileLimits,
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
} as const satisfies Record<string, Limit>
