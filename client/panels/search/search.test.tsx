/** @jest-environment ./testing/page-environment.ts */
import { screen, waitFor } from '@testing-library/react'

import { among, known } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { entity } from '../../../testing/edits'
import { AmongDocument as ties, NodesDocument as nodes, SearchDocument as search } from '../../generated/graphql'
import type { EntityCardFragment } from '../../generated/graphql'
import { selection } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { anEntity } from '../../investigation/testing/evidence'
import { Search } from './search'

const zte = anEntity('zte', { countries: ['CN'], relationTotal: 3 })
const huawei = anEntity('huawei')
const found = (entities: EntityCardFragment[], { total = entities.length, matched = '' } = {}) => ({
  search: { totalCount: total, edges: entities.map((node) => ({ matched: matched || node.name, node })) },
})
const canDraw = () => {
  server.answers(nodes, known([zte, huawei]))
  server.answers(ties, among())
}
const field = () => screen.getByRole('searchbox', { name: 'Search' })
const options = () => screen.getAllByRole('option').map((option) => option.getAttribute('aria-label'))
const drawnIds = () => [...investigation.drawing().entities.keys()]

test('One character is not enough to look with', async () => {
  const person = show(<Search />)
  await person.type(field(), 'z')
  expect(screen.queryByText('Looking…')).toBeNull()
  expect(server.asked(search)).toEqual([])
})

test('While it looks it says so', async () => {
  const held = server.holds(search)
  const person = show(<Search />)
  await person.type(field(), 'zt')
  await screen.findByText('Looking…')
  // A name is for what has a role: axe calls a mark without one serious.
  screen.getByRole('img', { name: 'Looking' })
  await waitFor(() => expect(server.asked(search)).toEqual([{ text: 'zt', kinds: null, first: 20 }]))
  held.answer(found([zte]))
  await screen.findByRole('option')
  expect(screen.queryByText('Looking…')).toBeNull()
})

test('Where nothing has such a name, that is said', async () => {
  server.answers(search, found([]))
  const person = show(<Search />)
  await person.type(field(), 'zz')
  await screen.findByText('Nothing has a name like “zz”. Try another spelling, or a part of the name.')
})

test('What could not be looked for is looked for again by a press, and by Enter', async () => {
  server.fails(search, 'TIMEOUT')
  const person = show(<Search />)
  await person.type(field(), 'zt')
  await person.click(await screen.findByRole('button', { name: 'Search again' }))
  await waitFor(() => expect(server.asked(search)).toHaveLength(2))
  await screen.findByRole('button', { name: 'Search again' })
  server.answers(search, found([zte]))
  await person.keyboard('{Enter}')
  await screen.findByRole('option', { name: 'ZTE, company, China, 3 relations' })
  expect(drawnIds()).toEqual([])
})

test('Enter draws the first one, selects it and puts the focus on the drawing', async () => {
  server.answers(search, found([zte, huawei]))
  canDraw()
  const person = show(<Search />)
  await person.type(field(), 'zt')
  await screen.findAllByRole('option')
  await person.keyboard('{Enter}')
  await waitFor(() => expect(drawnIds()).toEqual(['zte']))
  await waitFor(() => expect(selection.getState().focus).toEqual({ type: 'entity', id: 'zte' }))
  expect(document.activeElement).toBe(screen.getByRole('application', { name: 'Drawing' }))
  expect(field()).toHaveProperty('value', '')
})

test('Enter that comes before the answer counts when the answer comes', async () => {
  const held = server.holds(search)
  canDraw()
  const person = show(<Search />)
  await person.type(field(), 'zt{Enter}')
  expect(drawnIds()).toEqual([])
  held.answer(found([zte]))
  await waitFor(() => expect(drawnIds()).toEqual(['zte']))
})

test('Of many the best are shown, and how many there are', async () => {
  server.answers(search, found([zte, huawei], { total: 40 }))
  const person = show(<Search />)
  await person.type(field(), 'te')
  await screen.findByText('The best 2 of 40 results · Enter draws · Shift Enter ticks')
  expect(options()).toEqual(['ZTE, company, China, 3 relations', 'HUAWEI, company, 1 relation'])
})

test('Several that are ticked are drawn together, and Escape gives the ticks up', async () => {
  server.answers(search, found([zte, huawei]))
  canDraw()
  const person = show(<Search />)
  await person.type(field(), 'te')
  await screen.findAllByRole('option')
  await person.keyboard('{Shift>}{Enter}{/Shift}{ArrowDown}{Shift>}{Enter}{/Shift}')
  expect(screen.getByRole('status').textContent).toBe('2 ticked: ZTE, HUAWEI')
  await person.click(screen.getByRole('button', { name: 'Draw 2' }))
  await waitFor(() => expect(drawnIds()).toEqual(['zte', 'huawei']))
  await person.type(field(), 'te')
  await screen.findAllByRole('option')
  await person.keyboard('{Shift>}{Enter}{/Shift}{Escape}')
  expect(field()).toHaveProperty('value', '')
  expect(screen.queryByText(/ticked/)).toBeNull()
})

test('What is drawn already says so, and an alias that was hit is named', async () => {
  drawn({ entities: [entity('zte')] })
  server.answers(search, found([zte], { matched: 'Zhongxing' }))
  const person = show(<Search />)
  await person.type(field(), 'zh')
  const option = await screen.findByRole('option')
  expect(option.textContent).toBe('ZTEcompany · China · 3 relations · also Zhongxingdrawn')
})

test('What could not be drawn is said and can be tried again', async () => {
  server.answers(search, found([zte]))
  server.answers(ties, among())
  server.fails(nodes)
  const person = show(<Search />)
  await person.type(field(), 'zt')
  await screen.findByRole('option')
  await person.keyboard('{Enter}')
  const again = await screen.findByRole('button', { name: 'Try again' })
  server.answers(nodes, known([zte]))
  await person.click(again)
  await waitFor(() => expect(drawnIds()).toEqual(['zte']))
})

test('What was drawn behind a filter is told, and shown by a press', async () => {
  drawn({ filters: { hiddenKinds: ['COMPANY'] } })
  server.answers(search, found([zte]))
  canDraw()
  const person = show(<Search />)
  await person.type(field(), 'zt')
  await screen.findByRole('option')
  await person.keyboard('{Enter}')
  await screen.findByText('Drawn, but out of sight')
  await person.click(screen.getByRole('button', { name: 'Show all that is filtered' }))
  expect(investigation.drawing().filters.hiddenKinds).toEqual([])
})

test('Persian is written, found and ticked in its own direction', async () => {
  server.answers(
    search,
    found([anEntity('a', { name: 'شرکت مخابرات' }), anEntity('b', { name: 'زیرساخت' })], { matched: 'مخابرات' }),
  )
  const person = show(<Search />)
  await person.type(field(), 'مخابرات')
  await screen.findAllByRole('option')
  await person.keyboard('{Shift>}{Enter}{/Shift}')
  expect(screen.getByRole('status').textContent).toContain('شرکت مخابرات')
  expect(strayTexts()).toEqual([])
})
