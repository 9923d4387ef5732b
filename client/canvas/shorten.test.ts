import fc from 'fast-check'

import { breakable, inDirection, shorten } from './shorten'

test('a name that fits is left as it is', () => {
  fc.assert(fc.property(fc.string({ maxLength: 30 }), (name) => expect(shorten(name, 30)).toBe(name)))
})

test('a longer one is cut in the middle, between words if it can', () => {
  expect(shorten('Bundesnachrichtendienstgebäudeverwaltung', 20)).toBe('Bundesnach…erwaltung')
  expect(shorten('Ministry of Information and Communications Technology', 30)).toBe('Ministry of…Technology')
})

test('no character is cut in two', () => {
  expect(shorten('👁'.repeat(40), 5)).toBe('👁👁…👁👁')
})

test('a name is broken between Chinese characters, after hyphens, inside very long words, and nowhere else', () => {
  expect(breakable('中兴通讯 ZTE').split('\u200b')).toEqual(['中', '兴', '通', '讯 ZTE'])
  expect(breakable('Iran’s law enforcement')).toBe('Iran’s law enforcement')
  expect(breakable('Bundesnachrichtendienst').split('\u200b')).toEqual(['Bundesnachrichte', 'ndienst'])
  expect(breakable('Chinese-built…network').split('\u200b')).toEqual(['Chinese-', 'built…', 'network'])
})

test('a name that runs from right to left is set apart as such in each of its lines; any other is as it is', () => {
  expect(inDirection('مؤسسة الاتصالات المتقدمة.')).toBe('\u2067مؤسسة الاتصالات\u2069\n\u2067المتقدمة.\u2069')
  expect(inDirection('شرکت (سهامی عام) ۲۰۱۰')).toBe('\u2067شرکت (سهامی عام)\u2069\n\u2067۲۰۱۰\u2069')
  expect(inDirection('ZTE شرکت.')).toBe('ZTE شرکت.')
})
