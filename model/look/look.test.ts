import { baseColour } from './colour'
import { kindLook } from './kind-look'
import { statusLook, strengthWidth } from './line-look'
import { scales, sizeStep } from './size'

/** Relative luminance of "#rrggbb" (WCAG). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

const themes = ['light', 'dark'] as const
const kinds = Object.entries(kindLook)

test('no two kinds share an outline', () => {
  expect(new Set(kinds.map(([, { outline }]) => JSON.stringify(outline))).size).toBe(kinds.length)
})

test('no two kinds share an icon or a fill', () => {
  expect(new Set(kinds.map(([, { icon }]) => icon.join())).size).toBe(kinds.length)
  for (const theme of themes) expect(new Set(kinds.map(([, { fill }]) => fill[theme])).size).toBe(kinds.length)
})

test.each(themes)('in %s, every outline can be told from the ground and every icon from its fill', (theme) => {
  for (const [kind, { border, fill, ink }] of kinds) {
    expect([kind, contrast(border[theme], baseColour.canvas[theme]) >= 3]).toEqual([kind, true])
    expect([kind, contrast(ink, fill[theme]) >= 3]).toEqual([kind, true])
  }
})

test.each(themes)('in %s, texts and lines can be read on the ground', (theme) => {
  expect(contrast(baseColour.text[theme], baseColour.canvas[theme])).toBeGreaterThan(7)
  expect(contrast(baseColour.quiet[theme], baseColour.canvas[theme])).toBeGreaterThan(4.5)
  for (const { colour } of Object.values(statusLook))
    expect(contrast(colour[theme], baseColour.canvas[theme])).toBeGreaterThan(4.5)
})

test('a status is told by the form of its line and not by its colour alone', () => {
  const forms = Object.values(statusLook).map(({ dash, struck }) => JSON.stringify([dash, struck]))
  expect(new Set(forms).size).toBe(forms.length)
})

test('each strength has a line that is wider than the one before by two fifths at least', () => {
  const steps = strengthWidth.slice(1).map((width, i) => width / strengthWidth[i]!)
  expect(Math.min(...steps)).toBeGreaterThan(1.4)
})

test.each([
  [0, 0],
  [7, 0],
  [8, 1],
  [24, 1],
  [25, 2],
  [99, 2],
  [100, 3],
  [1_000_000, 3],
])('an entity with %d relations is drawn in the size %d', (relations, step) => expect(sizeStep(relations)).toBe(step))

test('each size is larger than the one before', () => {
  expect(scales[0]).toBe(1)
  expect(Math.min(...scales.slice(1).map((scale, i) => scale / scales[i]!))).toBeGreaterThan(1.1)
})
