import type { EntityKind } from '../generated/vocabulary'
import type { Box, Spot } from './geometry'
import { reach } from './outlines'

/** One end of a relation: its middle, its kind, and the room that its name takes. */
export type End = Spot & { kind: EntityKind; name: Box }

/** How far the middle of a line is bent away from straight; 0: straight. */
export type Bend = number

/** Where a relation's line runs: points as LineMark has them, and the arrowhead's corners. */
export type RelationLine = { points: number[]; arrow: number[] }

/** Room between an outline and the line that comes to it. */
const CLEAR = 3
const tidy = (n: number) => Math.round(n * 10) / 10

/** The length of an arrowhead on a line of that width. */
const arrowLength = (width: number) => 7.5 + 1.6 * width

/** Between two at the same place there is no direction: any will do, and none would make numbers that are none. */
const towards = (from: Spot, to: Spot): Spot => {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return length === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

/** How far a ray from inside the middle of an entity runs until it has left the box for good; 0: it never meets it. */
function beyond({ x, y }: Spot, { left, top, right, bottom }: Box, direction: Spot): number {
  let [enter, leave] = [0, Infinity]
  for (const [from, step, low, high] of [
    [x, direction.x, left, right],
    [y, direction.y, top, bottom],
  ] as const) {
    if (Math.abs(step) < 1e-9) {
      if (from < low || from > high) return 0
      continue
    }
    const [near, far] = [(low - from) / step, (high - from) / step]
    enter = Math.max(enter, Math.min(near, far))
    leave = Math.min(leave, Math.max(near, far))
  }
  return enter < leave ? leave : 0
}

/** A point on the ray, outside shape and name: a line that comes to an entity does not run through what it is called. */
const outside = (end: End, direction: Spot, more: number): Spot => {
  const distance = Math.max(reach(end.kind, direction.x, direction.y), beyond(end, end.name, direction)) + more
  return { x: end.x + direction.x * distance, y: end.y + direction.y * distance }
}

/** The three corners of an arrowhead whose tip is at `tip` and that points against `back`. */
function arrowhead(tip: Spot, back: Spot, width: number): number[] {
  const length = arrowLength(width)
  const half = length * 0.42
  const [x, y] = [tip.x + back.x * length, tip.y + back.y * length]
  return [tip.x, tip.y, x - back.y * half, y + back.x * half, x + back.y * half, y - back.x * half].map(tidy)
}

/** From subject to object; the line ends inside the arrowhead, so that a wide line does not blunt it. */
export function lineBetween(from: End, to: End, bend: Bend, width: number, pointed: boolean): RelationLine {
  const along = towards(from, to)
  const control = {
    x: (from.x + to.x) / 2 - along.y * bend * 2,
    y: (from.y + to.y) / 2 + along.x * bend * 2,
  }
  const start = outside(from, towards(from, control), CLEAR)
  const back = towards(to, control)
  const tip = outside(to, back, CLEAR)
  const end = pointed ? outside(to, back, CLEAR + arrowLength(width) * 0.7) : tip
  const middle = bend === 0 ? [] : [control.x, control.y]
  return { points: [start.x, start.y, ...middle, end.x, end.y].map(tidy), arrow: arrowhead(tip, back, width) }
}

/** Where loops stand, one after the other: above, right, left, below. */
const LOOP_SIDES = [-Math.PI / 2, 0, Math.PI, Math.PI / 2]
/** Half of the angle between a loop's two ends. */
const LOOP_OPENING = 0.63

/** From an entity to itself: each loop on a side of its own, so that no two heads meet; from the fifth on larger ones around them. */
export function loop(at: End, number: number, width: number, pointed: boolean): RelationLine {
  const round = Math.floor(number / LOOP_SIDES.length)
  const size = 44 + 26 * round
  const middle = LOOP_SIDES[number % LOOP_SIDES.length]!
  const opening = LOOP_OPENING / (1 + 0.35 * round)
  const towardsAngle = (angle: number): Spot => ({ x: Math.cos(angle), y: Math.sin(angle) })
  const [out, back] = [towardsAngle(middle - opening), towardsAngle(middle + opening)]
  const start = outside(at, out, CLEAR)
  const tip = outside(at, back, CLEAR)
  const end = pointed ? outside(at, back, CLEAR + arrowLength(width) * 0.7) : tip
  const points = [start.x, start.y, start.x + out.x * size, start.y + out.y * size]
  points.push(end.x + back.x * size, end.y + back.y * size, end.x, end.y)
  return { points: points.map(tidy), arrow: arrowhead(tip, back, width) }
}

/** Point and direction at t, 0 to 1, of a line with two, three or four points (de Casteljau). */
export function at(points: readonly number[], t: number): Spot & { dx: number; dy: number } {
  const left = [...points]
  for (let length = left.length; length > 4; length -= 2)
    for (let i = 0; i < length - 2; i++) left[i]! += (left[i + 2]! - left[i]!) * t
  const [ax, ay, bx, by] = left as [number, number, number, number]
  const length = Math.hypot(bx - ax, by - ay) || 1
  return { x: ax + (bx - ax) * t, y: ay + (by - ay) * t, dx: (bx - ax) / length, dy: (by - ay) / length }
}

/** A curve as short straight pieces; a straight line as itself. Points, x and y in turn. */
export function pieces(points: readonly number[]): number[] {
  if (points.length === 4) return [...points]
  const line: number[] = []
  for (let i = 0; i <= 10; i++) {
    const { x, y } = at(points, i / 10)
    line.push(x, y)
  }
  return line
}
