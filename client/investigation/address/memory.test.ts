import { apply, diffOf } from '../diff'
import { emptyDrawing } from '../graph'
import { entity, relation } from '../../../testing/edits'
import { asRemembered, beforeItsAddress, drawnBeforeAddress, memoryOf, recall } from './memory'

const expansion = { id: 'e', entityId: 'a', broughtEntities: ['b'], broughtRelations: ['r'] }
const drawing = apply(
  emptyDrawing,
  diffOf(emptyDrawing, {
    entities: { add: [entity('a', { x: 7, y: 9, pinned: true }), entity('b', { hidden: true })] },
    relations: { add: [relation('a', 'b')] },
    expansions: { add: [expansion] },
  }),
)
/** As the browser gives it back. */
const kept = structuredClone(memoryOf(drawing))

test('what is kept of a drawing gives back places, pins, what was hidden, relations and expansions', () => {
  const memory = recall(kept, ['b', 'a'])!
  expect(asRemembered(entity('a', { x: 0, y: 0 }), memory)).toMatchObject({ x: 7, y: 9, pinned: true, hidden: false })
  expect(asRemembered(entity('b'), memory)).toMatchObject({ hidden: true })
  expect(memory.relations).toEqual([...drawing.relations.keys()])
  expect(memory.expansions).toEqual([expansion])
})

test('what a page kept that knew no filter by time is read', () => {
  const { time: _, ...filters } = kept.filters
  expect(recall({ ...kept, filters: { ...filters, hiddenKinds: ['LAW'] } }, ['a', 'b'])?.filters).toEqual({
    ...kept.filters,
    hiddenKinds: ['LAW'],
    time: null,
  })
})

test('it belongs to just the entities that were drawn', () => {
  expect(recall(kept, ['a'])).toBeNull()
  expect(recall(kept, ['a', 'b', 'c'])).toBeNull()
})

test('what is kept before its address is packed tells its entities, until the address is another', () => {
  const early = structuredClone(beforeItsAddress(memoryOf(drawing), '#v=before'))
  expect(drawnBeforeAddress(early, '#v=before')).toEqual(['a', 'b'])
  expect(drawnBeforeAddress(early, '#v=after')).toBeNull()
  expect(drawnBeforeAddress(kept, '#v=before')).toBeNull()
  expect(recall(early, ['a', 'b'])).not.toBeNull()
})

test.each([null, undefined, 'text', {}, { form: 0, entities: { a: [] } }])('%j is not taken for a drawing', (state) => {
  expect(recall(state, [])).toBeNull()
  expect(drawnBeforeAddress(state, '')).toBeNull()
})
