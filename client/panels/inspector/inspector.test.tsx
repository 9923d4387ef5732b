/** @jest-environment ./testing/page-environment.ts */
import { act, screen, waitFor, within } from '@testing-library/react'

import { pageOf } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { entity } from '../../../testing/edits'
import { EntityDetailsDocument as details } from '../../generated/graphql'
import { inspect, openTool, selectEntities, selection } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { anEntity } from '../../investigation/testing/evidence'
import { Inspector } from './inspector'

const known = (name?: string) =>
  server.answers(details, ({ id }) => ({
    entity: {
      ...anEntity(String(id), name === undefined ? {} : { name }),
      topics: [],
      version: 1,
      relationCounts: [],
      claims: pageOf([]),
      searches: pageOf([]),
      founded: null,
      registration: null,
    },
    denials: { totalCount: 0 },
    said: { totalCount: 0 },
    read: { totalCount: 0 },
  }))
const tab = (name: string) => screen.getByRole('tab', { name })

test('With nothing selected it says how to select something', () => {
  show(<Inspector />)
  expect(within(screen.getByRole('tabpanel', { name: 'Details' })).getByText(/^Nothing is selected\./)).toBeTruthy()
})

test('One entity is shown while it loads and when it is there', async () => {
  const held = server.holds(details)
  act(() => inspect({ type: 'entity', id: 'zte' }))
  show(<Inspector />)
  expect(screen.getByText('Loading entity')).toBeTruthy()
  held.fail()
  await screen.findByRole('alert')
})

test('One can go back to what was inspected before', async () => {
  known()
  const person = show(<Inspector />)
  act(() => inspect({ type: 'entity', id: 'zte' }))
  await screen.findByRole('article', { name: 'ZTE' })
  expect(screen.queryByRole('button', { name: /^Back/ })).toBeNull()
  act(() => inspect({ type: 'entity', id: 'tci' }))
  await screen.findByRole('article', { name: 'TCI' })
  await person.click(screen.getByRole('button', { name: 'Back to what was inspected before' }))
  await screen.findByRole('article', { name: 'ZTE' })
})

test('Several that are selected are named, and what can be done is done to all', async () => {
  known()
  drawn({ entities: Array.from({ length: 14 }, (_, i) => entity(`e${i}`)) })
  act(() => selectEntities([...investigation.drawing().entities.keys()]))
  const person = show(<Inspector />)
  const region = within(screen.getByRole('region', { name: 'Selected entities' }))
  expect(region.getByRole('heading').textContent).toBe('14 entities selected')
  expect(region.getByText(/and 2 more/)).toBeTruthy()
  await person.click(region.getByRole('button', { name: 'Pin or unpin' }))
  expect([...investigation.drawing().entities.values()].every(({ pinned }) => pinned)).toBe(true)
  await person.click(region.getByRole('button', { name: 'Remove' }))
  expect(investigation.drawing().entities.size).toBe(0)
})

test('How two that are selected are tied is asked in the path tool', async () => {
  known()
  drawn({ entities: [entity('zte'), entity('tci')] })
  act(() => selectEntities(['zte', 'tci']))
  const person = show(<Inspector />)
  await person.click(screen.getByRole('button', { name: 'How are they tied?' }))
  expect(selection.getState()).toMatchObject({ tool: 'PATH', pathFrom: ['zte'], pathTo: ['tci'] })
  await screen.findByRole('button', { name: 'Take out TCI' })
})

test('A tool is opened by its tab, and one that is opened from elsewhere takes the focus', async () => {
  const person = show(<Inspector />)
  await person.click(tab('Record'))
  expect(selection.getState().tool).toBe('RECORD')
  expect(screen.getByRole('tabpanel', { name: 'Record' })).toBeTruthy()
  act(() => openTool('INSPECT'))
  act(() => screen.getByRole('application').focus())
  act(() => openTool('PATH'))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'From' })))
})

test('It is closed by a press', async () => {
  act(() => openTool('RECORD'))
  const person = show(<Inspector />)
  await person.click(screen.getByRole('button', { name: 'Close the inspector' }))
  expect(selection.getState()).toMatchObject({ inspectorOpen: false, tool: 'INSPECT' })
})

test('Persian names that are selected have their own direction', async () => {
  known('شرکت مخابرات')
  drawn({ entities: [entity('a', { name: 'شرکت مخابرات' }), entity('b', { name: 'زیرساخت' })] })
  act(() => selectEntities(['a', 'b']))
  show(<Inspector />)
  await screen.findByRole('article')
  expect(strayTexts()).toEqual([])
})
