/** @jest-environment ./testing/page-environment.ts */
import { act, screen } from '@testing-library/react'

import { known, pageOf } from '../../../testing/panel/answers'
import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { EntityDetailsDocument, NodesDocument, RecordEntityDocument } from '../../generated/graphql'
import { AmongDocument, RetractEntityDocument, SimilarEntitiesDocument } from '../../generated/graphql'
import type { EntityDetailsQuery } from '../../generated/graphql'
import { undo } from '../../investigation/commands'
import { draftToChange, emptyFields, entityDrafts } from '../../investigation/record/entity-draft'
import { investigation } from '../../investigation/store'
import { anEntity } from '../../investigation/testing/evidence'
import { RecordEntity } from './record-entity'
import { UndoEntity } from './undo-entity'

const read = { ...emptyFields, name: 'Acme', description: 'Old.', aliases: ['A'] }
const details = (more: object): EntityDetailsQuery => ({
  entity: {
    ...anEntity('company:acme', { name: 'Acme' }),
    topics: [],
    version: 2,
    relationCounts: [],
    claims: pageOf([]),
    searches: pageOf([]),
    founded: null,
    registration: null,
    ...more,
  },
  denials: { totalCount: 0 },
  said: { totalCount: 0 },
  read: { totalCount: 0 },
})

test('where another editor changed it in between, both versions are told, what was typed stays, and what is chosen is recorded', async () => {
  const changes = [{ by: 'Anna', at: '2026-11-01T10:00:00Z', changes: [{ attribute: 'description' }] }]
  server.answers(SimilarEntitiesDocument, { similarEntities: [] })
  server.fails(RecordEntityDocument, 'CONFLICT', 'It is no longer as you read it.', { now: { version: 2, changes } })
  server.answers(EntityDetailsDocument, details({ description: 'Theirs.', aliases: ['A'] }))
  entityDrafts.setState({ changed: draftToChange('company:acme', read, 1) })
  const person = show(<RecordEntity />)
  const field = screen.getByRole('textbox', { name: 'What it is' })
  await person.clear(field)
  await person.type(field, 'Mine.')
  await person.click(screen.getByRole('button', { name: /^Record the changes/ }))

  await screen.findByRole('group', { name: 'Anna changed it after you opened it' })
  expect(server.asked(RecordEntityDocument)[0]!.input).toMatchObject({ version: 1, description: 'Mine.' })
  expect(screen.getByRole('radiogroup', { name: 'What it is' }).parentElement!.textContent).toContain('“Old.”')
  const mine = screen.getByRole('radio', { name: /“Mine\.”.*as you have it/ })
  expect(screen.getByRole('radio', { name: /“Theirs\.”.*as Anna has it/ })).toBeTruthy()
  expect((field as HTMLTextAreaElement).value).toBe('Mine.')
  expect(screen.getByRole('button', { name: /^Record the changes/ }).getAttribute('aria-disabled')).toBe('true')

  server.answers(RecordEntityDocument, { recordEntity: anEntity('company:acme', { name: 'Acme' }) })
  await person.click(mine)
  await person.click(screen.getByRole('button', { name: /^Record the changes/ }))
  await screen.findByText(/is in its history/)
  const [first, second] = server.asked(RecordEntityDocument)
  expect(second!.input).toEqual({
    id: 'company:acme',
    version: 2,
    kind: 'COMPANY',
    name: 'Acme',
    description: 'Mine.',
  })
  expect(second!.operation).not.toBe(first!.operation)
})

test('a recorded entity is retracted by undo, with a reason, and can be recorded again under its id', async () => {
  const entity = anEntity('company:new', { name: 'New' })
  server.answers(SimilarEntitiesDocument, { similarEntities: [] })
  server.answers(RecordEntityDocument, { recordEntity: entity })
  server.answers(NodesDocument, known([entity]))
  server.answers(AmongDocument, { between: { relations: [], truncated: false } })
  server.answers(RetractEntityDocument, { retractEntity: { id: 'company:new' } })
  const person = show(
    <>
      <RecordEntity />
      <UndoEntity />
    </>,
  )
  await person.type(screen.getByRole('textbox', { name: 'Name' }), 'New')
  await person.click(screen.getByRole('button', { name: /^Record New/ }))
  await screen.findByText('New is in the graph and drawn.')
  expect(investigation.drawing().entities.has('company:new')).toBe(true)

  act(undo)
  await person.type(await screen.findByRole('textbox', { name: 'Why does it no longer count?' }), ' Sorry.')
  await person.click(screen.getByRole('button', { name: 'Retract it' }))
  await person.click(await screen.findByRole('button', { name: 'Record it again' }))
  expect(server.asked(RetractEntityDocument)[0]).toMatchObject({
    id: 'company:new',
    reason: 'Recorded by mistake. Sorry.',
  })
  await screen.findByText('New is in the graph and drawn.')
  expect(server.asked(RecordEntityDocument).at(-1)!.input).toEqual({ id: 'company:new', kind: 'COMPANY', name: 'New' })
})
