/** @jest-environment ./testing/page-environment.ts */
import { screen, waitFor, within } from '@testing-library/react'

import { pageOf } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import {
  RecordSearchDocument as recordSearch,
  SearchDocument as search,
  SearchRecordsDocument as searchRecords,
} from '../../generated/graphql'
import type { EntityDetails } from '../../investigation/entity/entity-words'
import { ledger } from '../../investigation/record/ledger'
import { aDocument, anEntity, aSearch } from '../../investigation/testing/evidence'
import { LookedFor } from './looked-for'

const zte = (searches: EntityDetails['searches']): EntityDetails => ({
  ...anEntity('zte'),
  ...{ topics: [], version: 1, relationCounts: [], claims: pageOf([]), searches, founded: null, registration: null },
})
const panel = (searches: EntityDetails['searches'] = pageOf([aSearch()])) => show(<LookedFor entity={zte(searches)} />)
const press = (name: string | RegExp) => screen.findByRole('button', { name })
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const list = () => screen.getByRole('list', { name: 'Recorded searches' })

test('where nothing was looked for it says so, and that this is not the same as nothing found', async () => {
  const person = panel(pageOf([]))
  await person.click(await press('Looked for 0'))
  await screen.findByText(/^No search is recorded\..*nobody has looked\.$/)
})

test('a search says what came of it, where and when, what was asked, about whom else, by what it is shown and by whom it was recorded', () => {
  panel(pageOf([aSearch({ about: [anEntity('iran'), anEntity('zte')], source: aDocument('doc:extract') })]))
  const row = within(list())
  expect(row.getByText('Nothing found')).toBeTruthy()
  expect(row.getByText(/A register.*, May 2024/)).toBeTruthy()
  expect(row.getByText('Who holds shares?')).toBeTruthy()
  expect(row.getByRole('button', { name: 'company IRAN' })).toBeTruthy()
  expect(row.queryByRole('button', { name: 'company ZTE' })).toBeNull()
  expect(row.getByRole('button', { name: 'Title of doc:extract' })).toBeTruthy()
  expect(row.getByText(/^recorded by .*tester/)).toBeTruthy()
})

test('the outcomes are told apart in plain words', () => {
  const all = (['NOTHING_FOUND', 'NOT_SEARCHED', 'EXEMPT', 'FOUND'] as const).map((outcome) =>
    aSearch({ id: outcome, outcome }),
  )
  panel(pageOf(all))
  const words = within(list())
    .getAllByRole('listitem')
    .map((row) => row.querySelector('b')?.textContent)
  expect(words).toEqual(['Nothing found', 'Could not be asked', 'Exempt', 'Found'])
})

test('more of them come by a press, and what failed is asked for again', async () => {
  const first = pageOf([aSearch()], { after: 'one', total: 2 })
  server.fails(searchRecords)
  const person = panel(first)
  await person.click(await press('Show the next (1 more)'))
  await screen.findByRole('alert')
  const held = server.holds(searchRecords)
  await person.click(await press('Try again'))
  await screen.findByText('Loading recorded searches')
  held.answer({
    entity: { id: 'zte', searches: pageOf([aSearch({ id: 'search:2', question: 'Who leads it?' })], { total: 2 }) },
  })
  await screen.findByText('Who leads it?')
  expect(server.asked(searchRecords).at(-1)).toEqual({ id: 'zte', first: 20, after: 'one' })
})

describe('One more', () => {
  const writeOne = async (person: ReturnType<typeof panel>) => {
    await person.click(await press('Record a search'))
    await person.type(field('What was asked'), 'Who owns it?')
    await person.type(field('Where'), 'The register')
    await person.clear(field('When'))
    await person.type(field('When'), 'May 2024')
    await person.click(screen.getByRole('combobox', { name: 'What came of it' }))
    await person.click(await screen.findByRole('option', { name: 'could not be asked' }))
  }

  test('is recorded as it was written, and the form is gone', async () => {
    server.answers(recordSearch, { recordSearch: { id: 'search:1' } })
    const before = ledger.getState().version
    const person = panel()
    await writeOne(person)
    await person.click(await press(/^Record the search/))
    await screen.findByText('The search about ZTE is recorded. No relation changes by it.')
    expect(server.asked(recordSearch)).toMatchObject([
      {
        input: {
          ...{ about: ['zte'], question: 'Who owns it?', where: 'The register', on: '2024-05' },
          ...{ outcome: 'NOT_SEARCHED', source: null },
        },
      },
    ])
    expect(screen.queryByRole('form')).toBeNull()
    expect(ledger.getState().version).toBe(before + 1)
  })

  test('can be about others too, and have a document', async () => {
    server.answers(recordSearch, { recordSearch: { id: 'search:1' } })
    server.answers(search, ({ kinds }) => ({
      search: pageOf([{ ...(kinds ? aDocument('doc:extract') : anEntity('iran')), matched: 'x' }]) as never,
    }))
    const person = panel()
    await writeOne(person)
    for (const [name, option] of [
      ['Also about', /IRAN/],
      ['Document that shows it', /Title of doc:extract/],
    ] as const) {
      await person.type(screen.getByRole('textbox', { name }), 'something')
      await person.click(await screen.findByRole('option', { name: option }))
    }
    await person.click(await press(/^Record the search/))
    await waitFor(() =>
      expect(server.asked(recordSearch)).toMatchObject([{ input: { about: ['zte', 'iran'], source: 'doc:extract' } }]),
    )
  })

  test('says what is missing and is not sent; a time that is none is said to be none', async () => {
    const person = panel()
    await person.click(await press('Record a search'))
    const button = await press(/^Record the search/)
    expect(button.getAttribute('aria-description')).toBe('Still missing: what was asked, where and what came of it.')
    await person.click(button)
    await person.clear(field('When'))
    await person.type(field('When'), '2024-13')
    expect(field('When').getAttribute('aria-invalid')).toBe('true')
    expect(server.asked(recordSearch)).toEqual([])
    await person.click(await press('Cancel'))
    expect(screen.queryByRole('form')).toBeNull()
  })

  test('that failed stays written and is sent again as the same', async () => {
    server.fails(recordSearch, 'UNAVAILABLE')
    const person = panel()
    await writeOne(person)
    await person.click(await press(/^Record the search/))
    await screen.findByRole('alert')
    expect(field('What was asked').value).toBe('Who owns it?')
    server.answers(recordSearch, { recordSearch: { id: 'search:1' } })
    await person.click(await press(/^Record the search/))
    await screen.findByText(/^The search about ZTE is recorded/)
    const [first, second] = server.asked(recordSearch)
    expect(second?.operation).toBe(first?.operation)
  })
})

test('In Persian all of it stands apart from our words', () => {
  const words = 'شرکت مخابرات'
  panel(
    pageOf([
      aSearch({
        ...{ question: words, where: words, by: words, source: aDocument('doc:a', { name: words }) },
        about: [anEntity('iran', { name: words })],
      }),
    ]),
  )
  expect(screen.getAllByText(words).length).toBeGreaterThan(2)
  expect(strayTexts()).toEqual([])
})
