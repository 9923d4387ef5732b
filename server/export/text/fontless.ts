import { isolated } from '../../../model/text/isolated'
import type { Drawing } from '../../../model/shape/drawing'
import { isWithoutFont } from './fonts'

/** How many words are named; of how many more there are the number is said. */
const NAMED = 3
const words = new Intl.Segmenter('en', { granularity: 'word' })

/** Words with a character that is in none of the shipped fonts, in their order. Few texts have one: only they are parted into words. */
const fontlessWords = (text: string): string[] =>
  isWithoutFont(text) ? [...words.segment(text)].map(({ segment }) => segment).filter(isWithoutFont) : []

/**
 * What a picture of a drawing cannot show, as sentences for whoever is about to make it: the words for whose letters there is no font.
 * Empty, as a rule.
 */
export function fontlessNotes({ entities, relations }: Drawing, title: string | null): string[] {
  const texts = [title ?? '', ...entities.map(({ name }) => name), ...relations.map(({ role }) => role ?? '')]
  const found = [...new Set(texts.flatMap(fontlessWords))]
  if (found.length === 0) return []
  const named = found.slice(0, NAMED).map((word) => `“${isolated(word)}”`)
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : ''
  return [
    `There is no font here for the letters of ${named.join(', ')}${more}: a PNG may have boxes in their place. ` +
      'An SVG shows them wherever it is looked at with a font that has them.',
  ]
}
