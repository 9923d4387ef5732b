import { StakeDisclosure } from '../generated/vocabulary'
import { plainDigits } from '../text/digits'
import { ofUnknownSize } from './stake'
import type { StakeRange } from './stake'

/** A stake that was read, or a sentence on why it cannot be. */
export type StakeRead = StakeRange | { fault: string }

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`
const UNIT = String.raw`(?:\s*%)?`
const MORE = String.raw`(?:more than|greater than|over|above|exceeding|in excess of|mehr als|über|>)`
const FROM = String.raw`(?:at least|no less than|not less than|minimum|from|mindestens|ab|≥|>=)`
const LESS = String.raw`(?:less than|under|below|weniger als|unter|<)`
const UP_TO = String.raw`(?:(?:but |and )?(?:up to|at most|no more than|not more than|maximum|höchstens|bis zu|bis)|≤|<=)`

const [ALL, NONE] = [100, 0]
const pattern = (...parts: string[]): RegExp => new RegExp(`^${parts.join(String.raw`\s*`)}$`, 'u')

/** Forms of a range; what is not in the text is open. */
const FORMS: readonly (readonly [RegExp, (a: number, b: number) => [least: number, most: number]])[] = [
  [pattern(NUMBER, UNIT), (a) => [a, a]],
  [pattern(`(?:between|from|zwischen|von)`, NUMBER, UNIT, `(?:and|to|und|bis|-)`, NUMBER, UNIT), (a, b) => [a, b]],
  [pattern(NUMBER, UNIT, `(?:-|to|bis)`, NUMBER, UNIT), (a, b) => [a, b]],
  [
    pattern(`(?:${MORE}|${FROM})`, NUMBER, UNIT, ',?', `(?:${UP_TO}|(?:but |and )?${LESS})`, NUMBER, UNIT),
    (a, b) => [a, b],
  ],
  [pattern(`(?:${MORE}|${FROM})`, NUMBER, UNIT), (a) => [a, ALL]],
  [pattern(NUMBER, UNIT, `(?:or more|and more|oder mehr|\\+)`, UNIT), (a) => [a, ALL]],
  [pattern(`(?:${UP_TO}|${LESS})`, NUMBER, UNIT), (a) => [NONE, a]],
  [pattern(NUMBER, UNIT, `(?:or less|oder weniger)`), (a) => [NONE, a]],
  // Codes of the British register of persons with significant control.
  [pattern(`(?:[a-z-]+-)`, NUMBER, '-to-', NUMBER, '-percent(?:-.*)?'), (a, b) => [a, b]],
]

const WORDS: readonly (readonly [RegExp, StakeRange])[] = [
  [
    /^(unknown|not known|undisclosed|not disclosed|unspecified|unbekannt|keine angabe|n\/a|n\. ?a\.|k\. ?a\.|\?+)$/,
    ofUnknownSize(StakeDisclosure.UNKNOWN),
  ],
  [/^(exempt|exempted)( from (disclosure|declaration|reporting))?$/, ofUnknownSize(StakeDisclosure.EXEMPT)],
  [/^(a |the )?majority( stake)?$/, { least: 50, most: ALL, disclosure: StakeDisclosure.STATED }],
  [/^(a |the )?minority( stake)?$/, { least: NONE, most: 50, disclosure: StakeDisclosure.STATED }],
  [/^(wholly|fully) owned$/, { least: ALL, most: ALL, disclosure: StakeDisclosure.STATED }],
]

/** With plain digits, and with one sign before decimals, after percentages and between bounds. */
const plain = (text: string): string =>
  plainDigits(text)
    .trim()
    .toLowerCase()
    .replace(/[\u066b]/gu, '.')
    .replace(/(?<!-)\s*(per ?cent|percent|prozent|v\. ?h\.|pct\.?|\u066a)(?![a-z-])/gu, '%')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')

/** Nobody says by how much: no bounds follow. */
const ABOUT = /^(about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|ca\.?|c\.|rund|etwa|fast|~|≈)/

const inWords = (text: string): string => `“${text.trim().slice(0, 100)}”`

function checked(text: string, [least, most]: readonly [number, number]): StakeRead {
  if (least > 100 || most > 100) return { fault: `${inWords(text)} is more than 100 per cent.` }
  if (least > most) return { fault: `${inWords(text)} ends below where it begins.` }
  return { least, most, disclosure: StakeDisclosure.STATED }
}

const numberIn = (digits: string | undefined): number => Number((digits ?? '').replace(',', '.'))

/**
 * What a text says of how large a stake is, in per cent: "33,33 %", "25–50", "more than 25%", "1/3", "unknown". The sign of the unit
 * may be missing; a comma and a point both stand before decimals, as there is no share of a thousand per cent.
 */
export function readStake(text: string): StakeRead {
  const written = plain(text)
  const word = WORDS.find(([form]) => form.test(written))
  if (word) return word[1]
  const part = /^(\d{1,6})\/(\d{1,6})$/.exec(written)
  if (part && Number(part[2]) > 0) {
    const share = (Number(part[1]) / Number(part[2])) * 100
    return checked(text, [share, share])
  }
  for (const [form, rangeOf] of FORMS) {
    const match = form.exec(written)
    if (match) return checked(text, rangeOf(numberIn(match[1]), numberIn(match[2])))
  }
  if (ABOUT.test(written)) {
    return { fault: `${inWords(text)} does not say between which figures it lies: give its least and its most.` }
  }
  return {
    fault: `${inWords(text)} is no share that can be read: write “33.3 %”, “25–50”, “more than 25”, “unknown” or “exempt”.`,
  }
}
