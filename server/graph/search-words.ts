import { distance } from 'fastest-levenshtein'

import { nameKey, words } from './fold'

/** A text that is searched for, ready for the index of names. */
export type Wanted = {
  /** All of it, as a name would be stored. */
  folded: string
  words: string[]
  /**
   * In Lucene's language: the whole name, or all words. Words hold letters and digits only, in lower case, so nothing in
   * them is an operator.
   */
  query: string
}

/** More words than these add nothing to finding a name. */
const MOST_WORDS = 16
const LONGEST_WORD = 100
const TYPO_FROM = 4
const TYPO_UP_TO = 40

const isRun = (word: string) => word.includes(' ')
const lettersOf = (word: string) => [...word].length
const takesTypo = (word: string) => !isRun(word) && lettersOf(word) >= TYPO_FROM && lettersOf(word) <= TYPO_UP_TO

/** A word, as it is, or the beginning of one, or with one typo; a run of signs as a phrase. One letter alone is whole or nothing. */
function clauseOf(word: string, isAlone: boolean): string {
  if (isRun(word)) return `+"${word}"`
  const beginning = isAlone && lettersOf(word) < 2 ? '' : ` ${word}*^2`
  return `+(${word}^8${beginning}${takesTypo(word) ? ` ${word}~1` : ''})`
}

/** Reads what somebody typed; undefined when there is no word in it. */
export function wantedOf(text: string): Wanted | undefined {
  const all = words(text).map((word) => [...word].slice(0, LONGEST_WORD).join('').trimEnd())
  const some = [...new Set(all)].slice(0, MOST_WORDS)
  if (some.length === 0) return undefined
  const folded = all.join(' ')
  return {
    folded,
    words: some,
    query: `${nameKey(folded)}^1000 (${some.map((word) => clauseOf(word, some.length === 1)).join(' ')})`,
  }
}

/** Whether two words differ by one letter: another, one more, one fewer, or two that changed places. */
function isTypo(word: string, other: string): boolean {
  if (distance(word, other) <= 1) return true
  if (word.length !== other.length) return false
  const at = [...word].findIndex((letter, place) => letter !== other[place])
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) === other
}

function likeness(word: string, name: string): number {
  if (` ${name} `.includes(` ${word} `)) return 4
  if (` ${name}`.includes(` ${word}`)) return 3
  return takesTypo(word) && name.split(' ').some((each) => isTypo(word, each)) ? 2 : 0
}

/** Which of several names was hit: the one that is the text, else the one in which most of its words are found. */
export function matchedName(
  { folded, words: some }: Wanted,
  names: readonly string[],
  stored: readonly string[],
): string {
  const scores = stored.map((name) =>
    name === folded ? Infinity : some.reduce((sum, word) => sum + likeness(word, name), 0),
  )
  return names[scores.indexOf(Math.max(...scores))] ?? names[0]!
}
