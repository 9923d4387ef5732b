import fc from 'fast-check'

import { isEmpty } from './diff'
import type { Drawing } from './graph'
import { createInvestigation } from './store'
import { edits, entity, relation } from '../../testing/edits'
import { idsIn, packSteps, unpackSteps } from './steps'

/** What a drawing holds, whatever the order in which it came. */
const held = ({ entities, relations, expansions, filters }: Drawing) => ({
  entities: Object.fromEntries([...entities].sort()),
  relations: Object.fromEntries([...relations].sort()),
  expansions: Object.fromEntries([...expansions].sort()),
  filters,
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const all = {
  entities: new Map(ids.map((id) => [id, entity(id)])),
  relations: new Map(ids.flatMap((one) => ids.map((two) => relation(one, two))).map((each) => [each.id, each])),
}

test('undo and redo lead through the same drawings after a reload', () => {
  fc.assert(
    fc.property(edits, fc.nat(30), (steps, back) => {
      const before = createInvestigation()
      for (const step of steps) {
        const diff = step(before.drawing())
        if (!isEmpty(diff)) before.commit(diff, 'Step')
      }
      for (let i = 0; i < back; i++) before.undo()
      const { drawing, undoable, redoable } = before.getState()
      const kept = structuredClone(
        JSON.parse(JSON.stringify(packSteps(undoable, redoable))) as ReturnType<typeof packSteps>,
      )

      const after = createInvestigation()
      const start = { added: drawing.entities, updated: new Map(), removed: new Map() }
      after.begin(
        {
          entities: start,
          relations: { ...start, added: drawing.relations },
          expansions: { ...start, added: drawing.expansions },
          filters: [after.drawing().filters, drawing.filters],
        },
        unpackSteps(kept, all),
      )
      while (before.undo() !== null) {
        after.undo()
        expect(held(after.drawing())).toEqual(held(before.drawing()))
      }
      while (before.redo() !== null) {
        after.redo()
        expect(held(after.drawing())).toEqual(held(before.drawing()))
      }
      expect(after.redo()).toBeNull()
    }),
  )
})

test('what the graph does not hold any more comes back by no step', () => {
  const investigation = createInvestigation()
  const add = (id: string) => ({ added: new Map([[id, entity(id)]]), updated: new Map(), removed: new Map() })
  const none = { added: new Map(), updated: new Map(), removed: new Map() }
  investigation.commit({ entities: add('a'), relations: none, expansions: none }, 'Draw A')
  investigation.commit(
    { entities: add('b'), relations: { ...none, added: new Map([['r', relation('a', 'b')]]) }, expansions: none },
    'Draw B',
  )
  investigation.undo()
  const kept = packSteps(investigation.getState().undoable, investigation.getState().redoable)
  expect(idsIn(kept).sort()).toEqual(['a', 'b', 'r'])
  const { redoable } = unpackSteps(kept, {
    entities: new Map([['a', entity('a')]]),
    relations: new Map([['r', relation('a', 'b')]]),
  })
  expect(redoable[0]!.diff.entities.added.size).toBe(0)
  expect(redoable[0]!.diff.relations.added.size).toBe(0)
  expect(investigation.drawing().entities.size).toBe(1)
})
