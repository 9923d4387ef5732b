/** @jest-environment ./testing/page-environment.ts */
import { act, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'

import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { entity } from '../../../testing/edits'
import { SearchDocument as search } from '../../generated/graphql'
import type { EntityChipFragment } from '../../generated/graphql'
import { selectEntities } from '../../investigation/selection/selection'
import { anEntity } from '../../investigation/testing/evidence'
import { EntityPicker } from './entity-picker'
import type { PickerProps } from './entity-picker'

function Picker({ begin = [], ...props }: Partial<PickerProps> & { begin?: EntityChipFragment[] }) {
  const [chosen, setChosen] = useState(begin)
  return <EntityPicker label="From" chosen={chosen} onChange={setChosen} {...props} />
}
const field = () => screen.getByRole('textbox', { name: 'From' })
const chosen = () =>
  screen.queryAllByRole('button', { name: /^Take out/ }).map((cross) => cross.getAttribute('aria-label'))
const finds = (...names: string[]) =>
  server.answers(search, {
    search: {
      totalCount: names.length,
      edges: names.map((name) => ({ matched: name, node: anEntity(name.toLowerCase(), { name }) })),
    },
  })

test('Before two characters are typed it says how to look', async () => {
  const person = show(<Picker />)
  await person.click(field())
  expect(screen.getByText('Type two characters of a name.')).toBeTruthy()
  expect(server.asked(search)).toEqual([])
})

test('While it looks it says so; what was found is chosen by a press and taken out by another', async () => {
  const held = server.holds(search)
  const person = show(<Picker />)
  await person.type(field(), 'zt')
  await screen.findByText('Looking…')
  held.answer({ search: { totalCount: 1, edges: [{ matched: 'ZTE', node: anEntity('zte') }] } })
  await person.click(await screen.findByRole('option', { name: /ZTE/ }))
  expect(chosen()).toEqual(['Take out ZTE'])
  expect(field()).toHaveProperty('value', '')
  await person.click(screen.getByRole('button', { name: 'Take out ZTE' }))
  expect(chosen()).toEqual([])
})

test('Enter takes the first that is found, also when it comes before the answer', async () => {
  finds('ZTE', 'ZTE Iran')
  const person = show(<Picker />)
  await person.type(field(), 'zt')
  await screen.findByRole('option', { name: /ZTE Iran/ })
  await person.keyboard('{Enter}')
  expect(chosen()).toEqual(['Take out ZTE'])
  const held = server.holds(search)
  await person.type(field(), 'hik{Enter}')
  await waitFor(() => expect(server.asked(search).at(-1)).toMatchObject({ text: 'hik' }))
  held.answer({
    search: { totalCount: 1, edges: [{ matched: 'Hikvision', node: anEntity('hik', { name: 'Hikvision' }) }] },
  })
  await waitFor(() => expect(chosen()).toEqual(['Take out ZTE', 'Take out Hikvision']))
})

test('Enter takes nothing of what was found for the name before', async () => {
  finds('Hikvision', 'Hikvision cameras')
  const person = show(<Picker />)
  await person.type(field(), 'hik')
  await screen.findByRole('option', { name: /cameras/ })
  await person.keyboard('{Enter}')
  const held = server.holds(search)
  await person.type(field(), 'da')
  await screen.findByRole('option', { name: /cameras/ })
  await person.keyboard('{Enter}')
  expect(chosen()).toEqual(['Take out Hikvision'])
  held.answer({ search: { totalCount: 1, edges: [{ matched: 'Dahua', node: anEntity('da', { name: 'Dahua' }) }] } })
  await waitFor(() => expect(chosen()).toEqual(['Take out Hikvision', 'Take out Dahua']))
})

test('Enter in an empty field is for the tool that it is in', async () => {
  const onEnter = jest.fn()
  const person = show(<Picker onEnter={onEnter} />)
  await person.type(field(), '{Enter}')
  expect(onEnter).toHaveBeenCalledTimes(1)
  finds()
  await person.type(field(), 'zz{Enter}')
  await screen.findByText('No entity has a name like “zz”.')
  expect(onEnter).toHaveBeenCalledTimes(1)
})

test('Where nothing has such a name, and where all that has is chosen, it says so', async () => {
  finds()
  const person = show(<Picker begin={[anEntity('zte')]} />)
  await person.type(field(), 'zz')
  await screen.findByText('No entity has a name like “zz”.')
  finds('ZTE')
  await person.clear(field())
  await person.type(field(), 'zt')
  await screen.findByText('No other entity has a name like “zt”.')
})

test('What could not be looked for is looked for again by a press', async () => {
  server.fails(search, 'TIMEOUT')
  const person = show(<Picker />)
  await person.type(field(), 'zt')
  const again = await screen.findByRole('button', { name: 'Search again' })
  finds('ZTE')
  await person.click(again)
  await screen.findByRole('option', { name: /ZTE/ })
})

test('A kind narrows what is looked for, and Backspace takes the last one out', async () => {
  finds('Gazette')
  const person = show(<Picker kind="DOCUMENT" begin={[anEntity('a'), anEntity('b')]} />)
  await person.type(field(), '{Backspace}')
  expect(chosen()).toEqual(['Take out A'])
  await person.type(field(), 'ga')
  await waitFor(() => expect(server.asked(search)).toMatchObject([{ text: 'ga', kinds: ['DOCUMENT'] }]))
})

test('What is selected on the canvas is taken by a press, and without a selection it says why not', async () => {
  drawn({ entities: [entity('zte'), entity('tci')] })
  const person = show(<Picker />)
  const take = screen.getByRole('button', { name: 'From: use what is selected' })
  expect(take.getAttribute('aria-description')).toBe('Nothing is selected on the canvas.')
  act(() => selectEntities(['zte', 'tci']))
  await person.click(take)
  await waitFor(() => expect(chosen()).toEqual(['Take out ZTE', 'Take out TCI']))
  expect(take.getAttribute('aria-description')).toBe('What is selected is here already.')
})

test('What is typed and not chosen is said to be neither', async () => {
  finds('ZTE')
  const person = show(<Picker />)
  await person.type(field(), 'zt')
  await screen.findByRole('option', { name: /ZTE/ })
  await person.tab()
  await screen.findByText('Not chosen yet: take one from the list, or empty the field.')
})

test('Persian is written, found and chosen in its own direction', async () => {
  finds('شرکت مخابرات')
  const person = show(<Picker begin={[anEntity('b', { name: 'زیرساخت' })]} onNew={() => undefined} />)
  await person.type(field(), 'شرکت')
  await screen.findByRole('option', { name: /مخابرات/ })
  expect(strayTexts()).toEqual([])
})
