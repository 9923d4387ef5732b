import { createHash } from 'node:crypto'

import { createCanvas } from '@napi-rs/canvas'

import { fontFor, textWidth } from './fonts'

/** The pixels of a text. */
const drawn = (text: string): string => {
  const canvas = createCanvas(160, 40)
  const pen = canvas.getContext('2d')
  pen.font = fontFor(text, 24, 500)
  pen.fillText(text, 4, 30)
  return createHash('sha256')
    .update(pen.getImageData(0, 0, 160, 40).data)
    .digest('hex')
}

test.each([
  ['Chinese', '中', '兴'],
  ['Korean', '한', '국'],
  ['Japanese', 'カ', 'メ'],
  ['Cyrillic', 'Ж', 'Щ'],
  ['Greek', 'Ω', 'Ξ'],
  ['Persian', 'ش', 'گ'],
  ['Hebrew', 'ש', 'ק'],
  ['Hindi', 'ह', 'द'],
  ['Vietnamese', 'ế', 'ộ'],
  ['Thai', 'ก', 'ม'],
  ['Khmer', 'ក', 'ម'],
  ['Amharic', 'አ', 'መ'],
  ['Bengali', 'ক', 'ম'],
  ['Tamil', 'அ', 'ம'],
  ['Tibetan', 'ཀ', 'མ'],
])('%s is drawn in the shipped fonts, not as boxes', (_, one, other) => {
  expect(fontFor(one, 24, 500)).toMatch(/noto-(sans-(?!latin)|serif-tibetan)/)
  expect(drawn(one)).not.toBe(drawn(other))
})

test('Arabic letters join: together they are narrower than alone', () => {
  const alone = [...'شرکت'].reduce((sum, letter) => sum + textWidth(letter, 12, 500), 0)
  expect(textWidth('شرکت', 12, 500)).toBeLessThan(0.9 * alone)
})

test('a text is as wide as the canvas draws it, but for kerning', () => {
  const pen = createCanvas(1, 1).getContext('2d')
  for (const text of ['Telecommunication Company of Iran', 'WAVE To AVATAR', '中兴通讯股份有限公司', 'Ростелеком']) {
    pen.font = fontFor(text, 12, 500)
    const width = pen.measureText(text).width
    expect(Math.abs(textWidth(text, 12, 500) - width) / width).toBeLessThan(0.05)
  }
})

test('Latin text asks for one family only', () => {
  expect(fontFor('ZTE', 12, 500)).toBe('500 12px "noto-sans-latin", sans-serif')
})
