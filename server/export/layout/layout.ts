import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

import { cleared } from './clear-lines'
import { componentsOf } from './components'
import { packed } from './pack-components'
import { seeded } from './seeded'
import { separated } from './separate'
import { stressed } from './stress'
import type { Sized, Spot, LayoutRelation } from '../../../model/shape/geometry'

/** How long a relation is that has nothing in its way, in units of the drawing. */
const LINE_LENGTH = 150

/** Up to so many entities that hang together are laid out by stress, which is better and slower. */
const STRESS_UP_TO = 400

/** Up to so many are moved out of the way of lines. */
const CLEAR_UP_TO = 250

/** A force-directed layout of entities that hang together; starts from a spiral in the order given. */
function forced(ids: readonly string[], relations: readonly LayoutRelation[]): Map<string, Spot> {
  const graph = new Graph({ type: 'undirected' })
  const next = seeded(ids.length)
  ids.forEach((id, i) => {
    const angle = i * 2.399963
    const radius = 10 * Math.sqrt(i) + next()
    graph.addNode(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) })
  })
  for (const [subject, object] of relations) if (subject !== object) graph.mergeEdge(subject, object)
  forceAtlas2.assign(graph, {
    iterations: ids.length <= STRESS_UP_TO ? 150 : Math.max(60, Math.round(150_000 / ids.length)),
    settings: {
      scalingRatio: 12,
      gravity: 0.6,
      strongGravityMode: false,
      outboundAttractionDistribution: false,
      linLogMode: false,
      slowDown: 4 + Math.log(ids.length),
      barnesHutOptimize: ids.length > 400,
    },
  })
  const spots = new Map(ids.map((id) => [id, graph.getNodeAttributes(id) as Spot]))
  return levelled(ids.length <= STRESS_UP_TO ? stressed(ids, relations, spots) : stretched(spots, relations))
}

/** Makes the middle one of all relations as long as it should be. */
function stretched(spots: Map<string, Spot>, relations: readonly LayoutRelation[]): Map<string, Spot> {
  const lengths = relations
    .map(([a, b]) => Math.hypot(spots.get(a)!.x - spots.get(b)!.x, spots.get(a)!.y - spots.get(b)!.y))
    .filter((length) => length > 0)
    .sort((a, b) => a - b)
  const factor = lengths.length > 0 ? LINE_LENGTH / lengths[Math.floor(lengths.length / 2)]! : 1
  return new Map([...spots].map(([id, { x, y }]) => [id, { x: x * factor, y: y * factor }]))
}

/** Turns the drawing so that it is widest from left to right: pages and screens are. */
function levelled(spots: ReadonlyMap<string, Spot>): Map<string, Spot> {
  const all = [...spots.values()]
  const [middleX, middleY] = (['x', 'y'] as const).map(
    (axis) => all.reduce((sum, spot) => sum + spot[axis], 0) / all.length,
  )
  let [xx, xy, yy] = [0, 0, 0]
  for (const { x, y } of all) {
    xx += (x - middleX!) ** 2
    xy += (x - middleX!) * (y - middleY!)
    yy += (y - middleY!) ** 2
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return new Map([...spots].map(([id, { x, y }]) => [id, { x: x * cos + y * sin, y: y * cos - x * sin }]))
}

/** Takes shapes and names off one another, and, in a drawing that is not too large, out of the way of lines. */
const tidied = (members: readonly Sized[], relations: readonly LayoutRelation[], spots: ReadonlyMap<string, Spot>) =>
  members.length <= CLEAR_UP_TO ? cleared(members, relations, spots) : separated(members, spots, () => false)

/** Those that have no place are put around their neighbours, or below everything. */
function joined(
  entities: readonly Sized[],
  relations: readonly LayoutRelation[],
  given: ReadonlyMap<string, Spot>,
): Map<string, Spot> {
  const spots = new Map(given)
  const neighbours = new Map<string, string[]>()
  for (const [a, b] of [...relations, ...relations.map(([a, b]) => [b, a])] as const)
    neighbours.set(a, [...(neighbours.get(a) ?? []), b])
  const lowest = Math.max(...[...given.values()].map(({ y }) => y))
  const leftmost = Math.min(...[...given.values()].map(({ x }) => x))
  let waiting = entities.filter(({ id }) => !spots.has(id))
  let alone = 0
  while (waiting.length > 0) {
    const near = waiting.filter(({ id }) => neighbours.get(id)?.some((other) => spots.has(other)))
    if (near.length === 0) {
      spots.set(waiting[0]!.id, { x: leftmost + 170 * (alone % 8), y: lowest + 170 * (1 + Math.floor(alone / 8)) })
      alone++
    }
    near.forEach(({ id }, i) => {
      const others = neighbours.get(id)!.flatMap((other) => spots.get(other) ?? [])
      const middle = (axis: 'x' | 'y') => others.reduce((sum, spot) => sum + spot[axis], 0) / others.length
      const angle = i * 2.399963
      spots.set(id, { x: middle('x') + LINE_LENGTH * Math.cos(angle), y: middle('y') + LINE_LENGTH * Math.sin(angle) })
    })
    waiting = waiting.filter(({ id }) => !spots.has(id))
  }
  return spots
}

/**
 * Where each entity is drawn. Entities that were given a place keep it; the others are laid out, the same way every time
 * for the same entities and relations in any order, so that no shape or name lies on another.
 */
export function layOut(
  entities: readonly Sized[],
  relations: readonly LayoutRelation[],
  given: ReadonlyMap<string, Spot>,
): Map<string, Spot> {
  const sorted = entities.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const inOrder = relations.toSorted((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1))
  if (sorted.every(({ id }) => given.has(id))) return new Map(given)
  if (given.size > 0) return separated(sorted, joined(sorted, inOrder, given), (id) => given.has(id))
  const sizes = new Map(sorted.map((entity) => [entity.id, entity]))
  const islands = componentsOf(
    sorted.map(({ id }) => id),
    inOrder,
  ).map(({ ids, relations: own }) => {
    const members = ids.map((id) => sizes.get(id)!)
    return { members, relations: own, spots: tidied(members, own, forced(ids, own)) }
  })
  return packed(islands)
}
