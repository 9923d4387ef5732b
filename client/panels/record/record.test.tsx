/** @jest-environment ./testing/page-environment.ts */
import { act, screen, waitFor, within } from '@testing-library/react'

import { among, known } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import {
  AmongDocument as ties,
  NodesDocument as nodes,
  RecordClaimDocument as recordClaim,
  RecordEntityDocument as recordEntity,
  SearchDocument as search,
  SimilarClaimsDocument as similarClaims,
  SimilarEntitiesDocument as similarEntities,
} from '../../generated/graphql'
import { claimDraft, emptyDraft } from '../../investigation/record/claim-draft'
import { draftToChange, emptyFields, entityDrafts } from '../../investigation/record/entity-draft'
import { addEntity, claimAbout } from '../../investigation/record/record-form'
import { selection } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { aClaim, aDocument, anEntity, aRelation } from '../../investigation/testing/evidence'
import { RecordPanel } from './record'

const press = (name: string | RegExp) => screen.findByRole('button', { name })
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name })
const tags = (name: string) => screen.getByRole('combobox', { name })
const relation = { ...aRelation('zte', 'tci'), reason: '1 asserts: asserted' }
const whole = () =>
  claimDraft.setState({
    ...emptyDraft(),
    subject: [anEntity('zte')],
    object: [anEntity('tci')],
    type: 'OWNS',
    source: [aDocument('doc:a')],
    statement: 'It bought it.',
  })
const claimIsTaken = () => {
  server.answers(similarClaims, { similarClaims: [] })
  server.answers(recordClaim, { recordClaim: { claim: aClaim(), relation, warnings: ['No date is given.'] } })
  server.answers(nodes, known([anEntity('zte'), anEntity('tci')], [relation]))
}

