import type { Draft } from '../draft'
import type { ImportFile } from '../file/import-file'

/** How a file is to be read, where that is not said by the file itself. */
export type Reading = { mapping: string | null }

/** The first 64 KB of a file, unpacked where it is packed with gzip: as bytes, and as text without a mark and spaces before it. */
export type Beginning = { bytes: Buffer; text: string; fileName: string }

/** How a table is read: by which mapping, in which encoding where it is a text, and the values that its columns begin with. */
export type MappingFor = {
  mapping: string
  encoding: string | null
  columns: { name: string; values: readonly string[] }[]
}

/**
 * A form of file; CONTRIBUTING.md tells how one is added. It is read in one or more passes, each from the beginning to the end: a pass gives
 * what each record becomes in it, one list a record and the same lists each time, so that a pass can be gone on with in the
 * middle. Entities come in an earlier pass than what refers to them, or in the same list. What cannot be taken is a draft too
 * (`problem`); what makes the whole file unreadable is thrown as a KnownError with a sentence.
 */
export type Format = {
  /** What the ids of entities that it brings begin with: files of one form share their ids. */
  namespace: string
  /** Its ids mean something within one document alone, as the numbers of a table do. */
  isLocal?: boolean
  /** Whether a file is of this form, as its beginning shows; the first form that says so is taken. */
  recognises: (beginning: Beginning) => boolean
  passes: number
  /** How many passes a mapping asks for, where that is not always the same. Throws KnownError BAD_INPUT. */
  passesFor?: (mapping: string) => number
  /** The mapping by which a table is read, as given or guessed, and its encoding; only where a form takes a mapping. */
  mappingFor?: (file: ImportFile, mapping: string | null) => Promise<MappingFor>
  /** `file.seen` is kept up while it is read (`bytesOf` does), which is how far the import is. */
  read: (file: ImportFile, pass: number, reading: Reading) => AsyncIterable<Draft[]>
}

/** How many passes a file is read in. */
export const passesOf = ({ passes, passesFor }: Format, { mapping }: Reading): number =>
  mapping === null ? passes : (passesFor?.(mapping) ?? passes)
