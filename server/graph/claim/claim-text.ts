import { inDigits, mostOf } from '../../../model/limits'
import { KnownError } from '../../errors'

/** Words; what Persian puts between the parts of one stays in it. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:\u200c[\p{L}\p{N}\p{M}]+)*/gu
/** Scripts of which the index has each sign by itself: a word of them is a phrase. */
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const ARABIC = /^\p{Script=Arabic}/u
const MARKS = /[\u0300-\u036f]/gu

/** Letters that Persian and Arabic keyboards write in their own way, in each way. */
const waysOf = (word: string): string[] => [
  ...new Set([word, word.replace(/ي/g, 'ی').replace(/ك/g, 'ک'), word.replace(/ی/g, 'ي').replace(/ک/g, 'ك')]),
]

const withoutAccents = (word: string): string => word.normalize('NFKD').replace(MARKS, '').normalize('NFC')

/** A word as it is, or as the beginning of one. It holds letters and digits only, in lower case, so nothing in it is an operator. */
const asWritten = (word: string): string[] =>
  waysOf(word).flatMap((way) => (SIGNS.test(way) ? [`"${way}"`] : [`"${way}"`, `${withoutAccents(way)}*`]))

/** Two words as one of two parts: people write a space where Persian has a sign of no width. */
const joined = (one: string | undefined, other: string | undefined): string[] =>
  one && other && ARABIC.test(one) && ARABIC.test(other) ? asWritten(`${one}\u200c${other}`) : []

/** Lucene takes 1,024 clauses of a question: each term of a phrase is one, in each of the six texts of a claim. */
const MOST_TERMS = 170
/** The index has each sign of some scripts by itself. */
const termsOf = (clause: string): number => (SIGNS.test(clause) ? clause.replaceAll('"', '').length : 1)

function refuseWords(words: number): void {
  if (words <= mostOf.claimWords) return
  throw new KnownError(
    'BAD_INPUT',
    `text has ${inDigits(words)} different words; claims are looked for by at most ${mostOf.claimWords}. Leave some out.`,
  )
}

/**
 * All words of a text, each as it is or as the beginning of a word, in Lucene's language; undefined where it has none. Throws KnownError
 * BAD_INPUT for more than 40, or where there are too many ways to write them.
 */
export function claimTextQuery(text: string): string | undefined {
  const words = [...new Set(text.normalize('NFKC').toLowerCase().match(WORD) ?? [])]
  refuseWords(words.length)
  const clauses = words.map((word, at) => [
    ...asWritten(word),
    ...joined(words[at - 1], word),
    ...joined(word, words[at + 1]),
  ])
  if (clauses.flat().reduce((sum, clause) => sum + termsOf(clause), 0) > MOST_TERMS)
    throw new KnownError('BAD_INPUT', 'text has too many words that can be written in several ways. Leave some out.')
  return words.length === 0 ? undefined : clauses.map((clause) => `+(${clause.join(' ')})`).join(' ')
}
