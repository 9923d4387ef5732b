import { KnownError } from '../../errors'
import { inDigits, pictureLimits } from '../../../model/limits'

const sides = inDigits
/** The most pixels that a picture has on a side, and in all. */
const MOST_PIXELS = { side: pictureLimits.side, all: pictureLimits.pixels }

/** Refuses a picture of pixels that would be too large, before anything is drawn. Throws KnownError TOO_LARGE. */
export function checkPixels(width: number, height: number): void {
  const [x, y] = [Math.round(width), Math.round(height)]
  if (x <= MOST_PIXELS.side && y <= MOST_PIXELS.side && x * y <= MOST_PIXELS.all) return
  throw tooManyPixels(`of ${sides(x)} by ${sides(y)} pixels`)
}

const tooManyPixels = (measures: string) =>
  new KnownError(
    'TOO_LARGE',
    `A picture ${measures} is too large: a side may have ${sides(MOST_PIXELS.side)} pixels and the whole ` +
      `${MOST_PIXELS.all / 1e6} million. Choose a smaller width or scale, or SVG, which has no pixels.`,
  )

/** The same where only the width is known: so wide it cannot be, however low. Throws KnownError TOO_LARGE. */
export function checkPixelWidth(width: number): void {
  if (width > MOST_PIXELS.side) throw tooManyPixels(`${sides(width)} pixels wide`)
}

/** How many pixels a unit of a scene has: it is as wide as it is, or as `width` says, times `scale`. Throws KnownError TOO_LARGE. */
export function pixelsPerUnit(
  scene: { width: number; height: number },
  { width, scale }: { width?: number | null; scale?: number | null },
): number {
  const pixels = (scale ?? 1) * (width ? width / scene.width : 1)
  checkPixels(scene.width * pixels, scene.height * pixels)
  return pixels
}
