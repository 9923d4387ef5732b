/** @jest-environment ./testing/page-environment.ts */
import { screen, waitFor, within } from '@testing-library/react'

import { among, known, pageOf } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { entity } from '../../../testing/edits'
import { AmongDocument as ties, NodesDocument as nodes } from '../../generated/graphql'
import { claimsAsked, commonAsked, entitiesAsked, namesAsked } from '../../investigation/ask/answers'
import { askClaims, askCommon, asking } from '../../investigation/ask/asking'
import { selection } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { aClaim, aDocument, anEntity, aRelation } from '../../investigation/testing/evidence'
import { AskPanel } from './ask'

const zte = anEntity('zte', { countries: ['CN'], relationTotal: 3 })
const tci = anEntity('tci')
const supplies = aRelation('zte', 'tci', { id: 'rel:zte:supplies_to:tci', type: 'SUPPLIES_TO', label: 'supplies' })
const drawnIds = () => [...investigation.drawing().entities.keys()]
const rows = (list: string) => within(screen.getByRole('list', { name: list })).getAllByRole('listitem')
const canDraw = () => {
  server.answers(nodes, known([zte, tci], [supplies]))
  server.answers(ties, among())
}

test('While entities are listed it says so; a failure is said and asked again', async () => {
  const held = server.holds(entitiesAsked)
  const person = show(<AskPanel />)
  await screen.findByText('Loading entities')
  held.fail('TIMEOUT')
  server.answers(entitiesAsked, { entities: pageOf([zte]) })
  await person.click(await screen.findByRole('button', { name: 'Try again' }))
  await screen.findByText('company · China · 3 relations')
})

test('Where no entity is like that, it is said', async () => {
  server.answers(entitiesAsked, { entities: pageOf([]) })
  show(<AskPanel />)
  await screen.findByText('No entity is like that. Take a filter away.')
  expect(screen.queryByRole('button', { name: /^Draw/ })).toBeNull()
})

test('Words and filters are asked for, all together', async () => {
  server.answers(entitiesAsked, { entities: pageOf([zte]) })
  const person = show(<AskPanel />)
  await person.type(screen.getByRole('textbox', { name: 'Words of the name' }), ' zt ')
  await person.click(screen.getByRole('button', { name: /^Filters/ }))
  await person.click((await screen.findAllByLabelText('Kinds'))[0]!)
  await person.click(await screen.findByRole('option', { name: 'companies' }))
  await person.selectOptions(screen.getByLabelText('In the order'), 'RELATIONS')
  await waitFor(() =>
    expect(server.asked(entitiesAsked).at(-1)).toEqual({
      filter: {
        text: 'zt',
        kinds: ['COMPANY'],
        countries: null,
        topics: null,
        statuses: null,
        document: null,
        minRelations: null,
      },
      order: 'RELATIONS',
      first: 25,
      after: null,
    }),
  )
})

test('What is ticked is drawn and selected; what is drawn says so', async () => {
  server.answers(entitiesAsked, { entities: pageOf([zte, tci]) })
  canDraw()
  const person = show(<AskPanel />)
  await person.click(await screen.findByRole('checkbox', { name: 'Tick TCI' }))
  await person.click(screen.getByRole('button', { name: 'Draw 1 ticked' }))
  await waitFor(() => expect(drawnIds()).toEqual(['tci']))
  await waitFor(() => expect([...selection.getState().entities]).toEqual(['tci']))
  expect(rows('Entities').map((row) => /drawn$/.test(row.textContent))).toEqual([false, true])
})

test('All of a list are drawn, also those on its next pages, and of very many the first 500 with how many there are', async () => {
  const many = Array.from({ length: 600 }, (_, at) => anEntity(`e${String(at).padStart(3, '0')}`))
  server.answers(entitiesAsked, ({ after, first }) => {
    const from = Number(after ?? 0)
    const next = from + Number(first)
    return { entities: pageOf(many.slice(from, next), { after: next < 600 ? String(next) : undefined, total: 600 }) }
  })
  server.answers(nodes, known(many))
  server.answers(ties, among())
  const person = show(<AskPanel />)
  await person.click(await screen.findByRole('button', { name: 'Draw the first 500' }))
  await waitFor(() => expect(drawnIds()).toHaveLength(500))
})

