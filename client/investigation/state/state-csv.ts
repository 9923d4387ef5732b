import type { CsvSeparator } from '../../generated/graphql'
import { harmlessCell, QUOTED_CELL } from '../../../model/text/csv-cell'
import { nameAlone } from '../../../model/text/distinction'
import { download } from '../download'
import { csvSettings } from '../picture/picture'
import { pathSteps, pathTextWithFacts } from '../path/path-words'
import { claimTopic } from '../relation/relation-words'
import { tieEvidence } from './state-evidence'
import type { TieEvidence } from './state-evidence'
import type { Mechanism, StateTable, StateTie, StateTies } from './state-links'
import { basisInWords, leaningOn, mechanismPeriod } from './state-words'

type Cell = string | number | null
type Row = Readonly<Record<string, Cell>>

const separators: Record<CsvSeparator, string> = { COMMA: ',', SEMICOLON: ';', TAB: '\t' }
/** Without it spreadsheets read UTF-8 as the machine's old code page. */
const MARK = '\ufeff'
/** What keeps names in their direction on the page has no business in a table. */
const ISOLATES = /[\u2066-\u2069]/g

function cellText(cell: Cell | undefined): string {
  const text = String(harmlessCell(typeof cell === 'string' ? cell.replace(ISOLATES, '') : (cell ?? '')))
  return QUOTED_CELL.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV (RFC 4180) under a header, with no cell that a spreadsheet takes for a formula. A row without a column has nothing there. */
export function csvOf(header: readonly string[], rows: readonly Row[], separator: CsvSeparator = 'COMMA'): string {
  const lines = [header, ...rows.map((row) => header.map((name) => row[name]))]
  return MARK + lines.map((line) => `${line.map(cellText).join(separators[separator])}\r\n`).join('')
}

const tieHeader = [
  ...['entity', 'state', 'mechanism', 'mechanism_status', 'mechanism_strength', 'mechanism_time', 'denials', 'law'],
  ...['chain', 'chain_words', 'relation', 'relation_status', 'relation_strength', 'claim', 'stance', 'modality'],
  ...['statement', 'speakers', 'source', 'publisher', 'published', 'url', 'locator', 'searched'],
  ...['entity_id', 'state_id', 'relation_id', 'source_id'],
]

/** A row a claim of a mechanism; a relation on two chains stands under each. */
function claimRows(mechanism: Mechanism, { claims, bases }: TieEvidence, on: string | null): Row[] {
  const laws = leaningOn(mechanism).flatMap((id) => bases.get(id) ?? [])
  const about = {
    mechanism: mechanism.mechanism,
    mechanism_status: mechanism.status,
    mechanism_strength: mechanism.strength,
    mechanism_time: mechanismPeriod(mechanism),
    denials: mechanism.denials.length,
    law: [...new Set(laws.map((basis) => basisInWords(basis, on)))].join(' '),
  }
  return mechanism.paths.flatMap((path, i) =>
    pathSteps(path).flatMap(({ relations }) =>
      relations.flatMap(({ relation }) =>
        (claims.get(relation.id)?.claims ?? []).map((claim) => ({
          ...about,
          chain: i + 1,
          chain_words: pathTextWithFacts(path),
          relation: claimTopic(claim),
          relation_status: relation.status,
          relation_strength: relation.strength,
          claim: claim.id,
          stance: claim.stance,
          modality: claim.modality,
          statement: claim.statement,
          speakers: claim.speakers.map(nameAlone).join('; '),
          source: nameAlone(claim.source),
          publisher: claim.source.publisher,
          published: claim.source.published,
          url: claim.source.url,
          locator: claim.locator,
          relation_id: relation.id,
          source_id: claim.source.id,
        })),
      ),
    ),
  )
}

/** Ties as a table, one row a claim; where nothing was found, one row that says what was searched. Throws an ApiError. */
export async function tiesAsCsv(
  answers: readonly StateTies[],
  shown: (tie: StateTie) => boolean = () => true,
): Promise<string> {
  const rows: Row[] = []
  for (const { of, states, searched, explanation } of answers) {
    const wanted = states.filter(shown)
    const evidence = await tieEvidence(wanted, searched.asOf)
    const about = { entity: nameAlone(of), entity_id: of.id, searched: explanation }
    if (wanted.length === 0) rows.push(about)
    for (const { state, mechanisms } of wanted) {
      const own = mechanisms.flatMap((mechanism) => claimRows(mechanism, evidence, searched.asOf))
      rows.push(...own.map((row) => ({ ...about, state: nameAlone(state), state_id: state.id, ...row })))
    }
  }
  return csvOf(tieHeader, rows, csvSettings.getState().separator)
}

const tableHeader = [
  'entity',
  'state',
  'mechanisms',
  'worst_status',
  'highest_strength',
  'which',
  'searched',
  'entity_id',
  'state_id',
]

/** A table as CSV, one row a cell, the empty ones too. */
export const tableAsCsv = ({ states, rows, explanation }: StateTable): string =>
  csvOf(
    tableHeader,
    rows.flatMap(({ entity, cells }) =>
      cells.map(({ mechanisms, strength, worst }, i) => ({
        entity: nameAlone(entity),
        state: nameAlone(states[i]),
        mechanisms: mechanisms.length,
        worst_status: worst,
        highest_strength: strength,
        which: mechanisms.join('; '),
        searched: explanation,
        entity_id: entity.id,
        state_id: states[i]?.id ?? null,
      })),
    ),
    csvSettings.getState().separator,
  )

/** Characters that some systems have in no name of a file. */
const UNSAFE = /[\\/:*?"<>|\u2066-\u2069]+/g

/** Hands a table to the browser to save. `name`: of the file, without its ending. */
export const saveCsv = (csv: string, name: string): void =>
  download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${name.replace(UNSAFE, ' ').trim()}.csv`)
