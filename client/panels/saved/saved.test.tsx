/** @jest-environment ./testing/page-environment.ts */
import { screen, waitFor, within } from '@testing-library/react'

import { pageOf } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import {
  ArchiveInvestigationDocument as archive,
  InvestigationChangesDocument as changes,
  InvestigationsDocument as investigations,
  InvestigationVersionsDocument as versions,
} from '../../generated/graphql'
import type { InvestigationCardFragment } from '../../generated/graphql'
import { work } from '../../investigation/saved/work'
import { SavedPanel } from './saved'

const card = (n: number, more: Partial<InvestigationCardFragment> = {}): InvestigationCardFragment => ({
  id: `investigation:${n}`,
  name: `Telecoms ${n}`,
  version: n,
  by: 'Ann',
  changedAt: '2026-01-02T10:00:00.000Z',
  archivedAt: null,
  ...more,
})
const listed = (cards: InvestigationCardFragment[], more = {}) => ({ investigations: pageOf(cards, more) })
const version = (n: number) => ({
  version: n,
  by: 'Ben',
  at: '2026-01-02T10:00:00.000Z',
  summary: `${n} entities came`,
})
const saved = (more: Partial<ReturnType<typeof work.getState>> = {}) =>
  work.setState({ id: 'investigation:1', version: 2, name: 'Telecoms 1', state: 'SAVED', ...more })
const list = () => within(screen.getByRole('list', { name: 'Investigations' }))

test('before anything is drawn it says when it is saved, and that there is none yet', async () => {
  server.answers(investigations, listed([]))
  show(<SavedPanel />)
  expect(screen.getByText('It is saved by itself as soon as something is drawn.')).toBeTruthy()
  await screen.findByText('None was saved yet.')
  expect(screen.queryByRole('button', { name: /^(Versions|What is new)/ })).toBeNull()
})

test('while the list is on its way it says so; what failed can be asked again', async () => {
  const held = server.holds(investigations)
  const person = show(<SavedPanel />)
  expect(screen.getByText('Loading investigations')).toBeTruthy()
  held.fail()
  await screen.findByRole('alert')
  server.answers(investigations, listed([card(1)]))
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('button', { name: /^Telecoms 1/ })
})

test('one is listed with its versions, and is put away', async () => {
  server.answers(investigations, listed([card(1)]))
  const person = show(<SavedPanel />)
  const one = await screen.findByRole('button', { name: /^Telecoms 1/ })
  expect(one.textContent?.replace(/[\u2066-\u2069]/g, '')).toMatch(
    /^Telecoms 11 version, the last by Ann, 2 January 2026/,
  )
  server.answers(archive, { archiveInvestigation: { id: 'investigation:1' } })
  server.answers(investigations, listed([]))
  await person.click(screen.getByRole('button', { name: 'Put Telecoms 1 away' }))
  await screen.findByText('None was saved yet.')
  expect(server.asked(archive)).toMatchObject([{ id: 'investigation:1', archived: true }])
})

test('many come page after page, and are searched by words', async () => {
  server.answers(investigations, ({ after, text }) =>
    text
      ? listed([])
      : after
        ? listed([card(2)], { total: 2 })
        : listed([card(1)], { after: 'end of the first', total: 2 }),
  )
  const person = show(<SavedPanel />)
  await person.click(await screen.findByRole('button', { name: 'Show the next (1 more)' }))
  await waitFor(() => expect(list().getAllByRole('listitem')).toHaveLength(2))
  await person.type(screen.getByRole('textbox', { name: /^Words of the name/ }), 'cameras')
  await screen.findByText('No investigation has these words.')
})

test('what is new is told since the newest version, or since one of the list', async () => {
  saved()
  server.answers(investigations, listed([card(1)]))
  server.answers(versions, { investigation: { versions: pageOf([version(2), version(1)]) } })
  server.answers(changes, ({ since }) => ({
    investigation: {
      changes: {
        ...{ since: [since].flat()[0] as number, at: '2026-01-02T10:00:00.000Z', complete: true },
        ...{ explanation: `Since version ${String(since)}: nothing new.`, paths: [], relations: [] },
        ...{ claimsCome: [], claimsGone: [] },
      },
    },
  }))
  const person = show(<SavedPanel />)
  await person.click(screen.getByRole('button', { name: 'What is new since version 2' }))
  await screen.findByText('Since version 2: nothing new.')
  await person.click(screen.getByRole('button', { name: /^Versions/ }))
  await person.click(await screen.findByRole('button', { name: 'What is new from version 1 on' }))
  await screen.findByText('Since version 1: nothing new.')
  expect(screen.queryByText('Since version 2: nothing new.')).toBeNull()
})

test('names, authors and notes in Persian keep their direction', async () => {
  drawn({})
  const note = {
    id: 'note:1',
    text: 'یادداشت',
    about: null,
    x: null,
    y: null,
    by: 'بهروز',
    at: '2026-01-02T10:00:00.000Z',
  }
  saved({ name: 'مخابرات', notes: [note] })
  server.answers(investigations, listed([card(1, { name: 'مخابرات', by: 'بهروز' })]))
  server.answers(versions, { investigation: { versions: pageOf([{ ...version(1), by: 'بهروز' }]) } })
  const person = show(<SavedPanel />)
  await screen.findByRole('button', { name: /^مخابرات/ })
  await person.click(screen.getByRole('button', { name: /^Notes/ }))
  await person.click(screen.getByRole('button', { name: /^Versions/ }))
  await screen.findByText(/entities came/)
  expect(strayTexts()).toEqual([])
})
