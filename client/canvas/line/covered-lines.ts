import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'

import type { RelationStatus } from '../../generated/graphql'
import type { Point } from '../../investigation/place-entities'
import { kindLook } from '../../../model/look/kind-look'
import { statusLook } from '../../../model/look/line-look'
import { largestScale } from '../../../model/look/size'

import { barAlong, drawBar } from './disputed-bar'
import { onLine } from './curve'
import { wordsOnArc, writeOnArc } from './arc-words'
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

/** Two whose middles are further apart do not lie on one another, however large they are: asking for a size costs more than asking for a place. */
const furthest =
  Math.max(...Object.values(kindLook).flatMap(({ width, height }) => [width, height])) * largestScale + visible

/** Whether the entities at the ends of a line lie on one another, so that the line between them is under them or not there at all. */
export function isCovered(element: EdgeSingular): boolean {
  const [subject, object] = [element.source(), element.target()]
  const [a, b] = [subject.position(), object.position()]
  const far = Math.hypot(a.x - b.x, a.y - b.y)
  if (far > furthest || element.isLoop() || element.hasClass('gone')) return false
  return far < (sizeOf(subject) + sizeOf(object)) / 2 + visible
}

type CoveredArc = Arc & { element: EdgeSingular }

/** How far apart the backs of two arcs are at least, in canvas units. */
const apart = 12

/** So small that no two points which are far enough apart are in one cell. */
const cell = apart / 1.5
const around = [-2, -1, 0, 1, 2]

/** Says of a point whether it is free, that is, so far from all those that were free before; then it is taken. */
function freeFinder(): (at: Point) => boolean {
  const taken = new Map<string, Point>()
  return (at) => {
    const [column, row] = [Math.floor(at.x / cell), Math.floor(at.y / cell)]
    const near = around.flatMap((x) => around.map((y) => taken.get(`${column + x} ${row + y}`)))
    if (near.some((other) => other && Math.hypot(other.x - at.x, other.y - at.y) < apart)) return false
    taken.set(`${column} ${row}`, at)
    return true
  }
}

/** The relations in sight whose ends lie on one another, with their arcs: none has its back upon that of another, also where many entities lie on one spot. */
export function coveredArcs(cy: Core): CoveredArc[] {
  const places = new Map<string, number>()
  const isFree = freeFinder()
  return cy
    .edges()
    .toArray()
    .filter(isCovered)
    .map((element) => {
      const [subject, object] = [element.source(), element.target()]
      const pair = [subject.id(), object.id()].sort().join(' ')
      let place = places.get(pair) ?? 0
      const arcHere = () => arcOf(subject.position(), object.position(), place)
      let arc = arcHere()
      for (; !isFree(middleOf(arc)); arc = arcHere()) place++
      places.set(pair, place + 1)
      return { element, ...arc }
    })
}

const middleOf = ({ from, controls, to }: Arc): Point => onLine(from, controls, to, 0.5).at

const scratch = 'throughline-arcs'

/** The arcs as they were last drawn: what is pressed is what is seen, and a pointer that moves has nothing worked out anew. */
export const arcsOf = (cy: Core): readonly CoveredArc[] => (cy.scratch(scratch) as CoveredArc[] | undefined) ?? []

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

/** Works out the arcs anew: after something moved, came, went, or grew. */
export const findArcs = (cy: Core): void => void cy.scratch(scratch, coveredArcs(cy))

/** Draws the lines that lie under the entities at their ends once more over them, each with its status and direction: a line is never gone because its ends lie on one another. */
export function drawCovered(pen: Pen, cy: Core, theme: Theme): void {
  const zoom = cy.zoom()
  const pan = cy.pan()
  const rendered = ({ x, y }: Point): Point => ({ x: x * zoom + pan.x, y: y * zoom + pan.y })
  const arcs = arcsOf(cy)
  for (const { element, from, controls, to } of arcs) {
    pen.globalAlpha = element.hasClass('dim') ? 0.18 : 1
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
  for (const { element, from, controls, to } of arcs) {
    const { at, direction } = onLine(from, controls, to, 0.5)
    pen.globalAlpha = element.hasClass('dim') ? 0.18 : 1
    writeOnArc(pen, wordsOnArc(element), { at: rendered(at), direction, zoom, theme })
  }
  pen.globalAlpha = 1
}
