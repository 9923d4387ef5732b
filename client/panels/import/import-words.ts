import type { ImportCardFragment, ImportFormat, ImportState } from '../../generated/graphql'
import { isBeingUndone } from '../../investigation/import/imports'

/** The forms of files, as people call them. */
export const formatWords: Record<ImportFormat, string> = {
  FOLLOW_THE_MONEY: 'FollowTheMoney, entities as JSON',
  STATEMENTS: 'FollowTheMoney, statements as CSV',
  BODS: 'Beneficial Ownership Data Standard',
  OFAC: 'Sanctions list of OFAC',
  ICIJ: 'Offshore Leaks of ICIJ',
  CSV: 'Table as text (CSV, TSV)',
  XLSX: 'Excel workbook',
  EDGE_LIST: 'List of pairs of names',
  GRAPHML: 'GraphML',
  GEXF: 'GEXF',
  CYTOSCAPE: 'Cytoscape JSON',
  THROUGHLINE: 'Throughline JSON lines',
}

const stateWords: Record<ImportState, string> = {
  PREVIEWED: 'looked at',
  RUNNING: 'running',
  STOPPED: 'stopped',
  DONE: 'done',
  FAILED: 'failed',
  UNDONE: 'undone',
}

/** What an import is at, in a word or two. */
export const stateOf = (one: ImportCardFragment): string => {
  if (isBeingUndone(one)) return 'being undone'
  return one.undoing ? 'undone in part' : stateWords[one.state]
}
