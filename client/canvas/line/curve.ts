import type { Point } from '../../investigation/place-entities'

/** A point of a line and the direction of the line there, in radians. */
export type OnLine = { at: Point; direction: number }

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** One quadratic curve at t, 0 to 1. */
function quadratic(from: Point, control: Point, to: Point, t: number): OnLine {
  const on = (axis: 'x' | 'y') => ({
    place: (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis],
    pace: (1 - t) * (control[axis] - from[axis]) + t * (to[axis] - control[axis]),
  })
  const [x, y] = [on('x'), on('y')]
  return { at: { x: x.place, y: y.place }, direction: Math.atan2(y.pace, x.pace) }
}

/**
 * The point at t, 0 to 1, of a line as Cytoscape draws it: straight without a control point; with several, as for a loop, one
 * quadratic curve for each, which meet halfway between two control points.
 */
export function onLine(from: Point, controls: readonly Point[], to: Point, t: number): OnLine {
  if (controls.length === 0) return quadratic(from, between(from, to), to, t)
  const which = Math.min(controls.length - 1, Math.floor(t * controls.length))
  const control = controls[which]!
  const [before, after] = [controls[which - 1], controls[which + 1]]
  const start = before ? between(before, control) : from
  const end = after ? between(control, after) : to
  return quadratic(start, control, end, t * controls.length - which)
}
