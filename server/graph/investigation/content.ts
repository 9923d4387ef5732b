import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

import { z } from 'zod'

import { KnownError } from '../../errors'
import { emptyView, savedView } from './view'

/**
 * The form in which a version is written. It is raised when what is written can no longer be read as the form before; the reader of the form before stays,
 * with an example in `fixtures/`, so that every version that was ever saved opens.
 */
export const FORM = 1

const note = z.strictObject({
  id: z.string(),
  text: z.string(),
  about: z.string().nullable(),
  x: z.number().nullable(),
  y: z.number().nullable(),
  by: z.string(),
  at: z.string(),
})
export type Note = z.infer<typeof note>

const content = z.strictObject({
  name: z.string(),
  description: z.string().nullable(),
  view: savedView,
  notes: z.array(note),
})
/** What one version of an investigation holds. */
export type Content = z.output<typeof content>

/** What a new investigation is before anything is said of it. */
export const untitled: Content = { name: 'Untitled', description: null, view: emptyView, notes: [] }

/** How each form that was ever written is read. */
const readers: Record<number, (written: unknown) => Content> = {
  1: (written) => content.parse(written),
}

/** A version of any form as this program has it. Throws KnownError CONFLICT for a form that it does not know. */
export function readContent(written: WrittenContent): Content {
  const { form, ...rest } = written
  const read = readers[form]
  if (!read) {
    throw new KnownError(
      'CONFLICT',
      'This was saved by a newer version of Throughline, in a form that this one does not know. Open it with that version.',
    )
  }
  return read(rest)
}

const zip = promisify(gzip)
const unzip = promisify(gunzip)

/** No version unpacks to more bytes; what does was not written here. */
const MOST_BYTES = 20_000_000

/** A version as it was written, in whatever form. */
export const writtenContent = z.looseObject({ form: z.number().int() })
export type WrittenContent = z.infer<typeof writtenContent>

/** A version as it is kept: JSON with its form, packed with gzip, in base64. */
export const packWritten = async (what: WrittenContent): Promise<string> =>
  (await zip(JSON.stringify(what))).toString('base64')

/** A version of today as it is kept. */
export const packContent = (what: Content): Promise<string> => packWritten({ form: FORM, ...what })

/** A version as it was written. */
export async function unpackWritten(packed: string): Promise<WrittenContent> {
  const text = (await unzip(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES })).toString('utf8')
  return writtenContent.parse(JSON.parse(text))
}

/** Reads a version as it is kept. Throws KnownError CONFLICT for a form that is not known. */
export const unpackContent = async (packed: string): Promise<Content> => readContent(await unpackWritten(packed))
