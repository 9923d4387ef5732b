import { mostOf } from '../../model/limits'
import { entity, relation } from '../../testing/edits'
import { fragmentOf } from './address/address'
import { storeSteps, storedSteps } from './address/stored-steps'
import { diffOf } from './diff'
import { expand } from './expansion/expand'
import { emptyDrawing } from './graph'
import { whyNoUndo } from './why-not'
import { createInvestigation, investigation } from './store'
import { unpackSteps } from './steps'
import { onTold } from './messages'

const told: string[] = []
let stop = () => undefined as void
beforeEach(() => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  Object.assign(globalThis, { localStorage: storage, sessionStorage: storage })
  told.length = 0
  stop = onTold((sentence) => told.push(sentence))
})
afterEach(() => stop())

/** An investigation of so many steps. */
function stepped(count: number) {
  const one = createInvestigation()
  for (let i = 0; i < count; i++)
    one.commit(diffOf(one.drawing(), { entities: { add: [entity(`e${i}`)] } }), `Draw ${i}`)
  return one
}
const undoAll = (one: ReturnType<typeof stepped>) => {
  let steps = 0
  while (one.undo() !== null) steps++
  return { steps, why: whyNoUndo(one.getState()) }
}

test('at the first step that undo has it is said whether others were forgotten, and how many are kept', () => {
  expect(undoAll(stepped(mostOf.steps))).toEqual({ steps: 200, why: 'There is nothing to undo.' })
  const { steps, why } = undoAll(stepped(mostOf.steps + 1))
  expect(steps).toBe(200)
  expect(why).toMatch(/^Steps before this are forgotten: the last 200 are kept/)
})

test('and so it is after a reload, also where the browser had no room for all', () => {
  const many = Array.from({ length: 3_000 }, (_, i) => entity(`an entity with quite a long id ${i}`))
  const one = createInvestigation()
  const shown = many.map((each) => ({ ...each, hidden: true }))
  one.commit(diffOf(one.drawing(), { entities: { add: many } }), 'Draw')
  for (let i = 0; i < 8; i++)
    one.commit(diffOf(one.drawing(), { entities: { update: i % 2 ? many : shown } }), `Hide ${i}`)
  storeSteps('mark', one.getState())
  const kept = storedSteps('mark')!
  expect(kept.undoable.length).toBeLessThan(9)
  const after = createInvestigation()
  const entities = new Map(many.map((each) => [each.id, each]))
  after.begin(diffOf(emptyDrawing, { entities: { add: many } }), unpackSteps(kept, { entities, relations: new Map() }))
  expect(undoAll(after).why).toMatch(/^Steps before this are forgotten/)
})

test('a drawing that is too large for its address is kept, and it is told when an older one is not any more', async () => {
  const large = () =>
    createLarge(Array.from({ length: 1_800 }, (_, i) => entity(`${i} ${crypto.randomUUID()} ${crypto.randomUUID()}`)))
  for (let i = 0; i < mostOf.keptDrawings; i++) await fragmentOf(large(), `drawing-${i}`)
  expect(told).toEqual([])
  await fragmentOf(large(), 'drawing-3')
  expect(told).toEqual([])
  await fragmentOf(large(), 'one-more')
  expect(told).toEqual([expect.stringMatching(/^This browser keeps the last 20 drawings that are too large/)])
})

function createLarge(entities: ReturnType<typeof entity>[]) {
  const one = createInvestigation()
  one.commit(diffOf(one.drawing(), { entities: { add: entities } }), 'Draw')
  return one.drawing()
}

test('where more is drawn than a question can leave out, an expansion says that it brought what was there', async () => {
  const neighbours = Array.from({ length: mostOf.excluded + 1 }, (_, i) => entity(`n${i}`))
  const relations = neighbours.map(({ id }) => relation('hub', id))
  investigation.begin(
    diffOf(emptyDrawing, { entities: { add: [entity('hub'), ...neighbours] }, relations: { add: relations } }),
  )
  const asked: string[][] = []
  const last = relations.at(-1)!
  globalThis.fetch = (_, init) => {
    const { variables } = JSON.parse(init?.body as string) as { variables: { exclude: string[] } }
    asked.push(variables.exclude)
    const again = [last].filter(({ objectId }) => !variables.exclude.includes(objectId))
    return Promise.resolve(Response.json({ data: { expand: { entities: [], relations: again } } }))
  }
  const row = { type: last.type, direction: 'OUT' as const, label: 'supplies', drawn: 0 }
  const { left } = await expand([{ id: 'hub', rows: [{ ...row, total: mostOf.excluded + 10 }] }], 5)
  expect(asked[0]).toHaveLength(mostOf.excluded)
  expect({ left, told }).toEqual({
    left: 9,
    told: [expect.stringMatching(/^5,001 of its neighbours .* can leave out 5,000: 1 relation of those/) as string],
  })
})
