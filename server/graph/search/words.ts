import { nameKey, wordForms } from '../fold-text'
import { indexQuery } from './lucene-query'
import { cutsOf, gapsOf, isRun, takesTypo } from './typo'
import type { Cut } from './typo'

/** A word that is searched for, or a run of signs. */
export type WantedWord = {
  word: string
  /** It with a space before it, as a word begins in a name. */
  start: string
  /** Where a letter of it may be wrong; empty: nowhere. */
  cuts: Cut[]
  /** Where a sign of a run may be wrong. */
  gaps: Cut[]
}

/** One way to read a text. */
type Form = {
  /** All of it, as a name would be stored, with a space at either end. */
  whole: string
  words: WantedWord[]
}

/** A text that is searched for, ready for the index of names. */
export type Wanted = {
  /** In Lucene's language. */
  query: string
  forms: Form[]
  /** All of it as one word, and where a letter of that may be wrong. */
  key: string
  cuts: Cut[]
}

/** Longer texts are read in one way: nobody types a name of so many words. */
const MOST_WORDS_READ_TWICE = 8
/** Signs of further runs must all be right: each run with a wrong one is as many phrases as it has signs. */
const MOST_WORDS_WITH_GAPS = 2

/** A text that was folded, as its words: a run of signs is one of them. */
function wantedWord(word: string, at: number): WantedWord {
  return {
    word,
    start: ` ${word}`,
    cuts: !isRun(word) && takesTypo(word) ? cutsOf(word) : [],
    gaps: isRun(word) && at < MOST_WORDS_WITH_GAPS ? gapsOf(word) : [],
  }
}

function formOf(words: readonly string[]): Form {
  return { whole: ` ${words.join(' ')} `, words: [...new Set(words)].map(wantedWord) }
}

/** Reads what somebody typed; undefined when there is no word in it. */
export function wantedOf(text: string): Wanted | undefined {
  const [first, ...others] = wordForms(text).map(formOf)
  if (!first || first.words.length === 0) return undefined
  const forms = [first, ...others.filter(({ words }) => words.length <= MOST_WORDS_READ_TWICE)]
  const key = nameKey(first.whole)
  const cuts = takesTypo(key.slice(1)) ? cutsOf(key) : []
  return { query: indexQuery(forms, key, cuts.length > 0), forms, key, cuts }
}
