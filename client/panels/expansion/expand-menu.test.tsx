/** @jest-environment ./testing/page-environment.ts */
import { act, screen, waitFor } from '@testing-library/react'

import { pageOf } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { entity, relation } from '../../../testing/edits'
import {
  ExpandCountsDocument as counts,
  ExpandDocument as expand,
  NeighboursDocument as neighbours,
} from '../../generated/graphql'
import type { ExpandCountsQuery } from '../../generated/graphql'
import { investigation } from '../../investigation/store'
import { anEntity, aRelation } from '../../investigation/testing/evidence'
import { openExpandMenu } from '../../investigation/view'
import { ExpandMenu } from './expand-menu'

type Row = NonNullable<ExpandCountsQuery['entity']>['relationCounts'][number]
const owns: Row = { type: 'OWNS', direction: 'OUT', label: 'owns', total: 2 }
const supplies: Row = { type: 'SUPPLIES_TO', direction: 'OUT', label: 'supplies', total: 40 }
const rows = (...relationCounts: Row[]): ExpandCountsQuery => ({ entity: { relationCounts } })
const relationTo = (to: string, name = to.toUpperCase()) => ({
  ...aRelation('zte', to),
  subject: anEntity('zte'),
  object: anEntity(to, { name }),
})
const brought = (...ids: string[]) => ({
  expand: { entities: ids.map((id) => anEntity(id)), relations: ids.map((id) => aRelation('zte', id)) },
})
const open = (name = 'ZTE') => {
  drawn({ entities: [entity('zte', { name })] })
  openExpandMenu('zte')
  return show(<ExpandMenu />)
}
const drawnIds = () => [...investigation.drawing().entities.keys()]

