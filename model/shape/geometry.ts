/** A place in the drawing: x to the right, y downwards. */
export type Spot = { x: number; y: number }

/** Two entities that a relation connects, and how far apart they should be at least for its label to have room. */
export type LayoutRelation = readonly [subject: string, object: string, length: number]

/** An upright rectangle, in units of the drawing. */
export type Box = { left: number; top: number; right: number; bottom: number }

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

/** The smallest box around all of them; a point at 0, 0 around none. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 }
  const whole = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const box of boxes) {
    whole.left = Math.min(whole.left, box.left)
    whole.top = Math.min(whole.top, box.top)
    whole.right = Math.max(whole.right, box.right)
    whole.bottom = Math.max(whole.bottom, box.bottom)
  }
  return whole
}

/** The smallest box around points, given as x and y in turn. */
export const boxOf = (points: readonly number[]): Box => {
  const corners = Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i]!, points[2 * i + 1]!] as const)
  return around(corners.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })))
}

/** An entity with the room that its shape and its name need around its middle. */
export type Sized = Box & { id: string }

/** A box that is moved by x and y. */
export const movedBox = ({ left, top, right, bottom }: Box, { x, y }: Spot): Box => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
})

/** How much of a straight line from a to b runs inside the box: 0 to 1. */
export function shareInside(box: Box, ax: number, ay: number, bx: number, by: number): number {
  let [enter, leave] = [0, 1]
  for (const [from, step, low, high] of [
    [ax, bx - ax, box.left, box.right],
    [ay, by - ay, box.top, box.bottom],
  ] as const) {
    if (step === 0) {
      if (from <= low || from >= high) return 0
      continue
    }
    const [near, far] = [(low - from) / step, (high - from) / step]
    enter = Math.max(enter, Math.min(near, far))
    leave = Math.min(leave, Math.max(near, far))
  }
  return Math.max(0, leave - enter)
}
