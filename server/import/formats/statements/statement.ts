import { KnownError } from '../../../errors'
import type { ImportFile } from '../../file/import-file'
import { dialectFor, rowsOf } from '../../file/table'
import { schemata } from '../follow-the-money/model'

/** One statement of FollowTheMoney: what one dataset says of one property of an entity, and on which line. */
export type Statement = {
  line: number
  id: string
  entity: string
  /** What the entity is taken for, by whoever made the file. */
  canonical: string
  schema: string
  prop: string
  value: string
  dataset: string
  lang: string | null
  original: string | null
  firstSeen: string | null
  lastSeen: string | null
  isExternal: boolean
}

/** A row that holds none, and why. */
export type NoStatement = { line: number; field: string | null; reason: string }

const NEEDED = ['entity_id', 'schema', 'prop', 'value', 'dataset'] as const

/** Whether the first line of a table names the columns of statements. */
export const namesStatements = (line: string): boolean =>
  [...NEEDED, 'canonical_id'].every((name) => new RegExp(`(^|[^a-z_])${name}([^a-z_]|$)`).test(line))

const orNull = (text: string | undefined): string | null => text?.trim() || null

function statementOf(cells: ReadonlyMap<string, string>, line: number): Statement | NoStatement {
  for (const field of NEEDED) {
    if (orNull(cells.get(field)) === null) return { line, field, reason: `The statement has no ${field}.` }
  }
  const damaged = [...cells].find(([, cell]) => cell.includes('\uFFFD'))
  if (damaged)
    return { line, field: damaged[0], reason: 'The cell holds bytes that are no text in the encoding of the file.' }
  const [entity, schema] = [cells.get('entity_id')!.trim(), cells.get('schema')!.trim()]
  if (!schemata.has(schema))
    return { line, field: 'schema', reason: `There is no schema “${schema}” in FollowTheMoney.` }
  return {
    line,
    id: orNull(cells.get('id')) ?? '',
    entity,
    canonical: orNull(cells.get('canonical_id')) ?? entity,
    schema,
    prop: cells.get('prop')!.trim(),
    value: cells.get('value')!,
    dataset: cells.get('dataset')!.trim(),
    lang: orNull(cells.get('lang')),
    original: orNull(cells.get('original_value')),
    firstSeen: orNull(cells.get('first_seen')),
    lastSeen: orNull(cells.get('last_seen')),
    isExternal: /^(t|true|1|yes)$/i.test(cells.get('external')?.trim() ?? ''),
  }
}

/** The statements of a file in their order, and what is wrong with its other rows. Throws KnownError BAD_INPUT, TOO_LARGE. */
export async function* statementsIn(file: ImportFile): AsyncGenerator<Statement | NoStatement> {
  const dialect = await dialectFor(file, { header: 1 })
  let names: string[] | undefined
  for await (const { line, cells, wrong } of rowsOf(file, dialect)) {
    if (names === undefined) {
      names = cells.map((cell) => cell.trim())
      const missing = NEEDED.filter((name) => !names!.includes(name))
      if (missing.length > 0)
        throw new KnownError('BAD_INPUT', `${file.name} holds no statements: it has no column ${missing.join(', ')}.`)
    } else if (wrong !== undefined) yield { line, field: null, reason: `This row ${wrong}.` }
    else if (cells.some((cell) => cell.trim() !== '')) {
      yield statementOf(new Map(names.map((name, at) => [name, cells[at] ?? ''])), line)
    }
  }
}
