/** @jest-environment ./testing/page-environment.ts */
import { act, screen, waitFor } from '@testing-library/react'

import { strayTexts } from '../../../testing/panel/direction'
import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { ClaimByIdDocument as claimById, RetractClaimDocument as retractClaim } from '../../generated/graphql'
import { retraction } from '../../investigation/record/retraction'
import { aClaim } from '../../investigation/testing/evidence'
import { UndoClaim } from './undo-claim'

const ask = (sentence = 'ZTE supplies TCI: Reuters asserts it.') => {
  retraction.setState({ asked: { what: 'CLAIM', id: 'claim:1', sentence } })
  return show(<UndoClaim />)
}
const again = () => screen.queryByRole('dialog')

test('Nothing is asked while undo came to no claim', () => {
  show(<UndoClaim />)
  expect(again()).toBeNull()
})

test('A claim that undo came to is named, and kept by a press', async () => {
  const person = ask()
  await screen.findByText('ZTE supplies TCI: Reuters asserts it.')
  await person.click(screen.getByRole('button', { name: 'Keep it' }))
  expect(again()).toBeNull()
  expect(server.asked(retractClaim)).toEqual([])
})

test('It is retracted with the reason that is given, and not without one', async () => {
  server.answers(retractClaim, { retractClaim: { claim: aClaim(), relation: null } })
  const person = ask()
  const why = await screen.findByRole('textbox', { name: 'Why does it no longer count?' })
  await person.clear(why)
  await person.click(screen.getByRole('button', { name: 'Retract it' }))
  await person.type(why, '{Control>}{Enter}{/Control}')
  await screen.findByText('Say why first: the reason is kept with the claim.', { selector: '[role=alert] *' })
  expect(server.asked(retractClaim)).toEqual([])
  await person.type(why, 'Misread.')
  await person.click(screen.getByRole('button', { name: 'Retract it' }))
  await screen.findByText('The drawing is as it was before.')
  expect(server.asked(retractClaim)).toMatchObject([{ id: 'claim:1', reason: 'Misread.' }])
  await waitFor(() => expect(again()).toBeNull())
  expect(document.activeElement).toBe(screen.getByRole('application', { name: 'Drawing' }))
})

test('What somebody else had retracted is not retracted twice, and that is said', async () => {
  server.fails(retractClaim, 'CONFLICT')
  server.answers(claimById, {
    node: {
      __typename: 'Claim',
      ...aClaim({ type: null, object: null, retractedAt: '2026-01-02T00:00:00.000Z' }),
    } as never,
  })
  const person = ask()
  await person.click(await screen.findByRole('button', { name: 'Retract it' }))
  await screen.findByText('That claim was retracted already. Nothing was retracted twice.')
  await waitFor(() => expect(again()).toBeNull())
})

test('What could not be retracted is said, and the question stays with its reason', async () => {
  server.fails(retractClaim)
  const person = ask()
  await person.click(await screen.findByRole('button', { name: 'Retract it' }))
  await screen.findByText('Something went wrong')
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Recorded by mistake.')
})

test('A Persian claim and reason run in their own direction', async () => {
  const person = ask('\u2068شرکت\u2069 supplies \u2068مخابرات\u2069: \u2068سارا\u2069 asserts it.')
  const why = await screen.findByRole('textbox')
  await act(() => person.clear(why))
  await person.type(why, 'اشتباه')
  expect(strayTexts()).toEqual([])
})
