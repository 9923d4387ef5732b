/** @jest-environment ./testing/page-environment.ts */
import { act, screen } from '@testing-library/react'

import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { entity } from '../../../testing/edits'
import { linking } from '../../investigation/record/linking'
import { selectEntities, selection } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { openEntityMenu, view } from '../../investigation/view'
import { EntityMenu } from './entity-menu'

const open = (name = 'ZTE') => {
  drawn({ entities: [entity('zte', { name }), entity('tci')] })
  const person = show(<EntityMenu />)
  act(() => openEntityMenu('zte'))
  return person
}
const item = (name: RegExp) => screen.getByRole('menuitem', { name })
const zte = () => investigation.drawing().entities.get('zte')

test('Nothing is shown while no menu is asked for', () => {
  show(<EntityMenu />)
  expect(screen.queryByRole('menu')).toBeNull()
})

test('It says which entity it is for, and each item does what it says', async () => {
  const person = open()
  expect(screen.getByText('ZTE')).toBeTruthy()
  await person.click(item(/^Pin to its place/))
  expect(zte()?.pinned).toBe(true)
  act(() => openEntityMenu('zte'))
  await person.click(item(/^Inspect/))
  expect(selection.getState()).toMatchObject({ focus: { id: 'zte' }, inspectorOpen: true })
  act(() => openEntityMenu('zte'))
  await person.click(item(/^Path to here/))
  expect(selection.getState()).toMatchObject({ tool: 'PATH', pathTo: ['zte'] })
  act(() => openEntityMenu('zte'))
  await person.click(item(/^Add a relation to/))
  expect(linking.getState().from).toBe('zte')
  act(() => openEntityMenu('zte'))
  await person.click(item(/^Expand/))
  expect(view.getState()).toMatchObject({ entityMenu: null, expandMenu: { entityId: 'zte' } })
})

test('What was not expanded cannot be collapsed, and it says why', () => {
  open()
  expect(item(/^Collapse/)).toHaveProperty('disabled', true)
  expect(item(/^Collapse/).title).toBe('It has not been expanded.')
})

test('Of several that are selected it acts on all', async () => {
  act(() => selectEntities(['zte', 'tci']))
  const person = open()
  expect(screen.getByText('2 entities')).toBeTruthy()
  await person.click(item(/^Hide/))
  expect([...investigation.drawing().entities.values()].map(({ hidden }) => hidden)).toEqual([true, true])
})

test('Removing takes it off the drawing', async () => {
  const person = open()
  await person.click(item(/^Remove from the drawing/))
  expect(zte()).toBeUndefined()
})

test('Escape closes it', async () => {
  const person = open()
  await person.keyboard('{Escape}')
  expect(view.getState().entityMenu).toBeNull()
})

test('A Persian name has its own direction', () => {
  open('شرکت مخابرات')
  expect(screen.getByText('شرکت مخابرات')).toBeTruthy()
  expect(strayTexts()).toEqual([])
})
