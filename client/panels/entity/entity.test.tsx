/** @jest-environment ./testing/page-environment.ts */
import { screen, waitFor, within } from '@testing-library/react'

import { among, known, pageOf } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { entity } from '../../../testing/edits'
import {
  AmongDocument as ties,
  AttributeClaimsDocument as attributeClaims,
  ClaimsFoundDocument as claimsFound,
  EntityDetailsDocument as details,
  EntityRelationsDocument as relations,
  ExpandDocument as expand,
  LedgerHistoryDocument as history,
  NodesDocument as nodes,
} from '../../generated/graphql'
import type { EntityDetailsQuery } from '../../generated/graphql'
import { claimDraft } from '../../investigation/record/claim-draft'
import { entityDrafts } from '../../investigation/record/entity-draft'
import { selection } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { aClaim, aDocument, anEntity, aRelation } from '../../investigation/testing/evidence'
import { EntityPanel } from './entity'

type Entity = NonNullable<EntityDetailsQuery['entity']>
const count = (totalCount: number) => ({ totalCount })
const zte = (more: Partial<Entity> = {}, counts: Partial<EntityDetailsQuery> = {}): EntityDetailsQuery => ({
  entity: {
    ...anEntity('zte'),
    topics: [],
    version: 1,
    relationCounts: [],
    claims: pageOf([]),
    searches: pageOf([]),
    founded: null,
    registration: null,
    ...more,
  },
  denials: count(0),
  said: count(0),
  read: count(0),
  ...counts,
})
const owns = { type: 'OWNS', direction: 'OUT', label: 'owns', total: 2 } as const
const relationTo = (to: string) => ({ ...aRelation('zte', to), subject: anEntity('zte'), object: anEntity(to) })
const panel = () => show(<EntityPanel id="zte" />)
const press = (name: string | RegExp) => screen.findByRole('button', { name })

test('While it is on its way it says that it loads', async () => {
  const held = server.holds(details)
  panel()
  expect(screen.getByRole('status').textContent).toBe('Loading entity')
  held.answer(zte())
  await screen.findByRole('article', { name: 'ZTE' })
})

test('An entity that is gone is said to be gone, and what to do', async () => {
  server.answers(details, { ...zte(), entity: null })
  panel()
  await screen.findByText(/not in the graph any more\. It may have been merged/)
})

test('What failed is asked for again by a press', async () => {
  server.fails(details)
  const person = panel()
  await screen.findByRole('alert')
  server.answers(details, zte())
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('article')
})

test('Nothing that hangs on it: each part says so', async () => {
  server.answers(details, zte())
  const person = panel()
  await screen.findByText('No relation is recorded.')
  await person.click(await press('What is claimed of it 0'))
  await screen.findByText('No claim speaks of its own attributes.')
  expect(screen.queryByRole('button', { name: /Denials|What it is said to say|Claims read in it/ })).toBeNull()
})

test('What is only denied of it is not called nothing', async () => {
  server.answers(details, zte({}, { denials: count(2) }))
  panel()
  await screen.findByText(/What is only denied is under the denials below\./)
})

test('Kind, country, names and what is its own are said', async () => {
  server.answers(
    details,
    zte({
      countries: ['CN'],
      aliases: ['Zhongxing'],
      hub: true,
      description: 'A maker.',
      founded: '1985',
      topics: ['telecom'],
    }),
  )
  panel()
  const header = within(await screen.findByRole('article'))
  expect(header.getByText('company · China')).toBeTruthy()
  expect(header.getByTitle(/so many relations that paths avoid it/).textContent).toBe('hub')
  const terms = header.getAllByRole('term').map(({ textContent }) => textContent)
  const words = header.getAllByRole('definition').map(({ textContent }) => textContent)
  expect(terms.map((term, i) => `${term}: ${words[i]}`)).toEqual([
    'also called: Zhongxing',
    'founded: 1985',
    'topics: telecom',
  ])
})

describe('Its relations', () => {
  test('are drawn by a press on a row, which then says that they are', async () => {
    server.answers(details, zte({ relationCounts: [owns] }))
    server.answers(nodes, known([anEntity('zte')]))
    server.answers(ties, among())
    server.answers(expand, {
      expand: {
        entities: [anEntity('tci'), anEntity('mtn')],
        relations: [aRelation('zte', 'tci'), aRelation('zte', 'mtn')],
      },
    })
    const person = panel()
    await person.click(await press('from it owns 2'))
    const row = await press('from it owns drawn 2')
    expect(row.getAttribute('aria-disabled')).toBe('true')
    expect([...investigation.drawing().entities.keys()]).toEqual(['zte', 'tci', 'mtn'])
    expect(server.asked(expand)).toMatchObject([{ id: 'zte', types: ['OWNS'], direction: 'OUT' }])
  })

  test('are listed by the arrow, page after page, each to inspect or to draw', async () => {
    server.answers(details, zte({ relationCounts: [owns] }))
    server.answers(relations, ({ after }) => ({
      entity: {
        id: 'zte',
        relations: after
          ? pageOf([relationTo('mtn')], { total: 2 })
          : pageOf([relationTo('tci')], { after: 'one', total: 2 }),
      },
    }))
    server.answers(nodes, known([anEntity('zte'), anEntity('mtn')], [aRelation('zte', 'mtn')]))
    const person = panel()
    await person.click(await press('List: owns'))
    await person.click(await press('Show the next (1 more)'))
    await person.click(await press('Draw MTN'))
    await waitFor(() => expect(investigation.drawing().relations.has('rel:zte:owns:mtn')).toBe(true))
    await person.click(await press(/TCI.*strength/))
    expect(selection.getState().focus).toEqual({ type: 'relation', id: 'rel:zte:owns:tci' })
    expect(server.asked(relations).map(({ after }) => after)).toEqual([null, 'one'])
  })

  test('whose list is empty or fails say so', async () => {
    server.answers(details, zte({ relationCounts: [owns] }))
    server.fails(relations)
    const person = panel()
    await person.click(await press('List: owns'))
    await screen.findByRole('alert')
    server.answers(relations, { entity: { id: 'zte', relations: pageOf([]) } })
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('None are left.')
  })

  test('of many types are filtered by a word', async () => {
    const many = ['OWNS', 'LEADS', 'TARGETS', 'MEMBER_OF', 'FUNDS', 'EMPLOYS', 'USES', 'PUBLISHED', 'SUPPLIES_TO']
    const relationCounts = many.map((type) => ({ ...owns, type: type as 'OWNS', label: type.toLowerCase() }))
    server.answers(details, zte({ relationCounts }))
    const person = panel()
    const field = await screen.findByRole('textbox', { name: 'Filter the relation types' })
    await person.type(field, 'lead')
    expect(screen.getAllByRole('button', { name: /^from it/ }).map((row) => row.textContent)).toEqual(['leads2'])
    await person.type(field, 'x')
    expect(screen.getByText('No type of relation has “leadx” in its name.')).toBeTruthy()
  })
})

