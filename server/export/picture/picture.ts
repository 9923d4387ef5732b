import type { Drawing } from '../scene/drawing'
import { writePng } from '../format/png'
import { composeScene } from '../scene/scene'
import { writeSvg } from '../format/svg'
import { checkPixels } from '../view'
import type { View } from '../view'

/** A picture that is wanted: plain data, for it is drawn in another thread. */
export type Picture = {
  drawing: Drawing
  format: 'SVG' | 'PNG'
  view: Pick<View, 'positions' | 'theme' | 'title' | 'labels' | 'width' | 'scale'>
  /** The day on which it is made, YYYY-MM-DD. */
  made: string
}

/** Composes a picture and writes it: entities where the caller has them, the rest laid out. Throws KnownError TOO_LARGE for too many pixels. */
export function drawPicture({ drawing, format, view, made }: Picture): Uint8Array {
  const { positions, theme, title, labels, width, scale } = view
  const drawn = new Set(drawing.entities.map(({ id }) => id))
  const given = new Map((positions ?? []).filter(({ id }) => drawn.has(id)).map(({ id, x, y }) => [id, { x, y }]))
  const manner = { theme: theme ?? 'LIGHT', title: title ?? null, labels: labels ?? true, made }
  const scene = composeScene(drawing, given, manner)
  if (format === 'SVG') return Buffer.from(writeSvg(scene, width ?? scene.width))
  const zoom = (scale ?? 1) * (width ? width / scene.width : 1)
  checkPixels(scene.width * zoom, scene.height * zoom)
  return writePng(scene, zoom)
}
