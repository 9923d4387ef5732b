/** @jest-environment ./testing/page-environment.ts */
import { screen, waitFor, within } from '@testing-library/react'

import { known, pageOf } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { entity } from '../../../testing/edits'
import {
  LedgerHistoryDocument as history,
  NodesDocument as nodes,
  RelationClaimsDocument as relationClaims,
  RelationDetailsDocument as details,
  RelationsBetweenDocument as between,
} from '../../generated/graphql'
import type { RelationDetailsQuery } from '../../generated/graphql'
import { claimDraft } from '../../investigation/record/claim-draft'
import { selection } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { aClaim, aDocument, anEntity, aRelation } from '../../investigation/testing/evidence'
import { RelationPanel } from './relation'

type Relation = NonNullable<RelationDetailsQuery['relation']>
const owns = (more: Partial<Relation> = {}): { relation: Relation } => ({
  relation: {
    ...aRelation('zte', 'tci'),
    subject: anEntity('zte'),
    object: anEntity('tci'),
    origins: [],
    asserts: pageOf([aClaim()]),
    alleges: pageOf([]),
    denies: pageOf([]),
    ...more,
  },
})
const panel = () => show(<RelationPanel id="rel:zte:owns:tci" />)
const press = (name: string | RegExp) => screen.findByRole('button', { name })

test('While it is on its way it says that it loads', async () => {
  const held = server.holds(details)
  panel()
  expect(screen.getByRole('status').textContent).toBe('Loading relation')
  held.answer(owns())
  await screen.findByRole('article', { name: 'ZTE owns TCI' })
})

test('A relation that is gone is said to be gone, and why', async () => {
  server.answers(details, { relation: null })
  panel()
  await screen.findByText(/not there any more: the claims that supported it were retracted/)
})

test('What failed is asked for again by a press', async () => {
  server.fails(details)
  const person = panel()
  await screen.findByRole('alert', { name: 'Something went wrong' })
  server.answers(details, owns())
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('article')
})

test('Status, strength, sources and time are said in words', async () => {
  server.answers(
    details,
    owns({
      status: 'DISPUTED',
      strength: 2,
      sources: 3,
      reason: '2 assert, 1 denies: disputed',
      modality: 'PLAN',
      validity: { text: '2010/2012', earliest: '2010-01-01', latest: '2012-12-31' },
    }),
  )
  panel()
  const [status, strength, sources, when] = await screen.findAllByRole('definition')
  expect(status?.textContent).toContain('disputed 2 assert, 1 denies: disputed')
  expect(status?.textContent).toContain('No source goes further than a plan.')
  expect(within(strength!).getByRole('img', { name: 'strength 2 of 5' })).toBeTruthy()
  expect(sources?.textContent).toContain('3 independent sources')
  expect(when?.textContent).toContain('2010 to 2012')
})

test('Claims stand under what they do, each with how many there are', async () => {
  const denial = aClaim({ id: 'claim:2', stance: 'DENIES', statement: 'ZTE said it sold nothing.' })
  server.answers(details, owns({ denies: pageOf([denial]) }))
  panel()
  const evidence = await screen.findByRole('region', { name: 'Evidence' })
  const headings = within(evidence).getAllByRole('heading', { level: 4 })
  expect(headings.map(({ textContent }) => textContent)).toEqual(['Asserted1 claim', 'Denied1 claim'])
  expect(within(evidence).getByText('ZTE said it sold nothing.')).toBeTruthy()
})

test('Where all its claims were retracted, that is said', async () => {
  server.answers(details, owns({ asserts: pageOf([]) }))
  panel()
  await screen.findByText('All claims of this relation were retracted.')
})

test('More claims of a stance come by a press, of that stance and after those that are there', async () => {
  server.answers(details, owns({ asserts: pageOf([aClaim()], { after: 'one', total: 2 }) }))
  server.answers(relationClaims, {
    relation: {
      id: 'rel:zte:owns:tci',
      claims: pageOf([aClaim({ id: 'claim:2', statement: 'The second.' })], { total: 2 }),
    },
  })
  const person = panel()
  await person.click(await press('Show the next (1 more)'))
  await screen.findByText('The second.')
  expect(server.asked(relationClaims)).toEqual([
    { id: 'rel:zte:owns:tci', stances: ['ASSERTS'], first: 10, after: 'one' },
  ])
})

test('An end is inspected by a press on its name', async () => {
  server.answers(details, owns())
  const person = panel()
  const [heading] = await screen.findAllByRole('heading', { level: 2 })
  await person.click(within(heading!).getByRole('button', { name: 'TCI' }))
  expect(selection.getState().focus).toEqual({ type: 'entity', id: 'tci' })
})

