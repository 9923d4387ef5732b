/** @jest-environment ./testing/page-environment.ts */
import { act, screen, waitFor } from '@testing-library/react'

import { among, known } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { connection, describeError } from '../../api'
import { AmongDocument as ties, NodesDocument as nodes, StartDocument as start } from '../../generated/graphql'
import { opening } from '../../investigation/address/opening'
import { selection } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { anEntity } from '../../investigation/testing/evidence'
import { Start } from './start'

const zte = anEntity('zte', { relationTotal: 3 })
const graph = (startingPoints = [zte]) => ({
  startingPoints,
  statistics: { entities: 109, relations: 1, claims: 1_790, sources: 17 },
})

test('While the graph is asked where to begin, that is said, and the search is there', () => {
  server.holds(start)
  show(<Start />)
  expect(screen.getByRole('status').textContent).toBe('Loading where to begin')
  expect(screen.getByRole('searchbox', { name: 'Search' })).toBeTruthy()
})

test('It says how much the graph holds', async () => {
  server.answers(start, graph())
  show(<Start />)
  await screen.findByText(/This graph holds 109 entities, 1 relation and 1,790 claims from 17 sources\./)
})

test('An empty graph is said to be empty, and what to do', async () => {
  server.answers(start, graph([]))
  show(<Start />)
  await screen.findByText(/The graph is empty\. Import files or record a first entity/)
  expect(screen.queryByRole('heading', { name: 'Or start with' })).toBeNull()
})

test('What failed is asked for again by a press, and by itself when the server is back', async () => {
  server.fails(start, 'UNAVAILABLE')
  const person = show(<Start />)
  await screen.findByRole('alert', { name: 'The database does not answer' })
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(server.asked(start)).toHaveLength(2))
  await screen.findByRole('alert')
  server.answers(start, graph())
  act(() => connection.setState({ state: 'LOST' }))
  act(() => connection.setState({ state: 'OK' }))
  await screen.findByRole('heading', { name: 'Or start with' })
})

test('A starting point is drawn and selected by a press, and the drawing has the focus', async () => {
  server.answers(start, graph([zte, anEntity('tci')]))
  server.answers(nodes, known([zte]))
  server.answers(ties, among())
  const person = show(<Start />)
  await person.click(await screen.findByRole('button', { name: 'ZTE company · 3 relations' }))
  await waitFor(() => expect([...investigation.drawing().entities.keys()]).toEqual(['zte']))
  await waitFor(() => expect(selection.getState().focus).toEqual({ type: 'entity', id: 'zte' }))
  expect(document.activeElement).toBe(screen.getByRole('application', { name: 'Drawing' }))
})

test('What could not be drawn is said and can be tried again', async () => {
  server.answers(start, graph())
  server.answers(ties, among())
  server.fails(nodes, 'TIMEOUT')
  const person = show(<Start />)
  await person.click(await screen.findByRole('button', { name: /^ZTE/ }))
  server.answers(nodes, known([zte]))
  await person.click(await screen.findByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(investigation.drawing().entities.size).toBe(1))
})

test('While what the address names is opened, it says how much that is', () => {
  opening.setState({ count: 12 })
  show(<Start />)
  expect(screen.getByRole('status').textContent).toBe('Opening 12 entities…')
})

test('What the address names and could not be opened can be tried again, or be given up', async () => {
  const [retry, leave] = [jest.fn(), jest.fn()]
  opening.setState({ count: 12, error: describeError(new Error('Nobody is there.')), retry, leave })
  const person = show(<Start />)
  const title = 'The drawing of 12 entities could not be opened: something went wrong'
  expect(screen.getByRole('alert', { name: title }).textContent).toContain('Nobody is there.')
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await person.click(screen.getByRole('button', { name: 'Begin with an empty drawing' }))
  expect([retry.mock.calls.length, leave.mock.calls.length]).toEqual([1, 1])
})

test('An address that cannot be read says why, above where to begin', async () => {
  server.answers(start, graph())
  opening.setState({ unreadable: 'It was cut off.' })
  show(<Start />)
  const notice = screen.getByRole('group', { name: 'The drawing of this address cannot be opened' })
  expect(notice.textContent).toContain('It was cut off.')
  await screen.findByRole('heading', { name: 'Or start with' })
})

test('A Persian starting point has its own direction', async () => {
  server.answers(start, graph([anEntity('a', { name: 'شرکت مخابرات' })]))
  show(<Start />)
  await screen.findByText('شرکت مخابرات')
  expect(strayTexts()).toEqual([])
})
