import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'

import type { RelationStatus } from '../../generated/graphql'
import type { Point } from '../../investigation/place'
import { statusLook } from '../../../model/look/line-look'

import { barAlong, drawBar } from './bar'
import { onLine } from './curve'
import type { Theme } from '../style'

/** How far from the entities the first arc rises, each next one more, and half of the width of its back. */
const rise = 62
const riseMore = 26
const halfBack = 22
/** Where an arc begins and ends, from an entity's middle. */
const radius = 20
const pieces = 16

/** An arc over two entities that lie on one another: from subject to object, in canvas units. */
export type Arc = { from: Point; controls: readonly Point[]; to: Point }

const towards = (from: Point, to: Point): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) / length) * radius, y: from.y + ((to.y - from.y) / length) * radius }
}

/** The arc of the relation at that place among those of its two entities; it never lies under either of them. */
export function arcOf(subject: Point, object: Point, place: number): Arc {
  const length = Math.hypot(object.x - subject.x, object.y - subject.y)
  const along =
    length === 0 ? { x: 1, y: 0 } : { x: (object.x - subject.x) / length, y: (object.y - subject.y) / length }
  const up = along.x < 0 ? -1 : 1
  const high = rise + place * riseMore
  const back = halfBack + place * 6
  const middle = {
    x: (subject.x + object.x) / 2 + along.y * high * up,
    y: (subject.y + object.y) / 2 - along.x * high * up,
  }
  const controls = [-back, back].map((side) => ({ x: middle.x + along.x * side, y: middle.y + along.y * side }))
  return { from: towards(subject, controls[0]!), controls, to: towards(object, controls[1]!) }
}

/** Room between two shapes in which a line and its head can still be seen, in canvas units. */
const visible = 8

const sizeOf = (element: NodeSingular): number => Math.max(element.width(), element.height())

/** Whether the entities at the ends of a line lie on one another, so that the line between them is under them or not there at all. */
export function isCovered(element: EdgeSingular): boolean {
  if (element.isLoop() || element.hasClass('gone')) return false
  const [subject, object] = [element.source(), element.target()]
  const [a, b] = [subject.position(), object.position()]
  return Math.hypot(a.x - b.x, a.y - b.y) < (sizeOf(subject) + sizeOf(object)) / 2 + visible
}

/** The relations in sight whose ends lie on one another, with their arcs. */
export function coveredArcs(cy: Core): (Arc & { element: EdgeSingular })[] {
  const places = new Map<string, number>()
  return cy
    .edges()
    .toArray()
    .filter(isCovered)
    .map((element) => {
      const [subject, object] = [element.source(), element.target()]
      const pair = [subject.id(), object.id()].sort().join(' ')
      const place = places.get(pair) ?? 0
      places.set(pair, place + 1)
      return { element, ...arcOf(subject.position(), object.position(), place) }
    })
}

type Pen = CanvasRenderingContext2D

const statusOf = (element: EdgeSingular): RelationStatus =>
  (Object.keys(statusLook) as RelationStatus[]).find((status) => element.hasClass(status)) ?? 'ASSERTED'

function head(pen: Pen, { x, y }: Point, direction: number, size: number): void {
  pen.beginPath()
  pen.moveTo(x, y)
  for (const side of [0.86, 1.14])
    pen.lineTo(x + size * Math.cos(direction + side * Math.PI), y + size * Math.sin(direction + side * Math.PI))
  pen.closePath()
  pen.fill()
}

/** Draws the lines that lie under the entities at their ends once more over them, each with its status and direction: a line is never gone because its ends lie on one another. */
export function drawCovered(pen: Pen, cy: Core, theme: Theme): void {
  const zoom = cy.zoom()
  const pan = cy.pan()
  const rendered = ({ x, y }: Point): Point => ({ x: x * zoom + pan.x, y: y * zoom + pan.y })
  for (const { element, from, controls, to } of coveredArcs(cy)) {
    const { colour, dash, struck } = statusLook[statusOf(element)]
    const on = (t: number) => onLine(from, controls, to, t)
    pen.strokeStyle = pen.fillStyle = colour[theme]
    pen.lineWidth = element.numericStyle('width') * zoom
    pen.setLineDash(dash ? dash.map((n) => n * zoom) : [])
    pen.beginPath()
    for (let i = 0; i <= pieces; i++) {
      const { x, y } = rendered(on(i / pieces).at)
      pen.lineTo(x, y)
    }
    pen.stroke()
    pen.setLineDash([])
    if (!element.hasClass('both-ways')) head(pen, rendered(to), on(1).direction, 10 * zoom)
    if (struck) drawBar(pen, rendered(on(barAlong).at), on(barAlong).direction, zoom)
  }
}
