import { inDigits } from '../../../model/limits'
import { shortened } from '../clean'
import { problem, remark } from '../draft'
import type { Draft, Place } from '../draft'
import type { Row } from '../file/rows'
import { draftsOfRow, refers } from './map-row'
import { LONGEST_ATTRIBUTE } from './mapping'
import type { Mapping } from './mapping'

/** A table, whatever it is written in: its rows, those above its header too, and what its columns become. */
export type Sheet = {
  /** What its rows are called by beside their number, where a file has several tables. */
  name: string | null
  header: number
  columns: readonly string[]
  mapping: Mapping
  rows: () => AsyncIterable<Row>
}

/** So many rows are looked at to guess what columns hold. */
const LOOKED_AT = 200

/** The names of the columns: those of the header, else numbers; a name that stands twice gets its number. */
function namesOf(header: readonly string[] | undefined, width: number): string[] {
  const names = Array.from({ length: width }, (_, at) => header?.[at]?.trim() || `column ${at + 1}`)
  return names.map((name, at) => (names.indexOf(name) === at ? name : `${name} (${at + 1})`))
}

/** The names of the columns of a table, and what its first rows have in each. */
export async function columnsOf(
  rows: AsyncIterable<Row>,
  header: number,
): Promise<{ columns: string[]; samples: { name: string; values: string[] }[] }> {
  const first: string[][] = []
  let names: string[] | undefined
  let at = 0
  for await (const { cells } of rows) {
    at++
    if (at === header) names = cells
    else if (at > header) first.push(cells)
    if (first.length >= LOOKED_AT) break
  }
  const width = [names ?? [], ...first].reduce((most, cells) => Math.max(most, cells.length), 0)
  const columns = namesOf(names, width)
  const samples = columns.map((name, column) => ({
    name,
    values: first.map((cells) => cells[column]?.trim() ?? '').filter((cell) => cell !== ''),
  }))
  return { columns, samples }
}

/** Columns that a mapping names and a table has not, told once: their values would be missing in silence. */
export function missingColumns({ columns, mapping }: Pick<Sheet, 'columns' | 'mapping'>): string[] {
  const named = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, each] of Object.entries(value)) {
      if (key === 'column' && typeof each === 'string') named.add(each)
      else if (key === 'columns' && Array.isArray(each)) for (const one of each) named.add(String(one))
      else collect(each)
    }
  }
  collect(mapping.entities)
  collect(mapping.relations)
  return [...named].filter((name) => !columns.includes(name))
}

/** Columns whose names are too long for an attribute, with what their values are recorded under. */
const renamedIn = ({ mapping }: Sheet): [column: string, name: string][] =>
  Object.values(mapping.entities).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([name, picks]) =>
      picks.flatMap(({ column = '' }): [string, string][] =>
        column.length > LONGEST_ATTRIBUTE && column.startsWith(name.slice(0, 90)) ? [[column, name]] : [],
      ),
    ),
  )

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** What is wrong with a table as a whole: what stands above its header, what a mapping asks for in vain. */
function wholeProblems(sheet: Sheet, above: readonly string[]): Draft[] {
  const place = { line: 1, record: sheet.name ?? '' }
  const missing = missingColumns(sheet).map((name) => {
    const there = sheet.columns.slice(0, 30).join(', ')
    return remark(place, name, `The mapping names the column “${name}”, which is not there. There are: ${there}.`)
  })
  const cut = renamedIn(sheet).map(([column, name]) => {
    const reason = `The name of the column has ${inDigits(column.length)} characters; its values are recorded under “${name}”.`
    return remark(place, shortened(column, 500), reason)
  })
  const title = shortened([...new Set(above)].join('; '), 1_000)
  return title === ''
    ? [...missing, ...cut]
    : [...missing, ...cut, remark(place, null, `Above the header stands “${title}”, which is no record.`)]
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((cell, at) => cell === other[at])

/** What cells say, by the names of their columns. */
function cellsOf({ columns, mapping }: Sheet, cells: readonly string[]): Map<string, string> {
  return new Map(
    cells.flatMap((cell, at) => {
      const text = cell.trim()
      return text === '' || mapping.file.empty.includes(text)
        ? []
        : [[columns[at] ?? `column ${at + 1}`, text] as const]
    }),
  )
}

/** What is wrong with a row beside what it says. */
function rowProblems({ columns }: Sheet, { cells, wrongCells = [] }: Row, place: Place): Draft[] {
  const drafts = wrongCells.map(({ column, reason }) =>
    problem(place, columns[column] ?? `column ${column + 1}`, reason),
  )
  if (isEmpty(cells.slice(columns.length))) return drafts
  const reason = `The row has ${cells.length} cells, the table ${columns.length} columns: what is over is left out.`
  return [...drafts, problem(place, null, reason)]
}

/** What a row below the header becomes in a pass. Printed tables say their header again on each page: that is no record. */
function draftsOf(sheet: Sheet, row: Row, header: readonly string[], pass: number): Draft[] {
  const { line, cells, wrong } = row
  const place = { line, record: sheet.name === null ? `row ${line}` : `${sheet.name}, row ${line}` }
  if (wrong !== undefined) return pass === 0 ? [problem(place, null, `This row ${wrong}.`)] : []
  const told = pass === 0 ? rowProblems(sheet, row, place) : []
  if (isEmpty(cells) || (header.length > 0 && same(cells, header))) return told
  const { first, second } = draftsOfRow(cellsOf(sheet, cells), line, sheet.mapping, place.record)
  return pass === 0 ? [...first, ...told] : second
}

/** What the rows of a table become in a pass: one list for each of them that is below the header. */
export async function* draftsOfSheet(sheet: Sheet, pass: number): AsyncGenerator<Draft[]> {
  if (pass > 0 && !refers(sheet.mapping)) return
  const above: string[] = []
  let header: readonly string[] = []
  let at = 0
  for await (const row of sheet.rows()) {
    at++
    if (at < sheet.header) above.push(...row.cells.filter((cell) => cell.trim() !== ''))
    if (at === sheet.header) header = row.cells
    if (at <= sheet.header) continue
    const drafts = draftsOf(sheet, row, header, pass)
    yield at === sheet.header + 1 && pass === 0 ? [...wholeProblems(sheet, above), ...drafts] : drafts
  }
}
