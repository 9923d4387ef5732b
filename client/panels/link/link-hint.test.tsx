/** @jest-environment ./testing/page-environment.ts */
import { act, screen } from '@testing-library/react'

import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { entity } from '../../../testing/edits'
import { remove } from '../../investigation/commands'
import { linking, startLinking } from '../../investigation/record/linking'
import { LinkHint } from './link-hint'

const said = () => screen.getByRole('status').textContent

test('While no relation is drawn by hand it says nothing', () => {
  show(<LinkHint />)
  expect(said()).toBe('')
})

test('From an entity on it says what to press, until somebody stops, and the drawing has the focus', async () => {
  drawn({ entities: [entity('zte')] })
  const person = show(<LinkHint />)
  act(() => startLinking('zte'))
  expect(said()).toContain('From ZTE: press the entity it is tied to, Esc to stop.')
  await person.click(screen.getByRole('button', { name: 'Stop' }))
  expect(linking.getState().from).toBeNull()
  expect(said()).toBe('')
  expect(document.activeElement).toBe(screen.getByRole('application', { name: 'Drawing' }))
})

test('An entity that is taken off the drawing meanwhile is not asked about any more', () => {
  drawn({ entities: [entity('zte')] })
  show(<LinkHint />)
  act(() => startLinking('zte'))
  act(() => remove(['zte']))
  expect(said()).toBe('')
})

test('A Persian name stands apart from the sentence', () => {
  drawn({ entities: [entity('a', { name: 'شرکت مخابرات' })] })
  show(<LinkHint />)
  act(() => startLinking('a'))
  expect(said()).toContain('شرکت مخابرات')
  expect(strayTexts()).toEqual([])
})
