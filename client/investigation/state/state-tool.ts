import { createStore } from 'zustand/vanilla'

import type { EntityChipFragment, RelationStatus, StateLinksAskedQueryVariables } from '../../generated/graphql'
import { mostOf } from '../../../model/limits'
import { typedTime } from '../../../model/time/typed-time'
import { chipOf } from '../entity/named-entity'
import { focusedEntity, openTool } from '../selection/selection'
import { investigation } from '../store'

/** What the tool shows: the ties of one entity, two beside each other, or a table of several. */
export type TiesShown = 'TIES' | 'COMPARE' | 'TABLE'

/** What is asked of each tie. */
export type TieConditions = {
  /** As somebody typed it; empty: whenever. */
  asOf: string
  /** Of each relation; empty: any. */
  statuses: RelationStatus[]
  /** Relations of a chain; a table has a length of its own. */
  maxLength: number
  /** Paths of each mechanism. */
  first: number
}

export type StateTool = {
  shown: TiesShown
  /** One at most. */
  of: EntityChipFragment[]
  /** One at most; none: all states. */
  state: EntityChipFragment[]
  /** The one that stands beside it; one at most. */
  beside: EntityChipFragment[]
  rows: EntityChipFragment[]
  /** None: those to which most are tied. */
  columns: EntityChipFragment[]
  conditions: TieConditions
}

export const anyTie: TieConditions = { asOf: '', statuses: [], maxLength: 4, first: 3 }

/** What is asked about ties to states; it lasts as long as the page. */
export const stateTool = createStore<StateTool>(() => ({
  shown: 'TIES',
  of: [],
  state: [],
  beside: [],
  rows: [],
  columns: [],
  conditions: anyTie,
}))

export const setStateTool = (change: Partial<Omit<StateTool, 'conditions'>>): void => stateTool.setState(change)
export const setTieConditions = (change: Partial<TieConditions>): void =>
  stateTool.setState(({ conditions }) => ({ conditions: { ...conditions, ...change } }))

/** Opens the tool on the ties of an entity, to all states or to one. */
export function openTies(entity: EntityChipFragment, state?: EntityChipFragment): void {
  setStateTool({ shown: 'TIES', of: [entity], state: state ? [state] : [] })
  openTool('STATES')
}

/** Opens the tool on the ties of one entity, on two beside each other, or on a table of more. */
export function openTiesOf(entities: readonly EntityChipFragment[]): void {
  const [first, second] = entities
  if (!first) return
  if (!second) return openTies(first)
  if (entities.length === 2) setStateTool({ shown: 'COMPARE', of: [first], beside: [second] })
  else setStateTool({ shown: 'TABLE', rows: [...entities] })
  openTool('STATES')
}

/** Opens the tool on a table of some entities against states. */
export function openTieTable(rows: readonly EntityChipFragment[]): void {
  setStateTool({ shown: 'TABLE', rows: [...rows] })
  openTool('STATES')
}

/** Where nothing is chosen yet, chooses what is selected on the drawing. */
export function startWithSelected(): void {
  const { entities } = investigation.drawing()
  const focused = entities.get(focusedEntity() ?? '')
  if (focused && stateTool.getState().of.length === 0) setStateTool({ of: [chipOf(focused)] })
}

/** What is asked of relations, as the server takes it. */
const filterOf = ({ asOf, statuses }: TieConditions) => ({
  asOf: asOf.trim() === '' ? null : typedTime(asOf),
  filter: statuses.length > 0 ? { statuses } : null,
})

/** A question for the ties of one entity, as the server takes it. `state`: its id; null: to all states. */
export const tieVariables = (
  of: string,
  state: string | null,
  conditions: TieConditions,
): StateLinksAskedQueryVariables => ({
  of,
  state,
  ...filterOf(conditions),
  maxLength: conditions.maxLength,
  first: conditions.first,
})

/** A question for a table, as the server takes it. */
export const tableVariables = ({ rows, columns }: Pick<StateTool, 'rows' | 'columns'>, conditions: TieConditions) => ({
  of: rows.map(({ id }) => id),
  states: columns.length > 0 ? columns.map(({ id }) => id) : null,
  ...filterOf(conditions),
})

/** Why a table cannot be asked for, as a sentence; null when it can. */
export function whyNoTable({ rows, columns }: Pick<StateTool, 'rows' | 'columns'>): string | null {
  if (rows.length === 0) return 'Choose the entities first, by name or from what is selected on the canvas.'
  if (rows.length > mostOf.matrixEntities) {
    return `${rows.length} entities are chosen. A table has at most ${mostOf.matrixEntities}: take ${rows.length - mostOf.matrixEntities} out.`
  }
  return columns.length > mostOf.matrixStates
    ? `${columns.length} states are chosen. A table has at most ${mostOf.matrixStates}: take ${columns.length - mostOf.matrixStates} out.`
    : null
}
