/*
 * Paths through the same entities are one: between two entities it has one step, with all relations by which it may go
 * from one to the other (a path of a multigraph, told as one of the simple graph under it). Which relations those are, and
 * which of them count, is found by dynamic programming over the steps.
 */
import type { RelationType } from '../../../model/generated/vocabulary'
import { anyTime, momentsOf } from './common-times'
import type { PathQuery } from './query'

/** What of a relation decides whether it may be chosen. Days in ISO 8601; '': not known or open. */
export type Choice = {
  id: string
  strength: number
  type: RelationType | undefined
  earliest: string
  latest: string
  /** "first/last" of each time, where there are gaps between them; else none. */
  spans: readonly string[]
}

/** Which required types have been used, as bits, and the moments at which all that was chosen may have held. */
type States = Map<number, bigint>

/** Steps of a path that one chooses a relation of each of, under the conditions that concern all of them together. */
type Choosing<T> = {
  steps: readonly (readonly T[])[]
  bitsOf: (relation: T) => number
  momentsAt: (relation: T) => bigint
  all: { bits: number; moments: bigint }
}

function choosing<T extends Choice>(
  steps: readonly (readonly T[])[],
  { requireTypes, sameTime }: Pick<PathQuery, 'requireTypes' | 'sameTime'>,
): Choosing<T> {
  const moments = sameTime ? momentsOf(steps.flat()) : anyTime
  return {
    steps,
    bitsOf: ({ type }) => requireTypes.reduce((bits, each, i) => (each === type ? bits | (1 << i) : bits), 0),
    momentsAt: (relation) => moments.of(relation),
    all: { bits: 2 ** requireTypes.length - 1, moments: moments.all },
  }
}

function chosenOf<T>({ bitsOf, momentsAt }: Choosing<T>, states: States, relations: readonly T[]): States {
  const next: States = new Map()
  for (const relation of relations) {
    const [bits, moments] = [bitsOf(relation), momentsAt(relation)]
    for (const [used, possible] of states) {
      const both = possible & moments
      if (both) next.set(used | bits, (next.get(used | bits) ?? 0n) | both)
    }
  }
  return next
}

/** The states after each number of steps; the first is that of none. */
function statesAlong<T>(choose: Choosing<T>, steps: readonly (readonly T[])[]): States[] {
  const along: States[] = [new Map([[0, choose.all.moments]])]
  for (const relations of steps) along.push(chosenOf(choose, along.at(-1)!, relations))
  return along
}

/** Whether a choice before and a choice after are one that meets all conditions. */
function agree<T>({ all }: Choosing<T>, before: States, after: States): boolean {
  for (const [used, moments] of before) {
    for (const [later, others] of after) if ((used | later) === all.bits && moments & others) return true
  }
  return false
}

const strongestFirst = (a: Choice, b: Choice): number => b.strength - a.strength || (a.id < b.id ? -1 : 1)

/** Of each step the first relation that can be chosen with those before it; undefined: none can. */
function firstChoice<T extends Choice>(choose: Choosing<T>): T[] | undefined {
  const after = statesAlong(choose, choose.steps.toReversed()).reverse()
  let before: States = new Map([[0, choose.all.moments]])
  const chosen: T[] = []
  for (const [i, relations] of choose.steps.entries()) {
    const one = relations
      .toSorted(strongestFirst)
      .find((relation) => agree(choose, chosenOf(choose, before, [relation]), after[i + 1]!))
    if (!one) return undefined
    before = chosenOf(choose, before, [one])
    chosen.push(one)
  }
  return chosen
}

/** The strongest choice of a relation of each step, and of each step all relations that are part of some choice. */
export type Choices<T> = { best: T[]; steps: T[][] }

/**
 * Chooses a relation of each step so that every required type is used and, for sameTime, all may have held at one moment.
 * Of all choices the best is the one whose weakest relation is strongest, then, from the first step on, the one with the
 * stronger relation, then that with the lesser id in UTF-16 code units. Undefined: there is none.
 */
export function chooseRelations<T extends Choice>(
  steps: readonly (readonly T[])[],
  query: Pick<PathQuery, 'requireTypes' | 'sameTime'>,
): Choices<T> | undefined {
  const grades = [...new Set(steps.flat().map(({ strength }) => strength))].sort((a, b) => b - a)
  let best: T[] | undefined
  for (const grade of grades) {
    const strong = steps.map((relations) => relations.filter(({ strength }) => strength >= grade))
    best = firstChoice(choosing(strong, query))
    if (best) break
  }
  if (!best) return undefined
  const choose = choosing(steps, query)
  const before = statesAlong(choose, steps)
  const after = statesAlong(choose, steps.toReversed()).reverse()
  const possible = steps.map((relations, i) =>
    relations
      .filter((relation) => agree(choose, chosenOf(choose, before[i]!, [relation]), after[i + 1]!))
      .sort(strongestFirst),
  )
  return { best, steps: possible }
}

/** Whether there is a choice with no relation weaker than `grade`. */
export const hasChoice = <T extends Choice>(
  steps: readonly (readonly T[])[],
  grade: number,
  query: Pick<PathQuery, 'requireTypes' | 'sameTime'>,
): boolean => {
  const choose = choosing(
    steps.map((relations) => relations.filter(({ strength }) => strength >= grade)),
    query,
  )
  return (statesAlong(choose, choose.steps).at(-1)!.get(choose.all.bits) ?? 0n) !== 0n
}