test('Denials, what it says and what was read in it are each asked for when they are unfolded', async () => {
  server.answers(details, zte({}, { denials: count(1), said: count(2), read: count(3) }))
  server.answers(claimsFound, { claims: pageOf([aClaim()]) })
  const person = panel()
  await person.click(await press('Denials that name it 1'))
  await screen.findByText('ZTE sold TCI a system.')
  expect(server.asked(claimsFound)).toEqual([{ about: 'zte', stances: ['DENIES'], first: 10, after: null }])
  await press('What it is said to say 2')
  await press('Claims read in it 3')
})

test('More claims about its attributes come after those that are there', async () => {
  const claim = aClaim({ type: null, object: null, attribute: 'founded', value: '1985', statement: 'Founded in 1985.' })
  server.answers(details, zte({ claims: pageOf([claim], { after: 'one', total: 2 }) }))
  server.answers(attributeClaims, {
    entity: { id: 'zte', claims: pageOf([aClaim({ id: 'claim:2', statement: 'Founded later.' })], { total: 2 }) },
  })
  const person = panel()
  await person.click(await press('Show the next (1 more)'))
  await screen.findByText('Founded later.')
  expect(server.asked(attributeClaims)).toEqual([{ id: 'zte', first: 10, after: 'one' }])
})

describe('From here', () => {
  test('it is drawn by a press, and then pinned and hidden', async () => {
    server.answers(details, zte())
    server.answers(nodes, known([anEntity('zte')]))
    server.answers(ties, among())
    const person = panel()
    await person.click(await press('Draw it'))
    await person.click(await press('Pin'))
    await person.click(await press('Unpin'))
    await person.click(await press('Hide'))
    expect(investigation.drawing().entities.get('zte')).toMatchObject({ pinned: false, hidden: true })
  })

  test('paths are looked for, claims added, and it is changed', async () => {
    server.answers(details, zte({ aliases: ['Zhongxing'] }))
    const person = panel()
    await person.click(await press('How is it tied to…'))
    expect(selection.getState()).toMatchObject({ tool: 'PATH', pathFrom: ['zte'] })
    await person.click(await press('Add a claim'))
    expect(claimDraft.getState().subject).toMatchObject([{ id: 'zte' }])
    await person.click(await press('Edit'))
    expect(entityDrafts.getState().changed).toMatchObject({
      name: 'ZTE',
      aliases: ['Zhongxing'],
      recorded: { id: 'zte' },
    })
  })

  test('a relation to one that is not in sight is written in the form', async () => {
    server.answers(details, zte())
    const person = panel()
    await person.click(await press('Add a relation to…'))
    expect(claimDraft.getState()).toMatchObject({ about: 'RELATION', subject: [{ id: 'zte' }], object: [] })
  })

  test('other sites are asked only by a press on a link', async () => {
    server.answers(details, zte())
    const person = panel()
    await person.click(await press('Look up elsewhere'))
    const links = await screen.findAllByRole('menuitem')
    expect(links.map((link) => [link.textContent, link.getAttribute('rel')])).toContainEqual([
      'Wikidata',
      'noopener noreferrer',
    ])
  })
})

test('In Persian all of it stands apart from our words', async () => {
  const words = 'شرکت مخابرات'
  drawn({ entities: [entity('zte', { name: words })] })
  server.answers(history, { node: null })
  server.answers(
    details,
    zte({
      ...{
        name: words,
        aliases: [words],
        description: words,
        topics: [words],
        registration: words,
        relationCounts: [owns],
      },
      ...{
        kind: 'DOCUMENT',
        publisher: words,
        published: '2012',
        url: null,
        lang: 'fa',
        derivedFrom: [aDocument('a', { name: words })],
      },
    } as never),
  )
  server.answers(relations, {
    entity: {
      id: 'zte',
      relations: pageOf([{ ...relationTo('tci'), object: anEntity('tci', { name: words }), role: words }]),
    },
  })
  const person = panel()
  await person.click(await press('List: owns'))
  await press(/strength/)
  expect(screen.getAllByText(words).length).toBeGreaterThan(5)
  expect(strayTexts()).toEqual([])
})
