import { fold } from '../../../graph/fold-text'
import { KnownError } from '../../../errors'
import type { Part } from '../../file/zip-package'
import { rowsWithCommas } from '../../file/table'

/** The files of a list, by what they hold: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas. */
export type ListParts = { names: Part; addresses?: Part; aliases?: Part; comments?: Part }

/** A row of one of the files: its line, the name of the file, and its cells, "-0-" as nothing. */
export type ListRow = { line: number; part: string; cells: (string | null)[] }

/** The lists of 2026 are 15 MB at most: what is much larger is none, and all of it but the names is kept in memory. */
const LARGEST = 256 * 1024 * 1024

const FILES = {
  names: /^(sdn|cons_prim)\.csv$/,
  addresses: /^(cons_)?add\.csv$/,
  aliases: /^(cons_)?alt\.csv$/,
  comments: /^(sdn|cons)_comments\.csv$/,
}

/** Whether a file is one of the four by its name. */
export const isListName = (name: string): boolean => Object.values(FILES).some((pattern) => pattern.test(name))

/** Finds the files of a list. Throws KnownError BAD_INPUT where its names are missing, or where there are two lists. */
export function listParts(parts: readonly Part[], file: string): ListParts {
  const of = (what: keyof typeof FILES): Part | undefined => {
    const [found, other] = parts.filter(({ name }) => FILES[what].test(name))
    if (other) {
      throw new KnownError(
        'BAD_INPUT',
        `${file} holds both ${found!.name} and ${other.name}: import one list at a time.`,
      )
    }
    return found
  }
  const names = of('names')
  if (!names) {
    throw new KnownError(
      'BAD_INPUT',
      `${file} holds no names of a list of OFAC: sdn.csv or cons_prim.csv. Import the folder, or a ZIP archive, of its four files.`,
    )
  }
  return { names, addresses: of('addresses'), aliases: of('aliases'), comments: of('comments') }
}

async function* bounded({ name, bytes }: Part): AsyncGenerator<Buffer> {
  let total = 0
  for await (const chunk of bytes()) {
    total += chunk.length
    if (total > LARGEST)
      throw new KnownError('TOO_LARGE', `${name} is larger than ${LARGEST / 1024 / 1024} MB: it is no list of OFAC.`)
    // The old files end with the end-of-file sign of DOS.
    yield chunk.at(-1) === 0x1a ? chunk.subarray(0, -1) : chunk
  }
}

/** The rows of one of the files; none where it is not there. */
export async function* rowsOfPart(part: Part | undefined): AsyncGenerator<ListRow> {
  if (!part) return
  for await (const { line, cells } of rowsWithCommas(bounded(part))) {
    const plain = cells.map((cell) => (cell.trim() === '-0-' || cell.trim() === '' ? null : cell.trim()))
    if (plain.some((cell) => cell !== null)) yield { line, part: part.name, cells: plain }
  }
}

/** All rows of one of the files by the number of whom they are about. */
export async function rowsByNumber(part: Part | undefined): Promise<Map<string, ListRow[]>> {
  const rows = new Map<string, ListRow[]>()
  for await (const row of rowsOfPart(part)) {
    const number = row.cells[0] ?? ''
    rows.set(number, [...(rows.get(number) ?? []), row])
  }
  return rows
}

/** The numbers of those who bear a name, in order. */
export type Numbers = (name: string) => readonly string[]

/** Finds who is meant by a name: by the names of the list first, then by its aliases. */
export async function numbersByName(names: Part, aliases: ReadonlyMap<string, readonly ListRow[]>): Promise<Numbers> {
  const [byName, byAlias] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const add = (numbers: Map<string, string[]>, { cells }: ListRow, at: number): void => {
    const [number, name] = [cells[0], cells[at]]
    if (!number || !name) return
    const known = numbers.get(fold(name)) ?? []
    if (!known.includes(number)) numbers.set(fold(name), [...known, number])
  }
  for await (const row of rowsOfPart(names)) add(byName, row, 1)
  for (const row of [...aliases.values()].flat()) add(byAlias, row, 3)
  return (name) => byName.get(fold(name)) ?? byAlias.get(fold(name)) ?? []
}
