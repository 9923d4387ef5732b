/** @jest-environment ./testing/page-environment.ts */
import { act, screen, waitFor, within } from '@testing-library/react'

import { known, pageOf } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import {
  FindPathsDocument as findPaths,
  NodesDocument as nodes,
  PathEvidenceDocument as pathEvidence,
  SearchesOfEndsDocument as searchesOfEnds,
} from '../../generated/graphql'
import type { FindPathsQuery } from '../../generated/graphql'
import { pathSearch, setEnd, setQuestion } from '../../investigation/path/path-search'
import type { Path } from '../../investigation/path/path-words'
import { work } from '../../investigation/saved/work'
import { selection } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { aClaim, anEntity, aPath, aRelation } from '../../investigation/testing/evidence'
import { PathPanel } from './path'

type Answer = FindPathsQuery['paths']
const found = (paths: Path[], more: Partial<Answer> = {}): FindPathsQuery => ({
  paths: {
    paths,
    more: false,
    typesLeftOut: [],
    complete: true,
    stoppedBy: null,
    hubsAvoided: [],
    explanation: 'The strongest first.',
    ...more,
  },
})
const one = aPath(['zte', 'tci', 'iran'])
const other = aPath(['zte', 'mtn', 'iran'])
const panel = () => {
  setEnd('from', [anEntity('zte')])
  setEnd('to', [anEntity('iran')])
  return show(<PathPanel />)
}
const press = (name: string | RegExp) => screen.findByRole('button', { name })
const search = async (answer: FindPathsQuery) => {
  server.answers(findPaths, answer)
  server.answers(searchesOfEnds, { nodes: [] })
  const person = panel()
  await person.click(await press('Find paths'))
  return person
}
const asked = () => server.asked(findPaths).at(-1)

test('Before anything is asked it says what a path is, and what is missing', () => {
  show(<PathPanel />)
  expect(screen.getByText(/^A path is a chain of relations/)).toBeTruthy()
  const button = screen.getByRole('button', { name: 'Find paths' })
  expect(button.getAttribute('aria-description')).toBe('Choose where the path starts.')
})