test('It is drawn with both its ends by a press, which is gone then', async () => {
  server.answers(details, owns())
  server.answers(nodes, known([anEntity('zte'), anEntity('tci')], [aRelation('zte', 'tci')]))
  const person = panel()
  await person.click(await press('Draw it'))
  await waitFor(() => expect([...investigation.drawing().relations.keys()]).toEqual(['rel:zte:owns:tci']))
  expect([...investigation.drawing().entities.keys()]).toEqual(['zte', 'tci'])
  expect(screen.queryByRole('button', { name: 'Draw it' })).toBeNull()
})

test('What could not be drawn is said, and is drawn by another press', async () => {
  drawn({ entities: [entity('zte'), entity('tci')] })
  server.answers(details, owns())
  server.fails(nodes)
  const person = panel()
  await person.click(await press('Draw it'))
  const again = await press('Try again')
  server.answers(nodes, known([], [aRelation('zte', 'tci')]))
  await person.click(again)
  await waitFor(() => expect(investigation.drawing().relations.size).toBe(1))
})

test('A claim can be added to it, with ends and type in place', async () => {
  server.answers(details, owns())
  const person = panel()
  await person.click(await press('Add a claim'))
  expect(claimDraft.getState()).toMatchObject({ type: 'OWNS', subject: [{ id: 'zte' }], object: [{ id: 'tci' }] })
  expect(selection.getState().tool).toBe('RECORD')
})

test('Other ties of the two are looked for by a press, and of a thing with itself not offered', async () => {
  server.answers(details, owns())
  const person = panel()
  await person.click(await press('How else are they tied?'))
  expect(selection.getState()).toMatchObject({ tool: 'PATH', pathFrom: ['zte'], pathTo: ['tci'] })
})

test('A relation of a thing with itself offers no path from it to itself', async () => {
  server.answers(details, owns({ object: anEntity('zte') }))
  panel()
  await press('Add a claim')
  expect(screen.queryByRole('button', { name: 'How else are they tied?' })).toBeNull()
})

test('Documents that draw on one another are one origin', async () => {
  const [a, b, root] = [aDocument('a'), aDocument('b'), aDocument('root')]
  server.answers(
    details,
    owns({
      origins: [
        { documents: [a, b], roots: [root] },
        { documents: [root], roots: [root] },
      ],
    }),
  )
  const person = panel()
  await person.click(await press(/^Where it comes from/))
  await screen.findByText('2 documents, 1 origin')
  expect(screen.getByText('which go back to')).toBeTruthy()
  expect(screen.getByText('Draws on no other document that is known')).toBeTruthy()
})

test('Without a document that supports it, that is said', async () => {
  server.answers(details, owns())
  const person = panel()
  await person.click(await press(/^Where it comes from/))
  await screen.findByText('No document supports it.')
})

test('Other relations of the two are asked for when they are unfolded, and inspected by a press', async () => {
  const other = aRelation('tci', 'zte', { id: 'rel:other', label: 'pays', inverseLabel: 'is paid by' })
  server.answers(details, owns())
  server.answers(between, { between: { relations: [aRelation('zte', 'tci'), other] } })
  const person = panel()
  const fold = await press('Other relations of these two')
  expect(server.asked(between)).toEqual([])
  await person.click(fold)
  await person.click(await press(/TCI pays ZTE/))
  expect(server.asked(between)).toEqual([{ ids: ['zte', 'tci'] }])
  expect(selection.getState().focus).toEqual({ type: 'relation', id: 'rel:other' })
})

test('Where nothing else ties them, that is said', async () => {
  server.answers(details, owns())
  server.answers(between, { between: { relations: [aRelation('zte', 'tci')] } })
  const person = panel()
  await person.click(await press('Other relations of these two'))
  await screen.findByText('No other relation ties them directly.')
})

test('Persian names and roles stand apart from our words', async () => {
  const words = 'شرکت مخابرات'
  server.answers(
    details,
    owns({
      subject: anEntity('zte', { name: words }),
      object: anEntity('tci', { name: words }),
      role: words,
      articles: [words],
      origins: [{ documents: [aDocument('a', { name: words, publisher: words })], roots: [] }],
    }),
  )
  server.answers(between, { between: { relations: [aRelation('tci', 'zte', { id: 'rel:other', role: words })] } })
  server.answers(history, { node: null })
  const person = panel()
  await person.click(await press(/^Where it comes from/))
  await person.click(await press('Other relations of these two'))
  await screen.findByRole('button', { name: new RegExp(`${words}.*owns`) })
  expect(strayTexts()).toEqual([])
})
