/** @jest-environment ./testing/page-environment.ts */
import { act, screen, within } from '@testing-library/react'

import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { entity, relation } from '../../../testing/edits'
import { diffOf } from '../../investigation/diff'
import { investigation } from '../../investigation/store'
import { tellOfFiltered } from './filtered-notice'
import { kindOrder } from '../../../model/vocabulary/kind'
import { visibleOf } from '../../investigation/visible'
import { Legend } from './legend'
import { OutOfSight } from './out-of-sight'

const some = {
  entities: [entity('a'), entity('b'), entity('law', { kind: 'LAW' })],
  relations: [relation('a', 'b'), relation('b', 'a', { status: 'DISPUTED' })],
}
const filters = () => investigation.drawing().filters
const names = (group: string) =>
  within(screen.getByRole('region', { name: group }))
    .getAllByRole('button', { pressed: true })
    .map(({ textContent }) => textContent)

test('With nothing drawn it is a key to shapes and lines, without a button', () => {
  show(<Legend />)
  expect(within(screen.getByRole('region', { name: 'Kinds' })).getAllByRole('listitem')).toHaveLength(kindOrder.length)
  expect(within(screen.getByRole('region', { name: 'Lines' })).getAllByRole('listitem')).toHaveLength(3)
  expect(screen.queryByRole('button')).toBeNull()
})

test('One entity alone has its kind, and no “only”', () => {
  drawn({ entities: [entity('a')] })
  show(<Legend />)
  expect(names('Kinds')).toEqual(['companies1'])
  expect(screen.queryByRole('button', { name: /^Only/ })).toBeNull()
  expect(screen.queryByRole('region', { name: 'Relations' })).toBeNull()
})

test('It counts kinds, statuses and types of what is drawn', () => {
  drawn(some)
  show(<Legend />)
  expect(names('Kinds')).toEqual(['companies2', 'laws1'])
  expect(names('Status')).toEqual(['asserted1', 'disputed1'])
  expect(names('Relations')).toEqual(['supplies2'])
})

test('A press puts a kind out of sight, and shows it again', async () => {
  drawn(some)
  const person = show(<Legend />)
  await person.click(screen.getByRole('button', { name: 'laws 1' }))
  expect(filters().hiddenKinds).toEqual(['LAW'])
  await person.click(screen.getByRole('button', { name: 'laws 1', pressed: false }))
  expect(filters().hiddenKinds).toEqual([])
})

test('“only” puts all others out of sight, and one press shows all', async () => {
  drawn(some)
  const person = show(<Legend />)
  await person.click(screen.getByRole('button', { name: 'Only laws' }))
  expect(filters().hiddenKinds).toEqual(['COMPANY'])
  await person.click(screen.getByRole('button', { name: 'Show all that is filtered' }))
  expect(filters().hiddenKinds).toEqual([])
  expect(document.activeElement).toBe(screen.getByRole('application', { name: 'Drawing' }))
})

test('“only” of a kind keeps in sight what ties the others, unless that is not wanted', async () => {
  drawn({
    entities: [entity('a'), entity('b'), entity('law', { kind: 'LAW' })],
    relations: [relation('law', 'a'), relation('law', 'b')],
  })
  const person = show(<Legend />)
  await person.click(screen.getByRole('button', { name: 'Only companies' }))
  expect([...visibleOf(investigation.drawing()).pale]).toContain('law')
  await person.click(screen.getByRole('checkbox', { name: 'Keep what ties the others, paler' }))
  expect([...visibleOf(investigation.drawing()).entities.keys()]).toEqual(['a', 'b'])
})

test('What was hidden by hand is shown again by a press', async () => {
  drawn({ entities: [entity('a', { hidden: true }), entity('b')] })
  const person = show(<Legend />)
  await person.click(screen.getByRole('button', { name: 'Show 1 hidden entity' }))
  expect(investigation.drawing().entities.get('a')?.hidden).toBe(false)
  expect(screen.queryByRole('button', { name: /hidden/ })).toBeNull()
})

test('Where nothing can be seen, it says why and how to see it', async () => {
  drawn({ entities: [entity('a')], filters: { hiddenKinds: ['COMPANY'] } })
  const person = show(<OutOfSight />)
  expect(screen.getByRole('group').textContent).toMatch(/filter/)
  await person.click(screen.getByRole('button', { name: 'Show all that is filtered' }))
  expect(screen.queryByRole('group')).toBeNull()
})

test('Where something can be seen, or nothing is drawn, it says nothing', () => {
  show(<OutOfSight />)
  expect(screen.queryByRole('group')).toBeNull()
  act(() => drawn({ entities: [entity('a'), entity('law', { kind: 'LAW' })], filters: { hiddenKinds: ['LAW'] } }))
  expect(screen.queryByRole('group')).toBeNull()
})

describe('What is drawn behind a filter', () => {
  const draw = (id: string) =>
    act(() => investigation.commit(diffOf(investigation.drawing(), { entities: { add: [entity(id)] } }), 'Draw'))
  let stop = () => undefined as void
  afterEach(() => stop())

  test('is told, and one press shows it', async () => {
    drawn({ filters: { hiddenKinds: ['COMPANY'] } })
    stop = tellOfFiltered()
    const person = show(null)
    draw('a')
    const told = await screen.findByRole('alert')
    expect(within(told).getByText('Drawn, but out of sight')).toBeTruthy()
    await person.click(within(told).getByRole('button', { name: 'Show all that is filtered' }))
    expect(filters().hiddenKinds).toEqual([])
  })

  test('is not told where it can be seen', () => {
    stop = tellOfFiltered()
    show(null)
    draw('a')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('has nothing that could be shown in a wrong order', async () => {
    drawn({ filters: { hiddenKinds: ['COMPANY'] } })
    stop = tellOfFiltered()
    show(<Legend />)
    act(() =>
      investigation.commit(
        diffOf(investigation.drawing(), { entities: { add: [entity('a', { name: 'شرکت مخابرات' })] } }),
        'Draw',
      ),
    )
    await screen.findByRole('alert')
    expect(strayTexts()).toEqual([])
  })
})
