/** @jest-environment ./testing/page-environment.ts */
import { screen, within } from '@testing-library/react'

import { pageOf } from '../../../testing/panel/answers'
import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { SearchesOfEndsDocument as searchesOfEnds } from '../../generated/graphql'
import { emptyQuestion } from '../../investigation/path/path-question'
import { anEntity, aSearch } from '../../investigation/testing/evidence'
import { Searched } from './searched'

const question = { ...emptyQuestion, from: [anEntity('zte')], to: [anEntity('iran')] }
const panel = () => show(<Searched question={question} />)
const about = (id: string, searches: ReturnType<typeof aSearch>[], after?: string) =>
  ({ __typename: 'Company', id, searches: pageOf(searches, { after }) }) as const

test('What was looked for about the ends: about both first, then the newest, each once', async () => {
  const held = server.holds(searchesOfEnds)
  panel()
  await screen.findByText('Loading recorded searches')
  const both = aSearch({ about: [anEntity('iran'), anEntity('zte')] })
  const later = aSearch({ id: 'search:2', outcome: 'EXEMPT', at: '2026-02-01T00:00:00.000Z' })
  held.answer({ nodes: [about('zte', [later, both]), about('iran', [both])] })
  const rows = within(await screen.findByRole('list', { name: 'Recorded searches' })).getAllByRole('listitem')
  expect(rows.map((row) => row.querySelector('b')?.textContent)).toEqual(['Nothing found', 'Exempt'])
  expect(within(rows[0]!).getByRole('button', { name: 'company ZTE' })).toBeTruthy()
  expect(server.asked(searchesOfEnds)).toEqual([{ ids: ['zte', 'iran'] }])
})

test('Where nobody has looked it says so', async () => {
  server.answers(searchesOfEnds, { nodes: [about('zte', []), null] })
  panel()
  await screen.findByText('No search in a register or archive is recorded about either end.')
})

test('That there are more is said, and where they stand', async () => {
  server.answers(searchesOfEnds, { nodes: [about('zte', [aSearch()], 'one')] })
  panel()
  await screen.findByText(/^These are the newest of each end/)
})

test('What failed is asked for again by a press', async () => {
  server.fails(searchesOfEnds)
  const person = panel()
  await screen.findByRole('alert')
  server.answers(searchesOfEnds, { nodes: [about('zte', [aSearch()])] })
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('Who holds shares?')
})
