import fc from 'fast-check'

import { cutAtEnd, shorten } from './shorten'

test('a name that fits is left as it is', () => {
  fc.assert(fc.property(fc.string({ maxLength: 30 }), (name) => expect(shorten(name, 30)).toBe(name)))
})

test('a longer one is cut in the middle, between words if it can', () => {
  expect(shorten('Bundesnachrichtendienstgebäudeverwaltung', 20)).toBe('Bundesnach…erwaltung')
  expect(shorten('Ministry of Information and Communications Technology', 30)).toBe('Ministry of…Technology')
})

test('no character is cut in two', () => {
  expect(shorten('👁'.repeat(40), 5)).toBe('👁👁…👁👁')
  expect(shorten('👩‍👩‍👧'.repeat(9), 5)).toBe('👩‍👩‍👧👩‍👩‍👧…👩‍👩‍👧👩‍👩‍👧')
})

test.each([
  ['Acme (Beijing Branch Office) Technology Holdings Ltd', 24, 'Acme…oldings Ltd'],
  ['Acme Technology Holdings of the World (Beijing) Ltd', 24, 'Acme Technol…eijing Ltd'],
  ['Telecommunications of (Iran)', 20, 'Telecommun…(Iran)'],
])('%s in %i characters', (name, length, shown) => {
  const text = shorten(name, length)
  expect([...text].length).toBeLessThanOrEqual(length)
  expect(text).toBe(shown)
})

test('a text is cut at its end, and what is open there is closed', () => {
  expect(cutAtEnd('The first annual report (Reuters)', 28)).toBe('The first annual report (R…)')
  expect(cutAtEnd('The first annual report (Reuters)', 26)).toBe('The first annual report…')
  expect(cutAtEnd('Short (enough)', 14)).toBe('Short (enough)')
})

const halves = '()[]«»（）【】'
const open = [...halves].filter((_, at) => at % 2 === 0)
const close = [...halves].filter((_, at) => at % 2 === 1)

/** The brackets of a text that have no other half. */
function lonely(text: string): string[] {
  const stack: string[] = []
  const lone: string[] = []
  for (const character of text) {
    if (open.includes(character)) stack.push(character)
    else if (close.includes(character)) {
      if (stack.at(-1) === open[close.indexOf(character)]) stack.pop()
      else lone.push(character)
    }
  }
  return [...stack, ...lone]
}

const word = fc.constantFrom('Acme', 'Beijing', 'شرکت', 'سهامی', 'עברית', '中兴通讯', 'of', 'Technology', 'a', '۲۰۱۰')
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
/** Names whose brackets all have their other half, in each other and beside each other, in scripts of both directions. */
const name = fc.letrec<{ name: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    phrase,
    fc.tuple(fc.nat({ max: open.length - 1 }), tie('name')).map(([at, inside]) => open[at]! + inside + close[at]!),
  ),
  name: fc.array(tie('part'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
})).name

test('whatever is cut, every bracket that is left has its other half, and the length is kept', () => {
  fc.assert(
    fc.property(name, fc.integer({ min: 3, max: 40 }), fc.constantFrom(shorten, cutAtEnd), (whole, length, cut) => {
      const text = cut(whole, length)
      expect(lonely(text)).toEqual([])
      expect([...text].length).toBeLessThanOrEqual(length)
      expect(text).toContain(text === whole ? whole : '…')
    }),
    { numRuns: 2_000 },
  )
})
