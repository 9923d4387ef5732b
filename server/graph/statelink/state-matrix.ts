import { inDigits, mostOf } from '../../../model/limits'
import type { LinkMechanism, RelationStatus } from '../../../model/generated/vocabulary'
import { KnownError } from '../../errors'
import type { Db, RunOptions } from '../../db/query'
import type { RelationFilter } from '../relation/filter'
import { findLinks, worstOf } from './find-links'
import type { FoundLink } from './find-links'
import { readAround } from './read-around'
import type { ReadAround } from './read-around'
import { stateLinkQuery } from './state-link-query'

/** Which entities against which states. */
export type MatrixArguments = {
  /** 1 to 20. */
  of: readonly string[]
  /** 1 to 5; left out: those that most of them are tied to. */
  states?: readonly string[] | null
  asOf?: string | null
  filter?: RelationFilter | null
}

/** What ties one entity to one state; no mechanism: strength 0. */
export type MatrixCell = {
  stateId: string
  mechanisms: LinkMechanism[]
  strength: number
  worst: RelationStatus | null
}
/** What ties one entity to each state. */
export type MatrixRow = { entityId: string; cells: MatrixCell[] }

/** A table of entities and states, each told by its id. */
export type StateMatrix = {
  stateIds: string[]
  rows: MatrixRow[]
  complete: boolean
  explanation: string
}

function checkCount(field: string, list: readonly string[], most: number): void {
  if (list.length >= 1 && list.length <= most) return
  throw new KnownError('BAD_INPUT', `${field} has ${list.length} ids; it may have 1 to ${inDigits(most)}.`)
}

const cellOf = (stateId: string, link: FoundLink | undefined): MatrixCell => ({
  stateId,
  mechanisms: link?.mechanisms.map(({ mechanism }) => mechanism) ?? [],
  strength: link?.mechanisms[0]?.strength ?? 0,
  worst: link ? worstOf(link.mechanisms.map(({ status }) => status)) : null,
})

/** The states that most of some answers have, then by their ids. */
function mostTied(links: readonly FoundLink[][]): string[] {
  const counts = new Map<string, number>()
  for (const { state } of links.flat()) counts.set(state, (counts.get(state) ?? 0) + 1)
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([state]) => state)
}

/** What was searched for a table, and what is not in it. */
function explain(reads: readonly ReadAround[], found: number, shown: number, isAsked: boolean): string {
  const stopped = reads.filter(({ stoppedBy }) => stoppedBy !== null).length
  const relations = reads.reduce((sum, { edges }) => sum + edges.length, 0)
  const sentences = [
    `Looked for in ${inDigits(relations)} relations around ${inDigits(reads.length)} entities, over chains of at most 4 relations. An empty cell says that no mechanism was found in them, not that there is none.`,
    !isAsked && found > shown && `Of ${inDigits(found)} states the ${shown} are shown that most are tied to.`,
    stopped > 0 && `Of ${inDigits(stopped)} not all relations were read, as there are too many.`,
  ]
  return sentences.filter((sentence) => typeof sentence === 'string').join(' ')
}

/** By what some entities that are there are tied to some states. Throws KnownError BAD_INPUT. */
export async function stateMatrix(db: Db, asked: MatrixArguments, options?: RunOptions): Promise<StateMatrix> {
  const { of, states, asOf, filter } = asked
  const reads: ReadAround[] = []
  for (const id of of) {
    const query = stateLinkQuery({ of: id, asOf, filter })
    reads.push(await readAround(db, { ...query, wanted: states ?? [] }, options))
  }
  const linksOf = (at: number, wanted: string | null) =>
    findLinks(reads[at]!, of[at]!, { wanted, maxLength: 4, first: 1 }).links
  const all = states ? [] : mostTied(of.map((_, at) => linksOf(at, null)))
  const stateIds = states ? [...states] : all.slice(0, mostOf.matrixStates)
  const rows = of.map((entityId, at) => ({
    entityId,
    cells: stateIds.map((state) =>
      cellOf(
        state,
        linksOf(at, states ? state : null).find((link) => link.state === state),
      ),
    ),
  }))
  const complete = reads.every(({ stoppedBy }) => stoppedBy === null) && all.length <= stateIds.length
  return { stateIds, rows, complete, explanation: explain(reads, all.length, stateIds.length, Boolean(states)) }
}

/** Checks how many entities and states are asked for. Throws KnownError BAD_INPUT. */
export function checkMatrix({ of, states }: MatrixArguments): void {
  checkCount('of', of, mostOf.matrixEntities)
  if (states) checkCount('states', states, mostOf.matrixStates)
}
