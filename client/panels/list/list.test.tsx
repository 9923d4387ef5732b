/** @jest-environment ./testing/page-environment.ts */
import { act, screen, within } from '@testing-library/react'

import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { entity, relation } from '../../../testing/edits'
import { hide } from '../../investigation/commands'
import { startLinking } from '../../investigation/record/linking'
import { recordForm } from '../../investigation/record/record-form'
import { claimDraft } from '../../investigation/record/claim-draft'
import { selection } from '../../investigation/selection/selection'
import { List } from './list'

const some = {
  entities: [
    entity('zte', { relationTotal: 30 }),
    entity('tci', { kind: 'ORGANIZATION', pinned: true }),
    entity('law', { kind: 'LAW' }),
  ],
  relations: [relation('zte', 'tci', { status: 'DISPUTED', role: 'vendor' })],
}
const names = () =>
  within(screen.getByRole('list', { name: 'Drawn entities' }))
    .getAllByRole('listitem')
    .map((item) => within(item).getAllByRole('button')[1]?.getAttribute('aria-label'))

test('With nothing drawn it says what to do first', () => {
  show(<List />)
  expect(screen.getByText('Nothing is drawn yet. Search for a name first.')).toBeTruthy()
  expect(screen.queryByRole('list')).toBeNull()
})

test('With one entity it is the one entry', () => {
  drawn({ entities: [entity('zte', { relationTotal: 1 })] })
  show(<List />)
  expect(names()).toEqual(['ZTE, company, 0 of 1 relation drawn'])
})

test('Entities stand by name, each with its kind and how much of it is drawn', () => {
  drawn(some)
  show(<List />)
  expect(names()).toEqual([
    'LAW, law, 0 of 3 relations drawn',
    'TCI, organization, 1 of 3 relations drawn, pinned',
    'ZTE, company, 1 of 30 relations drawn',
  ])
})

test('It is filtered by any name and stands in the order that is chosen', async () => {
  drawn({ ...some, entities: [...some.entities, entity('x', { name: 'Xi', aliases: ['西'] })] })
  const person = show(<List />)
  await person.selectOptions(screen.getByLabelText('Order of the list'), 'KIND')
  expect(names().map((name) => name?.split(',')[0])).toEqual(['Xi', 'ZTE', 'LAW', 'TCI'])
  await person.selectOptions(screen.getByLabelText('Order of the list'), 'RELATIONS')
  expect(names().map((name) => name?.split(',')[0])).toEqual(['TCI', 'ZTE', 'LAW', 'Xi'])
  const field = screen.getByRole('textbox', { name: 'Filter the list by name' })
  await person.type(field, '西')
  expect(names().map((name) => name?.split(',')[0])).toEqual(['Xi'])
  await person.type(field, 'q')
  expect(screen.getByText('Nothing that is in sight has such a name.')).toBeTruthy()
})

test('The relations of an entity are unfolded by a press, read from its side', async () => {
  drawn(some)
  const person = show(<List />)
  const fold = screen.getByRole('button', { name: 'Relations of TCI' })
  expect(fold.getAttribute('aria-expanded')).toBe('false')
  await person.click(fold)
  const relations = within(screen.getByRole('list', { name: 'Relations of TCI' })).getAllByRole('button')
  expect(relations.map((one) => one.getAttribute('aria-label'))).toEqual([
    'is supplied by ZTE (vendor), disputed, strength 3 of 5',
  ])
  await person.click(relations[0]!)
  expect(selection.getState()).toMatchObject({
    focus: { type: 'relation', id: relation('zte', 'tci').id },
    inspectorOpen: true,
  })
})

test('The focus selects, a press inspects and tells who asked', async () => {
  drawn(some)
  const inspected = jest.fn()
  const person = show(<List onInspect={inspected} />)
  const entry = screen.getByRole('button', { name: /^ZTE/ })
  act(() => entry.focus())
  expect(selection.getState()).toMatchObject({ focus: { type: 'entity', id: 'zte' }, inspectorOpen: false })
  expect(entry.getAttribute('aria-current')).toBe('true')
  await person.click(entry)
  expect(selection.getState().inspectorOpen).toBe(true)
  expect(inspected).toHaveBeenCalledTimes(1)
})

test('Up and down walk from entry to entry, and stop at the ends', async () => {
  drawn(some)
  const person = show(<List />)
  act(() => screen.getByRole('button', { name: /^LAW/ }).focus())
  await person.keyboard('{ArrowUp}{ArrowDown}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^TCI/ }))
  await person.keyboard('{ArrowDown}{ArrowDown}')
  expect(selection.getState().focus?.id).toBe('zte')
})

test('What is hidden leaves the focus to the one in its place, and the last one to the drawing', () => {
  drawn({ entities: [entity('a'), entity('b')] })
  show(<List />)
  act(() => screen.getByRole('button', { name: /^A,/ }).focus())
  act(() => hide(['a']))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^B,/ }))
  act(() => hide(['b']))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Show 2 hidden/ }))
})

test('Where all is filtered out of sight, it says so and shows it again by a press', async () => {
  drawn({ entities: [entity('a')], filters: { hiddenKinds: ['COMPANY'] } })
  const person = show(<List />)
  expect(screen.queryByRole('list')).toBeNull()
  await person.click(screen.getByRole('button', { name: 'Show all that is filtered' }))
  expect(names()).toEqual(['A, company, 0 of 3 relations drawn'])
})

test('While a relation is drawn by hand, a press on an entry is its other end', async () => {
  drawn(some)
  const person = show(<List />)
  act(() => startLinking('zte'))
  await person.click(screen.getByRole('button', { name: /^TCI/ }))
  expect(claimDraft.getState()).toMatchObject({ subject: [{ id: 'zte' }], object: [{ id: 'tci' }] })
  expect(recordForm.getState().what).toBe('CLAIM')
})

test('Persian names and roles stand apart from our words', async () => {
  drawn({
    entities: [entity('a', { name: 'شرکت مخابرات' }), entity('b', { name: 'زیرساخت' })],
    relations: [relation('a', 'b', { role: 'بازرس' })],
  })
  const person = show(<List />)
  await person.click(screen.getByRole('button', { name: 'Relations of زیرساخت' }))
  expect(screen.getByRole('list', { name: 'Relations of زیرساخت' }).textContent).toContain('بازرس')
  expect(strayTexts()).toEqual([])
})
