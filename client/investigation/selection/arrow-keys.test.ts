import { apply, diffOf } from '../diff'
import { emptyDrawing } from '../graph'
import { steer } from './arrow-keys'
import { entity, relation } from '../../../testing/edits'
import { visibleOf } from '../visible'

const drawing = apply(
  emptyDrawing,
  diffOf(emptyDrawing, {
    entities: {
      add: [
        entity('middle'),
        entity('right', { x: 300, y: 40 }),
        entity('stranger', { x: 100, y: 0 }),
        entity('below', { x: 20, y: 200 }),
        entity('left', { x: -100, y: 10 }),
        entity('hidden', { x: 0, y: -100, hidden: true }),
      ],
    },
    relations: { add: [relation('middle', 'right'), relation('below', 'middle'), relation('middle', 'hidden')] },
  }),
)
const from = (id: string | null, arrow: Parameters<typeof steer>[2]) => steer(visibleOf(drawing), id, arrow)

test('an arrow leads to the neighbour in that direction, past nearer ones that are not tied', () => {
  expect(from('middle', 'ArrowRight')).toBe('right')
  expect(from('middle', 'ArrowDown')).toBe('below')
})

test('without a neighbour there, to the nearest entity', () => expect(from('middle', 'ArrowLeft')).toBe('left'))

test('what is out of sight is not led to', () => expect(from('middle', 'ArrowUp')).toBeNull())

test('from nothing, to the entity with most relations', () => expect(from(null, 'ArrowUp')).toBe('middle'))
