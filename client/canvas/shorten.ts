import { isRightToLeft } from '../../model/text/direction'

const zeroWidthSpace = '\u200b'
/** A longer piece without a place to break does not fit into a line under an entity. */
const longPiece = 16

const inParts = (piece: string): string =>
  [...piece].map((c, i) => (i % longPiece === longPiece - 1 ? c + zeroWidthSpace : c)).join('')

/**
 * Lets a name be broken into lines where it has no spaces: between Chinese, Japanese or Korean characters, after a hyphen, a stroke or where
 * it was cut, and inside what is too long for a line all the same.
 */
export const breakable = (name: string): string =>
  name
    .replace(
      /[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}](?=\p{Letter})|[-/…](?=.)/gu,
      `$&${zeroWidthSpace}`,
    )
    .replace(/[^\s\u200b]{19,}/gu, inParts)

/** So many characters are given up to cut between words. */
const giveUp = 7

/** A name that is too long, cut in the middle, where names differ least, between words if it can: "Ministry of…Technology". */
export function shorten(name: string, length: number): string {
  const characters = [...name]
  if (characters.length <= length) return name
  const half = Math.ceil((length - 1) / 2)
  const head = characters.slice(0, half).join('')
  const tail = characters.slice(-(length - 1 - half)).join('')
  const lastSpace = head.lastIndexOf(' ')
  const firstSpace = tail.indexOf(' ')
  const start = lastSpace > 0 && head.length - lastSpace <= giveUp ? head.slice(0, lastSpace) : head
  const end = firstSpace >= 0 && firstSpace < giveUp ? tail.slice(firstSpace + 1) : tail
  return `${start.trimEnd()}…${end.trimStart()}`
}

/** About as many characters as a line under an entity has room for, where its words stand close as in Arabic script. */
const lineOfScript = 20

/** Words in as few lines as hold them. */
function inLines(words: readonly string[]): string[] {
  const lines: string[] = []
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && [...longer].length <= lineOfScript) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/**
 * A name as the canvas has to be given it. A canvas knows no base direction: in a name that runs from right to left each line
 * is set apart as such (U+2067 to U+2069), so that dots, brackets and "…" stand at its logical end.
 */
export const inDirection = (name: string): string =>
  isRightToLeft(name)
    ? inLines(name.split(' '))
        .map((line) => `\u2067${line}\u2069`)
        .join('\n')
    : name
