import type { EdgeSingular } from 'cytoscape'

import type { Point } from '../../investigation/place-entities'
import { baseColour } from '../../../model/look/colour'

import type { Theme } from '../style'
import { textLook } from '../text-look'

/** The words on an arc: from afar only those of what is pointed at, selected or lit, as on lines. Empty for none. */
export function wordsOnArc(element: EdgeSingular): string {
  const whole = element.data('whole') as string
  if (element.hasClass('hovered') || element.selected()) return whole
  const read = !element.hasClass('far') || element.hasClass('beside') || element.hasClass('lit')
  return read ? whole : ''
}

type Place = { at: Point; direction: number; zoom: number; theme: Theme }

/** Writes words upon the middle of an arc, along it and never upside down, on the background of the canvas. `at`: in pixels. */
export function writeOnArc(pen: CanvasRenderingContext2D, words: string, { at, direction, zoom, theme }: Place): void {
  if (!words) return
  const size = Math.max(9, textLook.labelSize * zoom)
  pen.save()
  pen.translate(at.x, at.y)
  pen.rotate(Math.cos(direction) < 0 ? direction + Math.PI : direction)
  pen.font = `${size}px "Noto Sans Variable", sans-serif`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  const width = pen.measureText(words).width + 4
  pen.fillStyle = baseColour.canvas[theme]
  pen.fillRect(-width / 2, -size / 2 - 2, width, size + 4)
  pen.fillStyle = baseColour.text[theme]
  pen.fillText(words, 0, 0)
  pen.restore()
}
