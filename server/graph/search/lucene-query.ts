import type { Cut } from './typo'
import { isRun } from './typo'

/*
 * What is asked of the index, in Lucene's language. It only has to give the best candidates, of which cypher/search ranks
 * so many as it may; so the weights keep apart what no number of others may push out: a whole name, whole words, beginnings
 * (names that are little longer before others), typos. Words hold letters and digits only, in lower case, and a key begins
 * with a low line, so nothing in them is an operator.
 */
const NAME = 100_000
const WHOLE = 400
const BEGINNING = 20
const TYPO_IN_NAME = 5
/** By how many letters a name may be longer and still be put before all that only begin so. */
const LONGER = 4
/** Longer texts are the beginnings of so few names that nothing is pushed out. */
const BEGINNING_UP_TO = 40

type Word = { word: string; cuts: readonly Cut[]; gaps: readonly Cut[] }

/** By more words, or more letters of one, the index gives no better candidates; what they are held against has all of them. */
const MOST_WORDS = 16
const LONGEST_WORD = 100

const phrase = (signs: string): string => `"${signs}"`

/** As much of a word or a run of signs as the index is asked for. */
const beginningOf = (word: string): string => [...word].slice(0, LONGEST_WORD).join('').trimEnd()

/** A run of signs stands together, but for the one that may be wrong: another is in its place (Lucene's ~1). */
function runClause({ word, gaps }: Word): string {
  const signs = beginningOf(word)
  const others = gaps.map(([before, behind]) => (behind === '' ? phrase(before) : `${phrase(`${before} ${behind}`)}~1`))
  return `+(${[`${phrase(signs)}^${WHOLE}`, ...others].join(' ')})`
}

/** A word is there as it is, or as the beginning of one, or with one typo. One letter alone is whole or nothing. */
function wordClause(word: Word, isAlone: boolean): string {
  if (isRun(word.word)) return runClause(word)
  const asked = beginningOf(word.word)
  if (asked !== word.word) return `+${asked}*`
  const beginning = isAlone && [...word.word].length < 2 ? '' : ` ${word.word}*^${BEGINNING}`
  return `+(${word.word}^${WHOLE}${beginning}${word.cuts.length > 0 ? ` ${word.word}~1` : ''})`
}

/** Names that begin so, the better the shorter they are. */
function beginnings(key: string): string {
  const letters = [...key].length - 1
  if (letters < 2 || letters > BEGINNING_UP_TO) return ''
  const longer = Array.from({ length: LONGER }, (_, at) => `${key}${'?'.repeat(at + 1)}^${LONGER - at}`)
  return ` ${key}*^1 ${longer.join(' ')}`
}

const wordsOf = (words: readonly Word[]): string[] =>
  words.slice(0, MOST_WORDS).map((word) => wordClause(word, words.length === 1))

/** All of a text as a name, or all of its words, read in one way or another. */
export function indexQuery(forms: readonly { words: readonly Word[] }[], key: string, keyTypo: boolean): string {
  const typo = keyTypo ? ` ${key}~1^${TYPO_IN_NAME}` : ''
  const read = forms.map(({ words }) => `(${wordsOf(words).join(' ')})`)
  return `${key}^${NAME}${typo}${beginnings(key)} ${read.join(' ')}`
}
