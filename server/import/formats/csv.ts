import { dialectOf, rowsOf } from '../file/table'
import type { Dialect, Row } from '../file/table'
import type { ImportFile } from '../file/import-file'
import { problem } from '../draft'
import { guessMapping } from '../mapping/guess'
import type { Column } from '../mapping/guess'
import { draftsOfRow } from '../mapping/map-row'
import { readMapping } from '../mapping/mapping'
import type { Mapping } from '../mapping/mapping'
import type { Format } from './format'

/** A table, how it is written, and what its columns become. */
type Plan = { dialect: Dialect; yaml: string; mapping: Mapping; columns: string[] }

/** So many rows are looked at to guess what columns hold. */
const LOOKED_AT = 200

/** The names of the columns: those of the header, else numbers; a name that stands twice gets its number. */
function namesOf(header: readonly string[] | undefined, width: number): string[] {
  const names = Array.from({ length: width }, (_, at) => header?.[at]?.trim() || `column ${at + 1}`)
  return names.map((name, at) => (names.indexOf(name) === at ? name : `${name} (${at + 1})`))
}

async function beginningOf(file: ImportFile, dialect: Dialect): Promise<{ header: string[] | undefined; rows: Row[] }> {
  const rows: Row[] = []
  let header: string[] | undefined
  let at = 0
  for await (const row of rowsOf(file, dialect)) {
    at++
    if (at === dialect.header) header = row.cells
    else if (at > dialect.header) rows.push(row)
    if (rows.length >= LOOKED_AT) break
  }
  return { header, rows }
}

/** How a table is read, with a mapping that is given or one that is guessed. Throws KnownError BAD_INPUT, TOO_LARGE. */
export async function planOf(file: ImportFile, yaml: string | null): Promise<Plan> {
  const given = yaml === null ? undefined : readMapping(yaml)
  const { encoding, delimiter, quote, header: line } = given?.file ?? {}
  const dialect = await dialectOf(file, {
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(quote !== undefined && { quote: quote === '' ? null : quote }),
    ...(line !== undefined && { header: line }),
  })
  const { header, rows } = await beginningOf(file, dialect)
  const width = Math.max(header?.length ?? 0, ...rows.map(({ cells }) => cells.length))
  const columns = namesOf(header, width)
  if (given) return { dialect, yaml: yaml!, mapping: given, columns }
  const samples = columns.map((name, at): Column => ({
    name,
    values: rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== ''),
  }))
  return { dialect, columns, ...guessMapping(dialect, samples) }
}

/** A table as text. */
export const csv: Format = {
  namespace: 'file',
  isLocal: true,
  passes: 1,
  mappingFor: async (file, yaml) => {
    const { yaml: mapping, dialect } = await planOf(file, yaml)
    return { mapping, encoding: dialect.encoding }
  },
  read: async function* (file, _pass, { mapping: yaml }) {
    const { dialect, mapping, columns } = await planOf(file, yaml)
    const empty = new Set(['', ...mapping.file.empty])
    let at = 0
    for await (const { line, cells } of rowsOf(file, dialect)) {
      if (++at <= dialect.header) continue
      const trimmed = cells.map((cell) => cell.trim())
      if (trimmed.every((cell) => cell === '')) {
        yield []
        continue
      }
      const named = new Map(
        trimmed.flatMap((cell, i) => (empty.has(cell) ? [] : [[columns[i] ?? `column ${i + 1}`, cell]])),
      )
      const drafts = draftsOfRow(named, line, mapping)
      if (cells.length > columns.length) {
        const reason = `The row has ${cells.length} cells, the table ${columns.length} columns: what is over is left out.`
        drafts.push(problem({ line, record: `row ${line}` }, null, reason))
      }
      yield drafts
    }
  },
}
