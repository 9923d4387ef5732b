/** @jest-environment ./testing/page-environment.ts */
import { act, screen } from '@testing-library/react'

import { drawn, show } from '../../../testing/panel/panel'
import { entity, relation } from '../../../testing/edits'
import { investigation } from '../../investigation/store'
import { playing } from '../../investigation/time/time-filter'
import { view } from '../../investigation/view'
import { TimeBar, TimeShown } from './time-bar'

const ends = [entity('a'), entity('b'), entity('c')]
const in2010 = relation('a', 'b', {
  validity: { text: '2010', earliest: '2010-01-01', latest: '2010-12-31' },
  surely: [{ begunBy: '2010-12-31', notEndedBefore: '2010-01-01' }],
})
const in2012 = relation('b', 'c', {
  ...in2010,
  id: 'r2',
  subjectId: 'b',
  objectId: 'c',
  validity: { text: '2012', earliest: '2012-01-01', latest: '2012-12-31' },
})
const undated = relation('c', 'a')
const many = { entities: ends, relations: [in2010, in2012, undated] }
const time = () => investigation.drawing().filters.time
const said = () => screen.getByRole('status').textContent
const asOf = () => screen.getByRole('textbox', { name: 'As of' })
const press = (name: string) => screen.getByRole('button', { name })

test('With nothing drawn it says what to draw first, and nothing can be played', () => {
  show(<TimeBar />)
  expect(screen.getByText('Draw some relations first: their dates are shown here.')).toBeTruthy()
  expect(press('One step on in time').getAttribute('aria-description')).toBe(
    'None of the relations in sight has a date.',
  )
})

test('Without a date it says that none has one', () => {
  drawn({ entities: ends, relations: [undated] })
  show(<TimeBar />)
  expect(screen.getByText('None of the relations in sight has a date.')).toBeTruthy()
  expect(said()).toBe('1 relation, 1 without a date')
})

test('One year alone is one bar, from and to the same year', () => {
  drawn({ entities: ends, relations: [in2010] })
  show(<TimeBar />)
  expect(screen.getByRole('slider', { name: 'From' }).getAttribute('aria-valuetext')).toBe('2010')
  expect(screen.getByRole('slider', { name: 'To' }).getAttribute('aria-valuetext')).toBe('2010')
  expect(press('0 without a date').title).toBe('Every relation has a date.')
})

test('A time that is written is shown on Enter, and how much held then is said', async () => {
  drawn(many)
  const person = show(<TimeBar />)
  expect(said()).toBe('3 relations, 1 without a date')
  await person.type(asOf(), '2010{Enter}')
  expect(time()).toEqual({ asOf: '2010', surely: false, undated: true })
  expect(said()).toBe('2 of 3 relations may have held as of 2010; 1 without a date among them')
})

test('A time that is none is said to be none, changes nothing, and is given up by Escape', async () => {
  drawn(many)
  const person = show(<TimeBar />)
  await person.type(asOf(), '2010-13{Enter}')
  expect(time()).toBeNull()
  expect(said()).toMatch(/month/i)
  expect(asOf().getAttribute('aria-description')).toBe(said())
  await person.keyboard('{Escape}')
  expect(asOf()).toHaveProperty('value', '')
  expect(said()).toBe('3 relations, 1 without a date')
})

test('Only what is sure is shown by a tick, and without a time there is nothing to be sure of', async () => {
  drawn(many)
  const person = show(<TimeBar />)
  expect(screen.getByRole('checkbox', { name: 'surely' })).toHaveProperty('disabled', true)
  await person.type(asOf(), '2010{Enter}')
  await person.click(screen.getByRole('checkbox', { name: 'surely' }))
  expect(time()?.surely).toBe(true)
  expect(said()).toMatch(/^1 of 3 relations surely held as of 2010/)
  expect(press('1 without a date').title).toBe('Only what is sure is shown, and what has no date is not.')
})

test('What has no date is put away and shown again by a press', async () => {
  drawn({ ...many, filters: { time: { asOf: '2010', surely: false, undated: true } } })
  const person = show(<TimeBar />)
  await person.click(press('1 without a date'))
  expect(time()?.undated).toBe(false)
  expect(said()).toMatch(/1 without a date put away$/)
  await person.click(press('1 without a date'))
  expect(time()?.undated).toBe(true)
})

test('One step on and back goes year by year, and all times are shown by a press', async () => {
  drawn({ ...many, filters: { time: { asOf: '2010', surely: false, undated: true } } })
  const person = show(<TimeBar />)
  await person.click(press('One step on in time'))
  expect(time()?.asOf).toBe('2011')
  await person.click(press('One step back in time'))
  expect(time()?.asOf).toBe('2010')
  await person.click(press('All times'))
  expect(time()).toBeNull()
})

test('The window is narrowed by keys, and what one gesture did is one step of undo', async () => {
  drawn(many)
  const person = show(<TimeBar />)
  act(() => screen.getByRole('slider', { name: 'From' }).focus())
  await person.keyboard('{ArrowRight}')
  expect(time()?.asOf).toBe('2011/2012')
  act(() => void investigation.undo())
  expect(time()).toBeNull()
})

test('It plays until it is stopped', async () => {
  drawn(many)
  const person = show(<TimeBar />)
  await person.click(press('Play: show one year after the other'))
  expect(playing.getState().on).toBe(true)
  expect(time()?.asOf).toBe('2010')
  await person.click(press('Stop playing'))
  expect(playing.getState().on).toBe(false)
})

test('It is closed by a press, and the footer opens it again while a time is shown', async () => {
  view.setState({ timeOpen: true })
  drawn({ ...many, filters: { time: { asOf: '2010', surely: true, undated: true } } })
  const person = show(
    <>
      <TimeBar />
      <TimeShown />
    </>,
  )
  await person.click(press('Close the time bar'))
  expect(view.getState().timeOpen).toBe(false)
  await person.click(press('as of 2010, surely'))
  expect(view.getState().timeOpen).toBe(true)
})

test('The footer says nothing of a time while all times are shown', () => {
  show(<TimeShown />)
  expect(screen.queryByRole('button')).toBeNull()
})
