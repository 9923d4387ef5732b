import { ApiError } from '../../api'
import { redo, undo } from '../commands'
import { diffOf } from '../diff'
import { retractClaim, undoClaim, undoEntity } from './ledger'
import { keepRecorded, retraction, undoWords } from './retraction'
import { createInvestigation, investigation } from '../store'
import { entity, relation } from '../../../testing/edits'
import { aClaim } from '../testing/evidence'

const recorded = { what: 'CLAIM' as const, id: 'claim:1', sentence: 'A supplies B: A report asserts it.' }
const ids = () => [...investigation.drawing().entities.keys()].sort().join('')
const labels = () => investigation.getState().undoable.map(undoWords)

/** Answers each question of the page in turn; an Error is an answer of that code. */
function answer(...answers: (object | ApiError)[]): { operation: string }[] {
  const asked: { operation: string }[] = []
  globalThis.fetch = ((_: string, { body }: { body?: string }) => {
    // The page asks whether the server is back.
    if (!body) return Promise.resolve(new Response())
    asked.push((JSON.parse(body) as { variables: { operation: string } }).variables)
    const next = answers.shift()
    if (next instanceof ApiError && next.code === 'OFFLINE') return Promise.reject(next)
    const errors = [{ message: 'No', extensions: { code: 'CONFLICT' } }]
    return Promise.resolve(Response.json(next instanceof ApiError ? { errors } : { data: next }))
  }) as typeof fetch
  return asked
}
const retracted = { retractClaim: { claim: aClaim({ id: 'claim:1' }), relation: null } }

beforeAll(() => Object.assign(globalThis, { sessionStorage: { getItem: () => null } }))
beforeEach(() => {
  keepRecorded()
  while (investigation.undo() !== null);
  const draw = (edit: Parameters<typeof diffOf>[1]) => diffOf(investigation.drawing(), edit)
  investigation.commit(draw({ entities: { add: [entity('a')] } }), 'Draw A')
  const both = { entities: { add: [entity('b')] }, relations: { add: [relation('a', 'b')] } }
  investigation.commit(draw(both), 'Draw what is claimed of A', { recorded })
})

test('the undo of a recorded claim says that it retracts it, and asks before anything changes', () => {
  expect(labels().at(-1)).toBe('retract “A supplies B: A report asserts it.”')
  undo()
  expect(retraction.getState().asked).toEqual(recorded)
  expect(ids()).toBe('ab')
})

test('confirmed, the drawing goes back, and the step is neither undone nor redone again', async () => {
  answer(retracted)
  expect(await undoClaim('op', 'claim:1', 'Recorded by mistake.')).toMatchObject({ id: 'claim:1' })
  expect([ids(), labels(), investigation.getState().redoable]).toEqual(['a', ['Draw A'], []])
  redo()
  expect(ids()).toBe('a')
  undo()
  expect(ids()).toBe('')
})

test('where another step came in between, its own is about the drawing alone and does not ask again', async () => {
  answer(retracted)
  const undone = undoClaim('op', 'claim:1', 'Why')
  investigation.commit(diffOf(investigation.drawing(), { entities: { add: [entity('c')] } }), 'Draw C')
  await undone
  expect(labels()).toEqual(['Draw A', 'Draw what is claimed of A (its claim was retracted already)', 'Draw C'])
  undo()
  undo()
  expect([retraction.getState().asked, ids()]).toEqual([null, 'a'])
})

test('where the server does not answer, nothing changes', async () => {
  answer(new ApiError('OFFLINE', ''))
  await expect(undoClaim('op', 'claim:1', 'Why')).rejects.toThrow(ApiError)
  expect([ids(), labels().length]).toEqual(['ab', 2])
})

test('a claim that was retracted elsewhere is not retracted twice: the step is about the drawing alone then', async () => {
  answer(new ApiError('CONFLICT', ''), { node: aClaim({ id: 'claim:1', retractedAt: '2026-01-01' }) })
  expect(await undoClaim('op', 'claim:1', 'Why')).toBeNull()
  expect(labels().at(-1)).toBe('Draw what is claimed of A (its claim was retracted already)')
  undo()
  expect([retraction.getState().asked, ids()]).toEqual([null, 'a'])
})

test('retracting it where its evidence is read leaves the step without it', async () => {
  answer(retracted)
  await retractClaim('op', 'claim:1', 'Why')
  undo()
  expect([retraction.getState().asked, ids()]).toEqual([null, 'a'])
})

test('a claim that changed nothing in the drawing is a step as well, and gone when it is retracted', async () => {
  const nothing = diffOf(investigation.drawing(), {})
  investigation.commit(nothing, 'Draw', { recorded: { what: 'CLAIM', id: 'claim:2', sentence: 'A: founded “1985”' } })
  expect(labels()).toHaveLength(3)
  answer({ retractClaim: { claim: aClaim({ id: 'claim:2' }), relation: null } })
  await retractClaim('op', 'claim:2', 'Why')
  expect(labels()).toHaveLength(2)
})

test('only the last step is taken back, and only for its own claim', () => {
  const own = createInvestigation()
  own.commit(diffOf(own.drawing(), { entities: { add: [entity('a')] } }), 'Draw', { recorded })
  own.takeBack('claim:other')
  expect(own.drawing().entities.size).toBe(1)
  own.takeBack('claim:1')
  expect(own.drawing().entities.size).toBe(0)
})

describe('An entity that was recorded', () => {
  const input = { id: 'company:c', kind: 'COMPANY' as const, name: 'C' }
  const step = { what: 'ENTITY' as const, id: 'company:c', sentence: 'C', input }
  beforeEach(() => {
    const diff = diffOf(investigation.drawing(), { entities: { add: [entity('company:c')] } })
    investigation.commit(diff, 'Draw C', { recorded: step })
  })

  test('is asked for by undo, and taken off the drawing once it is retracted', async () => {
    undo()
    expect(retraction.getState().asked).toEqual(step)
    const asked = answer({ retractEntity: { id: 'company:c' } })
    await undoEntity('op', 'company:c', 'By mistake.')
    expect(asked).toEqual([{ operation: 'op', id: 'company:c', reason: 'By mistake.' }])
    expect([ids(), labels().length]).toEqual(['ab', 2])
  })

  test('that is in use stays on record and drawn, and the next undo is about the drawing alone', async () => {
    answer(new ApiError('CONFLICT', ''))
    await expect(undoEntity('op', 'company:c', 'Why')).rejects.toThrow(ApiError)
    expect(labels().at(-1)).toBe('Draw C (the drawing alone)')
    keepRecorded()
    undo()
    expect([retraction.getState().asked, ids()]).toEqual([null, 'ab'])
  })
})
