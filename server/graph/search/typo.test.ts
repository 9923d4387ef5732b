import { distance } from 'fastest-levenshtein'
import fc from 'fast-check'

import { cutsOf, gapsOf, hasGap, hasTypo, takesTypo } from './typo'

test.each([
  ['the same word', 'reuters', true],
  ['another letter', 'reiters', true],
  ['another first letter', 'xeuters', true],
  ['a letter too few', 'reuers', true],
  ['a letter too many', 'reuuters', true],
  ['a letter before it', 'areuters', true],
  ['a letter behind it', 'reuterss', true],
  ['two letters that changed places', 'reutres', true],
  ['two other letters', 'reitars', false],
  ['two letters too few', 'reuer', false],
  ['letters that changed places over another', 'retuesr', false],
])('%s: %s is a typo of "reuters": %s', (_, other, expected) => {
  expect(hasTypo(other, cutsOf('reuters'))).toBe(expected)
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', '兴', '𠮷'), minLength: 1, maxLength: 4 })

test('a word at a distance of one is always a typo, in whatever script', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const [a, b] = [one, other].map((each) => each.replaceAll('𠮷', 'c')) as [string, string]
      fc.pre(distance(a, b) <= 1)
      expect(hasTypo(other, cutsOf(one))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['zte', false],
  ['zxmt', true],
  ['习近', false],
  ['习近平', true],
  ['박연미', true],
  ['ab𠮷', true],
  ['x'.repeat(41), false],
  ['2012', false],
  ['unit61398', false],
])('whether %j may hold a typo: %s', (text, expected) => {
  expect(takesTypo(text)).toBe(expected)
})

test.each([
  ['the last', '中 兴 通 讯', '中 兴 通 迅', true],
  ['the first', '中 兴 通 讯', '口 兴 通 讯', true],
  ['one between', '深 圳 中 兴 通 讯 公 司', '中 口 通 讯', true],
  ['two', '中 兴 通 讯', '中 口 通 迅', false],
  ['one, but the others do not stand so', '中 兴 电 子 讯', '中 兴 通 讯', false],
])('a run of signs of which %s is wrong', (_, name, run, expected) => {
  expect(hasGap(` ${name} `, gapsOf(run))).toBe(expected)
})

test('three signs are in too many names, and a long run would be too many phrases', () => {
  expect(gapsOf('习 近 平')).toEqual([])
  expect(gapsOf(Array.from('一二三四五六七八九十百').join(' '))).toEqual([])
})
