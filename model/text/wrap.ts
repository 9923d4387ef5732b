import { cutAtEnd } from './shorten'
import type { Ruler, Weight } from './ruler'

/** What cannot stand in XML, and what turns the direction of all that follows it. */
const UNWANTED = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu
const ALONE = /\p{Surrogate}/gu

/** A text as it can be drawn in one line: runs of white space are one space, control characters are gone. */
export const drawable = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(UNWANTED, '').replace(ALONE, '\ufffd').trim()

/** How a text is set. Lengths are in units of the drawing. */
export type Setting = { size: number; weight: Weight; maxWidth: number; maxLines: number }

/** Something that a line is not broken within, and whether a space stands before it. */
type Word = { text: string; width: number; spaced: boolean }

const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{P}ー]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}-]+-*|-+/gu
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A word that is wider than a line, in parts that are not. */
function broken(text: string, { size, weight, maxWidth }: Setting, widthOf: Ruler): string[] {
  const parts = ['']
  for (const { segment } of graphemes.segment(text)) {
    const longer = parts.at(-1)! + segment
    if (widthOf(longer, size, weight) <= maxWidth || parts.at(-1) === '') parts[parts.length - 1] = longer
    else parts.push(segment)
  }
  return parts
}

function wordsOf(text: string, setting: Setting, widthOf: Ruler): Word[] {
  const width = (part: string) => widthOf(part, setting.size, setting.weight)
  return [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) => {
    const parts = width(word) > setting.maxWidth ? broken(word, setting, widthOf) : [word]
    return parts.map((part, i) => ({ text: part, width: width(part), spaced: i === 0 && text[index - 1] === ' ' }))
  })
}

/** As many words into each line as fit. */
function filled(words: Word[], maxWidth: number, space: number): string[] {
  const lines: string[] = []
  let room = 0
  for (const { text, width, spaced } of words) {
    const needed = width + (spaced ? space : 0)
    if (lines.length > 0 && needed <= room) {
      lines[lines.length - 1] += spaced ? ` ${text}` : text
      room -= needed
    } else {
      lines.push(text)
      room = maxWidth - width
    }
  }
  return lines
}

/**
 * Breaks a text into lines of about the same width, none wider than the setting's: as few lines as possible.
 * Only where even `maxLines` do not hold it, the rest is left out and the last line ends in "…", with the brackets closed that are open there.
 */
export function wrap(text: string, setting: Setting, widthOf: Ruler): string[] {
  const { size, weight, maxWidth, maxLines } = setting
  if (widthOf(text, size, weight) <= maxWidth) return text === '' ? [] : [text]
  const words = wordsOf(text.slice(0, 40 * maxLines), setting, widthOf)
  const space = widthOf(' ', size, weight)
  const lines = filled(words, maxWidth, space)
  if (lines.length > maxLines || text.length > 40 * maxLines) {
    for (let length = [...lines.slice(0, maxLines).join(' ')].length; ; length--) {
      const cut = filled(wordsOf(cutAtEnd(text, length), setting, widthOf), maxWidth, space)
      if (cut.length <= maxLines || length < 2) return cut
    }
  }
  let [narrow, wide] = [Math.max(...words.map(({ width }) => width)), maxWidth]
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2
    if (filled(words, middle, space).length > lines.length) narrow = middle
    else wide = middle
  }
  return filled(words, wide, space)
}
