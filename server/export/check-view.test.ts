import { ExportFormat } from '../../model/generated/vocabulary'
import { checkView } from './check-view'
import { checkPixels } from './format/pixels'
import type { View } from './view/view'

const refusal = (view: Partial<View>, format: ExportFormat = ExportFormat.PNG) => {
  try {
    checkView({ entities: ['a'], ...view }, format)
    return null
  } catch (error) {
    return error
  }
}

test('a usual view is taken', () => {
  expect(refusal({ width: 8_000, scale: 2, title: 'A title', positions: [{ id: 'a', x: -10.5, y: 3 }] })).toBeNull()
  expect(refusal({ width: 200, scale: 0.5 })).toBeNull()
  expect(refusal({ width: 8_000, scale: 4 }, ExportFormat.SVG)).toBeNull()
})

test('as many relations are taken by name as are found', () => {
  const relations = (count: number) => Array.from({ length: count }, (_, i) => `rel:${i}`)
  expect(refusal({ relations: relations(10_000) })).toBeNull()
  expect(refusal({ relations: relations(10_001) })).toMatchObject({
    message: '10,001 relations are too many for one export: 10,000 at most.',
  })
})

test('20,000 pixels are refused with a sentence that says what would do', () => {
  for (const view of [{ width: 8_000, scale: 2.5 }, { width: 20_000 }, { width: 5_000, scale: 4 }]) {
    const message = expect.stringMatching(/20,000.*16,384.*SVG/) as string
    expect(refusal(view)).toMatchObject({ code: 'TOO_LARGE', message })
  }
  expect((refusal({ width: 20_000 }) as Error).message).toMatch(/^A picture 20,000 pixels wide is too large/)
  expect(() => checkPixels(20_000, 20_000)).toThrow('A picture of 20,000 by 20,000 pixels is too large')
  expect(() => checkPixels(9_000, 9_000)).toThrow('64 million')
  expect(() => checkPixels(8_000, 8_000)).not.toThrow()
})

test('positions that are too far apart are refused before any work, wherever they are', () => {
  const positions = [
    { id: 'a', x: 1_000_000, y: 5 },
    { id: 'b', x: 899_000, y: 5 },
  ]
  expect(refusal({ entities: ['a', 'b'], positions })).toMatchObject({
    code: 'TOO_LARGE',
    message: expect.stringMatching(/^The positions are spread over 101,000 by 0 units; .*100,000.*\.$/) as string,
  })
  expect(refusal({ entities: ['a'], positions })).toBeNull()
})

test('a title is as long as it has characters, whatever they are', () => {
  expect(refusal({ title: '😀'.repeat(500) })).toBeNull()
  expect(refusal({ title: '😀'.repeat(501) })).toMatchObject({
    message: expect.stringMatching(/^501 characters/) as string,
  })
})

test.each<[string, Partial<View>]>([
  ['nothing drawn', { entities: [] }],
  ['too many entities', { entities: Array<string>(2_001).fill('a') }],
  [
    'too many positions',
    { positions: Array<{ id: string; x: number; y: number }>(2_001).fill({ id: 'a', x: 0, y: 0 }) },
  ],
  ['a width that is too small', { width: 199 }],
  ['a width that is not whole', { width: 300.5 }],
  ['a scale that is too small', { scale: 0.4 }],
  ['a scale that is too large', { scale: 4.1 }],
  ['a scale that is no number', { scale: NaN }],
  ['a position that is no place', { positions: [{ id: 'a', x: Infinity, y: 0 }] }],
  ['a title without end', { title: 'x'.repeat(501) }],
])('%s is bad input', (_, view) => {
  expect(refusal(view)).toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(/\.$/) as string })
})
