import { textWidth } from './fonts'
import { isRightToLeft } from '../../../model/text/direction'
import { drawable, wrap } from '../../../model/text/wrap'
import type { Setting } from '../../../model/text/wrap'

const setting: Setting = { size: 12, weight: 500, maxWidth: 120, maxLines: 5 }
const widths = (lines: readonly string[]) => lines.map((line) => textWidth(line, 12, 500))

test('a name that fits is one line', () => {
  expect(wrap('ZTE', setting, textWidth)).toEqual(['ZTE'])
})

test('a long name is broken between words into lines of about the same width, and nothing of it is lost', () => {
  const name = 'Cyberspace Users Rights Protection and Regulation of Key Online Services Bill'
  const lines = wrap(name, setting, textWidth)
  expect(lines.join(' ')).toBe(name)
  expect(Math.max(...widths(lines))).toBeLessThanOrEqual(120)
  expect(Math.min(...widths(lines))).toBeGreaterThan(50)
})

test('Chinese is broken between characters, and no line begins with a full stop', () => {
  const name = '中华人民共和国国家情报法第七条任何组织和公民。'
  const lines = wrap(name, setting, textWidth)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join('')).toBe(name)
  expect(lines.some((line) => line.startsWith('。'))).toBe(false)
})

test('a word that is wider than a line is broken inside, between what is seen as one letter', () => {
  const lines = wrap('é'.normalize('NFD').repeat(60), setting, textWidth)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.every((line) => !/^\u0301/.test(line))).toBe(true)
})

test('only what five lines do not hold is left out, and it is seen that something is', () => {
  const lines = wrap('word '.repeat(200).trim(), setting, textWidth)
  expect(lines).toHaveLength(5)
  expect(lines[4]).toMatch(/…$/)
})

test('control characters and turns of direction are gone, white space is one space, joiners of Persian stay', () => {
  expect(drawable(' a\u0000b\n\tc\u202ed\ud800 ')).toBe('ab cd\ufffd')
  expect(drawable('می\u200cخواهم')).toBe('می\u200cخواهم')
})

test('the first letter tells the direction', () => {
  expect(['شرکت ZTE', '1. مخابرات', 'עברית', 'ZTE شرکت', '12', '中兴'].map(isRightToLeft)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