test('Nothing is shown while no entity is to be expanded', () => {
  show(<ExpandMenu />)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('While it is asked what the entity is tied to, that is said', async () => {
  const held = server.holds(counts)
  open()
  expect(screen.getByRole('status').textContent).toBe('Loading what it is tied to')
  held.answer(rows(owns))
  await screen.findByRole('checkbox', { name: 'owns →' })
  expect(server.asked(counts)).toEqual([{ id: 'zte', filter: null }])
})

test('An entity without relations says so', async () => {
  server.answers(counts, rows())
  open()
  await screen.findByText('It has no relations in this graph.')
})

test('What failed is asked for again by a press', async () => {
  server.fails(counts)
  const person = open()
  await screen.findByRole('alert')
  server.answers(counts, rows(owns))
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('button', { name: 'Expand (2)' })
})

test('Enter expands by all that is ticked, and the menu goes when nothing is left', async () => {
  server.answers(counts, rows(owns))
  server.answers(expand, brought('tci', 'mtn'))
  const person = open()
  const button = await screen.findByRole('button', { name: 'Expand (2)' })
  await waitFor(() => expect(document.activeElement).toBe(button))
  await person.keyboard('{Enter}')
  await waitFor(() => expect(drawnIds()).toEqual(['zte', 'tci', 'mtn']))
  expect(server.asked(expand)).toMatchObject([{ id: 'zte', types: ['OWNS'], direction: 'OUT', first: 2 }])
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('Of many, as many are brought as is said, and the next come by the next press', async () => {
  server.answers(counts, rows({ ...owns, total: 40 }))
  server.answers(expand, brought('tci'))
  const person = open()
  await person.click(await screen.findByRole('button', { name: 'Expand (25 of 40)' }))
  await screen.findByText('1 relation brought in, 39 left.')
  expect(screen.getByRole('button', { name: 'Next 25 (of 39)' })).toBeTruthy()
})

test('What could not be brought is said, and the menu stays', async () => {
  server.answers(counts, rows(owns))
  server.fails(expand)
  const person = open()
  await person.click(await screen.findByRole('button', { name: 'Expand (2)' }))
  await screen.findByText(/It did not work\./)
  expect(screen.getByRole('dialog', { name: 'Expand' })).toBeTruthy()
  expect(drawnIds()).toEqual(['zte'])
})

test('A row without its tick is not brought; without any, the button says what to do', async () => {
  server.answers(counts, rows(supplies, owns))
  server.answers(expand, brought('tci', 'mtn'))
  const person = open()
  await person.click(await screen.findByRole('checkbox', { name: 'supplies →' }))
  await person.click(screen.getByRole('checkbox', { name: 'owns →' }))
  const button = screen.getByRole('button', { name: 'Expand (0)' })
  expect(button.getAttribute('aria-description')).toBe('Tick a row that is not drawn yet.')
  await person.click(button)
  await person.click(screen.getByRole('checkbox', { name: 'owns →' }))
  await person.click(screen.getByRole('button', { name: 'Expand (2)' }))
  await waitFor(() => expect(server.asked(expand).map(({ types }) => types)).toEqual([['OWNS']]))
})

test('A press on a row expands by it alone, and goes on with it where more are left', async () => {
  server.answers(counts, rows(supplies, owns))
  server.answers(expand, brought('tci'))
  const person = open()
  await person.click(await screen.findByRole('button', { name: 'supplies → 40' }))
  await waitFor(() => expect(server.asked(expand).map(({ types }) => types)).toEqual([['SUPPLIES_TO']]))
  await screen.findByRole('button', { name: /^Next 25/ })
  expect(screen.getByRole('checkbox', { name: 'owns →' })).toHaveProperty('checked', false)
})

test('A row that is drawn says so and cannot be ticked', async () => {
  server.answers(counts, rows({ ...supplies, total: 1 }))
  drawn({ entities: [entity('zte'), entity('tci')], relations: [relation('zte', 'tci')] })
  openExpandMenu('zte')
  show(<ExpandMenu />)
  const row = await screen.findByRole('checkbox', { name: 'supplies →' })
  expect(row).toHaveProperty('disabled', true)
  expect(screen.getByTitle('1 of 1 drawn').textContent).toBe('drawn')
  const why = screen.getByRole('button', { name: 'Expand (0)' }).getAttribute('aria-description')
  expect(why).toBe('Everything it is tied to is drawn.')
})

test('Several are expanded together, as one step', async () => {
  server.answers(counts, ({ id }) => rows({ ...owns, total: id === 'zte' ? 1 : 2 }))
  server.answers(expand, ({ id, first }) => ({
    expand: {
      entities: ['x', 'y'].slice(0, Number(first)).map((other) => anEntity(`${String(id)}-${other}`)),
      relations: ['x', 'y'].slice(0, Number(first)).map((other) => aRelation(String(id), `${String(id)}-${other}`)),
    },
  }))
  drawn({ entities: [entity('zte'), entity('tci')] })
  openExpandMenu('zte', ['zte', 'tci'])
  const person = show(<ExpandMenu />)
  await screen.findByRole('heading', { name: 'Expand 2 entities' })
  expect(screen.queryByRole('button', { name: /^Choose/ })).toBeNull()
  await person.click(await screen.findByRole('button', { name: 'Expand (3)' }))
  await waitFor(() => expect(drawnIds()).toEqual(['zte', 'tci', 'zte-x', 'tci-x', 'tci-y']))
  act(() => void investigation.undo())
  expect(drawnIds()).toEqual(['zte', 'tci'])
})

describe('From a list', () => {
  const choose = async () => {
    server.answers(counts, rows({ ...owns, total: 3 }))
    const person = open()
    await person.click(await screen.findByRole('button', { name: 'Choose: owns' }))
    return person
  }

  test('neighbours are chosen, filtered by name and drawn, and nothing else is', async () => {
    server.answers(neighbours, { entity: { relations: pageOf([relationTo('tci'), relationTo('mtn')], { total: 2 }) } })
    const person = await choose()
    await person.type(await screen.findByRole('textbox', { name: 'Filter by name' }), 'mt')
    expect(screen.queryByRole('checkbox', { name: 'TCI' })).toBeNull()
    await person.click(await screen.findByRole('checkbox', { name: 'MTN' }))
    await person.click(screen.getByRole('button', { name: 'Draw 1' }))
    expect(drawnIds()).toEqual(['zte', 'mtn'])
  })

  test('that is on its way, that is said; and nothing can be drawn before something is ticked', async () => {
    server.holds(neighbours)
    await choose()
    expect(screen.getByText('Loading the list')).toBeTruthy()
    const why = screen.getByRole('button', { name: 'Draw' }).getAttribute('aria-description')
    expect(why).toBe('Tick one or more first.')
  })

  test('that failed it is asked for again by a press', async () => {
    server.fails(neighbours)
    const person = await choose()
    await screen.findByRole('alert')
    server.answers(neighbours, { entity: { relations: pageOf([relationTo('tci')]) } })
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('checkbox', { name: 'TCI' })
  })

  test('of many the next come by a press', async () => {
    server.answers(neighbours, ({ after }) => ({
      entity: {
        relations: after
          ? pageOf([relationTo('mtn')], { total: 2 })
          : pageOf([relationTo('tci')], { after: 'one', total: 2 }),
      },
    }))
    const person = await choose()
    await person.click(await screen.findByRole('button', { name: 'Show the next (1 more)' }))
    await screen.findByRole('checkbox', { name: 'MTN' })
    expect(screen.getByRole('checkbox', { name: 'TCI' })).toBeTruthy()
  })

  test('in another order all of them are there first, also those on further pages', async () => {
    const named = (id: string, name: string, relationTotal: number) => ({
      ...relationTo(id),
      object: anEntity(id, { name, relationTotal }),
    })
    server.answers(neighbours, ({ after }) => ({
      entity: {
        relations: after
          ? pageOf([named('c', 'Alpha', 9)], { total: 2 })
          : pageOf([named('z', 'Zeta', 2)], { after: 'one', total: 2 }),
      },
    }))
    const person = await choose()
    await screen.findByRole('checkbox', { name: 'Zeta' })
    const listed = () =>
      screen.getAllByRole('checkbox', { name: /^(Alpha|Zeta)$/ }).map((box) => box.getAttribute('aria-label'))
    await person.selectOptions(screen.getByLabelText('In the order'), 'NAME')
    await waitFor(() => expect(listed()).toEqual(['Alpha', 'Zeta']))
    await person.selectOptions(screen.getByLabelText('In the order'), 'RELATIONS')
    expect(listed()).toEqual(['Alpha', 'Zeta'])
    await person.selectOptions(screen.getByLabelText('In the order'), 'STRENGTH')
    expect(listed()).toEqual(['Zeta', 'Alpha'])
  })

  test('one goes back to the row from which one came', async () => {
    server.answers(neighbours, { entity: { relations: pageOf([relationTo('tci')]) } })
    const person = await choose()
    await person.click(await screen.findByRole('button', { name: 'Back' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose: owns' }))
  })
})

test('Persian names stand apart from our words, also in the heading', async () => {
  const words = 'شرکت مخابرات'
  server.answers(counts, rows({ ...owns, total: 3 }))
  server.answers(neighbours, { entity: { relations: pageOf([{ ...relationTo('tci', words), role: words }]) } })
  const person = open(words)
  await person.click(await screen.findByRole('button', { name: 'Choose: owns' }))
  await screen.findByRole('checkbox', { name: words })
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain(words)
  expect(strayTexts()).toEqual([])
  await person.click(screen.getByRole('button', { name: 'Back' }))
  expect(strayTexts()).toEqual([])
})
