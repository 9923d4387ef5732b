/** @jest-environment ./testing/page-environment.ts */
import { screen, within } from '@testing-library/react'

import { known, pageOf } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { LedgerHistoryDocument as history, NodesDocument as nodes } from '../../generated/graphql'
import type { HistoryPageFragment } from '../../generated/graphql'
import { aClaim, aDocument, anEntity } from '../../investigation/testing/evidence'
import { History, Retracted } from './history'

type Entry = HistoryPageFragment['edges'][number]['node']
const entry = (more: Partial<Entry> = {}): Entry => ({
  action: 'RECORDED_CLAIM',
  by: 'tester',
  at: '2026-01-01T10:00:00.000Z',
  reason: null,
  changes: [],
  claim: aClaim(),
  ...more,
})
const of = (...page: Parameters<typeof pageOf<Entry>>) => ({ node: { id: 'a', history: pageOf(...page) } })
const retracted = aClaim({ retractedAt: '2026-01-02T00:00:00.000Z', retractedBecause: 'Misread.' })

test('while the history is on its way it says that it loads', async () => {
  const held = server.holds(history)
  show(<History id="a" />)
  expect(screen.getByRole('status').textContent).toBe('Loading history')
  held.answer(of([entry()]))
  await screen.findByText('Claim recorded')
  expect(screen.queryByRole('status')).toBeNull()
})

test('without an entry it says so', async () => {
  server.answers(history, of([]))
  show(<History id="a" />)
  await screen.findByText('Nothing is on record.')
})

test('an entry says what was done, by whom, when, to which claim and why', async () => {
  server.answers(history, of([entry({ action: 'RETRACTED_CLAIM', reason: 'Misread.' })]))
  show(<History id="a" />)
  const said = (await screen.findByRole('listitem')).textContent?.replace(/[\u2066-\u2069]/g, '')
  expect(said).toMatch(/^Claim retracted by tester, 1 January 2026.*ZTE supplies TCI.*ZTE sold TCI a system\./)
  expect(said).toContain('read in Title of doc:a')
  expect(said).toContain('Reason: Misread.')
})

test('a change says what it was and what it is, documents by their titles', async () => {
  const changes = [
    { attribute: 'description', from: null, to: 'A maker.' },
    { attribute: 'derivedFrom', from: 'doc:a', to: 'doc:b; doc:gone' },
  ]
  server.answers(nodes, known(['doc:a', 'doc:b'].map((id) => anEntity(id, { name: `Title of ${id}` }))))
  server.answers(history, of([entry({ action: 'RECORDED_ENTITY', claim: null, changes })]))
  show(<History id="a" />)
  await screen.findByText('Entity changed')
  await screen.findByText('“Title of doc:b”')
  const said = within(screen.getAllByRole('list')[1]!).getAllByRole('listitem')
  expect(said.map(({ textContent }) => textContent)).toEqual([
    'description: nothing became “A maker.”',
    'derived from: “Title of doc:a” became “Title of doc:b”, “doc:gone”',
  ])
})

test('what failed can be asked again', async () => {
  server.fails(history)
  const person = show(<History id="a" />)
  expect((await screen.findByRole('alert', { name: 'Something went wrong' })).textContent).toContain('It did not work.')
  server.answers(history, of([entry()]))
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('Claim recorded')
})

test('a long history comes page after page, each after the one before', async () => {
  server.answers(history, ({ after }) =>
    after
      ? of([entry({ action: 'RECORDED_ENTITY', claim: null })], { total: 2 })
      : of([entry()], { after: 'end of the first', total: 2 }),
  )
  const person = show(<History id="a" />)
  await person.click(await screen.findByRole('button', { name: 'Show the next (1 more)' }))
  await screen.findByText('Entity recorded')
  expect(server.asked(history).map(({ after }) => after)).toEqual([null, 'end of the first'])
  expect(screen.getByText('Claim recorded')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Show the next/ })).toBeNull()
})

test('a page that fails leaves those before it, and can be asked again', async () => {
  server.answers(history, of([entry()], { after: 'end of the first', total: 2 }))
  const person = show(<History id="a" />)
  await screen.findByText('Claim recorded')
  server.fails(history)
  await person.click(screen.getByRole('button', { name: /Show the next/ }))
  await screen.findByRole('alert')
  expect(screen.getByText('Claim recorded')).toBeTruthy()
  server.answers(history, of([entry({ action: 'RECORDED_ENTITY', claim: null })], { total: 2 }))
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('Entity recorded')
  expect(server.asked(history).at(-1)?.after).toBe('end of the first')
})

test('of the retracted claims each is there with its reason, and what was only recorded is not', async () => {
  server.answers(
    history,
    of([entry({ action: 'RETRACTED_CLAIM', claim: retracted }), entry({ claim: aClaim({ id: 'claim:2' }) })]),
  )
  show(<Retracted id="a" />)
  expect((await screen.findByRole('listitem')).textContent).toMatch(/Misread\./)
})

test('without a retracted claim it says so, once all of the history was read', async () => {
  server.answers(history, ({ after }) =>
    after ? of([entry()], { total: 2 }) : of([entry()], { after: 'x', total: 2 }),
  )
  const person = show(<Retracted id="a" />)
  const next = await screen.findByRole('button', { name: /Show the next/ })
  expect(screen.queryByText('No claim was retracted.')).toBeNull()
  await person.click(next)
  await screen.findByText('No claim was retracted.')
})

test('Persian names, statements and reasons stand apart from our words', async () => {
  const claim = aClaim({
    subject: anEntity('a', { name: 'شرکت مخابرات ایران' }),
    object: anEntity('b', { name: 'زیرساخت' }),
    role: 'بازرس',
    statement: 'این شرکت سامانه را خرید.',
    source: aDocument('doc:a', { name: 'گزارش سالانه' }),
  })
  const changes = [{ attribute: 'description', from: 'شرکت', to: 'سازمان' }]
  server.answers(
    history,
    of([entry({ action: 'RETRACTED_CLAIM', reason: 'اشتباه خوانده شد', by: 'سارا', claim, changes })]),
  )
  show(<History id="a" />)
  await screen.findByText('این شرکت سامانه را خرید.')
  expect(strayTexts()).toEqual([])
})