describe('A claim', () => {
  test('of which nothing is written says what is missing, and is not sent', async () => {
    const person = show(<RecordPanel />)
    const button = screen.getByRole('button', { name: /^Record the claim/ })
    expect(button.getAttribute('aria-description')).toMatch(
      /^Still missing: whom it speaks of first, how they are tied,/,
    )
    await person.click(button)
    expect(server.asked(recordClaim)).toEqual([])
  })

  test('is said in a sentence before it is recorded', () => {
    whole()
    server.answers(similarClaims, { similarClaims: [] })
    show(<RecordPanel />)
    const sentence = screen.getByText('ZTE owns TCI: Title of doc:a asserts it.')
    expect(sentence.closest('[role=status]')).toBeTruthy()
  })

  test('is recorded by Ctrl Enter from any field, drawn and inspected, and the form is empty', async () => {
    whole()
    claimIsTaken()
    const person = show(<RecordPanel />)
    await person.type(field('What it says, in your own words'), ' Twice.{Control>}{Enter}{/Control}')
    await screen.findByText('The relation is now: 1 asserts: asserted. No date is given.')
    expect(server.asked(recordClaim)).toMatchObject([
      {
        input: {
          subject: 'zte',
          type: 'OWNS',
          object: 'tci',
          source: 'doc:a',
          statement: 'It bought it. Twice.',
          stance: 'ASSERTS',
        },
      },
    ])
    expect([...investigation.drawing().relations.keys()]).toEqual([relation.id])
    expect(selection.getState().focus).toEqual({ type: 'relation', id: relation.id })
    expect(field('What it says, in your own words').value).toBe('')
  })

  test('of owning takes stakes as they are written, and shows how they are read', async () => {
    whole()
    claimIsTaken()
    const person = show(<RecordPanel />)
    await person.click(await press('Say how large the stake is'))
    await person.type(field('How much, as it is written'), 'about 30')
    await screen.findByText(/does not say between which figures it lies/)
    expect((await press(/^Record the claim/)).getAttribute('aria-description')).toMatch(/how large the stake is/)
    await person.clear(field('How much, as it is written'))
    await person.type(field('How much, as it is written'), '25–50')
    await screen.findByText('Read as 25 to 50 %')
    await person.click(await press(/^Record the claim/))
    await screen.findByText(/^The relation is now/)
    expect(server.asked(recordClaim)).toMatchObject([
      { input: { type: 'OWNS', stakes: [{ kind: 'CAPITAL', text: '25–50', direct: null }] } },
    ])
  })

  test('on its way keeps its button at work; what failed stays written and is sent again as the same', async () => {
    whole()
    claimIsTaken()
    const held = server.holds(recordClaim)
    const person = show(<RecordPanel />)
    await person.click(await press(/^Record the claim/))
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^Record the claim/ }).getAttribute('aria-busy')).toBe('true'),
    )
    held.fail('TIMEOUT')
    await screen.findByText('Perhaps it was recorded, perhaps not')
    expect(field('What it says, in your own words').value).toBe('It bought it.')
    claimIsTaken()
    await person.click(await press(/^Record the claim/))
    await screen.findByText(/^The relation is now/)
    const [first, second] = server.asked(recordClaim)
    expect(second?.operation).toBe(first?.operation)
  })

  test('that is refused says why, and is another operation when it is written otherwise', async () => {
    whole()
    claimIsTaken()
    server.fails(recordClaim, 'BAD_INPUT', 'A law owns nothing.')
    const person = show(<RecordPanel />)
    await person.click(await press(/^Record the claim/))
    await screen.findByText(/A law owns nothing\./)
    const before = claimDraft.getState().operation
    await person.type(field('What it says, in your own words'), '!')
    expect(claimDraft.getState().operation).not.toBe(before)
  })

  test('with a time that is none is not sent', async () => {
    whole()
    server.answers(similarClaims, { similarClaims: [] })
    const person = show(<RecordPanel />)
    await person.type(field('When it held'), '2010-13')
    await person.click(await press(/^Record the claim/))
    expect(server.asked(recordClaim)).toEqual([])
    expect(field('When it held').getAttribute('aria-invalid')).toBe('true')
  })

  test('has its ends swapped, its stance turned, and is emptied, each by a press', async () => {
    whole()
    server.answers(similarClaims, { similarClaims: [] })
    const person = show(<RecordPanel />)
    await person.click(await press('Swap the two'))
    await person.click(screen.getByRole('radio', { name: 'denies' }))
    expect(claimDraft.getState()).toMatchObject({ subject: [{ id: 'tci' }], object: [{ id: 'zte' }], stance: 'DENIES' })
    await person.click(await press('Empty the form'))
    expect(claimDraft.getState()).toMatchObject({ subject: [], object: [], stance: 'ASSERTS', statement: '' })
  })

  test('of an attribute asks for the attribute and its value, and keeps the second entity', async () => {
    whole()
    server.answers(similarClaims, { similarClaims: [] })
    const person = show(<RecordPanel />)
    await person.click(screen.getByRole('radio', { name: 'What one is' }))
    expect(screen.getByText(/The second entity is kept/)).toBeTruthy()
    await person.type(screen.getByRole('combobox', { name: 'Which attribute' }), 'founded')
    await person.type(field('Its value'), '1985')
    expect(screen.getByText('ZTE: founded “1985”: Title of doc:a asserts it.')).toBeTruthy()
  })

  test('opened on what is given has the focus where one goes on', async () => {
    show(<RecordPanel />)
    act(() => claimAbout({ subject: [anEntity('zte')] }, 'statement'))
    await waitFor(() => expect(document.activeElement).toBe(field('What it says, in your own words')))
  })

  test('names somebody who is not there: a new one is recorded on the spot and is in the field', async () => {
    server.answers(search, { search: { totalCount: 0, edges: [] } })
    server.answers(similarEntities, { similarEntities: [] })
    server.answers(recordEntity, { recordEntity: anEntity('firm', { name: 'Firm' }) })
    const person = show(<RecordPanel />)
    await person.type(field('Whom it speaks of'), 'Firm')
    await person.click(await screen.findByRole('option', { name: /as a new entity/ }))
    const window = within(await screen.findByRole('dialog', { name: 'A new entity' }))
    await person.click(window.getByRole('button', { name: /^Record and use it/ }))
    await screen.findByText('Firm is in the graph, and in the field.')
    expect(server.asked(recordEntity)).toMatchObject([{ input: { name: 'Firm', kind: 'COMPANY' } }])
    expect(claimDraft.getState()).toMatchObject({ subject: [{ id: 'firm' }], typed: { subject: '' } })
  })

  test('in Persian is written and shown in its own direction', () => {
    const words = 'شرکت مخابرات'
    server.answers(similarClaims, { similarClaims: [] })
    claimDraft.setState({
      ...emptyDraft(),
      subject: [anEntity('a', { name: words })],
      object: [anEntity('b', { name: words })],
      type: 'OWNS',
      source: [aDocument('doc:a', { name: words })],
      speakers: [anEntity('c', { name: words })],
      role: words,
      statement: words,
      locator: words,
      aspect: words,
    })
    show(<RecordPanel />)
    expect(field('Where in it').value).toBe(words)
    expect(strayTexts()).toEqual([])
  })
})

