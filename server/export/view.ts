import { KnownError } from '../errors'
import { ExportFormat } from '../../model/generated/vocabulary'
import type { CsvSeparator, EntityKind, Theme } from '../../model/generated/vocabulary'
import type { RelationFilter } from '../graph/relation/filter'
import { around } from './scene/geometry'
import type { Spot } from './scene/geometry'
import { charactersOf, inDigits, mostOf, pictureLimits } from '../../model/limits'

/** What is to be taken away, as a caller asks for it. */
export type View = {
  /** Ids of the entities, at most 2,000. */
  entities: readonly string[]
  /** Ids of the relations, at most 10,000; left out: all among the entities that pass the filter. */
  relations?: readonly string[] | null
  /** Where entities are drawn, in units of the canvas, y downwards. */
  positions?: readonly (Spot & { id: string })[] | null
  filter?: RelationFilter | null
  /** Ids of entities that were hidden by hand, at most 2,000: the file names none of them, and says how many they are. */
  hidden?: readonly string[] | null
  /** Kinds that were hidden: the file says so. */
  hiddenKinds?: readonly EntityKind[] | null
  title?: string | null
  theme?: Theme | null
  /** Whether relations carry labels. */
  labels?: boolean | null
  /** Pixels before scale. */
  width?: number | null
  /** PNG only: pixels for each of them. */
  scale?: number | null
  /** CSV only: what stands between two cells. */
  separator?: CsvSeparator | null
}

const { width: WIDTHS, scale: SCALES, furthest: FURTHEST, widest: WIDEST } = pictureLimits
const sides = inDigits
/** The most pixels that a PNG has on a side, and in all. */
const MOST_PIXELS = { side: pictureLimits.side, all: pictureLimits.pixels }

const wrong = (sentence: string) => new KnownError('BAD_INPUT', sentence)

/** Refuses a PNG that would be too large, before anything is drawn. Throws KnownError TOO_LARGE. */
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

function checkSize({ width, scale }: View, format: ExportFormat): void {
  const [wide, scaled] = [width ?? WIDTHS[0], scale ?? 1]
  if (!Number.isFinite(scaled) || scaled < SCALES[0] || scaled > SCALES[1]) {
    throw wrong(`scale is ${scaled}; it may be ${SCALES[0]} to ${SCALES[1]} pixels for each unit.`)
  }
  if (format === ExportFormat.PNG && wide * scaled > MOST_PIXELS.side)
    throw tooManyPixels(`${sides(wide * scaled)} pixels wide`)
  if (wide > WIDTHS[1]) {
    throw new KnownError(
      'TOO_LARGE',
      `A width of ${sides(wide)} is too large: it may be ${sides(WIDTHS[1])} at most, and scale multiplies it.`,
    )
  }
  if (!Number.isInteger(wide) || wide < WIDTHS[0]) {
    throw wrong(`width is ${wide}; it may be a whole number from ${WIDTHS[0]} to ${sides(WIDTHS[1])}.`)
  }
}

const isFar = ({ x, y }: Spot) => !(Math.abs(x) <= FURTHEST && Math.abs(y) <= FURTHEST)

/** What may be how many, or how long. */
const limits: readonly (readonly [what: string, most: number, of: (view: View) => number | undefined])[] = [
  ['entities', mostOf.entities, ({ entities }) => entities.length],
  ['relations', mostOf.relations, ({ relations }) => relations?.length],
  ['hidden entities', mostOf.entities, ({ hidden }) => hidden?.length],
  ['positions', mostOf.entities, ({ positions }) => positions?.length],
  ['characters in the title', pictureLimits.title, ({ title }) => charactersOf(title ?? '')],
]

/** Checks what can be checked without the database. Throws KnownError BAD_INPUT, and TOO_LARGE for too many pixels. */
export function checkView(view: View, format: ExportFormat): void {
  checkSize(view, format)
  if (view.entities.length === 0) throw wrong('Nothing is drawn: name at least one entity.')
  for (const [what, most, of] of limits) {
    const number = of(view) ?? 0
    if (number > most) throw wrong(`${sides(number)} ${what} are too many for one export: ${sides(most)} at most.`)
  }
  const drawn = new Set(view.entities)
  const both = view.hidden?.find((id) => drawn.has(id))
  if (both !== undefined) throw wrong(`${both.slice(0, 100)} is both drawn and hidden: name it in one of the two.`)
  checkPositions(view)
}

function checkPositions({ entities, positions }: View): void {
  const far = positions?.find(isFar)
  if (far)
    throw wrong(`The position of ${far.id} is not a place: x and y may be ${sides(-FURTHEST)} to ${sides(FURTHEST)}.`)
  const drawn = new Set(entities)
  const { left, top, right, bottom } = around(
    (positions ?? []).filter(({ id }) => drawn.has(id)).map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y })),
  )
  if (right - left <= WIDEST && bottom - top <= WIDEST) return
  throw new KnownError(
    'TOO_LARGE',
    `The positions are spread over ${sides(right - left)} by ${sides(bottom - top)} units; a drawing may measure ` +
      `${sides(WIDEST)} from side to side. Move the entities closer together, or leave the positions out.`,
  )
}
