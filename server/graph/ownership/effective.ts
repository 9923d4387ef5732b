import { reachedFrom } from './components'
import { solve } from './solve'
import { restOf } from './structure'
import type { Share, Structure } from './structure'

/** What one owner holds of each entity through all chains, in parts of one. */
export type Effective = {
  least: Float64Array
  most: Float64Array
  /** Entities of which it cannot be computed, as their circle keeps all, or more than all, of itself: 0 to 1, or what is held from outside. */
  undetermined: Set<number>
}

/** Circles of more entities are not solved. */
const LARGEST_CIRCLE = 400
/** What is worth less than this is the same. */
const SAME = 1e-13
const MOST_ROUNDS = 1_000

/** Of a company the shares that count, each with its size. */
type Column = { owner: number; size: number }[]

const leastColumn = (shares: readonly Share[]): Column => shares.map(({ owner, least }) => ({ owner, size: least }))

/** The shares as they are when as much as can be is held by those that are worth most. */
function mostColumn(shares: readonly Share[], worth: Float64Array): Column {
  let rest = restOf(shares)
  return [...shares]
    .sort((a, b) => worth[b.owner]! - worth[a.owner]! || a.owner - b.owner)
    .map(({ owner, least, most }) => {
      const more = worth[owner]! > 0 ? Math.min(rest, most - least) : 0
      rest -= more
      return { owner, size: least + more }
    })
}

const worthOf = (column: Column, worth: Float64Array): number =>
  column.reduce((sum, { owner, size }) => sum + size * worth[owner]!, 0)

/** The entities of a circle that something comes to from outside of it. */
function fed(circle: readonly number[], columns: ReadonlyMap<number, Column>, worth: Float64Array): number[] {
  const inside = new Set(circle)
  const reached = new Set(
    circle.filter((node) =>
      columns.get(node)!.some(({ owner, size }) => !inside.has(owner) && size * worth[owner]! > 0),
    ),
  )
  for (let grown = true; grown;) {
    grown = false
    for (const node of circle) {
      if (reached.has(node) || !columns.get(node)!.some(({ owner, size }) => size > 0 && reached.has(owner))) continue
      reached.add(node)
      grown = true
    }
  }
  return circle.filter((node) => reached.has(node))
}

/**
 * What the entities of a circle are worth under fixed shares: y = B y + b, where b comes from outside. False: there is no positive
 * solution, as the circle keeps all of itself.
 */
function solveCircle(circle: readonly number[], columns: ReadonlyMap<number, Column>, worth: Float64Array): boolean {
  const nodes = fed(circle, columns, worth)
  for (const node of circle) worth[node] = 0
  if (nodes.length === 0) return true
  const place = new Map(nodes.map((node, at) => [node, at]))
  const inside = new Set(circle)
  const outside = new Float64Array(nodes.length)
  const matrix = nodes.map((node, row) => {
    const line = new Float64Array(nodes.length)
    line[row] = 1
    for (const { owner, size } of columns.get(node)!) {
      const at = place.get(owner)
      if (at !== undefined) line[at]! -= size
      else if (!inside.has(owner)) outside[row]! += size * worth[owner]!
    }
    return line
  })
  const solution = solve(matrix, Float64Array.from(outside))
  const isWhole = solution !== null && solution.every((value) => Number.isFinite(value) && value > 0)
  nodes.forEach((node, at) => (worth[node] = isWhole ? solution[at]! : outside[at]!))
  return isWhole
}

/** The most of a circle: shares are given to whom they are worth more, as long as that makes something worth more (policy iteration). */
function raiseCircle(circle: readonly number[], { sharesIn }: Structure, worth: Float64Array): boolean {
  const columns = new Map(circle.map((node) => [node, leastColumn(sharesIn[node]!)]))
  if (!solveCircle(circle, columns, worth)) return false
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let better = false
    for (const node of circle) {
      const column = mostColumn(sharesIn[node]!, worth)
      if (worthOf(column, worth) <= worth[node]! + SAME) continue
      columns.set(node, column)
      better = true
    }
    if (!better) return true
    if (!solveCircle(circle, columns, worth)) return false
  }
  return false
}

/**
 * What `owner` holds of every entity: y_j = a_j + sum over k of a_kj y_k, without what comes back to the owner itself, so that nobody
 * holds more than the whole by owning in a circle (docs/ownership.md has the sources). `least` takes of every share the least that is
 * sure; `most` the largest that shares within their bounds allow, which add up to the whole of each company at most.
 */
export function effectiveOf(structure: Structure, owner: number): Effective {
  const { sharesIn, owned, components, componentOf } = structure
  const [least, most] = [new Float64Array(sharesIn.length), new Float64Array(sharesIn.length)]
  const undetermined = new Set<number>()
  const below = reachedFrom(owned, [owner])
  least[owner] = most[owner] = 1
  const places = [...new Set([...below].map((node) => componentOf[node]!))].sort((a, b) => a - b)
  for (const place of places) {
    const component = components[place]!
    const circle = component.filter((node) => node !== owner && below.has(node))
    const [first] = circle
    if (first === undefined) continue
    if (component.length === 1 && !owned[first]!.includes(first)) {
      least[first] = worthOf(leastColumn(sharesIn[first]!), least)
      most[first] = worthOf(mostColumn(sharesIn[first]!, most), most)
      continue
    }
    const columns = new Map(circle.map((node) => [node, leastColumn(sharesIn[node]!)]))
    const isSmall = circle.length <= LARGEST_CIRCLE
    if (!isSmall || !solveCircle(circle, columns, least)) circle.forEach((node) => undetermined.add(node))
    if (isSmall && raiseCircle(circle, structure, most)) continue
    for (const node of circle) {
      undetermined.add(node)
      most[node] = Math.max(1, least[node]!)
    }
  }
  // What it holds of itself, through whatever it owns.
  ;[least[owner], most[owner]] = [
    worthOf(leastColumn(sharesIn[owner]!), least),
    worthOf(mostColumn(sharesIn[owner]!, most), most),
  ]
  return { least, most, undetermined }
}
