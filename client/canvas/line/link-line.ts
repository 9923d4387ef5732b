import type { Core, NodeSingular } from 'cytoscape'

import type { Point } from '../../investigation/place-entities'

import { baseColour } from '../../../model/look/colour'
import type { Theme } from '../style'

/** A relation that is being drawn: from an entity to another one, to a place in the window, or to nowhere yet. Pixels. */
export type Link = { from: string; to: string | Point | null }

/** How far a ring is from its entity, at zoom 1, and the length of the arrow. */
const clear = 5
const head = 9

/** The radius of the ring around an entity. */
const around = (element: NodeSingular): number =>
  (Math.max(element.width(), element.height()) / 2 + clear) * element.cy().zoom()

type Pen = CanvasRenderingContext2D

function ring(pen: Pen, { x, y }: Point, radius: number): void {
  pen.beginPath()
  pen.arc(x, y, radius, 0, 2 * Math.PI)
  pen.stroke()
}

function arrow(pen: Pen, from: Point, to: Point): void {
  const direction = Math.atan2(to.y - from.y, to.x - from.x)
  pen.beginPath()
  pen.moveTo(from.x, from.y)
  pen.lineTo(to.x, to.y)
  pen.stroke()
  pen.setLineDash([])
  pen.beginPath()
  pen.moveTo(to.x, to.y)
  for (const side of [0.85, 1.15])
    pen.lineTo(to.x + head * Math.cos(direction + side * Math.PI), to.y + head * Math.sin(direction + side * Math.PI))
  pen.closePath()
  pen.fill()
}

/** The point on the way from one to another that is so far from it. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const part = length === 0 ? 0 : Math.min(1, distance / length)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

/** Draws a relation that is not there yet: rings around its ends and a line from the one to the other, or to the pointer. */
export function drawLink(pen: Pen, cy: Core, { from, to }: Link, theme: Theme): void {
  const first = cy.getElementById(from)
  if (first.empty()) return
  const start = first.renderedPosition()
  const aimed = typeof to === 'string' && to !== from ? cy.getElementById(to) : null
  const other = aimed?.nonempty() ? aimed : null
  pen.strokeStyle = pen.fillStyle = baseColour.lit[theme]
  pen.lineWidth = 2
  ring(pen, start, around(first))
  if (other) ring(pen, other.renderedPosition(), around(other))
  const end = other ? other.renderedPosition() : typeof to === 'object' ? to : null
  if (!end) return
  pen.setLineDash([6, 5])
  arrow(pen, towards(start, end, around(first)), other ? towards(end, start, around(other)) : end)
}
