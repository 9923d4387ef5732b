import type { ExportFormat } from '../../../model/generated/vocabulary'
import { formats } from '../format/formats'
import type { Drawing } from '../../../model/shape/drawing'
import { composeScene } from '../scene/scene'
import type { View } from '../view/view'

/** A picture that is wanted: plain data, for it is drawn in another thread. */
export type Picture = {
  drawing: Drawing
  format: ExportFormat
  view: Pick<View, 'positions' | 'theme' | 'title' | 'labels' | 'width' | 'scale'>
  /** The day on which it is made, YYYY-MM-DD. */
  made: string
}

/** Composes a picture and writes it: entities where the caller has them, the rest laid out. Throws KnownError TOO_LARGE for too many pixels. */
export function drawPicture({ drawing, format, view, made }: Picture): Uint8Array {
  const { needs, write } = formats[format]
  if (needs !== 'SCENE') throw new Error(`${format} is no picture.`)
  const { positions, theme, title, labels, width, scale } = view
  const drawn = new Set(drawing.entities.map(({ id }) => id))
  const given = new Map((positions ?? []).filter(({ id }) => drawn.has(id)).map(({ id, x, y }) => [id, { x, y }]))
  const manner = { theme: theme ?? 'LIGHT', title: title ?? null, labels: labels ?? true, made }
  const bytes = write(composeScene(drawing, given, manner), { width, scale })
  return typeof bytes === 'string' ? Buffer.from(bytes) : bytes
}
