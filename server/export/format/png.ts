import type { Path2D, SKRSContext2D } from '@napi-rs/canvas'

import { canvas } from '../text/canvas'
import { fontFor } from '../text/fonts'
import type { Box } from '../../../model/shape/geometry'
import { kindLook } from '../../../model/look/kind-look'
import { BORDER, outlines } from '../../../model/shape/outlines'
import { pixelsPerUnit } from './pixels'
import type { Size } from './format'
import type { LineMark, Scene, ShapeMark, TextBlock } from '../../../model/shape/marks'
import { isRightToLeft } from '../../../model/text/direction'

type Pen = SKRSContext2D

const paths = new Map<string, Path2D>()

/** A path is read once; drawing it again costs little. */
function pathOf(data: string): Path2D {
  const known = paths.get(data) ?? new (canvas().Path2D)(data)
  paths.set(data, known)
  return known
}

function drawLine(pen: Pen, { points, width, colour, dash, arrow, struck }: LineMark): void {
  pen.strokeStyle = pen.fillStyle = colour
  pen.lineWidth = width
  pen.setLineDash([...dash])
  pen.beginPath()
  const [x, y, ...rest] = points as [number, number, number, number, number, number, number, number]
  pen.moveTo(x, y)
  if (points.length === 4) pen.lineTo(rest[0], rest[1])
  else if (points.length === 6) pen.quadraticCurveTo(rest[0], rest[1], rest[2], rest[3])
  else pen.bezierCurveTo(rest[0], rest[1], rest[2], rest[3], rest[4], rest[5])
  pen.stroke()
  pen.setLineDash([])
  if (arrow) polygon(pen, arrow)
  if (struck) {
    pen.lineWidth = 3
    pen.beginPath()
    pen.moveTo(struck[0]!, struck[1]!)
    pen.lineTo(struck[2]!, struck[3]!)
    pen.stroke()
  }
}

function polygon(pen: Pen, corners: readonly number[]): void {
  pen.beginPath()
  pen.moveTo(corners[0]!, corners[1]!)
  for (let i = 2; i < corners.length; i += 2) pen.lineTo(corners[i]!, corners[i + 1]!)
  pen.closePath()
  pen.fill()
}

function drawShape(pen: Pen, { kind, colour, border, ink, x, y, scale }: ShapeMark): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(scale, scale)
  pen.fillStyle = colour
  pen.strokeStyle = border
  pen.lineWidth = BORDER
  pen.lineJoin = 'round'
  pen.fill(pathOf(outlines[kind]))
  pen.stroke(pathOf(outlines[kind]))
  const { icon, iconSize: size, iconDown: lower } = kindLook[kind]
  pen.translate(-size / 2, lower - size / 2)
  pen.scale(size / 24, size / 24)
  pen.strokeStyle = ink
  pen.lineWidth = 2
  pen.lineCap = 'round'
  pen.stroke(pathOf(icon.join('')))
  pen.restore()
}

function drawText(pen: Pen, { lines, x, y, size, weight, lineHeight, anchor, colour }: TextBlock): void {
  pen.fillStyle = colour
  pen.textAlign = anchor === 'middle' ? 'center' : 'left'
  lines.forEach((line, i) => {
    pen.font = fontFor(line, size, weight)
    pen.direction = isRightToLeft(line) ? 'rtl' : 'ltr'
    pen.fillText(line, x, y + i * lineHeight)
  })
}

/** Hides the lines behind a text, so that it can be read. */
function drawHalo(pen: Pen, { left, top, right, bottom }: Box, background: string): void {
  pen.fillStyle = background
  pen.fillRect(left, top, right - left, bottom - top)
}

/**
 * Draws the scene and encodes it: as wide as the scene, or as `width` says, times `scale`. All in one go: the thread in which this runs may be ended at any
 * time, and must not be while the canvas still works beside it. Throws KnownError TOO_LARGE.
 */
export function writePng(scene: Scene, size: Size): Buffer {
  const scale = pixelsPerUnit(scene, size)
  const sheet = canvas().createCanvas(Math.round(scene.width * scale), Math.round(scene.height * scale))
  const pen = sheet.getContext('2d', { alpha: false })
  const { background } = scene
  pen.fillStyle = background
  pen.fillRect(0, 0, sheet.width, sheet.height)
  pen.scale(scale, scale)
  for (const relation of scene.relations) drawLine(pen, relation)
  for (const { text } of scene.entities) drawHalo(pen, text.box, background)
  for (const { label } of scene.relations) if (label) drawHalo(pen, label.box, background)
  for (const { label } of scene.relations) if (label) drawText(pen, label)
  for (const entity of scene.entities) drawShape(pen, entity)
  for (const { text } of scene.entities) drawText(pen, text)
  for (const line of scene.legend.lines) drawLine(pen, line)
  for (const shape of scene.legend.shapes) drawShape(pen, shape)
  for (const text of scene.texts) drawText(pen, text)
  return sheet.toBuffer('image/png')
}
