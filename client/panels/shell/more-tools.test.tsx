/** @jest-environment ./testing/page-environment.ts */
import { act, screen, waitFor, within } from '@testing-library/react'

import { drawn, show } from '../../../testing/panel/panel'
import { entity } from '../../../testing/edits'
import { selection } from '../../investigation/selection/selection'
import { attachCanvas } from '../../investigation/view'
import { MoreTools } from './more-tools'

const layOut = jest.fn()
const commands = {
  layOut,
  fit: jest.fn(),
  zoomBy: jest.fn(),
  lookAt: jest.fn(),
  goTo: jest.fn(),
  stopLayout: jest.fn(),
}
let leave = () => undefined as void
beforeEach(() => (leave = attachCanvas({ ...commands, whereIs: () => null })))
afterEach(() => leave())

const opened = async () => within(await screen.findByRole('dialog', { name: 'More tools' }))
const press = (name: string | RegExp) => screen.getByRole('button', { name })

test('are buttons that say why they cannot be used; one that can closes them, and another leaves them open', async () => {
  const person = show(<MoreTools />)
  await person.click(press('More tools'))
  const tools = await opened()
  const circle = within(tools.getByRole('group', { name: 'Layout' })).getByRole('button', { name: 'Circle' })
  expect(circle.getAttribute('aria-description')).toBe('Nothing is drawn yet. Search for a name first.')
  await person.click(circle)
  expect(layOut).not.toHaveBeenCalled()

  act(() => drawn({ entities: [entity('a'), entity('b')] }))
  await person.click(circle)
  expect(layOut).toHaveBeenCalledWith('CIRCLE')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('are opened and closed by keyboard, and what one does is done', async () => {
  const person = show(<MoreTools />)
  act(() => press('More tools').focus())
  await person.keyboard('{Enter}')
  const tools = await opened()
  act(() => tools.getByRole('button', { name: /^Find paths/ }).focus())
  await person.keyboard('{Enter}')
  expect(selection.getState().tool).toBe('PATH')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(press('More tools')))
  await person.keyboard('{Enter}')
  await opened()
  await person.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
