import { apply, diffOf } from '../investigation/diff'
import { emptyDrawing } from '../investigation/graph'
import { entity, relation } from '../../testing/edits'

import { marksOf, shortCount, struckOf } from './overlay'

const drawing = apply(
  emptyDrawing,
  diffOf(emptyDrawing, {
    entities: {
      add: [
        entity('a', { relationTotal: 4 }),
        entity('b', { relationTotal: 1 }),
        entity('c', { relationTotal: 1, pinned: true }),
        entity('d', { relationTotal: 9, hidden: true }),
      ],
    },
    relations: { add: [relation('a', 'b'), relation('a', 'a'), relation('c', 'a')] },
  }),
)

test('an entity is marked with how many of its relations are not drawn yet; a loop is one of them', () => {
  expect([...marksOf(drawing)].map(([id, { text, pinned }]) => [id, text, pinned])).toEqual([
    ['a', '1', false],
    ['c', null, true],
  ])
})

test.each([
  [7, '7'],
  [999, '999'],
  [1_000, '1k'],
  [1_250, '1.2k'],
  [200_000, '200k'],
])('%d is told as %s', (n, text) => expect(shortCount(n)).toBe(text))

test('a bar goes through what is disputed, and through nothing that is out of sight', () => {
  const disputed = (subject: string, object: string) => relation(subject, object, { status: 'DISPUTED' })
  const more = diffOf(drawing, { relations: { add: [disputed('b', 'c'), disputed('a', 'd')] } })
  expect(struckOf(apply(drawing, more))).toEqual([relation('b', 'c').id])
})
