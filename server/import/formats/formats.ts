import type { ImportFormat } from '../../../model/generated/vocabulary'
import { bods } from './bods/bods'
import { csv } from './csv'
import { edgeList } from './edge-list/edge-list'
import { followTheMoney } from './follow-the-money/follow-the-money'
import type { Format } from './format'
import { cytoscape } from './graph/cytoscape'
import { gexf } from './graph/gexf'
import { graphml } from './graph/graphml'
import { statements } from './statements/statements'
import { throughline } from './throughline/throughline'
import { xlsx } from './xlsx/xlsx'
import { icij } from './icij/icij'
import { ofac } from './ofac/ofac'

/** Every form that can be read, in the order in which a file is tried to be recognised as one. */
export const formats: Readonly<Record<ImportFormat, Format>> = {
  THROUGHLINE: throughline,
  FOLLOW_THE_MONEY: followTheMoney,
  STATEMENTS: statements,
  XLSX: xlsx,
  GRAPHML: graphml,
  GEXF: gexf,
  CYTOSCAPE: cytoscape,
  EDGE_LIST: edgeList,
  BODS: bods,
  OFAC: ofac,
  ICIJ: icij,
  CSV: csv,
}
