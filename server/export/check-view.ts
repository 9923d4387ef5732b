import { KnownError } from '../errors'
import type { ExportFormat } from '../../model/generated/vocabulary'
import { hasPixels } from './format/formats'
import { checkPixelWidth } from './format/pixels'
import { around } from '../../model/shape/geometry'
import type { Spot } from '../../model/shape/geometry'
import type { View } from './view/view'
import { charactersOf, inDigits, mostOf, pictureLimits } from '../../model/limits'

const { width: WIDTHS, scale: SCALES, furthest: FURTHEST, widest: WIDEST } = pictureLimits
const sides = inDigits
const wrong = (sentence: string) => new KnownError('BAD_INPUT', sentence)

function checkSize({ width, scale }: View, format: ExportFormat): void {
  const [wide, scaled] = [width ?? WIDTHS[0], scale ?? 1]
  if (!Number.isFinite(scaled) || scaled < SCALES[0] || scaled > SCALES[1]) {
    throw wrong(`scale is ${scaled}; it may be ${SCALES[0]} to ${SCALES[1]} pixels for each unit.`)
  }
  if (hasPixels(format)) checkPixelWidth(wide * scaled)
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
