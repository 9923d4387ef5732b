import type { PictureSettings } from './picture'
import { bytesInWords, pictureProblem, sizeOf } from './picture-limits'

const settings: PictureSettings = { title: '', theme: 'LIGHT', labels: true, format: 'PNG', width: null, scale: 2 }
const drawn = { entities: 10, relations: 12, blank: null, size: { width: 1_000, height: 500 } }

describe('The size of a picture', () => {
  test('is its own times the scale', () => expect(sizeOf(settings, drawn)).toEqual({ width: 2_000, height: 1_000 }))

  test('keeps its shape when a width is chosen', () =>
    expect(sizeOf({ ...settings, width: 400 }, drawn)).toEqual({ width: 800, height: 400 }))

  test('of SVG knows no scale, and data has none', () => {
    expect(sizeOf({ ...settings, format: 'SVG' }, drawn)).toEqual(drawn.size)
    expect(sizeOf({ ...settings, format: 'CSV' }, drawn)).toBeNull()
  })
})

describe('What cannot be saved is said before it is sent', () => {
  test('nothing drawn, or too much', () => {
    expect(pictureProblem(settings, { ...drawn, entities: 0 })).toBe('Nothing is drawn yet.')
    expect(pictureProblem(settings, { ...drawn, entities: 2_001 })).toBe(
      '2,001 entities are drawn and one file takes 2,000: hide or remove some.',
    )
    expect(pictureProblem(settings, { ...drawn, relations: 10_000 })).toBeNull()
    expect(pictureProblem(settings, { ...drawn, relations: 10_001 })).toBe(
      '10,001 relations are drawn and one file takes 10,000: filter or remove some.',
    )
  })

  test('all of it out of sight, in the words that say why', () => {
    const blank = 'Everything that is drawn is out of sight: 3 entities are filtered out.'
    expect(pictureProblem(settings, { ...drawn, entities: 0, blank })).toBe(blank)
  })

  test('20,000 by 20,000 pixels', () =>
    expect(pictureProblem({ ...settings, width: 5_000, scale: 4 }, { ...drawn, size: { width: 10, height: 10 } })).toBe(
      'That would be 20,000 by 20,000 pixels. A side may have 16,384 and the whole 64 million: choose a smaller width or scale, or SVG, which has no pixels.',
    ))

  test('a width that is none', () =>
    expect(pictureProblem({ ...settings, width: 12 }, drawn)).toBe(
      'The width may be a whole number from 200 to 8,000.',
    ))

  test('a title that is a book', () =>
    expect(pictureProblem({ ...settings, title: 'a'.repeat(501) }, drawn)).toBe('The title may have 500 characters.'))

  test('and nothing otherwise', () => expect(pictureProblem(settings, drawn)).toBeNull())
})

test.each([
  [12, '12 bytes'],
  [240_400, '240 kB'],
  [4_900_000, '4.9 MB'],
])('%d bytes read %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words))
