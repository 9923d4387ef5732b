import type { PictureSettings } from './picture'
import { counted } from '../../../model/text/counted'

/** The server's limits, said before anything is sent. */
export const pictureLimits = {
  entities: 2_000,
  relations: 10_000,
  title: 500,
  width: [200, 8_000],
  scale: [0.5, 4],
  side: 16_384,
  pixels: 64_000_000,
} as const

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
  if (!size || (format !== 'SVG' && format !== 'PNG')) return null
  const zoom = (width ? width / size.width : 1) * (format === 'PNG' ? scale : 1)
  return { width: Math.round(size.width * zoom), height: Math.round(size.height * zoom) }
}

/** "2,480 by 1,860" */
export const sizeInWords = ({ width, height }: { width: number; height: number }): string =>
  `${width.toLocaleString('en')} by ${height.toLocaleString('en')}`

const number = (n: number) => n.toLocaleString('en')

function tooMuch({ entities, relations, blank }: Drawn): string | null {
  if (blank) return blank
  if (entities === 0) return 'Nothing is drawn yet.'
  if (entities > pictureLimits.entities)
    return `${counted(entities, 'entity', 'entities')} are drawn and one file takes ${number(pictureLimits.entities)}: hide or remove some.`
  if (relations > pictureLimits.relations)
    return `${counted(relations, 'relation')} are drawn and one file takes ${number(pictureLimits.relations)}: filter or remove some.`
  return null
}

function tooLarge(settings: PictureSettings, drawn: Drawn): string | null {
  const { width, format } = settings
  const [least, most] = pictureLimits.width
  if (width !== null && (!Number.isInteger(width) || width < least || width > most))
    return `The width may be a whole number from ${number(least)} to ${number(most)}.`
  const size = sizeOf(settings, drawn)
  if (format !== 'PNG' || !size) return null
  if (Math.max(size.width, size.height) <= pictureLimits.side && size.width * size.height <= pictureLimits.pixels)
    return null
  return (
    `That would be ${sizeInWords(size)} pixels. A side may have ${number(pictureLimits.side)} and the whole ` +
    `${number(pictureLimits.pixels / 1e6)} million: choose a smaller width or scale, or SVG, which has no pixels.`
  )
}

/** Why the file cannot be made with these settings, as a sentence; null when it can. */
export function pictureProblem(settings: PictureSettings, drawn: Drawn): string | null {
  if (settings.title.length > pictureLimits.title) return `The title may have ${pictureLimits.title} characters.`
  return tooMuch(drawn) ?? tooLarge(settings, drawn)
}

/** "240 kB" */
export const bytesInWords = (bytes: number): string =>
  bytes < 1_000 ? `${bytes} bytes` : bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
