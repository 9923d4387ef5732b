import { createHash } from 'node:crypto'

import type { Db, RunOptions } from '../db/query'
import type { ExportFormat } from '../../model/generated/vocabulary'
import type { Format } from './format/format'
import { formats } from './format/formats'
import type { Drawing } from '../../model/shape/drawing'
import { fileName } from './file-name'
import { fontlessNotes } from './text/fontless'
import { filterWords } from './view/filter-words'
import { withoutHidden } from './view/without-hidden'
import { pictureThread } from './picture/picture-thread'
import { subgraphOf } from './view/subgraph'
import type { Subgraph } from './view/subgraph'
import { checkView } from './check-view'
import type { View } from './view/view'

/** A file that was made. */
export type Exported = {
  fileName: string
  mediaType: string
  data: Buffer
  /** SHA-256 of the data in hexadecimal. */
  sha256: string
  /** How `content` holds the data. */
  encoding: Format['encoding']
  content: string
  /** What a picture cannot show, as sentences. */
  notes: string[]
}

const drawingOf = ({ entities, relations, documents, denied }: Subgraph, view: View): Drawing => ({
  entities,
  relations,
  sources: documents,
  denied: denied.length,
  filter: filterWords(view.filter, relations, view),
})

/** The bytes of a file, and what it cannot show. */
async function contentOf(
  format: ExportFormat,
  subgraph: Subgraph,
  view: View,
  made: Date,
  signal?: AbortSignal,
): Promise<Pick<Exported, 'data' | 'notes'>> {
  const { needs, write } = formats[format]
  if (needs === 'CLAIMS') return { data: Buffer.from(write(subgraph, view, made)), notes: [] }
  const { positions, theme, title, labels, width, scale } = view
  const picture = { positions, theme, title, labels, width, scale }
  const day = made.toISOString().slice(0, 10)
  const drawing = drawingOf(subgraph, view)
  const data = await pictureThread.draw({ drawing, format, view: picture, made: day }, signal)
  return { data, notes: fontlessNotes(drawing, title ?? null) }
}

/**
 * Makes a file of some entities and the relations among them: a picture, or all their data with every claim. The same
 * graph, view, format and moment give the same bytes. Throws KnownError NOT_FOUND for an id that is not known, BAD_INPUT for
 * a setting out of bounds, TOO_LARGE for too many pixels, relations or claims, and the signal's reason when it fires.
 */
export async function exportView(
  db: Db,
  view: View,
  format: ExportFormat,
  made: Date,
  options?: RunOptions,
): Promise<Exported> {
  checkView(view, format)
  const { mediaType, encoding, needs } = formats[format]
  const subgraph = withoutHidden(await subgraphOf(db, view, needs === 'CLAIMS', options), new Set(view.hidden))
  const { data, notes } = await contentOf(format, subgraph, view, made, options?.signal)
  return {
    fileName: fileName(view.title ?? null, made, format),
    mediaType,
    data,
    encoding,
    sha256: createHash('sha256').update(data).digest('hex'),
    content: data.toString(encoding),
    notes,
  }
}