test('All denials are one press away, and drawing them draws no line that is only denied', async () => {
  const denied = aClaim({ id: 'claim:d', stance: 'DENIES', subject: zte, object: tci })
  server.answers(entitiesAsked, { entities: pageOf([]) })
  server.answers(claimsAsked, { claims: pageOf([denied]) })
  server.answers(nodes, known([zte, tci], [{ ...supplies, status: 'DENIED' }]))
  const person = show(<AskPanel />)
  await person.click(screen.getByText('Claims'))
  await person.click(screen.getByRole('button', { name: 'All denials' }))
  await waitFor(() => expect(server.asked(claimsAsked).at(-1)).toMatchObject({ stances: ['DENIES'], order: 'RECENT' }))
  await person.click(await screen.findByRole('button', { name: 'Draw all of it' }))
  await waitFor(() => expect(drawnIds()).toEqual(['zte', 'tci']))
  expect(investigation.drawing().relations.size).toBe(0)
})

test('What a document says is drawn with its lines, ticked claims alone as well', async () => {
  const [one, other] = [
    aClaim({ id: 'claim:1', subject: zte, object: tci }),
    aClaim({ id: 'claim:2', subject: tci, object: zte }),
  ]
  server.answers(claimsAsked, { claims: pageOf([one, other]) })
  canDraw()
  askClaims({ source: [aDocument('doc:a')] })
  const person = show(<AskPanel />)
  await waitFor(() =>
    expect(server.asked(claimsAsked)[0]).toMatchObject({ source: 'doc:a', stances: null, text: null }),
  )
  await person.click((await screen.findAllByRole('checkbox', { name: 'Draw what it speaks of' }))[0]!)
  await person.click(screen.getByRole('button', { name: 'Draw 1 ticked' }))
  await waitFor(() => expect([...investigation.drawing().relations.keys()]).toEqual([supplies.id]))
})

test('Pasted names: what is sure is ticked, what is not is chosen, what is missing is said', async () => {
  server.answers(entitiesAsked, { entities: pageOf([]) })
  server.answers(namesAsked, {
    lookUp: [
      { name: 'ZTE', exact: true, entities: [zte, tci] },
      { name: 'TC', exact: false, entities: [tci] },
      { name: 'Nobody', exact: false, entities: [] },
    ],
  })
  canDraw()
  const person = show(<AskPanel />)
  await person.click(screen.getByText('Names'))
  expect(screen.getByRole('button', { name: 'Look up' }).getAttribute('aria-disabled')).toBe('true')
  await person.type(
    screen.getByRole('textbox', { name: 'Names, one a line' }),
    ' ZTE{Enter}TC{Enter}{Enter}Nobody{Enter}ZTE',
  )
  await person.click(screen.getByRole('button', { name: 'Look up 3 names' }))
  await screen.findByText('Not found: 1 name')
  expect(server.asked(namesAsked)).toEqual([{ names: ['ZTE', 'TC', 'Nobody'] }])
  await screen.findByText('2 of 3 names found')
  await person.click(screen.getByRole('button', { name: 'Draw 1 ticked' }))
  await waitFor(() => expect(drawnIds()).toEqual(['zte']))
})

test('What several share says to whom and by how many relations, and is drawn with them', async () => {
  const owner = anEntity('owner')
  drawn({ entities: [entity('zte'), entity('tci')] })
  server.answers(commonAsked, {
    commonNeighbours: pageOf([
      {
        entity: owner,
        tiedTo: [{ id: 'zte' }, { id: 'tci' }],
        relations: [{ id: 'rel:owner:owns:zte' }],
        relationCount: 2,
      },
    ]),
  })
  server.answers(nodes, known([owner], [aRelation('owner', 'zte')]))
  askCommon(['zte', 'tci'])
  const person = show(<AskPanel />)
  await screen.findByText('company · tied to ZTE, TCI by 2 relations')
  await person.click(screen.getByRole('button', { name: 'Draw all' }))
  await waitFor(() => expect(drawnIds()).toContain('owner'))
  expect([...investigation.drawing().relations.keys()]).toEqual(['rel:owner:owns:zte'])
})

test('One entity alone shares nothing: it says to choose another', async () => {
  drawn({ entities: [entity('zte')] })
  askCommon(['zte'])
  show(<AskPanel />)
  await screen.findByText(/^Choose two entities or more/)
  expect(server.asked(commonAsked)).toEqual([])
})

test('Persian is listed in its own direction', async () => {
  server.answers(entitiesAsked, { entities: pageOf([anEntity('a', { name: 'شرکت مخابرات' })]) })
  show(<AskPanel />)
  await screen.findByText('شرکت مخابرات')
  expect(strayTexts()).toEqual([])
  expect(asking.getState().asked).toBe('ENTITIES')
})
