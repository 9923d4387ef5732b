import { clearFilters, collapse, hide, move, redo, remove, showHidden, toggleFilter, togglePin, undo } from './commands'
import { diffOf } from './diff'
import { select, selection } from './selection/selection'
import { investigation } from './store'
import { entity, relation } from '../../testing/edits'
import { visibleOf } from './visible'

const ids = () => [...investigation.drawing().entities.keys()].sort().join('')
const get = (id: string) => investigation.drawing().entities.get(id)!
const inSight = () => [...visibleOf(investigation.drawing()).entities.keys()].sort().join('')

beforeEach(() => {
  while (investigation.undo() !== null);
  const start = { entities: { add: [entity('a'), entity('b'), entity('c')] }, relations: { add: [relation('a', 'b')] } }
  investigation.commit(diffOf(investigation.drawing(), start), 'Draw')
  select(null)
})

test('each command is one step that undo takes back and redo does again', () => {
  const commands = [
    () => hide(['a', 'b']),
    () => togglePin(['a', 'c']),
    () =>
      move(
        new Map([
          ['a', { x: 5, y: 6 }],
          ['b', { x: 7, y: 8 }],
        ]),
        'Move',
      ),
    () => toggleFilter('hiddenKinds', 'COMPANY'),
    () => remove(['a']),
  ]
  for (const command of commands) {
    const before = investigation.drawing()
    command()
    const after = investigation.drawing()
    expect(after).not.toEqual(before)
    undo()
    expect(investigation.drawing()).toEqual(before)
    redo()
    expect(investigation.drawing()).toEqual(after)
    undo()
  }
})

test('removing an entity takes its relations, and undo brings them back', () => {
  remove(['a'])
  expect([ids(), investigation.drawing().relations.size]).toEqual(['bc', 0])
  undo()
  expect([ids(), investigation.drawing().relations.size]).toEqual(['abc', 1])
})

test('hiding loses nothing', () => {
  hide(['a'])
  expect([ids(), inSight()]).toEqual(['abc', 'bc'])
  showHidden()
  expect(inSight()).toBe('abc')
})

test('several are unpinned only when all of them are pinned', () => {
  togglePin(['a'])
  togglePin(['a', 'b'])
  expect([get('a').pinned, get('b').pinned]).toEqual([true, true])
  togglePin(['a', 'b'])
  expect([get('a').pinned, get('b').pinned]).toEqual([false, false])
})

test('pressing a filter again, or clearing all, shows what it put out of sight', () => {
  toggleFilter('hiddenKinds', 'COMPANY')
  expect(inSight()).toBe('')
  toggleFilter('hiddenKinds', 'COMPANY')
  expect(inSight()).toBe('abc')
  toggleFilter('hiddenKinds', 'COMPANY')
  clearFilters()
  expect(inSight()).toBe('abc')
})

test('what changes nothing is not a step', () => {
  const { undoable } = investigation.getState()
  move(new Map([['a', { x: 0, y: 0 }]]), 'Move')
  collapse('a')
  clearFilters()
  expect(investigation.getState().undoable).toEqual(undoable)
})

test('what is selected and goes away is no longer selected', () => {
  select({ type: 'entity', id: 'a' })
  remove(['a'])
  expect(selection.getState().focus).toBeNull()
  undo()
  select({ type: 'entity', id: 'a' })
  undo()
  expect(selection.getState()).toMatchObject({ focus: null, entities: new Set() })
})