describe('An entity', () => {
  const open = () => {
    act(() => addEntity())
    return show(<RecordPanel />)
  }

  test('needs a name', async () => {
    const person = open()
    const button = screen.getByRole('button', { name: /^Record it/ })
    expect(button.getAttribute('aria-description')).toBe('It needs a name.')
    await person.click(button)
    expect(server.asked(recordEntity)).toEqual([])
  })

  test('is recorded and drawn, and the form is empty', async () => {
    server.answers(similarEntities, { similarEntities: [] })
    server.answers(recordEntity, { recordEntity: anEntity('firm', { name: 'Firm' }) })
    server.answers(nodes, known([anEntity('firm', { name: 'Firm' })]))
    server.answers(ties, among())
    const person = open()
    await person.type(field('Name'), 'Firm')
    await person.type(tags('Other names'), 'The Firm{Enter}')
    await person.type(tags('Countries'), 'ir{Enter}')
    await person.click(await press(/^Record Firm/))
    await screen.findByText('Firm is in the graph and drawn.')
    expect(server.asked(recordEntity)).toMatchObject([
      { input: { name: 'Firm', aliases: ['The Firm'], countries: ['IR'] } },
    ])
    expect(selection.getState().focus).toEqual({ type: 'entity', id: 'firm' })
    expect(field('Name').value).toBe('')
  })

  test('that may be there already is shown, to be drawn instead', async () => {
    server.answers(similarEntities, { similarEntities: [anEntity('zte')] })
    const person = open()
    await person.type(field('Name'), 'ZTE')
    const notice = within(await screen.findByRole('group', { name: 'Is it one of these?' }))
    expect(notice.getByRole('button', { name: 'Draw ZTE' })).toBeTruthy()
    expect(server.asked(similarEntities)).toMatchObject([{ kind: 'COMPANY', name: 'ZTE', aliases: [] }])
  })

  test('that could not be recorded stays written', async () => {
    server.answers(similarEntities, { similarEntities: [] })
    server.fails(recordEntity, 'DISK_FULL', 'The disk is full.')
    const person = open()
    await person.type(field('Name'), 'Firm')
    await person.click(await press(/^Record Firm/))
    await screen.findByText('Nothing can be recorded now')
    expect(field('Name').value).toBe('Firm')
  })

  test('with a country that is none is told so', async () => {
    server.answers(similarEntities, { similarEntities: [] })
    const person = open()
    await person.type(field('Name'), 'Firm')
    await person.type(tags('Countries'), 'xx{Enter}')
    expect(screen.getByText(/^“xx” is no country that is known here: choose one from the list/)).toBeTruthy()
    await person.click(await press(/^Record Firm/))
    expect(server.asked(recordEntity)).toEqual([])
  })

  test('that is changed sends only what was changed, and can be left as it is', async () => {
    entityDrafts.setState({ changed: draftToChange('zte', { ...emptyFields, name: 'ZTE', aliases: ['Zhongxing'] }) })
    act(() => addEntity())
    entityDrafts.setState({ changed: draftToChange('zte', { ...emptyFields, name: 'ZTE', aliases: ['Zhongxing'] }) })
    server.answers(recordEntity, { recordEntity: anEntity('zte') })
    const person = show(<RecordPanel />)
    const form = within(screen.getByRole('form', { name: 'Change ZTE' }))
    const button = form.getByRole('button', { name: /^Record the changes/ })
    expect(button.getAttribute('aria-description')).toBe('Nothing is changed yet.')
    await person.type(field('What it is'), 'A maker.')
    await person.click(button)
    await screen.findByText('What was changed of ZTE is in its history.')
    expect(server.asked(recordEntity)).toMatchObject([{ input: { id: 'zte', name: 'ZTE', description: 'A maker.' } }])
    expect(server.asked(recordEntity)[0]?.input).not.toHaveProperty('aliases')
    expect(screen.getByRole('form', { name: 'Record an entity' })).toBeTruthy()
  })

  test('in Persian is written in its own direction', async () => {
    server.answers(similarEntities, { similarEntities: [anEntity('a', { name: 'شرکت مخابرات' })] })
    const person = open()
    await person.type(field('Name'), 'شرکت')
    await person.type(tags('Other names'), 'مخابرات{Enter}ایران')
    await person.type(field('What it is'), 'سازنده')
    await screen.findByRole('group', { name: 'Is it one of these?' })
    expect(strayTexts()).toEqual([])
  })
})
