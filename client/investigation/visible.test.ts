import fc from 'fast-check'

import { apply, diffOf } from './diff'
import { emptyDrawing, noFilters } from './graph'
import type { Drawing } from './graph'
import { edits, entity, relation } from './testing/edits'
import { visibleOf } from './visible'

const drawing = apply(
  emptyDrawing,
  diffOf(emptyDrawing, {
    entities: { add: [entity('a'), entity('b', { kind: 'LAW' }), entity('c', { hidden: true }), entity('d')] },
    relations: { add: [relation('a', 'b'), relation('a', 'd', { status: 'DISPUTED' }), relation('d', 'c')] },
  }),
)
const seen = (of: Drawing) => {
  const { entities, relations } = visibleOf(of)
  return [[...entities.keys()].join(''), [...relations.values()].map((r) => r.subjectId + r.objectId).join(' ')]
}

test('what is hidden by hand is out of sight, with the relations that hang on it', () => {
  expect(seen(drawing)).toEqual(['abd', 'ab ad'])
  expect(visibleOf(drawing)).toMatchObject({ hiddenByHand: 1, filteredEntities: 0, filteredRelations: 1 })
})

test('a filter puts a kind, a type or a status out of sight', () => {
  expect(seen({ ...drawing, filters: { ...noFilters, hiddenKinds: ['LAW'] } })).toEqual(['ad', 'ad'])
  expect(seen({ ...drawing, filters: { ...noFilters, hiddenStatuses: ['DISPUTED'] } })).toEqual(['abd', 'ab'])
  expect(seen({ ...drawing, filters: { ...noFilters, hiddenTypes: ['SUPPLIES_TO'] } })).toEqual(['abd', ''])
})

test('filters never lose anything: without them everything is there again', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      let now = emptyDrawing
      for (const step of steps) now = apply(now, step(now))
      const filtered = { ...now, filters: { ...noFilters, hiddenKinds: ['COMPANY' as const] } }
      expect(visibleOf(filtered).entities.size).toBe(0)
      const all = visibleOf({ ...filtered, filters: noFilters })
      expect(all.entities.size + all.hiddenByHand).toBe(now.entities.size)
    }),
  )
})

test('a relation is in sight only with both its ends', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      let now = emptyDrawing
      for (const step of steps) now = apply(now, step(now))
      const { entities, relations } = visibleOf(now)
      for (const { subjectId, objectId } of relations.values())
        expect([entities.has(subjectId), entities.has(objectId)]).toEqual([true, true])
    }),
  )
})
