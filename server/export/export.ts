import { createHash } from 'node:crypto'

import type { Db, RunOptions } from '../db/query'
import { ExportFormat } from '../generated/vocabulary'
import { writeCsv } from './csv'
import type { Drawing } from './drawing'
import { fileName } from './file-name'
import { writeJson } from './json'
import type { Scene } from './parts'
import { writePng } from './png'
import { composeScene } from './scene'
import { subgraphOf } from './subgraph'
import type { Subgraph } from './subgraph'
import { writeSvg } from './svg'
import { checkPixels, checkView } from './view'
import type { View } from './view'

/** A file that was made. */
export type Exported = {
  fileName: string
  mediaType: string
  data: Buffer
  /** SHA-256 of the data in hexadecimal. */
  sha256: string
  /** How `content` holds the data. */
  encoding: 'utf-8' | 'base64'
  content: string
}

const mediaTypes: Record<ExportFormat, string> = {
  SVG: 'image/svg+xml',
  PNG: 'image/png',
  JSON: 'application/json',
  CSV: 'text/csv',
}

const drawingOf = ({ entities, relations, documents, denied }: Subgraph): Drawing => ({
  entities,
  relations,
  sources: documents,
  denied: denied.length,
})

/** The scene of a view: entities where the caller has them, the rest laid out. */
function sceneOf(subgraph: Subgraph, { positions, theme, title, labels }: View, made: Date): Scene {
  const drawn = new Set(subgraph.entities.map(({ id }) => id))
  const given = new Map((positions ?? []).filter(({ id }) => drawn.has(id)).map(({ id, x, y }) => [id, { x, y }]))
  const day = made.toISOString().slice(0, 10)
  return composeScene(drawingOf(subgraph), given, {
    theme: theme ?? 'LIGHT',
    title: title ?? null,
    labels: labels ?? true,
    made: day,
  })
}

async function pngOf(scene: Scene, { width, scale }: View): Promise<Buffer> {
  const zoom = (scale ?? 1) * (width ? width / scene.width : 1)
  checkPixels(scene.width * zoom, scene.height * zoom)
  return writePng(scene, zoom)
}

async function dataOf(format: ExportFormat, subgraph: Subgraph, view: View, made: Date): Promise<Buffer> {
  switch (format) {
    case ExportFormat.PNG:
      return pngOf(sceneOf(subgraph, view, made), view)
    case ExportFormat.SVG: {
      const scene = sceneOf(subgraph, view, made)
      return Buffer.from(writeSvg(scene, view.width ?? scene.width))
    }
    case ExportFormat.JSON:
      return Buffer.from(writeJson(subgraph, { title: view.title ?? null, made }))
    case ExportFormat.CSV:
      return Buffer.from(writeCsv(subgraph))
  }
}

/**
 * Makes a file of some entities and the relations among them: a picture, or all their data with every claim. The same
 * graph, view, format and moment give the same bytes. Throws KnownError BAD_INPUT for an id that is not known or a setting
 * out of bounds, TOO_LARGE for too many pixels, relations or claims.
 */
export async function exportView(
  db: Db,
  view: View,
  format: ExportFormat,
  made: Date,
  options?: RunOptions,
): Promise<Exported> {
  checkView(view, format)
  const isData = format === ExportFormat.JSON || format === ExportFormat.CSV
  const subgraph = await subgraphOf(db, view, isData, options)
  const data = await dataOf(format, subgraph, view, made)
  const encoding = format === ExportFormat.PNG ? 'base64' : 'utf-8'
  return {
    ...{ fileName: fileName(view.title ?? null, made, format), mediaType: mediaTypes[format], data, encoding },
    sha256: createHash('sha256').update(data).digest('hex'),
    content: data.toString(encoding),
  }
}
