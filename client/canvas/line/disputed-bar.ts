import type { Point } from '../../investigation/place-entities'

/** Half of the length of a bar and its width, at zoom 1. */
const bar = { half: 7.5, width: 2.6 }
/** How far along a disputed line its bar stands, 0 to 1: beside the words, which are in the middle. */
export const barAlong = 0.75

/** Draws the bar of a disputed line across it, in the pen's colour. `at`: in pixels of the window; `direction`: of the line there, in radians. */
export function drawBar(pen: CanvasRenderingContext2D, { x, y }: Point, direction: number, zoom: number): void {
  const half = bar.half * Math.max(0.5, zoom)
  const [dx, dy] = [-half * Math.sin(direction), half * Math.cos(direction)]
  pen.lineWidth = bar.width * Math.max(0.6, zoom)
  pen.beginPath()
  pen.moveTo(x - dx, y - dy)
  pen.lineTo(x + dx, y + dy)
  pen.stroke()
}
