import fc from 'fast-check'

import { apply, diffOf, isEmpty, reverse, squash } from './diff'
import { emptyDrawing, noFilters } from './graph'
import type { Drawing } from './graph'
import { createInvestigation } from './store'
import { edits } from '../../testing/edits'
import type { makeEdit } from '../../testing/edits'

/** What a drawing holds, whatever the order in which it came. */
const held = (drawing: Drawing) => ({
  entities: Object.fromEntries([...drawing.entities].sort()),
  relations: Object.fromEntries([...drawing.relations].sort()),
  expansions: Object.fromEntries([...drawing.expansions].sort()),
  filters: drawing.filters,
})

const play = (list: fc.Arbitrary<ReturnType<typeof makeEdit>[]>, check: (drawings: Drawing[]) => void) =>
  fc.assert(
    fc.property(list, (steps) => {
      const drawings = [emptyDrawing]
      for (const step of steps) {
        const now = drawings.at(-1)!
        drawings.push(apply(now, step(now)))
      }
      check(drawings)
    }),
  )

test('reverse undoes apply', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      let drawing = emptyDrawing
      for (const step of steps) {
        const diff = step(drawing)
        const next = apply(drawing, diff)
        expect(held(apply(next, reverse(diff)))).toEqual(held(drawing))
        drawing = next
      }
    }),
  )
})

test('squash does what the diffs do after each other', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      let drawing = emptyDrawing
      let whole = diffOf(emptyDrawing, {})
      for (const step of steps) {
        const diff = step(drawing)
        whole = squash(whole, diff)
        drawing = apply(drawing, diff)
      }
      expect(held(apply(emptyDrawing, whole))).toEqual(held(drawing))
      expect(held(apply(drawing, reverse(whole)))).toEqual(held(emptyDrawing))
    }),
  )
})

test('a drawing never holds a relation without both its ends', () => {
  play(edits, (drawings) => {
    for (const { entities, relations } of drawings)
      for (const { subjectId, objectId } of relations.values())
        expect([entities.has(subjectId), entities.has(objectId)]).toEqual([true, true])
  })
})

test('any sequence of commits, undone and redone, is the identity', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      const investigation = createInvestigation()
      const seen = [held(investigation.drawing())]
      for (const step of steps) {
        const diff = step(investigation.drawing())
        if (isEmpty(diff)) continue
        investigation.commit(
          diff,
          'step',
          seen.length % 3 === 0 ? { recorded: { what: 'CLAIM', id: 'c', sentence: '' } } : {},
        )
        seen.push(held(investigation.drawing()))
      }
      for (const before of seen.slice(0, -1).reverse()) {
        investigation.undo()
        expect(held(investigation.drawing())).toEqual(before)
      }
      expect(investigation.undo()).toBeNull()
      for (const after of seen.slice(1)) {
        investigation.redo()
        expect(held(investigation.drawing())).toEqual(after)
      }
      expect(investigation.redo()).toBeNull()
    }),
  )
})

test('the diffs a listener hears, applied to an empty drawing, are the drawing', () => {
  fc.assert(
    fc.property(edits, fc.array(fc.boolean(), { maxLength: 20 }), (steps, ways) => {
      const investigation = createInvestigation()
      let mirror = emptyDrawing
      investigation.onDiff((diff) => (mirror = apply(mirror, diff)))
      for (const step of steps) investigation.commit(step(investigation.drawing()), 'step')
      for (const back of ways) void (back ? investigation.undo() : investigation.redo())
      expect(held(mirror)).toEqual(held(investigation.drawing()))
    }),
  )
})

test('a new commit empties redo', () => {
  const investigation = createInvestigation()
  const hide = (kind: 'PERSON' | 'LAW') =>
    diffOf(investigation.drawing(), { filters: { ...noFilters, hiddenKinds: [kind] } })
  investigation.commit(hide('PERSON'), 'hide people')
  investigation.undo()
  investigation.commit(hide('LAW'), 'hide laws')
  expect(investigation.redo()).toBeNull()
  expect(investigation.getState().undoable.map(({ label }) => label)).toEqual(['hide laws'])
})

test('a commit that joins the last one is undone with it', () => {
  const investigation = createInvestigation()
  const filters = (hiddenKinds: ('PERSON' | 'LAW')[]) =>
    diffOf(investigation.drawing(), { filters: { ...noFilters, hiddenKinds } })
  investigation.commit(filters(['PERSON']), 'first')
  investigation.commit(filters(['PERSON', 'LAW']), 'second', { joinLast: true })
  expect(investigation.undo()).toBe('first')
  expect(investigation.drawing().filters.hiddenKinds).toEqual([])
})
