/** Letters that look alike to whoever types, and that taking a letter apart (NFKD) does not bring together. */
const alike: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ŧ: 't',
  ə: 'a',
  ς: 'σ',
  // Arabic, Persian, Urdu, Kurdish and Uyghur: one form of each letter.
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ے: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  ٱ: 'ا',
  ء: '',
}
const ALIKE = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu')
/** Accents of Latin, Greek and Cyrillic letters; points of Hebrew; vowel signs and hamza of Arabic. Others are letters' parts. */
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/gu
/** Tatweel, soft hyphen, joiners, direction marks, apostrophes: they stand within a word and do not part it. */
const WITHIN = /[\p{Cf}\p{Variation_Selector}\u034f\u0640'’‘ʼʻ`´]/gu
/** Dots within an abbreviation: "U.S.A." is "usa". */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu
const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** Scripts that are written without spaces: each sign is found by itself, signs that stand together as a phrase. */
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}]/u
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}])[\p{L}\p{N}\p{M}])+/gu
const DIGIT = /\p{Nd}/gu

/** The value of a digit of any script: their blocks of ten begin where the code is the first of a run of digits. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!
  let first = code
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1)) && code - first < 9) first--
  return code < 0x80 ? digit : String(code - first)
}

/**
 * A text as it is compared: without case, accents, vowel signs, and with one form for letters that have several
 * (Persian and Arabic yeh and kaf, hamza on alef). Punctuation parts words.
 */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(WITHIN, '')
    .toLowerCase()
    .replace(ABBREVIATION, (dotted) => dotted.replaceAll('.', ''))
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(ALIKE, (letter) => alike[letter] ?? letter)
    .replace(DIGIT, asciiDigit)

/**
 * The words of a text, folded. A run of Chinese or Japanese signs is one word, with spaces between the signs, as the
 * index of names has each sign by itself.
 */
export const words = (text: string): string[] =>
  (plain(text).match(WORD) ?? []).flatMap((word) =>
    (word.match(SIGNS) ?? []).map((part) => (SIGN.test(part) ? [...part].join(' ') : part)),
  )

/**
 * A name as it is stored for searching, and as it is searched: folded words with single spaces between them. Two names
 * that people take for the same are the same text. Folding it again changes nothing.
 */
export const fold = (text: string): string => words(text).join(' ')

/** A name and aliases as they are searched, in their order. */
export const foldNames = (name: string, aliases: readonly string[]): string[] => [name, ...aliases].map(fold)

/** What Persian puts between the parts of a word, and people leave out or write as a space. */
const PARTING = '\u200c'

/** The words of a text in each way that people write it: as it is, and with the parts of its words as words. */
export function wordForms(text: string): string[][] {
  const joined = words(text)
  const parted = words(text.replaceAll(PARTING, ' '))
  return parted.length === joined.length ? [joined] : [joined, parted]
}

/** A whole name as one word, which no word of a name can be: what tells "China" from a thousand names with China in them. */
export const nameKey = (folded: string): string => `_${folded.replaceAll(' ', '')}`

/**
 * What is stored as `folded` of an entity: the name, the aliases and the identifiers as they are searched, then those of
 * them that can be parted in another way, and at the end the keys of all.
 */
export function searchable(name: string, aliases: readonly string[], identifiers: readonly string[] = []): string[] {
  const forms = [name, ...aliases, ...identifiers].map((each) => wordForms(each).map((form) => form.join(' ')))
  const folded = forms.map(([joined]) => joined!)
  const keys = folded.filter((each) => each !== '').map(nameKey)
  return [...folded, ...forms.flatMap(([, ...parted]) => parted), keys.join(' ')]
}
