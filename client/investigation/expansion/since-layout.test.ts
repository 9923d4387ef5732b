import { diffOf } from '../diff'
import { emptyDrawing } from '../graph'
import type { Commit } from '../store'
import { expansionsSinceLayout } from './since-layout'

const expansion = (id: string): Commit => ({
  label: `Expand ${id}`,
  diff: diffOf(emptyDrawing, {
    expansions: { add: [{ id, entityId: 'a', broughtEntities: [], broughtRelations: [] }] },
  }),
})
const move = (label: string): Commit => ({ label, diff: diffOf(emptyDrawing, {}) })
const three = ['one', 'two', 'three'].map(expansion)

test('a layout is worth it after three expansions, whatever else was done between', () => {
  expect(expansionsSinceLayout({ undoable: three.slice(1) }, null)).toBe(0)
  expect(expansionsSinceLayout({ undoable: [three[0]!, move('Move'), ...three.slice(1)] }, null)).toBe(3)
})

test('one that was made, or declined, is not offered again before there are three more', () => {
  expect(expansionsSinceLayout({ undoable: [...three, move('Lay out by force'), ...three.slice(1)] }, null)).toBe(0)
  expect(expansionsSinceLayout({ undoable: three }, three[2]!)).toBe(0)
  const more = ['four', 'five', 'six'].map(expansion)
  expect(expansionsSinceLayout({ undoable: [...three, ...more] }, three[2]!)).toBe(3)
})
