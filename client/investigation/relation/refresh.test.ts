import { diffOf } from '../diff'
import { emptyDrawing } from '../graph'
import type { DrawnEntity, DrawnRelation } from '../graph'
import { createInvestigation } from '../store'

const entity = (id: string): DrawnEntity => ({
  id,
  kind: 'COMPANY',
  name: id,
  aliases: [],
  countries: [],
  description: null,
  relationTotal: 1,
  distinction: null,
  hub: false,
  x: 0,
  y: 0,
  pinned: false,
  hidden: false,
})

const relation = (status: DrawnRelation['status']): DrawnRelation => ({
  id: 'r',
  type: 'SUPPLIES_TO',
  label: 'supplies',
  inverseLabel: 'is supplied by',
  role: null,
  modality: 'FACT',
  subjectId: 'a',
  objectId: 'b',
  status,
  strength: 3,
  sources: 1,
  reason: '',
  validity: { text: null, earliest: null, latest: null },
  surely: [],
})

function drawn() {
  const investigation = createInvestigation()
  const diff = diffOf(emptyDrawing, {
    entities: { add: [entity('a'), entity('b')] },
    relations: { add: [relation('ASSERTED')] },
  })
  investigation.commit(diff, 'Draw')
  return investigation
}

test('what the ledger now says is drawn, and undo and redo cannot bring back what it said before', () => {
  const investigation = drawn()
  investigation.refresh(new Map([['r', relation('DISPUTED')]]))
  expect(investigation.drawing().relations.get('r')?.status).toBe('DISPUTED')
  investigation.undo()
  investigation.redo()
  expect(investigation.drawing().relations.get('r')?.status).toBe('DISPUTED')
})

test('a relation that nothing supports any more is gone, and no step brings it back', () => {
  const investigation = drawn()
  investigation.refresh(new Map([['r', null]]))
  expect(investigation.drawing().relations.size).toBe(0)
  investigation.undo()
  investigation.redo()
  expect(investigation.drawing().entities.size).toBe(2)
  expect(investigation.drawing().relations.size).toBe(0)
})

test('a relation that is not drawn stays so', () => {
  const investigation = createInvestigation()
  investigation.refresh(new Map([['r', relation('DISPUTED')]]))
  expect(investigation.drawing()).toEqual(emptyDrawing)
})

test('what entities have become is drawn where they are, also by undo and redo', () => {
  const investigation = drawn()
  investigation.refresh(new Map(), new Map([['a', { name: 'Another name' }]]))
  expect(investigation.drawing().entities.get('a')).toEqual({ ...entity('a'), name: 'Another name' })
  investigation.undo()
  investigation.redo()
  expect(investigation.drawing().entities.get('a')?.name).toBe('Another name')
})
