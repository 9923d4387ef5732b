/*
 * Bidirectional breadth-first search (Pohl, “Bi-directional search”, Machine Intelligence 6, 1971), over a graph that is
 * read as it is searched: always on the side whose frontier is cheaper to read.
 */
import type { Budget } from './budget'
import { otherEnd } from './subgraph'
import type { Subgraph, GraphNode, GraphEdge } from './subgraph'
import { LimitReached } from './budget'

/** Where paths begin and end, and the predicates that nodes and edges of them satisfy. */
export type Traversal = {
  starts: readonly GraphNode[]
  ends: ReadonlySet<GraphNode>
  /** Whether a path may run through the node; ends always pass. */
  isPassable(node: GraphNode): boolean
  /** Whether the edge may be followed from this end of it. */
  isTraversable(edge: GraphEdge, here: GraphNode): boolean
}

/** How many edges nodes are away from the nearest start and from the nearest end, over edges of at least a grade. */
export type Distances = {
  fromStart: ReadonlyMap<GraphNode, number>
  toEnd: ReadonlyMap<GraphNode, number>
}

/** One of the two searches that meet. */
type Side = {
  distance: Map<GraphNode, number>
  /** Every node up to this distance has been read; Infinity: every reachable one. */
  radius: number
  /** The nodes to read to go one further. */
  frontier: GraphNode[]
  /** The nodes of too high a degree to be read, the nearest first, and their distances. */
  large: [GraphNode, number][]
}

/** The distance of each node from the nearest of `begin`, up to `depth`, breadth first. */
function distances(
  begin: Iterable<GraphNode>,
  depth: number,
  follows: (edge: GraphEdge, here: GraphNode, there: GraphNode) => boolean,
): Map<GraphNode, number> {
  const distance = new Map<GraphNode, number>()
  for (const node of begin) distance.set(node, 0)
  for (const [here, far] of distance) {
    if (far >= depth) break
    for (const edge of here.edges) {
      const there = otherEnd(edge, here)
      if (!distance.has(there) && follows(edge, here, there)) distance.set(there, far + 1)
    }
  }
  return distance
}

function sideOf(distance: Map<GraphNode, number>, subgraph: Subgraph, grade: number): Side {
  const unread = [...distance].filter(([node]) => node.completeFrom > grade)
  const large = unread.filter(([node]) => subgraph.isTooLarge(node))
  const readable = unread.filter(([node]) => !subgraph.isTooLarge(node))
  const nearest = readable[0]?.[1] ?? Infinity
  const frontier = readable.filter(([, far]) => far === nearest).map(([node]) => node)
  return { distance, radius: nearest - 1, frontier, large }
}

const degreesOf = (nodes: readonly GraphNode[]) => nodes.reduce((sum, node) => sum + node.degree, 0)

/** Some nodes to read, and beside them others that are cheap and likely to be needed next. */
function withCheapOnes(
  wanted: readonly GraphNode[],
  subgraph: Subgraph,
  traversal: Traversal,
  ahead: number,
): GraphNode[] {
  const chosen = new Set(wanted)
  let cost = degreesOf(wanted)
  for (const node of subgraph.unexplored()) {
    if (cost >= ahead) break
    if (cost + node.degree > ahead || !traversal.isPassable(node)) continue
    if (!chosen.has(node)) cost += node.degree
    chosen.add(node)
  }
  return [...chosen]
}

/** The distance of the nearest node that is too large to be read. */
const firstLarge = ({ large }: Side): number => large[0]?.[1] ?? Infinity

/** How many relations may be read of both sides at once, where one side after the other might do with fewer. */
const AT_ONCE = 3_000

/** What must be read next so that no path of `length` is overlooked; undefined: nothing. */
function nextToRead(start: Side, end: Side, length: number): GraphNode[] | undefined {
  const missing = length - 2 - (start.radius + end.radius)
  const both = [...new Set([...start.frontier, ...end.frontier])]
  if (missing > 1 && degreesOf(both) <= AT_ONCE) return both
  if (missing > 0) return degreesOf(start.frontier) <= degreesOf(end.frontier) ? start.frontier : end.frontier
  // The edges of a node that is too large are read from its neighbours, which must be known from the other side.
  if (end.radius < length - firstLarge(start) - 1) return end.frontier
  if (start.radius < length - firstLarge(end) - 1) return start.frontier
  return undefined
}

/** Whether two nodes that are too large may be on one path: an edge between them could be read from neither. */
const largeMeet = (start: Side, end: Side, length: number): boolean =>
  start.large.some(([one, before]) => end.large.some(([other, after]) => one !== other && before + 1 + after <= length))

/**
 * Reads what is needed so that the subgraph has every path of up to `length` edges of at least `grade`, and no more: the
 * neighbourhoods of the two ends, the cheaper one first, until they must have met. Gives the distances in it.
 *
 * Why it is enough: the edge at place p of a path is read from its one end when that is within the radius of the
 * start, p - 1, else from its other end, within the radius of the end, length - p.
 * Throws LimitReached, also where two nodes that are too large to be read might be on one path.
 */
export async function exploreBothEnds(
  subgraph: Subgraph,
  traversal: Traversal,
  { grade, length }: { grade: number; length: number },
  { budget, ahead }: { budget: Budget; ahead: number },
): Promise<Distances> {
  const open = (edge: GraphEdge, there: GraphNode) => edge.strength >= grade && traversal.isPassable(there)
  for (;;) {
    const fromStart = distances(
      traversal.starts,
      length,
      (edge, here, there) => open(edge, there) && traversal.isTraversable(edge, here),
    )
    const toEnd = distances(
      traversal.ends,
      length,
      (edge, _, there) => open(edge, there) && traversal.isTraversable(edge, there),
    )
    const [start, end] = [sideOf(fromStart, subgraph, grade), sideOf(toEnd, subgraph, grade)]
    if (largeMeet(start, end, length)) throw new LimitReached('large entities')
    const wanted = nextToRead(start, end, length)
    if (!wanted) return { fromStart, toEnd }
    // A few edges are read whatever their grade, and some beside them; of many, only those of the grade.
    if (degreesOf(wanted) > ahead) await subgraph.explore(wanted, grade, budget)
    else await subgraph.explore(withCheapOnes(wanted, subgraph, traversal, ahead), 1, budget)
  }
}
