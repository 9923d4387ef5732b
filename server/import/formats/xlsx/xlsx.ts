import { stringify } from 'yaml'

import { KnownError } from '../../../errors'
import { shortened } from '../../clean'
import { remark } from '../../draft'
import type { Draft } from '../../draft'
import { headerOf } from '../../file/header'
import { firstBytes } from '../../file/import-file'
import type { ImportFile } from '../../file/import-file'
import type { Row } from '../../file/rows'
import { isZip, openZip } from '../../file/zip'
import type { Zip } from '../../file/zip'
import { guess, names } from '../../mapping/guess'
import { refers } from '../../mapping/map-row'
import { readMappings } from '../../mapping/mapping'
import { columnsOf, draftsOfSheet } from '../../mapping/sheet'
import type { Sheet } from '../../mapping/sheet'
import type { Format } from '../format'
import { rowsOfSheet } from './cells'
import { workbookIn } from './workbook'
import type { Workbook } from './workbook'

/** So many rows are looked at to find the header. */
const LOOKED_AT = 50

async function firstRows(rows: AsyncIterable<Row>): Promise<string[][]> {
  const first: string[][] = []
  for await (const { cells } of rows) {
    first.push(cells)
    if (first.length >= LOOKED_AT) break
  }
  return first
}

const isEmpty = (rows: readonly string[][]): boolean => rows.every((cells) => cells.every((cell) => cell.trim() === ''))

/** A mapping for each sheet that holds something, as YAML; of one alone its own. */
async function guessedFor(workbook: Workbook): Promise<string> {
  const found: [name: string, mapping: object][] = []
  for (const sheet of workbook.sheets) {
    const first = await firstRows(rowsOfSheet(workbook, sheet, '.'))
    if (isEmpty(first)) continue
    const header = headerOf(first)
    const { samples } = await columnsOf(rowsOfSheet(workbook, sheet, '.'), header)
    if (names(samples)) found.push([sheet.name, { ...guess({ header, decimal: '.' }, samples) }])
  }
  const [first, ...others] = found
  if (!first)
    throw new KnownError(
      'BAD_INPUT',
      `${workbook.name} has no sheet in which anybody is named: say in a mapping what its columns become.`,
    )
  return stringify(others.length > 0 ? { sheets: Object.fromEntries(found) } : withSheet(first))
}

const withSheet = ([sheet, mapping]: [string, { file?: object }]) => ({ ...mapping, file: { ...mapping.file, sheet } })

type Plan = { sheets: Sheet[]; yaml: string; unread: string[] }

/** How the sheets of a workbook are read. Throws KnownError BAD_INPUT, TOO_LARGE. */
async function planOf(file: ImportFile, workbook: Workbook, yaml: string | null): Promise<Plan> {
  const said = yaml ?? (await guessedFor(workbook))
  const mappings = readMappings(said)
  const total = workbook.sheets.reduce((sum, sheet) => sum + (workbook.zip.sizes.get(sheet.file) ?? 0), 0)
  const tellRead = (bytes: number) => void (file.seen += (bytes / Math.max(1, total)) * file.bytes)
  const sheets: Sheet[] = []
  for (const mapping of mappings) {
    const name = mapping.file.sheet ?? workbook.sheets[0]!.name
    const found = workbook.sheets.find((sheet) => sheet.name === name)
    if (!found) {
      const there = workbook.sheets.map((sheet) => `“${sheet.name}”`).join(', ')
      throw new KnownError('BAD_INPUT', `${workbook.name} has no sheet “${name}”; its sheets are ${there}.`)
    }
    const decimal = mapping.file.decimal ?? '.'
    const header = mapping.file.header ?? headerOf(await firstRows(rowsOfSheet(workbook, found, decimal)))
    const { columns } = await columnsOf(rowsOfSheet(workbook, found, decimal), header)
    const rows = () => rowsOfSheet(workbook, found, decimal, tellRead)
    sheets.push({ name, header, columns, mapping: { ...mapping, file: { ...mapping.file, decimal } }, rows })
  }
  const named = sheets.map(({ name }) => name)
  const unread = workbook.sheets.map(({ name }) => name).filter((name) => !named.includes(name))
  return { sheets, yaml: said, unread }
}

const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
/** The files of workbooks, as their names stand in a zip; those of OpenDocument name their type first. */
const SHEETS = [
  'xl/workbook.',
  'xl/worksheets/',
  'xl/_rels/',
  '[Content_Types].xml',
  'application/vnd.oasis.opendocument',
  'content.xml',
]

/** Opens the zip that a workbook is. Throws KnownError BAD_INPUT for what is no workbook, with what to do. */
async function openSheets(file: ImportFile): Promise<Zip> {
  const head = await firstBytes(file.path, 4)
  if (head.equals(OLD)) {
    const reason = 'is an old Excel workbook (.xls) or protected by a password, which is not read'
    throw new KnownError('BAD_INPUT', `${file.name} ${reason}: save it as .xlsx without a password, or as CSV.`)
  }
  const zip = await openZip(file)
  const has = (name: string) => zip.sizes.has(name)
  const kind = has('xl/workbook.bin') ? 'a binary workbook (.xlsb)' : has('content.xml') ? 'an OpenDocument file' : null
  if (kind === null) return zip
  zip.close()
  throw new KnownError('BAD_INPUT', `${file.name} is ${kind}, which is not read: save it as .xlsx or as CSV.`)
}

async function withWorkbook<T>(file: ImportFile, work: (workbook: Workbook) => Promise<T>): Promise<T> {
  const zip = await openSheets(file)
  try {
    return await work(await workbookIn(zip, file.name))
  } finally {
    zip.close()
  }
}

/** Sheets that are left out are told. */
function unreadProblem(unread: readonly string[]): Draft[] {
  if (unread.length === 0) return []
  const reason = `These sheets are not read, as they are empty or no mapping names them: ${unread.join(', ')}.`
  return [remark({ line: null, record: '' }, null, shortened(reason, 2_000))]
}

/** A workbook of Excel since 2007: its sheets are tables. */
export const xlsx: Format = {
  namespace: 'file',
  // What other programs for tables write is taken too, to be told what to do with it.
  recognises: ({ bytes }) =>
    bytes.subarray(0, 4).equals(OLD) || (isZip(bytes) && SHEETS.some((name) => bytes.includes(name))),
  isLocal: true,
  passes: 1,
  passesFor: (mapping) => (readMappings(mapping).some(refers) ? 2 : 1),
  mappingFor: (file, yaml) =>
    withWorkbook(file, async (workbook) => {
      const { sheets, yaml: mapping } = await planOf(file, workbook, yaml)
      const [only, ...others] = sheets
      // Of several sheets each has columns of its own, which the mapping names.
      const columns = only && others.length === 0 ? (await columnsOf(only.rows(), only.header)).samples : []
      return { mapping, encoding: null, columns }
    }),
  read: async function* (file, pass, { mapping }) {
    const zip = await openSheets(file)
    try {
      const { sheets, unread } = await planOf(file, await workbookIn(zip, file.name), mapping)
      file.seen = 0
      yield pass === 0 ? unreadProblem(unread) : []
      for (const sheet of sheets) yield* draftsOfSheet(sheet, pass)
    } finally {
      zip.close()
    }
  },
}
