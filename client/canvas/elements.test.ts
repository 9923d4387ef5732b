import { apply, diffOf } from '../investigation/diff'
import { emptyDrawing } from '../investigation/graph'
import { entity, relation } from '../../testing/edits'

import { labelOf } from './elements'

/** What stands on a line of that length. */
function label(length: number, more: Parameters<typeof relation>[2] = {}): string {
  const supply = relation('a', 'b', { role: 'surveillance equipment', ...more })
  const edit = { entities: { add: [entity('a'), entity('b', { x: length })] }, relations: { add: [supply] } }
  return labelOf(supply, apply(emptyDrawing, diffOf(emptyDrawing, edit)))
}

test('a long line carries all its words', () => expect(label(400)).toBe('supplies: surveillance equipment'))

test('a shorter one carries what it has room for, and says that it is cut', () => {
  const words = label(200)
  expect(words).toContain('…')
  expect(words).toMatch(/^supplies/)
  expect(words.length).toBeLessThan(24)
})

test('what is only planned or predicted is called that as long as there is room for the word', () => {
  expect(label(200, { modality: 'PREDICTION' })).toMatch(/^supp.*… ?.*\(prediction\)$/)
  expect(label(155, { modality: 'PREDICTION' })).toBe('(prediction)')
})

test('several roles are left out whole, and no shorter label says what the longer one does not', () => {
  const roles = 'surveillance; censorship; detention; torture; killing'
  const lengths = Array.from({ length: 60 }, (_, i) => 80 + i * 8)
  const labels = new Set(lengths.map((length) => label(length, { type: 'TARGETS', role: roles })))
  expect([...labels].filter((words) => !/^(|targets…|targets: surveillance.* and \d more)$/.test(words))).toEqual([])
  expect(labels.size).toBeGreaterThan(2)
})

test('one that has no room carries none', () => expect(label(90)).toBe(''))

test('a loop has all the room it needs', () => {
  const loop = relation('a', 'a')
  const edit = { entities: { add: [entity('a')] }, relations: { add: [loop] } }
  expect(labelOf(loop, apply(emptyDrawing, diffOf(emptyDrawing, edit)))).toBe('supplies')
})
