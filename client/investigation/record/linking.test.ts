import { claimDraft, dropClaim } from './claim-draft'
import { hide } from '../commands'
import { diffOf } from '../diff'
import { linking, linkTo, startLinking, stopLinking } from './linking'
import { recordForm } from './record-form'
import { selection } from '../selection/selection'
import { investigation } from '../store'
import { entity } from '../../../testing/edits'

const from = () => linking.getState().from

beforeAll(() => Object.assign(globalThis, { localStorage: { setItem: () => undefined } }))
beforeEach(() => {
  stopLinking()
  dropClaim()
  while (investigation.undo() !== null);
  const add = [entity('a'), entity('b'), entity('c', { hidden: true })]
  investigation.commit(diffOf(investigation.drawing(), { entities: { add } }), 'Draw')
})

test('the second entity that is chosen opens the claim form on the two, to say how they are tied', () => {
  startLinking('a')
  expect(selection.getState().focus).toEqual({ type: 'entity', id: 'a' })
  expect(linkTo('b')).toBe(true)
  const { subject, object, type } = claimDraft.getState()
  expect([subject[0]?.name, object[0]?.name, type]).toEqual(['A', 'B', null])
  expect(recordForm.getState()).toEqual({ what: 'CLAIM', focus: 'type' })
  expect(selection.getState()).toMatchObject({ tool: 'RECORD', inspectorOpen: true })
  expect(from()).toBeNull()
})

test('what is written of a draft already stays: the document, the statement', () => {
  claimDraft.setState({ statement: 'It sold a system.' })
  startLinking('a')
  linkTo('b')
  expect(claimDraft.getState().statement).toBe('It sold a system.')
})

test('the entity it begins at does not end it, nor one that cannot be seen', () => {
  startLinking('a')
  expect([linkTo('a'), linkTo('c'), from()]).toEqual([true, true, 'a'])
})

test('a press is for nothing else while a relation is drawn, and only then', () => {
  expect(linkTo('b')).toBe(false)
  startLinking('c')
  expect(from()).toBeNull()
})

test('it ends when the entity goes out of sight', () => {
  startLinking('a')
  hide(['a'])
  expect(from()).toBeNull()
})
