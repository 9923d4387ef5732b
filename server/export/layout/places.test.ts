import type { Spot } from '../../../model/shape/geometry'
import { composeScene } from '../scene/scene'
import { aDrawing, anEntity, aRelation, manner } from '../testing/drawings'
import { collisions, notNumbers, outside } from '../testing/scenes'

/** So many entities in a chain. */
function chain(count: number) {
  const entities = Array.from({ length: count }, (_, i) => anEntity(`e:${String(i).padStart(3, '0')}`))
  return aDrawing(
    entities,
    entities.slice(1).map(({ id }, i) => aRelation(entities[i]!.id, id)),
  )
}

const composed = (count: number, placeOf: (number: number) => Spot) => {
  const drawing = chain(count)
  return composeScene(drawing, new Map(drawing.entities.map(({ id }, i) => [id, placeOf(i)])), manner)
}

/** Numbers from -1 to 1 that look random and are the same every time. */
const scattered = (n: number) => (((n + 1) * 48_271 * 16_807) % 2_147_483_647) / 1_073_741_823.5 - 1

const far = { x: 90_000, y: 50_000 }
test.each<[string, number, (number: number) => Spot]>([
  ['two at one place', 2, () => ({ x: 5, y: 5 })],
  ['two that are nearer than can be written', 2, (i) => ({ x: i * 0.03, y: 0 })],
  ['a hundred at one place', 100, () => ({ x: 0, y: 0 })],
  ['a hundred within -1 and 1', 100, (i) => ({ x: scattered(2 * i), y: scattered(2 * i + 1) })],
  ['a hundred that are 10 apart', 100, (i) => ({ x: 10 * (i % 10), y: 10 * Math.floor(i / 10) })],
  ['a hundred at one place and one far away', 101, (i) => (i === 0 ? far : { x: 0, y: 0 })],
  ['a hundred in a row, one apart', 100, (i) => ({ x: i, y: 0 })],
])('%s: all shapes and names are there and none lies on another', (_, count, placeOf) => {
  const scene = composed(count, placeOf)
  expect([notNumbers(scene), scene.unnamed, collisions(scene), outside(scene)]).toEqual([0, 0, [], []])
})

test('what is at one place is spread in the order of ids, however it comes', () => {
  const drawing = chain(20)
  const given = [...drawing.entities].map(({ id }): [string, Spot] => [id, { x: 7, y: 7 }])
  const once = composeScene(drawing, new Map(given), manner)
  expect(composeScene(drawing, new Map(given.toReversed()), manner)).toEqual(once)
})

test('a drawing in another unit keeps its form and becomes no larger than it must', () => {
  const grid = composed(100, (i) => ({ x: (i % 10) / 10, y: Math.floor(i / 10) / 10 }))
  const [first, second, , , , , , , , , below] = grid.entities
  expect(second!.x - first!.x).toBeCloseTo(below!.y - first!.y, 0)
  expect(grid.width).toBeLessThan(3_000)
})

test('the longest lines that are taken are drawn, whichever way they run', () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 100_000, y: 100_000 },
    { x: 100_000, y: 0 },
  ]
  expect(notNumbers(composed(3, (i) => corners[i]!))).toBe(0)
})
