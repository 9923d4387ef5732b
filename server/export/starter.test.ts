import { readStarter } from '../import/starter/read'
import { testDb } from '../../testing/database'
import type { Drawing } from '../../model/shape/drawing'
import { exportView } from './export'
import { composeScene } from './scene/scene'
import { subgraphOf } from './view/subgraph'
import { manner } from './testing/drawings'
import { collisions, covered, cut, misplaced, outside } from './testing/scenes'

/** The whole graph that comes with the program, as it is published. */
const db = testDb()
afterAll(() => db.close())

const { entities, claims } = readStarter('data/starter')
const spoken = new Set(claims.flatMap(({ subject, object }) => (object === undefined ? [subject] : [subject, object])))
const ids = [...new Set([...entities.map(({ id }) => id), ...spoken])]

let drawing: Drawing
beforeAll(async () => {
  const { documents, denied, ...drawn } = await subgraphOf(db, { entities: ids }, false)
  drawing = { ...drawn, sources: documents, denied: denied.length, filter: null }
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
  expect(misplaced(scene)).toEqual([])
  expect(cut(scene)).toEqual([])
  expect(scene.entities.filter(({ text }) => text.lines.at(-1)!.endsWith('…'))).toEqual([])
})

test('drawn where a canvas has it too close together, still nothing is cut, left out or on top of another', () => {
  const close = composeScene(drawing, new Map(), { ...manner, labels: false })
  const spots = new Map(close.entities.map(({ id, x, y }) => [id, { x: x * 0.6, y: y * 0.6 }]))
  const scene = composeScene(drawing, spots, manner)
  expect([...collisions(scene), ...covered(scene), ...misplaced(scene)]).toEqual([])
  expect([scene.unnamed, scene.unlabelled]).toEqual([0, 0])
})

/** An entity with all that it is tied to, and the relations among them. */
function neighbourhood(id: string): Drawing {
  const { relations } = drawing
  const near = new Set(
    relations.flatMap(({ subjectId, objectId }) => ([subjectId, objectId].includes(id) ? [subjectId, objectId] : [])),
  )
  return {
    ...drawing,
    entities: drawing.entities.filter((entity) => near.has(entity.id)),
    relations: relations.filter(({ subjectId, objectId }) => near.has(subjectId) && near.has(objectId)),
  }
}

test.each(['company:zte', 'gov:china', 'company:huawei', 'gov:iran', 'company:tiandy'])(
  'around %s no label is left out or stands on a foreign line, and no line runs through a stranger',
  (id) => {
    const scene = composeScene(neighbourhood(id), new Map(), manner)
    expect([...collisions(scene), ...covered(scene), ...misplaced(scene), ...cut(scene), ...outside(scene)]).toEqual([])
    expect([scene.unnamed, scene.unlabelled]).toEqual([0, 0])
  },
)

test('in the unit of another program, from -1 to 1, still no name is cut, left out or on top of another', () => {
  const own = composeScene(drawing, new Map(), { ...manner, labels: false })
  const spots = new Map(own.entities.map(({ id, x, y }) => [id, { x: x / own.width - 0.5, y: y / own.width - 0.5 }]))
  const scene = composeScene(drawing, spots, manner)
  expect([...collisions(scene), ...covered(scene), ...misplaced(scene), ...outside(scene)]).toEqual([])
  expect([scene.unnamed, scene.width < 6_000]).toEqual([0, true])
})

test('its data holds all 179 claims', async () => {
  const { content } = await exportView(db, { entities: ids }, 'JSON', new Date(0))
  expect((JSON.parse(content) as { counts: object }).counts).toMatchObject({
    entities: 109,
    relations: 126,
    claims: 179,
  })
})
