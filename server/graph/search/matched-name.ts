import { nameKey, wordForms } from '../fold-text'
import { hasGap, hasTypo } from './typo'
import type { Wanted, WantedWord } from './words'

/** How well a word is found in a name that has a space at either end. */
function likeness({ word, cuts, gaps }: WantedWord, name: string): number {
  if (name.includes(` ${word} `)) return 4
  if (name.includes(` ${word}`)) return 3
  return hasGap(name, gaps) || name.split(' ').some((each) => hasTypo(each, cuts)) ? 2 : 0
}

/** How well a text is found in a name; the whole name is better than any words of one. */
function nameLikeness({ forms, key, cuts }: Wanted, name: string): number {
  const padded = ` ${name} `
  if (forms.some(({ whole }) => whole === padded)) return Infinity
  const other = nameKey(name)
  const alike = other === key || hasTypo(other, cuts) ? 2 * forms[0]!.words.length : 0
  const found = forms.map(({ words }) => words.reduce((sum, word) => sum + likeness(word, padded), 0))
  return Math.max(alike, ...found)
}

/** Which of several names was hit: the one that is the text, else the one in which most of its words are found, the shortest. */
export function matchedName(wanted: Wanted, names: readonly string[]): string {
  const hits = names.map((name) => {
    const folded = wordForms(name).map((form) => form.join(' '))
    return { name, score: Math.max(...folded.map((each) => nameLikeness(wanted, each))), length: folded[0]!.length }
  })
  return hits.reduce((best, hit) =>
    hit.score > best.score || (hit.score === best.score && hit.length < best.length) ? hit : best,
  ).name
}
