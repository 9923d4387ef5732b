import type { EntityKind } from '../generated/vocabulary'
import { grown } from './geometry'
import type { Box } from './geometry'
import { kindLook } from '../look/kind-look'
import type { KindLook } from '../look/kind-look'

const tidy = (n: number) => Math.round(n * 10) / 10

/** The corners of a polygon in units of the drawing, x and y in turn, around 0, 0. */
const cornersOf = ({ outline, width, height }: KindLook): number[] => {
  const points = outline.form === 'polygon' ? outline.points : [-1, -1, 1, -1, 1, 1, -1, 1]
  return points.map((n, i) => tidy((n * (i % 2 === 0 ? width : height)) / 2))
}

function pathOf(look: KindLook): string {
  const { outline, width, height } = look
  const [rx, ry] = [width / 2, height / 2]
  if (outline.form === 'ellipse') return `M${-rx} 0a${rx} ${ry} 0 1 0 ${width} 0a${rx} ${ry} 0 1 0 ${-width} 0z`
  if (outline.form === 'polygon')
    return `M${cornersOf(look)
      .join(' ')
      .replace(/(\S+ \S+) /g, '$1L')}z`
  const { radius: r } = outline
  const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x * r} ${y * r}`
  const [across, down] = [width - 2 * r, height - 2 * r]
  return `M${r - rx} ${-ry}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}z`
}

/** Something that is told for each kind. */
const byKind = <T>(tell: (look: KindLook) => T) =>
  Object.fromEntries(Object.entries(kindLook).map(([kind, look]) => [kind, tell(look)])) as Record<EntityKind, T>

/** Each kind's outline as SVG path data around 0, 0, in units of the drawing. */
export const outlines = byKind(pathOf)

const corners = byKind(cornersOf)

/** The border around an outline, in units of the drawing. */
export const BORDER = 1.5

/** The box of each kind's outline around 0, 0, border included. */
export const extents = byKind((look): Box => {
  const [xs, ys] = [cornersOf(look).filter((_, i) => i % 2 === 0), cornersOf(look).filter((_, i) => i % 2 === 1)]
  const box = { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
  return grown(box, BORDER)
})

/** How far the outline is from the middle in the direction (dx, dy), a vector of length one. */
export function reach(kind: EntityKind, dx: number, dy: number): number {
  const { outline, width, height } = kindLook[kind]
  if (outline.form === 'ellipse') return 1 / Math.hypot((2 * dx) / width, (2 * dy) / height)
  const points = corners[kind]
  let furthest = 0
  for (let i = 0; i < points.length; i += 2) {
    const [ax, ay] = [points[i]!, points[i + 1]!]
    const [ex, ey] = [points[(i + 2) % points.length]! - ax, points[(i + 3) % points.length]! - ay]
    const across = dx * ey - dy * ex
    if (Math.abs(across) < 1e-9) continue
    const along = (ax * ey - ay * ex) / across
    const within = (ax * dy - ay * dx) / across
    if (along > furthest && within >= -1e-6 && within <= 1 + 1e-6) furthest = along
  }
  return furthest
}
