import { apply, diffOf } from '../diff'
import { emptyDrawing } from '../graph'
import { entity, relation } from '../../../testing/edits'
import { visibleOf } from '../visible'
import { nextLine } from './lines'
import type { Ref } from './selection'

const visible = visibleOf(
  apply(
    emptyDrawing,
    diffOf(emptyDrawing, {
      entities: {
        add: [
          entity('middle', { x: 0, y: 0 }),
          entity('left', { x: -100, y: 0 }),
          entity('above', { x: 0, y: -100 }),
          entity('right', { x: 100, y: 0 }),
          entity('alone', { x: 300, y: 300 }),
        ],
      },
      relations: { add: [relation('left', 'middle'), relation('middle', 'right'), relation('above', 'middle')] },
    }),
  ),
)
const line = (id: string): Ref => ({ type: 'relation', id })
const idOf = (from: string, to: string) => relation(from, to).id

test('one press after the other goes round the lines of an entity, from the top clockwise', () => {
  const first = nextLine(visible, { type: 'entity', id: 'middle' })
  expect(first).toBe(idOf('above', 'middle'))
  const second = nextLine(visible, line(first!))
  expect(second).toBe(idOf('middle', 'right'))
  const third = nextLine(visible, line(second!))
  expect(third).toBe(idOf('left', 'middle'))
  expect(nextLine(visible, line(third!))).toBe(first)
})

test('from a line that was pressed it goes on with those of its subject', () => {
  nextLine(visible, { type: 'entity', id: 'alone' })
  expect(nextLine(visible, line(idOf('left', 'middle')))).toBe(idOf('left', 'middle'))
})

test('from what has no line, and from nothing, there is none', () => {
  expect(nextLine(visible, { type: 'entity', id: 'alone' })).toBeNull()
  expect(nextLine(visible, null)).toBeNull()
})
