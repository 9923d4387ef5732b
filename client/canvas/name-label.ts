import { isRightToLeft } from '../../model/text/direction'
import type { Named } from '../../model/text/distinction'
import { shorten } from '../../model/text/shorten'
import { textLook } from './text-look'

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

const inItsLines = (text: string): string => inDirection(breakable(text))

/** What stands under an entity: its name, cut where it is long, and what tells it apart, whole and in lines of its own. */
export const nameLabel = ({ name, distinction }: Named): string =>
  [shorten(name, textLook.nameLength), ...(distinction ? [`(${distinction})`] : [])].map(inItsLines).join('\n')
