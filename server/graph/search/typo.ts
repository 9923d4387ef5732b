/** Where one typo may be in a word: what stands before it and what behind it, with one letter or none between them. */
export type Cut = [before: string, behind: string]

/** Shorter words become others by one letter; a Korean syllable says as much as two letters. */
const TYPO_FROM = 4
const TYPO_FROM_SYLLABLES = 3
const TYPO_UP_TO = 40
/** Each sign costs as many phrases as there are, and three of them are in many names: one of those may be wrong in a whole name only. */
const WRONG_SIGN_FROM = 4
const WRONG_SIGN_UP_TO = 10

const SYLLABLES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u

/** A word that holds spaces is a run of Chinese or Japanese signs. */
export const isRun = (word: string): boolean => word.includes(' ')

/** Another number is another thing: 2012 is not 2016. */
const NUMBER = /\p{N}/u
export const hasNumber = (word: string): boolean => NUMBER.test(word)

/** Whether a word, or a whole name without its spaces, is long enough to be told from others with one typo in it, and holds no number. */
export function takesTypo(word: string): boolean {
  if (hasNumber(word)) return false
  const { length } = [...word]
  return length >= (SYLLABLES.test(word) ? TYPO_FROM_SYLLABLES : TYPO_FROM) && length <= TYPO_UP_TO
}

/** All places of one letter that is wrong, missing, too many, or that changed places with the next. */
export function cutsOf(word: string): Cut[] {
  const letters = [...word]
  const part = (from: number, to?: number) => letters.slice(from, to).join('')
  const cuts = letters.flatMap((letter, at): Cut[] => {
    const [before, behind] = [part(0, at), part(at + 1)]
    const next = letters[at + 1]
    const swapped: Cut[] = next === undefined ? [] : [[before + next + letter, part(at + 2)]]
    return [[before, behind], [before, letter + behind], ...swapped]
  })
  return [...cuts, [word, '']]
}

/** Whether a word is another one but for a typo at one of these places. */
export function hasTypo(other: string, cuts: readonly Cut[]): boolean {
  return cuts.some(([before, behind]) => {
    const between = [...other].length - [...before, ...behind].length
    return between >= 0 && between <= 1 && other.startsWith(before) && other.endsWith(behind)
  })
}

/** The signs around each one of a run that may be wrong; at either end, all the others are before it. */
export function gapsOf(run: string): Cut[] {
  const signs = run.split(' ')
  if (signs.length < WRONG_SIGN_FROM || signs.length > WRONG_SIGN_UP_TO) return []
  return signs.map((_, at): Cut => {
    const [before, behind] = [signs.slice(0, at).join(' '), signs.slice(at + 1).join(' ')]
    return at === 0 ? [behind, ''] : [before, behind]
  })
}

/** Whether a name, with a space at either end, holds the signs around one that is wrong, one sign apart. */
export function hasGap(name: string, gaps: readonly Cut[]): boolean {
  return gaps.some(([before, behind]) =>
    name
      .split(` ${before} `)
      .slice(1)
      .some((rest) => behind === '' || [...rest].slice(2).join('').startsWith(`${behind} `)),
  )
}
