import { EntityKind } from '../../../../model/generated/vocabulary'
import { cleanName, cleanText, cutTo, roleFrom, shortened, spanOf } from '../../clean'
import type { Cleaned } from '../../clean'
import { hasCompanyForm } from '../../../../model/text/company-form'
import { countryCode } from '../../country'
import { problem, remark } from '../../draft'
import type { CitedDocument, Draft, Place } from '../../draft'
import { eachOf, namesIn } from '../../file/zip-package'
import type { Part } from '../../file/zip-package'
import { rowsWithCommas } from '../../file/table'
import { readDate } from '../../mapping/dates'
import type { Format } from '../format'
import { inPass } from '../two-passes'
import { KnownError } from '../../../errors'
import { relationTypeOf } from './relationship-type'

/** A row by the names of its columns, in small letters; empty cells are left out. */
type Row = { place: Place; cells: ReadonlyMap<string, string> }

/** The files of nodes by what their names begin with. */
const NODES: [name: RegExp, kind: EntityKind | null][] = [
  [/^nodes-entities|^(.*\.)?nodes\.entity/, EntityKind.COMPANY],
  [/^nodes-officers|^(.*\.)?nodes\.officer/, null],
  [/^nodes-intermediaries|^(.*\.)?nodes\.intermediary/, EntityKind.ORGANIZATION],
  [/^nodes-addresses|^(.*\.)?nodes\.address/, EntityKind.PLACE],
  [/^nodes-others|^(.*\.)?nodes\.other/, EntityKind.ORGANIZATION],
]
const EDGES = /^relationships|^all_edges|^(.*\.)?edges/
const nodesOf = (name: string) => NODES.find(([pattern]) => pattern.test(name))
/** Whether a file is one of the package by its name. */
const isPackageName = (name: string): boolean => nodesOf(name) !== undefined || EDGES.test(name)

const LONGEST_ATTRIBUTE = 100
const PUBLISHER = 'International Consortium of Investigative Journalists'
/** Told in another place of an entity than its attributes. */
const ELSEWHERE = new Set(['node_id', 'name', 'sourceid', 'former_name', 'original_name', 'address', 'country_codes'])
const NAMES: Record<string, string> = {
  incorporation_date: 'founded',
  inactivation_date: 'dissolutionDate',
  struck_off_date: 'struckOffDate',
  company_number: 'registrationNumber',
  ibcruc: 'registrationNumber',
}

async function* rowsOfPart({ name, bytes }: Part): AsyncGenerator<Row> {
  let columns: string[] | undefined
  for await (const { line, cells } of rowsWithCommas(bytes())) {
    if (!columns) {
      columns = cells.map((cell) =>
        cell
          .replace(/^\uFEFF/, '')
          .trim()
          .toLowerCase()
          .replace(/:.*$/, ''),
      )
      continue
    }
    const named = columns.flatMap((column, at): [string, string][] => {
      const cell = cells[at]?.trim() ?? ''
      return cell === '' ? [] : [[column, cell]]
    })
    if (named.length > 0) yield { place: { line, record: `${name} row ${line}` }, cells: new Map(named) }
  }
}

/** The leak that a row comes from, as the document of its claims. */
function leakOf({ cells }: Row): { document?: CitedDocument } {
  const title = cleanName(cells.get('sourceid') ?? '')
  return 'value' in title ? { document: { title: title.value, publisher: PUBLISHER } } : {}
}

function cleanCells<T>(row: Row, column: string, clean: (text: string) => Cleaned<T>, drafts: Draft[]): T[] {
  const text = row.cells.get(column)
  if (text === undefined) return []
  const cleaned = clean(text)
  if ('value' in cleaned) return [cleaned.value]
  drafts.push(problem(row.place, column, cleaned.reason))
  return []
}

/** That the name of a column is cut to be that of an attribute. */
const tellOfColumn = ({ place }: Row, column: string, reason: string): Draft =>
  remark(place, shortened(column, LONGEST_ATTRIBUTE), `The name of the column is cut. ${reason}`)

/** "PAN;GBR": the countries of a row by their codes. */
const countriesOf = ({ cells }: Row): string[] =>
  (cells.get('country_codes') ?? cells.get('jurisdiction') ?? '')
    .split(/[;,]/)
    .flatMap((code) => countryCode(code.trim()) ?? [])

