import { readStarter } from '../import/starter/read'
import { testDb } from '../testing/database'
import type { Drawing } from './drawing'
import { exportView } from './export'
import { composeScene } from './scene'
import { subgraphOf } from './subgraph'
import { manner } from './testing/drawings'
import { collisions, outside } from './testing/scenes'

/** The whole graph that comes with the program, as it is published. */
const db = testDb()
afterAll(() => db.close())

const { entities, claims } = readStarter('data/starter')
const spoken = new Set(claims.flatMap(({ subject, object }) => (object === undefined ? [subject] : [subject, object])))
const ids = [...new Set([...entities.map(({ id }) => id), ...spoken])]

let drawing: Drawing
beforeAll(async () => {
  const { documents, denied, ...drawn } = await subgraphOf(db, { entities: ids }, false)
  drawing = { ...drawn, sources: documents, denied: denied.length }
})

test('it has its 109 entities and 126 relations', () => {
  expect([drawing.entities.length, drawing.relations.length]).toEqual([109, 126])
})

test.each([
  ['light, with labels', 'LIGHT', true],
  ['dark, names only', 'DARK', false],
] as const)('%s: no name or label is cut, left out or on top of another', (_, theme, labels) => {
  const scene = composeScene(drawing, new Map(), { ...manner, theme, labels })
  expect(collisions(scene)).toEqual([])
  expect(outside(scene)).toEqual([])
  expect([scene.unnamed, scene.unlabelled]).toEqual([0, 0])
  expect(scene.entities.filter(({ text }) => text.lines.at(-1)!.endsWith('…'))).toEqual([])
})

test('drawn where a canvas has it too close together, still nothing is cut, left out or on top of another', () => {
  const close = composeScene(drawing, new Map(), { ...manner, labels: false })
  const spots = new Map(close.entities.map(({ id, x, y }) => [id, { x: x * 0.6, y: y * 0.6 }]))
  const scene = composeScene(drawing, spots, manner)
  expect(collisions(scene)).toEqual([])
  expect([scene.unnamed, scene.unlabelled]).toEqual([0, 0])
})

test('its data holds all 179 claims', async () => {
  const { content } = await exportView(db, { entities: ids }, 'JSON', new Date(0))
  expect((JSON.parse(content) as { counts: object }).counts).toMatchObject({
    entities: 109,
    relations: 126,
    claims: 179,
  })
})
