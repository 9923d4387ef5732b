import { movedBox, overlaps } from '../../../model/shape/geometry'
import type { Sized, Spot, LayoutRelation } from '../../../model/shape/geometry'
import { layOut } from './layout'

const room = (id: string): Sized => ({ id, left: -60, top: -25, right: 60, bottom: 50 })
const rooms = (n: number) => Array.from({ length: n }, (_, i) => room(`e:${String(i).padStart(4, '0')}`))

/** A tree with some further relations, in parts that do not hang together. */
const relationsOf = (entities: readonly Sized[]): LayoutRelation[] =>
  entities.flatMap(({ id }, i): LayoutRelation[] => {
    if (i % 10 === 0) return []
    const parent = entities[i - 1 - (i % 3 === 0 && i % 10 > 2 ? 1 : 0)]!.id
    return i % 5 === 0
      ? [
          [id, parent, 120],
          [id, entities[i - (i % 10)]!.id, 120],
        ]
      : [[id, parent, 120]]
  })

const pairs = (entities: readonly Sized[], spots: ReadonlyMap<string, Spot>) => {
  const boxes = entities.map((entity) => movedBox(entity, spots.get(entity.id)!))
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b)))
}

test('the same entities and relations are laid out in the same way, in whatever order they come', () => {
  const entities = rooms(60)
  const relations = relationsOf(entities)
  const once = layOut(entities, relations, new Map())
  expect(layOut(entities.toReversed(), relations.toReversed(), new Map())).toEqual(once)
})

test.each([1, 2, 60, 300, 700])('of %d entities no two lie on each other', (n) => {
  const entities = rooms(n)
  const spots = layOut(entities, relationsOf(entities), new Map())
  expect(spots.size).toBe(n)
  expect(pairs(entities, spots)).toEqual([])
})

test('entities that were given a place keep it, and the others are put near what they are tied to', () => {
  const entities = rooms(4)
  const given = new Map([
    ['e:0000', { x: 0, y: 0 }],
    ['e:0001', { x: 1000, y: 0 }],
  ])
  const spots = layOut(entities, [['e:0002', 'e:0001', 120]], given)
  expect(spots.get('e:0000')).toEqual({ x: 0, y: 0 })
  expect(spots.get('e:0001')).toEqual({ x: 1000, y: 0 })
  expect(Math.hypot(spots.get('e:0002')!.x - 1000, spots.get('e:0002')!.y)).toBeLessThan(400)
  expect(pairs(entities, spots)).toEqual([])
})

test('entities that are not tied are laid out too, wider than high', () => {
  const entities = rooms(40)
  const spots = [...layOut(entities, [], new Map()).values()]
  const spread = (axis: 'x' | 'y') => Math.max(...spots.map((s) => s[axis])) - Math.min(...spots.map((s) => s[axis]))
  expect(spread('x')).toBeGreaterThan(spread('y'))
})
