/** @jest-environment ./testing/page-environment.ts */
import { screen, waitFor, within } from '@testing-library/react'

import { known } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { InvestigationChangesDocument as changes, NodesDocument as nodes } from '../../generated/graphql'
import { drawnEntity, drawnRelation } from '../../investigation/expansion/drawn-fields'
import type { Changes } from '../../investigation/saved/changes'
import { selection } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { aClaim, anEntity, aRelation } from '../../investigation/testing/evidence'
import { WhatIsNew } from './changes'

const found = (more: Partial<Changes> = {}) => ({
  investigation: {
    changes: {
      ...{ since: 3, at: '2026-01-02T10:00:00.000Z', complete: true },
      explanation: 'Since version 3: something.',
      ...{ claimsCome: [], claimsGone: [], relations: [], paths: [] },
      ...more,
    },
  },
})
const [zte, tci, iran] = ['zte', 'tci', 'iran'].map((id) => anEntity(id)) as [
  ReturnType<typeof anEntity>,
  ReturnType<typeof anEntity>,
  ReturnType<typeof anEntity>,
]
const between = (subject = zte, object = tci) => ({ ...aRelation(subject.id, object.id), subject, object })
type Change = Changes['relations'][number]
const change = (more: Partial<Change> = {}): Change => ({
  relation: between(),
  wasStatus: 'ASSERTED',
  wasStrength: 3,
  status: 'DISPUTED',
  strength: 2,
  ...more,
})
const at = (entity: typeof zte, x: number) => drawnEntity(entity, { x, y: 0 })
const panel = () => show(<WhatIsNew id="investigation:1" since={3} />)
const list = (name: string) => within(screen.getByRole('list', { name }))

test('while it is asked it says so, and asks about the version that is meant', async () => {
  const held = server.holds(changes)
  panel()
  expect(screen.getByRole('status').textContent).toBe('Loading what is new')
  held.answer(found())
  await screen.findByText('Nothing is new.')
  expect(server.asked(changes)).toEqual([{ id: 'investigation:1', since: 3 }])
  expect(screen.queryByRole('button', { name: 'Mark in the drawing' })).toBeNull()
})

test('what failed can be asked again', async () => {
  server.fails(changes)
  const person = panel()
  await screen.findByRole('alert', { name: 'Something went wrong' })
  server.answers(changes, found())
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('Nothing is new.')
})

test('a relation is told with what it was and is, and a press goes to it in the drawing', async () => {
  drawn({ entities: [at(zte, 0), at(tci, 200)], relations: [drawnRelation(between())] })
  server.answers(changes, found({ relations: [change()] }))
  const person = panel()
  const told = await screen.findByRole('button', { name: /ZTE owns TCI.*asserted, strength.3 → disputed, strength.2/ })
  await person.click(told)
  expect(selection.getState().focus).toEqual({ type: 'relation', id: 'rel:zte:owns:tci' })
  expect(screen.queryByRole('button', { name: /Take in/ })).toBeNull()
  await person.click(screen.getByRole('button', { name: 'Mark in the drawing' }))
  expect([...selection.getState().lit].sort()).toEqual(['rel:zte:owns:tci', 'tci', 'zte'])
})

test('what is new is taken in one by one, or all at once as one step; what is only denied is not', async () => {
  drawn({ entities: [at(zte, 0)] })
  const came = { wasStatus: null, wasStrength: null, status: 'ASSERTED', strength: 3 } as const
  const all = [between(), between(tci, iran)].map((relation) => change({ ...came, relation }))
  const denied = change({ relation: between(zte, iran), status: 'DENIED', strength: 0 })
  server.answers(changes, found({ relations: [...all, denied] }))
  server.answers(nodes, known([zte, tci, iran], [between(), between(tci, iran)]))
  const person = panel()
  await screen.findByRole('button', { name: /ZTE owns TCI.*new: asserted, strength.3/ })
  expect(list('Relations that changed').getAllByRole('button', { name: /^Take in: / })).toHaveLength(2)
  await person.click(screen.getByRole('button', { name: 'Take in: ZTE owns TCI' }))
  await waitFor(() => expect([...investigation.drawing().relations.keys()]).toEqual(['rel:zte:owns:tci']))
  await person.click(screen.getByRole('button', { name: 'Take in all' }))
  await waitFor(() =>
    expect([...investigation.drawing().relations.keys()]).toEqual(['rel:zte:owns:tci', 'rel:tci:owns:iran']),
  )
  expect(screen.queryByRole('button', { name: /Take in/ })).toBeNull()
})

test('claims that came and are gone are told with the reason, and paths with what they were', async () => {
  const ids = ({ id }: { id: string }) => ({ id })
  const path = (entities: (typeof zte)[], strength: number) => ({
    ...{ entities, strength, length: entities.length - 1 },
    relations: [between(), between(tci, iran)].slice(0, entities.length - 1).map(ids),
  })
  const question = 'How is ZTE tied to IRAN?'
  server.answers(
    changes,
    found({
      claimsCome: [aClaim({ stance: 'DENIES', statement: 'ZTE says no.' }), aClaim({ id: 'claim:2' })],
      claimsGone: [aClaim({ id: 'claim:3', retractedBecause: 'Misread.' })],
      paths: [
        { question, before: path([zte, tci, iran], 3), now: path([zte, tci, iran], 1) },
        { question, before: null, now: null },
      ],
    }),
  )
  panel()
  await screen.findByText('Since version 3: something.')
  const said = (name: string) =>
    list(name)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent?.replace(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' '))
  expect(said('Claims that came')).toEqual([
    expect.stringMatching(/denies.*ZTE supplies TCI.*ZTE says no\./i),
    expect.stringContaining('ZTE sold TCI a system.'),
  ])
  expect(said('Claims that are gone')[0]).toMatch(/retracted: Misread\./)
  expect(said('Paths that changed')).toEqual([
    expect.stringContaining('Before: ZTE → TCI → IRAN (strength 3). Now: ZTE → TCI → IRAN (strength 1)'),
    expect.stringContaining('Before: none was kept. Now: none'),
  ])
})

test('names and statements in Persian keep their direction', async () => {
  const [from, to] = [anEntity('a', { name: 'شرکت الف' }), anEntity('b', { name: 'شرکت ب' })]
  const path = { entities: [from, to], relations: [{ id: 'r' }], length: 1, strength: 3 }
  server.answers(
    changes,
    found({
      claimsCome: [aClaim({ subject: from, object: to, statement: 'فروخته است.' })],
      claimsGone: [aClaim({ id: 'claim:2', subject: from, object: to, retractedBecause: 'اشتباه' })],
      relations: [change({ relation: between(from, to) })],
      paths: [{ question: 'How?', before: path, now: null }],
    }),
  )
  panel()
  await screen.findByText('Since version 3: something.')
  expect(strayTexts()).toEqual([])
})
