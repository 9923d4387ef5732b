import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import type { SKRSContext2D } from '@napi-rs/canvas'

import type { Weight } from '../../../model/text/ruler'

import { canvas } from './canvas'

/** The Chinese fonts list Korean letters among their characters and do not have them. */
const HANGUL = /\p{Script=Hangul}/u
const KOREAN = 'noto-sans-kr'

/** The font packages that are shipped, in the order in which a character is looked for. */
const packages = {
  'noto-sans': () => require.resolve('@fontsource-variable/noto-sans'),
  'noto-sans-arabic': () => require.resolve('@fontsource-variable/noto-sans-arabic'),
  'noto-sans-hebrew': () => require.resolve('@fontsource-variable/noto-sans-hebrew'),
  'noto-sans-thai': () => require.resolve('@fontsource-variable/noto-sans-thai'),
  'noto-sans-khmer': () => require.resolve('@fontsource-variable/noto-sans-khmer'),
  'noto-sans-ethiopic': () => require.resolve('@fontsource-variable/noto-sans-ethiopic'),
  'noto-sans-bengali': () => require.resolve('@fontsource-variable/noto-sans-bengali'),
  'noto-sans-tamil': () => require.resolve('@fontsource-variable/noto-sans-tamil'),
  'noto-serif-tibetan': () => require.resolve('@fontsource-variable/noto-serif-tibetan'),
  'noto-sans-sc': () => require.resolve('@fontsource-variable/noto-sans-sc'),
  [KOREAN]: () => require.resolve('@fontsource-variable/noto-sans-kr'),
}

/** What a viewer of an SVG is asked to show text with; names of fonts only, nothing is fetched. */
export const FONT_STACK =
  "'Noto Sans Variable','Noto Sans','Noto Sans Arabic','Noto Sans Hebrew','Noto Sans Thai','Noto Sans Khmer','Noto Sans Ethiopic','Noto Sans Bengali','Noto Sans Tamil','Noto Serif Tibetan','Noto Sans SC','Noto Sans KR','Segoe UI',Arial,sans-serif"

/** Some characters of one font file: `from` to `to` are code points. */
type Range = { from: number; to: number; family: string }

/** Family name → its file; families that were given to the canvas leave the list. */
const waiting = new Map<string, string>()

/**
 * Each subset file becomes a family of its own: under one shared name the canvas would look into the first file only.
 * Files are read when a text first needs them: all of them at once take a quarter of a second.
 */
const loadRanges = ([name, place]: [name: string, place: () => string]): Range[] => {
  const folder = dirname(place())
  const subsets = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  return Object.entries(subsets).flatMap(([key, text]) => {
    const subset = key.replace(/[[\]]/g, '')
    const family = `${name}-${subset}`
    waiting.set(family, join(folder, 'files', `${family}-wght-normal.woff2`))
    return text.split(',').map((part) => {
      const [from, to = from] = part.slice(2).split('-')
      return { from: Number.parseInt(from!, 16), to: Number.parseInt(to!, 16), family }
    })
  })
}

let ranges: Range[] | undefined
const familyOfCharacter = new Map<number, string | null>()

function familyOf(codePoint: number): string | null {
  const known = familyOfCharacter.get(codePoint)
  if (known !== undefined) return known
  ranges ??= Object.entries(packages).flatMap(loadRanges)
  const isHangul = HANGUL.test(String.fromCodePoint(codePoint))
  const holds = ({ from, to, family }: Range) =>
    from <= codePoint && codePoint <= to && (!isHangul || family.startsWith(KOREAN))
  const family = ranges.find(holds)?.family ?? null
  familyOfCharacter.set(codePoint, family)
  return family
}

function register(family: string): void {
  const file = waiting.get(family)
  if (!file) return
  canvas().GlobalFonts.registerFromPath(file, family)
  waiting.delete(family)
}

const LATIN = 'noto-sans-latin'
const PLAIN = /^[\x20-\x7e\xa0-\xff]*$/
/** What leaves a mark when it is drawn. */
const SEEN = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u

/** Whether a text has a character that leaves a mark and is in none of the shipped fonts. */
export const isWithoutFont = (text: string): boolean =>
  !PLAIN.test(text) &&
  [...text].some((character) => SEEN.test(character) && familyOf(character.codePointAt(0)!) === null)

const plainFonts = new Map<string, string>()

/** The canvas's `font` for a text: only the families it needs, for every further one costs time. */
export function fontFor(text: string, size: number, weight: Weight): string {
  const families = new Set([LATIN])
  if (!PLAIN.test(text)) for (const character of text) families.add(familyOf(character.codePointAt(0)!) ?? LATIN)
  if (families.size === 1) {
    const key = `${weight} ${size}`
    if (!plainFonts.has(key)) {
      familyOf(0x20)
      register(LATIN)
      plainFonts.set(key, `${weight} ${size}px "${LATIN}", sans-serif`)
    }
    return plainFonts.get(key)!
  }
  families.forEach(register)
  return `${weight} ${size}px ${[...families].map((family) => `"${family}"`).join(', ')}, sans-serif`
}

/** Scripts whose characters stand side by side without changing one another: the width of a text is the sum of theirs. */
const SIDE_BY_SIDE =
  /^[\x20-\x7e\xa0-\u024f\u0370-\u03ff\u0400-\u045f\u1e00-\u1eff\u2010-\u2027\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]*$/
const MEASURED_AT = 100

let ruler: SKRSContext2D | undefined
const characterWidths: Record<Weight, Map<string, number>> = { 400: new Map(), 500: new Map(), 700: new Map() }

function measured(text: string, weight: Weight): number {
  ruler ??= canvas().createCanvas(1, 1).getContext('2d')
  ruler.font = fontFor(text, MEASURED_AT, weight)
  return ruler.measureText(text).width / MEASURED_AT
}

function characterWidth(character: string, weight: Weight): number {
  const known = characterWidths[weight].get(character)
  if (known !== undefined) return known
  const width = measured(character, weight)
  characterWidths[weight].set(character, width)
  return width
}

/** How wide a text is in the shipped fonts, in the unit of `size`; kerning is left out. */
export function textWidth(text: string, size: number, weight: Weight): number {
  if (!SIDE_BY_SIDE.test(text)) return measured(text, weight) * size
  let width = 0
  for (const character of text) width += characterWidth(character, weight)
  return width * size
}