test('While it searches it says so, and is stopped by a press', async () => {
  server.holds(findPaths)
  const person = panel()
  await person.click(await press('Find paths'))
  expect(screen.getByText('Searching…')).toBeTruthy()
  await person.click(screen.getByRole('button', { name: 'Stop' }))
  await press('Find paths')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('What failed is searched again by a press', async () => {
  server.fails(findPaths, 'TIMEOUT')
  const person = panel()
  await person.click(await press('Find paths'))
  await screen.findByRole('alert', { name: 'That took too long' })
  server.answers(findPaths, found([one]))
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await press(/^Draw path 1/)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('Where there is none it says why, and what could be allowed, by a press', async () => {
  const person = await search(found([], { explanation: 'No path of at most 6 relations ties them.' }))
  const none = within(await screen.findByRole('group', { name: 'No path' }))
  expect(none.getByText('No path of at most 6 relations ties them.')).toBeTruthy()
  await person.click(none.getByRole('button', { name: 'Up to 8 relations' }))
  await waitFor(() => expect(asked()).toMatchObject({ maxLength: 8 }))
})

test('A search that a limit ended is not called complete', async () => {
  const person = await search(found([one], { complete: false, stoppedBy: 'TIME', more: null }))
  const notice = within(await screen.findByRole('group', { name: 'Not everything was searched' }))
  expect(notice.getByText(/there may be more or better paths/)).toBeTruthy()
  await person.click(notice.getByRole('button', { name: 'Strength 2 or more' }))
  await waitFor(() => expect(asked()).toMatchObject({ filter: { minStrength: 2 } }))
})

describe('One path', () => {
  test('is said from end to end, with its strength, and cannot be compared', async () => {
    await search(found([one]))
    const path = await press(/^Draw path 1/)
    expect(path.getAttribute('aria-label')).toContain(
      'ZTE → owns (undated, 1 source) → TCI → owns (undated, 1 source) → IRAN',
    )
    expect(path.textContent).toContain('strength 3 of 5')
    expect(screen.getByText('1 path.')).toBeTruthy()
    const why = screen.getByRole('button', { name: 'Compare' }).getAttribute('aria-description')
    expect(why).toBe('There is no second path to compare it with.')
    expect(screen.queryByRole('button', { name: 'Draw all' })).toBeNull()
  })

  test('is drawn by a press, exactly as it is', async () => {
    const person = await search(found([one]))
    server.answers(
      nodes,
      known(
        ['zte', 'tci', 'iran'].map((id) => anEntity(id)),
        [aRelation('zte', 'tci'), aRelation('tci', 'iran')],
      ),
    )
    await person.click(await press(/^Draw path 1/))
    await waitFor(() => expect([...investigation.drawing().entities.keys()]).toEqual(['zte', 'tci', 'iran']))
    expect(investigation.drawing().relations.size).toBe(2)
    expect(selection.getState().lit.has('tci')).toBe(true)
  })

  test('is kept with the investigation by a press, with what was asked, and by another is not', async () => {
    setQuestion({ maxLength: 4, minStrength: 2 })
    const person = await search(found([one]))
    await person.click(await press('Keep'))
    expect(work.getState().beside.paths).toMatchObject([
      {
        question: { kind: 'PATH', from: ['zte'], to: ['iran'], maxLength: 4, filter: { minStrength: 2, types: null } },
        entities: ['zte', 'tci', 'iran'],
        relations: ['rel:zte:owns:tci', 'rel:tci:owns:iran'],
      },
    ])
    await person.click(screen.getByRole('button', { name: 'Keep', pressed: true }))
    expect(work.getState().beside.paths).toEqual([])
    expect(screen.getByRole('button', { name: 'Keep', pressed: false })).toBeTruthy()
  })

  test('is searched again without one of its entities, or only through it', async () => {
    const person = await search(found([one]))
    await person.click(await press('Avoid this one: TCI'))
    await waitFor(() => expect(asked()).toMatchObject({ avoid: ['tci'], via: [] }))
    await person.click(await press('company TCI'))
    await person.click(await screen.findByRole('menuitem', { name: 'Only paths through it' }))
    await waitFor(() => expect(asked()).toMatchObject({ avoid: [], via: ['tci'] }))
  })

  test('leads to a relation of it by a press', async () => {
    const person = await search(found([one]))
    await person.click((await screen.findAllByRole('button', { name: /^owns.*asserted/ }))[0]!)
    expect(selection.getState().focus).toEqual({ type: 'relation', id: 'rel:zte:owns:tci' })
  })
})

describe('Its evidence', () => {
  const open = async () => {
    const person = await search(found([one]))
    await person.click(await press('Evidence'))
    return person
  }
  const relation = (from: string, to: string, statement: string) => ({
    ...aRelation(from, to),
    claims: pageOf([aClaim({ id: `claim:${to}`, statement })]),
  })

  test('is on its way, fails, and is asked for again by a press', async () => {
    server.fails(pathEvidence)
    const person = await open()
    await screen.findByRole('alert')
    const held = server.holds(pathEvidence)
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('Loading evidence')
    held.answer({ nodes: [relation('zte', 'tci', 'ZTE bought TCI.'), relation('tci', 'iran', 'TCI bought Iran.')] })
    await screen.findByText('ZTE bought TCI.')
  })

  test('stands under each of its relations in turn; of one that is gone that is said', async () => {
    server.answers(pathEvidence, { nodes: [relation('zte', 'tci', 'ZTE bought TCI.'), null] })
    await open()
    const window = within(await screen.findByRole('dialog', { name: 'Evidence of the path' }))
    await window.findByText('ZTE bought TCI.')
    const headings = window.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    expect(headings).toEqual(['1. ZTE owns TCI', '2. TCI owns IRAN'])
    expect(window.getByText(/^This relation is not there any more/)).toBeTruthy()
    expect(server.asked(pathEvidence)).toEqual([{ ids: ['rel:zte:owns:tci', 'rel:tci:owns:iran'], first: 10 }])
  })
})

describe('Many paths', () => {
  test('say how many, and the next come by a press', async () => {
    const person = await search(found([one, other], { more: true }))
    await screen.findByText('2 of more paths.')
    await person.click(await press('The next 5'))
    await waitFor(() => expect(asked()).toMatchObject({ first: 10 }))
  })

  test('are drawn together by a press', async () => {
    const person = await search(found([one, other]))
    server.answers(
      nodes,
      known(
        ['zte', 'tci', 'mtn', 'iran'].map((id) => anEntity(id)),
        [],
      ),
    )
    await person.click(await press('Draw all'))
    await waitFor(() =>
      expect([...investigation.drawing().entities.keys()].sort()).toEqual(['iran', 'mtn', 'tci', 'zte']),
    )
  })

  test('are compared two at a time: what both have, and what one only', async () => {
    const person = await search(found([one, other]))
    const [first, second] = await screen.findAllByRole('button', { name: 'Compare' })
    await person.click(first!)
    expect(screen.getByText('Choose the path to compare it with.')).toBeTruthy()
    await person.click(second!)
    const table = within(await screen.findByRole('table'))
    const cells = table.getAllByRole('cell').map(({ textContent }) => textContent)
    expect(cells.slice(0, 4)).toEqual(['ZTEIRAN', 'none', 'TCI', 'MTN'])
  })

  test('that were found for another question are said to be', async () => {
    const person = await search(found([one, other]))
    await person.click(await press('Swap ends'))
    await screen.findByText(/The question has been changed since/)
    expect(pathSearch.getState().question.from).toMatchObject([{ id: 'iran' }])
  })
})

test('Hubs and types that were left out are named, and let in by a press', async () => {
  const person = await search(found([one], { hubsAvoided: [anEntity('un')], typesLeftOut: ['LOCATED_IN'] }))
  await press('company UN')
  await person.click(await press('Allow hubs'))
  await waitFor(() => expect(asked()).toMatchObject({ avoidHubs: false }))
  await person.click(await press('Allow it'))
  await waitFor(() => expect(asked()).toMatchObject({ incidental: true }))
})

test('A condition is set in the fold and taken back by its cross, which searches again', async () => {
  const person = await search(found([one]))
  await person.click(await press(/^Conditions/))
  await person.type(await screen.findByRole('textbox', { name: 'As of' }), '2010')
  await person.click(screen.getByRole('button', { name: 'Find paths' }))
  await waitFor(() => expect(asked()).toMatchObject({ filter: { asOf: '2010' } }))
  await person.click(await press('At any time, and search again'))
  await waitFor(() => expect(asked()?.filter).toEqual({}))
})

test('A time that is none is said to be none, and is not asked', async () => {
  const person = panel()
  await person.click(await press(/^Conditions/))
  await person.type(await screen.findByRole('textbox', { name: 'As of' }), '2010-13')
  await person.click(screen.getByRole('button', { name: 'Find paths' }))
  expect(server.asked(findPaths)).toEqual([])
  expect(screen.getByRole('textbox', { name: 'As of' }).getAttribute('aria-invalid')).toBe('true')
})

test('Persian names stand apart from our words, in the line, the steps, the evidence and side by side', async () => {
  const words = (path: Path): Path => ({
    ...path,
    entities: path.entities.map((entity) => ({ ...entity, name: 'شرکت مخابرات' })),
    steps: path.steps.map(({ relation, relations }) => ({
      relation,
      relations: relations.map((each) => ({ ...each, role: 'بازرس', articles: ['ماده'] })),
    })),
  })
  server.answers(pathEvidence, { nodes: [] })
  const hubsAvoided = [anEntity('un', { name: 'سازمان ملل' })]
  const person = await search(found([words(one), words(other)], { hubsAvoided }))
  act(() => pathSearch.setState(({ question }) => ({ question: { ...question, avoid: hubsAvoided } })))
  const [first, second] = await screen.findAllByRole('button', { name: 'Compare' })
  expect(strayTexts()).toEqual([])
  await person.click(first!)
  await person.click(second!)
  await screen.findByRole('table')
  expect(strayTexts()).toEqual([])
  await person.click(screen.getByRole('button', { name: 'Close' }))
  await person.click(screen.getAllByRole('button', { name: 'Evidence' })[0]!)
  await screen.findByRole('dialog')
  expect(strayTexts()).toEqual([])
})
