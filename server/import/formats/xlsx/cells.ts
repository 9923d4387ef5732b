import { KnownError } from '../../../errors'
import { MOST_COLUMNS } from '../../file/limits'
import type { Row } from '../../file/rows'
import { xmlEvents } from '../../file/xml'
import type { XmlEvent } from '../../file/xml'
import { columnAt, makeFiller, readMerge } from './merged-cells'
import type { Merge } from './merged-cells'
import { shownNumber } from './number-format'
import type { Workbook } from './workbook'

/** As many rows as a sheet can have. */
const MOST_ROWS = 1_048_576

/** A cell as it is written: where, of what type and in which form, and the texts within it. */
type Cell = { column: number; type: string; style: number; value: string; hasValue: boolean; hasFormula: boolean }

/** What a person reads in a cell, and why that is nothing where something stands. */
function shown(cell: Cell, { texts, formats, from1904 }: Workbook): { text: string; reason?: string } {
  const { type, value, hasValue, hasFormula, style } = cell
  if (!hasValue) {
    const reason = 'The cell holds a formula whose value the file does not keep: open it, save it and import it again.'
    return hasFormula ? { text: '', reason } : { text: '' }
  }
  if (type === 'e') return { text: '', reason: `The cell holds the error ${value}.` }
  if (type === 's') return { text: texts[Number(value)] ?? '' }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' }
  if (type !== 'n' || value.trim() === '') return { text: value }
  const number = Number(value)
  return { text: Number.isNaN(number) ? value : shownNumber(number, formats[style] ?? { shows: 'number' }, from1904) }
}

/** Cells that are one: they are written down at the end of a sheet, so that it is read twice. */
async function mergesOf(workbook: Workbook, file: string, called: string): Promise<readonly Merge[]> {
  const known = workbook.merges.get(file)
  if (known) return known
  const merges: Merge[] = []
  for await (const event of xmlEvents(workbook.zip.bytesOf(file), called)) {
    if (!('open' in event) || event.open !== 'mergeCell') continue
    const merge = readMerge(event.attributes.ref ?? '')
    if (merge) merges.push(merge)
  }
  workbook.merges.set(file, merges)
  return merges
}

type Gathered = { row: number; cells: Cell[] }
type Attributes = Readonly<Record<string, string>>

/** Gathers the cells of rows from what stands in a sheet: gives a row once it is whole. */
function makeGatherer(name: string): (event: XmlEvent) => Gathered | undefined {
  let [row, cells]: [number, Cell[]] = [0, []]
  let cell: Cell | undefined
  let [isValue, aloud, column] = [false, 0, -1]
  const beginRow = ({ r }: Attributes): void => {
    row = r === undefined ? row + 1 : Number(r)
    if (!Number.isInteger(row) || row < 1 || row > MOST_ROWS)
      throw new KnownError('BAD_INPUT', `${name} has a row “${r}”, which no sheet has.`)
    cells = []
    column = -1
  }
  const beginCell = ({ r = '', t: type = 'n', s: style = '0' }: Attributes): void => {
    const [letters] = /^[A-Z]+/i.exec(r) ?? []
    column = letters === undefined ? column + 1 : columnAt(letters)
    if (column >= MOST_COLUMNS)
      throw new KnownError('TOO_LARGE', `${name} has more than ${MOST_COLUMNS.toLocaleString('en')} columns.`)
    cell = { column, type, style: Number(style), value: '', hasValue: false, hasFormula: false }
  }
  const beginValue = (): void => {
    isValue = aloud === 0
    if (isValue && cell) cell.hasValue = true
  }
  const begin: Record<string, (attributes: Attributes) => void> = {
    row: beginRow,
    c: beginCell,
    v: beginValue,
    t: beginValue,
    f: () => cell && (cell.hasFormula = true),
    rPh: () => aloud++,
  }
  const end = (tag: string): Gathered | undefined => {
    isValue = false
    if (tag === 'rPh') aloud--
    if (tag === 'c' && cell) cells.push(cell)
    if (tag === 'c') cell = undefined
    return tag === 'row' ? { row, cells } : undefined
  }
  return (event) => {
    if ('open' in event) return void begin[event.open]?.(event.attributes)
    if ('close' in event) return end(event.close)
    if (isValue && cell) cell.value += event.text
    return undefined
  }
}

/**
 * The rows of a sheet as a person reads them: `line` is the number of the row, rows that nothing stands in are empty, cells that
 * are merged all hold what is seen in them. Numbers have `decimal` before their decimals. Throws KnownError BAD_INPUT, TOO_LARGE.
 */
export async function* rowsOfSheet(
  workbook: Workbook,
  { file, name }: { file: string; name: string },
  decimal: '.' | ',',
  tellRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Row> {
  const called = `${workbook.name} (${name})`
  const counted = async function* () {
    for await (const chunk of workbook.zip.bytesOf(file)) {
      tellRead(chunk.length)
      yield chunk
    }
  }
  const fill = makeFiller(await mergesOf(workbook, file, called), MOST_COLUMNS)
  const gather = makeGatherer(called)
  let line = 0
  for await (const event of xmlEvents(counted(), called)) {
    const found = gather(event)
    if (!found) continue
    if (found.row <= line) throw new KnownError('BAD_INPUT', `${called} has its rows out of order at row ${found.row}.`)
    for (line++; line < found.row; line++) yield rowOf(line, [], workbook, fill, decimal)
    yield rowOf(line, found.cells, workbook, fill, decimal)
  }
}

function rowOf(
  line: number,
  written: readonly Cell[],
  workbook: Workbook,
  fill: (row: number, cells: string[]) => void,
  decimal: '.' | ',',
): Row {
  const cells: string[] = []
  const wrongCells: { column: number; reason: string }[] = []
  for (const cell of written) {
    while (cells.length < cell.column) cells.push('')
    const { text, reason } = shown(cell, workbook)
    const isNumber = cell.type === 'n' && /^-?\d+\.\d+%?$/.test(text)
    cells[cell.column] = isNumber && decimal === ',' ? text.replace('.', ',') : text
    if (reason !== undefined) wrongCells.push({ column: cell.column, reason })
  }
  fill(line, cells)
  return wrongCells.length > 0 ? { line, cells, wrongCells } : { line, cells }
}
