import { hasPixels, isPicture } from './formats'
import type { PictureSettings } from './picture'
import { counted } from '../../../model/text/counted'
import { charactersOf, inDigits, mostOf, pictureLimits } from '../../../model/limits'

/** What is drawn and in sight, and how large its picture is in units, once that is known. */
export type Drawn = {
  entities: number
  relations: number
  /** Why nothing of what is drawn can be seen, as a sentence; null when something can. */
  blank: string | null
  size: { width: number; height: number } | null
}

/** The picture's size as it will be saved; null: not known yet, or not a picture. */
export function sizeOf(
  { format, width, scale }: PictureSettings,
  { size }: Drawn,
): { width: number; height: number } | null {
  if (!size || !isPicture(format)) return null
  const zoom = (width ? width / size.width : 1) * (hasPixels(format) ? scale : 1)
  return { width: Math.round(size.width * zoom), height: Math.round(size.height * zoom) }
}

/** "2,480 by 1,860" */
export const sizeInWords = ({ width, height }: { width: number; height: number }): string =>
  `${inDigits(width)} by ${inDigits(height)}`

function tooMuch({ entities, relations, blank }: Drawn): string | null {
  if (blank) return blank
  if (entities === 0) return 'Nothing is drawn yet.'
  if (entities > mostOf.entities)
    return `${counted(entities, 'entity', 'entities')} are drawn and one file takes ${inDigits(mostOf.entities)}: hide or remove some.`
  if (relations > mostOf.relations)
    return `${counted(relations, 'relation')} are drawn and one file takes ${inDigits(mostOf.relations)}: filter or remove some.`
  return null
}

function tooLarge(settings: PictureSettings, drawn: Drawn): string | null {
  const { width, format } = settings
  const [least, most] = pictureLimits.width
  if (width !== null && (!Number.isInteger(width) || width < least || width > most))
    return `The width may be a whole number from ${inDigits(least)} to ${inDigits(most)}.`
  const size = sizeOf(settings, drawn)
  if (!hasPixels(format) || !size) return null
  if (Math.max(size.width, size.height) <= pictureLimits.side && size.width * size.height <= pictureLimits.pixels)
    return null
  return (
    `That would be ${sizeInWords(size)} pixels. A side may have ${inDigits(pictureLimits.side)} and the whole ` +
    `${inDigits(pictureLimits.pixels / 1e6)} million: choose a smaller width or scale, or SVG, which has no pixels.`
  )
}

/** Why the file cannot be made with these settings, as a sentence; null when it can. */
export function pictureProblem(settings: PictureSettings, drawn: Drawn): string | null {
  if (charactersOf(settings.title) > pictureLimits.title) return `The title may have ${pictureLimits.title} characters.`
  return tooMuch(drawn) ?? tooLarge(settings, drawn)
}

/** "240 kB" */
export const bytesInWords = (bytes: number): string =>
  bytes < 1_000 ? `${bytes} bytes` : bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
