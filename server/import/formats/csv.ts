import { dialectFor, rowsOf } from '../file/table'
import type { Dialect } from '../file/table'
import type { ImportFile } from '../file/import-file'
import { guessMapping } from '../mapping/guess'
import { refers } from '../mapping/map-row'
import { readMapping } from '../mapping/mapping'
import { columnsOf, draftsOfSheet } from '../mapping/sheet'
import type { Sheet } from '../mapping/sheet'
import type { Format, MappingFor } from './format'

/** How a table is read, with a mapping that is given or one that is guessed. Throws KnownError BAD_INPUT, TOO_LARGE. */
async function planOf(
  file: ImportFile,
  yaml: string | null,
): Promise<{ sheet: Sheet; yaml: string; dialect: Dialect; samples: MappingFor['columns'] }> {
  const given = yaml === null ? undefined : readMapping(yaml)
  const dialect = await dialectFor(file, given?.file)
  const { header } = dialect
  const { columns, samples } = await columnsOf(rowsOf(file, dialect), header)
  const { encoding, delimiter } = dialect
  const guessed = given ? { yaml: yaml!, mapping: given } : guessMapping({ encoding, delimiter, header }, samples)
  const rows = () => rowsOf(file, dialect)
  return {
    dialect,
    yaml: guessed.yaml,
    samples,
    sheet: { name: null, header, columns, mapping: guessed.mapping, rows },
  }
}

/** A table as text. */
export const csv: Format = {
  namespace: 'file',
  recognises: ({ text, fileName }) => /\.(csv|tsv|tab|txt)(\.gz)?$/i.test(fileName) && text !== '',
  isLocal: true,
  passes: 1,
  passesFor: (mapping) => (refers(readMapping(mapping)) ? 2 : 1),
  mappingFor: async (file, yaml) => {
    const { yaml: mapping, dialect, samples } = await planOf(file, yaml)
    return { mapping, encoding: dialect.encoding, columns: samples }
  },
  read: async function* (file, pass, { mapping }) {
    const { sheet } = await planOf(file, mapping)
    yield* draftsOfSheet(sheet, pass)
  },
}
