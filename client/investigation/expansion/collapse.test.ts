import fc from 'fast-check'

import { collapseDiff, isExpanded } from './collapse'
import { apply, diffOf } from '../diff'
import { emptyDrawing } from '../graph'
import type { Drawing } from '../graph'
import { entity, relation } from '../../../testing/edits'

const draw = (drawing: Drawing, edit: Parameters<typeof diffOf>[1]): Drawing => apply(drawing, diffOf(drawing, edit))

/** Expands an entity to neighbours that are not drawn yet. */
const expanded = (drawing: Drawing, id: string, neighbours: string[]): Drawing => {
  const fresh = neighbours.filter((neighbour) => !drawing.entities.has(neighbour))
  const added = neighbours.map((neighbour) => relation(id, neighbour)).filter((one) => !drawing.relations.has(one.id))
  return draw(drawing, {
    entities: { add: fresh.map((neighbour) => entity(neighbour)) },
    relations: { add: added },
    expansions: {
      add: [
        {
          id: `${id} ${drawing.expansions.size}`,
          entityId: id,
          broughtEntities: fresh,
          broughtRelations: added.map((one) => one.id),
        },
      ],
    },
  })
}
const collapsed = (drawing: Drawing, id: string): Drawing => apply(drawing, collapseDiff(drawing, id))
const names = (drawing: Drawing) => [...drawing.entities.keys()].sort().join('')
const start = draw(emptyDrawing, { entities: { add: [entity('a'), entity('b')] } })

test('collapsing takes away just what the expansion brought', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom('c', 'd', 'e', 'f')), (neighbours) => {
      expect(collapsed(expanded(start, 'a', neighbours), 'a')).toEqual(start)
    }),
  )
})

test('what something else holds stays, with its relation', () => {
  const drawing = draw(expanded(start, 'a', ['c', 'd']), { relations: { add: [relation('b', 'c')] } })
  const after = collapsed(drawing, 'a')
  expect(names(after)).toBe('abc')
  expect([...after.relations.keys()].sort()).toEqual(['rel:a:supplies_to:c', 'rel:b:supplies_to:c'])
  expect(isExpanded(after, 'a')).toBe(false)
})

test('what was expanded further stays, since its own expansion holds it', () => {
  expect(names(collapsed(expanded(expanded(start, 'a', ['c', 'd']), 'c', ['e']), 'a'))).toBe('abce')
})

test('two that were brought together do not hold each other', () => {
  const drawing = draw(expanded(start, 'a', ['c', 'd']), { relations: { add: [relation('c', 'd')] } })
  expect(names(collapsed(drawing, 'a'))).toBe('ab')
})

test('what is pinned stays', () => {
  const drawing = draw(expanded(start, 'a', ['c', 'd']), { entities: { update: [entity('c', { pinned: true })] } })
  expect(names(collapsed(drawing, 'a'))).toBe('abc')
})

test('a relation that an expansion drew to what was there before goes, and both its ends stay', () => {
  const after = collapsed(expanded(start, 'a', ['b']), 'a')
  expect(names(after)).toBe('ab')
  expect(after.relations.size).toBe(0)
})
