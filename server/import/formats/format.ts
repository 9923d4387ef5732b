import type { Draft } from '../draft'
import type { ImportFile } from '../file/import-file'

/** How a file is to be read, where that is not said by the file itself. */
export type Reading = { mapping: string | null }

/**
 * A form of file. It is read in one or more passes, each from the beginning to the end: a pass gives what each record becomes
 * in it, one list a record and the same number of lists each time, so that a pass can be gone on with in the middle.
 */
export type Format = {
  /** What the ids of entities that it brings begin with: files of one form share their ids. */
  namespace: string
  /** Its ids mean something within one document alone, as the numbers of a table do. */
  isLocal?: boolean
  passes: number
  /** The mapping by which a table is read, as given or guessed, and its encoding; only where a form takes a mapping. */
  mappingFor?: (file: ImportFile, mapping: string | null) => Promise<{ mapping: string; encoding: string | null }>
  read: (file: ImportFile, pass: number, reading: Reading) => AsyncIterable<Draft[]>
}
