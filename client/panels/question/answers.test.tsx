/** @jest-environment ./testing/page-environment.ts */
import { act, screen, waitFor } from '@testing-library/react'

import { pageOf } from '../../../testing/panel/answers'
import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { connection } from '../../api'
import { ClaimsFoundDocument as claimsFound, RelationsBetweenDocument as between } from '../../generated/graphql'
import { claimPage } from '../../investigation/claim/claim-pages'
import { ledger } from '../../investigation/record/ledger'
import { aClaim, aRelation } from '../../investigation/testing/evidence'
import { Answered, More } from './answers'
import { usePages } from './use-pages'
import { useQuestion } from './use-question'

function Count({ ids = ['a', 'b'] }: { ids?: string[] }) {
  const answer = useQuestion(between, { ids })
  return (
    <Answered answer={answer} what="relations">
      {(data) => <p>{data.between.relations.length} relations</p>}
    </Answered>
  )
}
const relations = (...labels: string[]) => ({ between: { relations: labels.map((label) => aRelation('a', label)) } })
const back = () => {
  act(() => connection.setState({ state: 'LOST' }))
  act(() => connection.setState({ state: 'OK' }))
}
const recorded = () => act(() => ledger.setState(({ version }) => ({ version: version + 1 })))

describe('A question', () => {
  test('says what loads, and then its answer', async () => {
    const held = server.holds(between)
    show(<Count />)
    expect(screen.getByRole('status').textContent).toBe('Loading relations')
    held.answer(relations('b'))
    await screen.findByText('1 relations')
    expect(server.asked(between)).toEqual([{ ids: ['a', 'b'] }])
  })

  test('without an answer says in which way, and is asked again by a press', async () => {
    server.fails(between, 'TOO_LARGE', 'Too many relations')
    show(<Count />)
    const told = await screen.findByRole('alert', { name: 'That is too much at once' })
    expect(told.textContent).toContain('Too many relations. Ask for less: fewer entities, a smaller limit or size.')
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('that was lost is asked again by itself when the server is back', async () => {
    server.fails(between, 'UNAVAILABLE')
    show(<Count />)
    expect((await screen.findByRole('alert')).textContent).toContain('It goes on by itself')
    server.answers(between, relations('b', 'c'))
    back()
    await screen.findByText('2 relations')
  })

  test('is asked anew when something was recorded, and what was answered stays until then', async () => {
    server.answers(between, relations('b'))
    show(<Count />)
    await screen.findByText('1 relations')
    const held = server.holds(between)
    recorded()
    await waitFor(() => expect(server.asked(between)).toHaveLength(2))
    expect(screen.getByText('1 relations')).toBeTruthy()
    held.answer(relations('b', 'c'))
    await screen.findByText('2 relations')
  })
})

describe('A list', () => {
  const Statements = () => {
    const pages = usePages((after, signal) => claimPage({ of: 'about', id: 'a' }, { after, signal }))
    return (
      <>
        <ul>
          {pages.items.map(({ id, statement }) => (
            <li key={id}>{statement}</li>
          ))}
        </ul>
        <More pages={pages} what="claims" />
      </>
    )
  }
  const said = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  const claims = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => aClaim({ id: `claim:${from + i}`, statement: `${from + i}` }))

  test('grows page by page until it has all', async () => {
    server.answers(claimsFound, ({ after }) => ({
      claims: after === null ? pageOf(claims(0, 2), { after: 'two', total: 3 }) : pageOf(claims(2, 3), { total: 3 }),
    }))
    const person = show(<Statements />)
    await person.click(await screen.findByRole('button', { name: 'Show the next (1 more)' }))
    await waitFor(() => expect(said()).toEqual(['0', '1', '2']))
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('of which a page is lost goes on where it was when the server is back', async () => {
    server.answers(claimsFound, { claims: pageOf(claims(0, 2), { after: 'two', total: 3 }) })
    const person = show(<Statements />)
    const next = await screen.findByRole('button', { name: /Show the next/ })
    server.fails(claimsFound, 'UNAVAILABLE')
    await person.click(next)
    await screen.findByRole('alert')
    server.answers(claimsFound, { claims: pageOf(claims(2, 3), { total: 3 }) })
    back()
    await waitFor(() => expect(said()).toEqual(['0', '1', '2']))
    expect(server.asked(claimsFound).at(-1)?.after).toBe('two')
  })

  test('has all its pages anew when something was recorded', async () => {
    server.answers(claimsFound, ({ after }) => ({
      claims: after === null ? pageOf(claims(0, 1), { after: 'one', total: 2 }) : pageOf(claims(1, 2), { total: 2 }),
    }))
    const person = show(<Statements />)
    await person.click(await screen.findByRole('button', { name: /Show the next/ }))
    await waitFor(() => expect(said()).toHaveLength(2))
    recorded()
    await waitFor(() => expect(server.asked(claimsFound).map(({ after }) => after)).toEqual([null, 'one', null, 'one']))
  })
})