function nodeDrafts(row: Row, kind: EntityKind | null): Draft[] {
  const id = row.cells.get('node_id')
  if (id === undefined) return [problem(row.place, 'node_id', 'The row has no node_id.')]
  const drafts: Draft[] = []
  const nameIn = (column: string, told: Draft[]): string[] =>
    cleanCells(
      row,
      column,
      (text) => cleanName(cutTo(text, 500, (reason) => told.push(problem(row.place, column, reason)))),
      told,
    )
  const names = ['name', 'address', 'original_name', 'former_name'].flatMap((column) => nameIn(column, drafts))
  const own = kind === EntityKind.PLACE ? names[0] : nameIn('name', [])[0]
  const name = own ?? `Unnamed (${shortened(id, 400)})`
  // An officer is a person, unless the name is one that only a company bears.
  const isCompany = kind === null && hasCompanyForm(name)
  const leak = leakOf(row)
  const attributes = [...row.cells.keys()].flatMap((column) => {
    if (ELSEWHERE.has(column) && !(column === 'address' && kind !== EntityKind.PLACE)) return []
    return cleanCells(row, column, cleanText, drafts).map((value) => ({
      name:
        NAMES[column] ?? cutTo(column, LONGEST_ATTRIBUTE, (reason) => drafts.push(tellOfColumn(row, column, reason))),
      value,
      ...leak,
    }))
  })
  return [
    {
      what: 'entity',
      id,
      kind: kind ?? (isCompany ? EntityKind.COMPANY : EntityKind.PERSON),
      name,
      aliases: [...new Set(names)].filter((each) => each !== name && each !== row.cells.get('address')),
      description: null,
      countries: [...new Set(countriesOf(row))],
      topics: [],
      attributes: [{ name: 'icijId', value: id, ...leak }, ...attributes],
      place: row.place,
    },
    ...drafts,
  ]
}

const first = ({ cells }: Row, ...columns: string[]): string | undefined =>
  columns.map((column) => cells.get(column)).find((cell) => cell !== undefined)

function timeOf(row: Row, drafts: Draft[]): string | null {
  const read = (column: string) => cleanCells(row, column, (text) => readDate(text, undefined), drafts)[0]
  const [from, to] = [read('start_date'), read('end_date')]
  return spanOf(from, to, (reason) => void drafts.push(problem(row.place, 'end_date', reason)))
}

function edgeDrafts(row: Row): Draft[] {
  const [start, end] = [
    first(row, 'node_id_start', 'node_1', 'start_id'),
    first(row, 'node_id_end', 'node_2', 'end_id'),
  ]
  if (start === undefined || end === undefined) {
    return [
      problem(row.place, start === undefined ? 'node_id_start' : 'node_id_end', 'The row names only one of two ends.'),
    ]
  }
  const drafts: Draft[] = []
  const sort = first(row, 'rel_type', 'type') ?? ''
  const link = row.cells.get('link') ?? sort.replaceAll('_', ' ')
  const relation: Draft = {
    what: 'relation',
    type: relationTypeOf(sort, link),
    subject: start,
    object: end,
    role: roleFrom(link, (reason) => drafts.push(problem(row.place, 'link', reason))),
    validity: timeOf(row, drafts),
    note: row.cells.get('status') ? `Status: ${row.cells.get('status')}` : null,
    ...leakOf(row),
    place: row.place,
  }
  return [relation, ...drafts]
}

async function* draftsOf(parts: readonly Part[], file: string): AsyncGenerator<Draft[]> {
  const known = parts.filter(({ name }) => isPackageName(name))
  if (known.length === 0) {
    throw new KnownError(
      'BAD_INPUT',
      `${file} holds no file of the Offshore Leaks: nodes-entities.csv, nodes-officers.csv, relationships.csv and so on.`,
    )
  }
  for (const part of known) {
    const nodes = nodesOf(part.name)
    for await (const row of rowsOfPart(part)) yield nodes ? nodeDrafts(row, nodes[1]) : edgeDrafts(row)
  }
}

/** A package of the Offshore Leaks: files of nodes and of relationships in a ZIP archive, or one of them. */
export const icij: Format = {
  namespace: 'icij',
  recognises: (beginning) => namesIn(beginning).some(isPackageName),
  passes: 2,
  read: async function* (file, pass) {
    for await (const drafts of eachOf(file, (parts) => draftsOf(parts, file.name))) yield inPass(drafts, pass)
  },
}
