import fc from 'fast-check'

import { apply, diffOf } from '../diff'
import { shareOut, withDrawn } from './expand'
import { emptyDrawing } from '../graph'
import { entity, relation } from '../../../testing/edits'

test('a limit is shared out: never more than the limit or than is wanted, and all of it when enough is wanted', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.array(fc.nat(300), { minLength: 1 }), (limit, wanted) => {
      const shares = shareOut(limit, wanted)
      const sum = (list: number[]) => list.reduce((a, b) => a + b, 0)
      expect(shares.every((share, i) => share >= 0 && share <= wanted[i]!)).toBe(true)
      expect(sum(shares)).toBe(Math.min(limit, sum(wanted)))
    }),
  )
})

test('a small row gets all it wants beside a big one', () => {
  expect(shareOut(25, [312, 3, 1])).toEqual([21, 3, 1])
})

test('rows count what is drawn by type and direction; a type without direction counts both', () => {
  const drawing = apply(
    emptyDrawing,
    diffOf(emptyDrawing, {
      entities: { add: ['a', 'b', 'c'].map((id) => entity(id)) },
      relations: {
        add: [
          relation('a', 'b'),
          relation('c', 'a'),
          relation('a', 'c', { id: 'x', type: 'COOPERATES_WITH' }),
          relation('b', 'a', { id: 'y', type: 'COOPERATES_WITH' }),
        ],
      },
    }),
  )
  const row = { label: '', total: 9 }
  const rows = withDrawn(drawing, 'a', [
    { ...row, type: 'SUPPLIES_TO', direction: 'OUT' },
    { ...row, type: 'SUPPLIES_TO', direction: 'IN' },
    { ...row, type: 'COOPERATES_WITH', direction: 'BOTH' },
    { ...row, type: 'OWNS', direction: 'OUT' },
  ])
  expect(rows.map(({ drawn }) => drawn)).toEqual([1, 1, 2, 0])
})
