import { EntityKind, LinkMechanism, RelationStatus, RelationType } from '../../../model/generated/vocabulary'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { findLinks } from './find-links'
import type { FoundLink } from './find-links'
import type { LinkEdge, LinkGraph, LinkNode } from './subgraph'
import { statusOf, toldByOracle } from './testing/oracle'

/** Numbers from 0 to 1, always the same (mulberry32 by Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const { COMPANY, ORGANIZATION, GOVERNMENT, PERSON, LAW, GROUP, SURVEILLANCE_SYSTEM } = EntityKind
const kinds = [COMPANY, COMPANY, ORGANIZATION, GOVERNMENT, GOVERNMENT, PERSON, PERSON, LAW, GROUP, SURVEILLANCE_SYSTEM]
const kindCount = Object.keys(EntityKind).length
const statuses = [RelationStatus.ASSERTED, RelationStatus.ALLEGED, RelationStatus.DISPUTED]

/** Entities of all kinds on chains, the first of one that is asked for. */
function randomNodes(random: () => number): Map<string, LinkNode> {
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const nodes = new Map<string, LinkNode>()
  for (let at = 0; at < 14; at++) {
    const kind = oneOf(at === 0 ? [COMPANY, COMPANY, GROUP, GOVERNMENT, PERSON] : kinds)
    const isState = kind === GOVERNMENT && random() < 0.5
    const countries = oneOf([['AA'], ['BB'], ['AA', 'BB'], [], []])
    const [hub, isBill] = [random() < 0.08, kind === LAW && random() < 0.2]
    nodes.set(`n${at}`, { id: `n${at}`, name: `Name ${20 - at}`, kind, hub, isState, isBill, countries })
  }
  return nodes
}

/** A graph in which relations are of types that their ends allow, dense enough that all mechanisms come up. */
function randomGraph(seed: number): LinkGraph {
  const random = randomFrom(seed)
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const nodes = randomNodes(random)
  const all = [...nodes.values()]
  const edges: LinkEdge[] = []
  while (edges.length < 42) {
    const [subject, object] = [oneOf(all), oneOf(all)]
    const fitting = Object.values(RelationType).filter(
      (type) =>
        vocabulary[type].subjectKinds.includes(subject.kind) && vocabulary[type].objectKinds.includes(object.kind),
    )
    if (subject === object || fitting.length === 0) continue
    // Types that tie anything to anything would be nearly all there is.
    const special = fitting.filter((type) => vocabulary[type].subjectKinds.length < kindCount)
    const isPart = random() < 0.15
    const type = isPart ? RelationType.PART_OF : oneOf(special.length > 0 && random() < 0.8 ? special : fitting)
    const held = type === RelationType.OWNS ? oneOf([['stake'], ['control'], ['stake', 'control']] as const) : []
    edges.push({
      id: `r${edges.length}`,
      type,
      ...{ subject: subject.id, object: object.id, held },
      status: oneOf(statuses),
      strength: 1 + Math.floor(random() * 5),
      validity: { text: null, earliest: null, latest: null },
    })
  }
  return { nodes, edges }
}

const inLines = (links: readonly FoundLink[]) =>
  links
    .flatMap(({ state, mechanisms }) =>
      mechanisms.map(({ mechanism, strength, status, chains }) => {
        const best = chains[0]!
        return `${state} ${mechanism} ${strength} ${status} ${chains.length} ${best.entities.join(' ')} ${best.edges.map(({ id }) => id).join(' ')}`
      }),
    )
    .sort()

const oracleLines = (graph: LinkGraph, of: string, maxLength: number) =>
  [...toldByOracle(graph, of, maxLength)]
    .map(
      ([key, told]) =>
        `${key} ${told.best.grade} ${statusOf(told)} ${told.through.size} ${told.best.ids} ${told.best.relations}`,
    )
    .sort()

const seeds = Array.from({ length: 200 }, (_, seed) => seed)
const every = { wanted: null, first: 1_000 }

test('in 200 random graphs every mechanism is found, and none besides, with its status, its strength and its best chain', () => {
  for (const seed of seeds) {
    const graph = randomGraph(seed)
    const maxLength = 1 + (seed % 5)
    expect([seed, inLines(findLinks(graph, 'n0', { ...every, maxLength }).links)]).toEqual([
      seed,
      oracleLines(graph, 'n0', maxLength),
    ])
  }
})

test('these graphs have every mechanism that the page has', () => {
  const found = new Set(
    seeds.flatMap((seed) =>
      findLinks(randomGraph(seed), 'n0', { ...every, maxLength: 4 }).links.flatMap(({ mechanisms }) =>
        mechanisms.map(({ mechanism }) => mechanism),
      ),
    ),
  )
  const expected = Object.values(LinkMechanism).filter((mechanism) => mechanism !== LinkMechanism.SHARED_ADDRESS)
  expect([...found].sort()).toEqual([...expected].sort())
})

test('states stand in the order of their strongest mechanism, then of their names', () => {
  for (const seed of seeds) {
    const graph = randomGraph(seed)
    const { links } = findLinks(graph, 'n0', { ...every, maxLength: 3 })
    const places = links.map(({ state, mechanisms }) => [
      -Math.max(...mechanisms.map(({ strength }) => strength)),
      graph.nodes.get(state)!.name,
    ])
    expect(places).toEqual(places.toSorted((a, b) => Number(a[0]) - Number(b[0]) || (a[1]! < b[1]! ? -1 : 1)))
  }
})
