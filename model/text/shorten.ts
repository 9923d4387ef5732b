/** Brackets by their closing ones. */
const OPENING: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '»': '«',
  '›': '‹',
  '”': '“',
  '）': '（',
  '］': '［',
  '】': '【',
  '」': '「',
  '』': '『',
  '》': '《',
  '〉': '〈',
  '⟩': '⟨',
  '﴿': '﴾',
}
const CLOSING = new Map(Object.entries(OPENING).map(([closing, opening]) => [opening, closing]))

/** The places of brackets that belong together, the inner ones first. */
function pairsOf(characters: readonly string[]): [open: number, close: number][] {
  const open: number[] = []
  const pairs: [number, number][] = []
  characters.forEach((character, at) => {
    if (CLOSING.has(character)) open.push(at)
    const last = open.at(-1)
    if (last === undefined || OPENING[character] !== characters[last]) return
    open.pop()
    pairs.push([last, at])
  })
  return pairs
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Without looking for characters, of which a text has no more than it has code units: most names are short. */
const isShort = (text: string, length: number): boolean => text.length <= length
const charactersIn = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment)

/**
 * What is left of a text when its characters from `from` to before `to` give way to "…". A bracket whose other half is left out is closed
 * behind the "…", or left out as well: alone it would seem to hold what it does not.
 */
function without(characters: readonly string[], from: number, to: number): string {
  const pairs = pairsOf(characters)
  const isOut = (at: number) => at >= from && at < to
  const opened = pairs.filter(([open, close]) => open < from && isOut(close)).map(([open]) => open)
  // A bracket of which nothing would be left inside goes.
  const empty = new Set(
    opened.filter(
      (open) =>
        characters
          .slice(open + 1, from)
          .join('')
          .trim() === '',
    ),
  )
  const closing = opened.filter((open) => !empty.has(open)).map((open) => CLOSING.get(characters[open]!)!)
  const lone = new Set(pairs.flatMap(([open, close]) => (isOut(open) && close >= to ? [close] : [])))
  const head = characters.slice(0, from).filter((_, at) => !empty.has(at))
  const tail = characters.slice(to).filter((_, at) => !lone.has(at + to))
  const end = tail.join('').trimStart()
  return `${head.join('').trimEnd()}…${closing.join('')}${closing.length > 0 && end !== '' ? ' ' : ''}${end}`
}

/** So many characters are given up to cut between words. */
const GIVE_UP = 7

/** Cut in the middle to about `length` characters, between words where that is near. */
function cutMiddle(characters: readonly string[], length: number): string {
  const half = Math.ceil((length - 1) / 2)
  const rest = length - 1 - half
  const lastSpace = characters.lastIndexOf(' ', half - 1)
  const tail = characters.length - rest
  const firstSpace = characters.indexOf(' ', tail)
  const from = lastSpace > 0 && half - lastSpace <= GIVE_UP ? lastSpace : half
  const to = firstSpace >= 0 && firstSpace - tail < GIVE_UP ? firstSpace + 1 : tail
  return without(characters, from, to)
}

/** Tries shorter and shorter cuts until what stands there, with its brackets closed, is at most `length` characters. */
function within(length: number, cut: (length: number) => string): string {
  for (let shorter = length; shorter > 1; shorter--) {
    const text = cut(shorter)
    if (charactersIn(text).length <= length) return text
  }
  return '…'
}

/**
 * A name of at most `length` characters (as they are read, with their accents), cut in the middle, where names differ least, between words
 * if it can: "Ministry of…Technology".
 */
export function shorten(name: string, length: number): string {
  if (isShort(name, length)) return name
  const characters = charactersIn(name)
  return characters.length <= length ? name : within(length, (shorter) => cutMiddle(characters, shorter))
}

/** A text of at most `length` characters, cut at its end: "The first annual report (Rev…)". */
export function cutAtEnd(text: string, length: number): string {
  if (isShort(text, length)) return text
  const characters = charactersIn(text)
  if (characters.length <= length) return text
  return within(length, (shorter) => without(characters, shorter - 1, characters.length))
}
