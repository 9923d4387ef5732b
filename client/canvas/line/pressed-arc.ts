import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'

import type { Point } from '../../investigation/place-entities'

import { arcsOf, coveredArcs } from './covered-lines'
import type { Arc } from './covered-lines'
import { onLine } from './curve'

/** How far from an arc a press is still meant for it, in pixels. */
const near = 7
const pieces = 24
/** Where along a line it is pressed, the middle first. */
const tries = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9]

type CoveredArc = Arc & { element: EdgeSingular }

const isOn = (element: NodeSingular, { x, y }: Point): boolean => {
  const middle = element.position()
  return Math.abs(x - middle.x) <= element.width() / 2 && Math.abs(y - middle.y) <= element.height() / 2
}

function distanceToPiece({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const along = dx || dy ? Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy))) : 0
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy)
}

const pointOf = ({ from, controls, to }: Arc, t: number): Point => onLine(from, controls, to, t).at

function distanceTo(arc: Arc, at: Point): number {
  let least = Infinity
  let before = pointOf(arc, 0)
  for (let i = 1; i <= pieces; i++) {
    const next = pointOf(arc, i / pieces)
    least = Math.min(least, distanceToPiece(at, before, next))
    before = next
  }
  return least
}

/** The nearest of the arcs at a point. Upon an entity at an end of an arc, that entity is pressed. */
function nearest(cy: Core, arcs: readonly CoveredArc[], at: Point): EdgeSingular | null {
  let found: EdgeSingular | null = null
  let least = near / cy.zoom()
  for (const arc of arcs) {
    const { element } = arc
    if (element.removed() || isOn(element.source(), at) || isOn(element.target(), at)) continue
    const distance = distanceTo(arc, at)
    if (distance >= least) continue
    least = distance
    found = element
  }
  return found
}

/** The relation whose arc, as last drawn, is pressed at a point, in canvas units: arcs lie over everything else. Null where there is none. */
export const arcAt = (cy: Core, at: Point): EdgeSingular | null => nearest(cy, arcsOf(cy), at)

/** The point at which a relation is pressed, its middle where that is free, in canvas units. */
export function pressPoint(element: EdgeSingular): Point {
  const cy = element.cy()
  const arcs = coveredArcs(cy)
  const own = arcs.find((arc) => arc.element.same(element))
  if (own) {
    const points = tries.map((t) => pointOf(own, t))
    return points.find((at) => nearest(cy, arcs, at)?.same(element)) ?? points[0]!
  }
  const nodes = cy
    .nodes()
    .toArray()
    .filter((node): node is NodeSingular => !node.hasClass('gone'))
  const isFree = (at: Point) => nearest(cy, arcs, at) === null && !nodes.some((node) => isOn(node, at))
  const points = pointsOfLine(element)
  return points.find(isFree) ?? points[0] ?? middleBetween(element)
}

/** Points along a line as it was drawn last; none where Cytoscape has not drawn it yet, as right after its ends came apart. */
function pointsOfLine(element: EdgeSingular): Point[] {
  const line = { from: element.sourceEndpoint(), controls: element.controlPoints() ?? [], to: element.targetEndpoint() }
  return tries.map((t) => pointOf(line, t)).filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
}

const middleBetween = (element: EdgeSingular): Point => {
  const [a, b] = [element.source().position(), element.target().position()]
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
