/** @jest-environment ./testing/page-environment.ts */
import { fireEvent, screen } from '@testing-library/react'

import { drawn, show } from '../../../testing/panel/panel'
import { entity, relation } from '../../../testing/edits'
import { select, selection } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { view } from '../../investigation/view'
import { keepComposingApart } from '../../ui/window/composing'
import { listenToKeys } from './keys'

let stop = () => undefined as void
beforeEach(() => {
  const ends = [keepComposingApart(), listenToKeys()]
  stop = () => ends.forEach((end) => end())
  drawn({ entities: [entity('a')] })
  select({ type: 'entity', id: 'a' })
})
afterEach(() => stop())

const press = (key: string, code: string, more: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(document.body, { key, code, ...more })
const isPinned = () => investigation.drawing().entities.get('a')?.pinned

test.each([
  ['an American keyboard', 'p', 'KeyP'],
  ['one with capitals locked', 'P', 'KeyP'],
  ['a French one, by its letter', 'p', 'KeyP'],
  ['Dvorak, by its letter', 'p', 'KeyR'],
  ['Russian, by its place', 'з', 'KeyP'],
  ['Persian, by its place', 'ح', 'KeyP'],
  ['Greek, by its place', 'π', 'KeyP'],
])('A letter acts on %s', (_, key, code) => {
  press(key, code)
  expect(isPinned()).toBe(true)
})

test('Undo and redo act on a Russian keyboard, and help and search where / is elsewhere', () => {
  press('з', 'KeyP')
  press('я', 'KeyZ', { ctrlKey: true })
  expect(isPinned()).toBe(false)
  press('Я', 'KeyZ', { ctrlKey: true, shiftKey: true })
  expect(isPinned()).toBe(true)
  press(',', 'Slash', { shiftKey: true })
  expect(view.getState().helpOpen).toBe(true)
})

test('L goes from line to line of what is selected, an arrow from a line to an end of it', () => {
  drawn({ entities: [entity('a'), entity('b', { x: 100 })], relations: [relation('a', 'b')] })
  select({ type: 'entity', id: 'a' })
  press('l', 'KeyL')
  expect(selection.getState().focus).toEqual({ type: 'relation', id: relation('a', 'b').id })
  press('ArrowRight', 'ArrowRight')
  expect(selection.getState().focus).toEqual({ type: 'entity', id: 'b' })
})

test.each([
  ['that says so', { isComposing: true }],
  ['that only has the number of it', { keyCode: 229 }],
])('A key of an input method %s acts nowhere, in the page or in a field', (_, more) => {
  const heard: string[] = []
  show(<input aria-label="Field" onKeyDown={({ key }) => heard.push(key)} />)
  press('p', 'KeyP', more)
  press('Escape', 'Escape', more)
  const field = screen.getByRole('textbox', { name: 'Field' })
  for (const key of ['Enter', 'Escape']) fireEvent.keyDown(field, { key, ...more })
  expect(isPinned()).toBe(false)
  expect(heard).toEqual([])
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(heard).toEqual(['Enter'])
})
