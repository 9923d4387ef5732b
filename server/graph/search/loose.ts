import { tellingWords } from '../../../model/text/company-form'
import { cutsOf, hasTypo, takesTypo } from './typo'

/** How a name is found by words of which some may be wrong. */
type Likeness = {
  /** Words that are not in the name. */
  missed: number
  /** Words of which a letter is wrong, missing, too many or in the wrong place. */
  slips: number
  /** Words of the name that were not looked for. */
  left: number
}

/** A word of fewer letters is no beginning of another that says anything. */
const BEGINNING_FROM = 3

type Way = (wanted: string, word: string) => boolean
const isIt: Way = (wanted, word) => wanted === word
const begins: Way = (wanted, word) => wanted.length >= BEGINNING_FROM && word.startsWith(wanted)
const isSlip: Way = (wanted, word) => takesTypo(wanted) && takesTypo(word) && hasTypo(word, cutsOf(wanted))

/**
 * How words are found in those of a name, each word of it once: the right ones first. Legal forms, "and" and "the" count on neither side.
 * Both are folded.
 */
export function likeness(text: string, name: string): Likeness {
  const free = tellingWords(name)
  const leftAfter = (words: readonly string[], way: Way): string[] =>
    words.filter((wanted) => {
      const at = free.findIndex((word) => way(wanted, word))
      if (at >= 0) free.splice(at, 1)
      return at < 0
    })
  const wrong = leftAfter(leftAfter(tellingWords(text), isIt), begins)
  const missed = leftAfter(wrong, isSlip)
  return { missed: missed.length, slips: wrong.length - missed.length, left: free.length }
}

/** Of three words or more one may be too many; of two, if the other is the whole name. */
export function isFound(text: string, { missed, slips, left }: Likeness): boolean {
  const { length } = tellingWords(text)
  if (missed === 0) return true
  return missed === 1 && (length > 2 || (length === 2 && slips === 0 && left === 0))
}

/** The better a likeness, the larger: from 1 to a million. */
export const rankOf = ({ missed, slips, left }: Likeness): number =>
  1_000_000 - 300_000 * missed - 20_000 * Math.min(slips, 10) - 1_000 * Math.min(left, 50)

/** Whether two folded names are the same but for legal forms, "and", and one slip in each word. */
export function isSameButForSlips(one: string, other: string): boolean {
  const { missed, left } = likeness(one, other)
  return missed === 0 && left === 0
}
