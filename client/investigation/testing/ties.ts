import type { Mechanism, StateTable, StateTies } from '../state/state-links'
import { aPath, anEntity } from './evidence'

/** A mechanism for tests: one chain from an entity to a state. */
export const aMechanism = (of: string, state: string, more: Partial<Mechanism> = {}): Mechanism => ({
  mechanism: 'OWNERSHIP',
  status: 'ASSERTED',
  strength: 3,
  paths: [aPath([of, state])],
  denials: [],
  ...more,
})

/** Ties for tests, each state with its mechanisms. */
export const someTies = (
  of: string,
  states: Readonly<Record<string, Mechanism[]>>,
  more: Partial<StateTies> = {},
): StateTies => ({
  of: anEntity(of),
  states: Object.entries(states).map(([id, mechanisms]) => ({
    state: anEntity(id, { kind: 'GOVERNMENT' }),
    mechanisms,
  })),
  searched: { entities: 12, relations: 34, maxLength: 4, asOf: null, complete: true, stoppedBy: null },
  explanation: 'Found in 12 entities and 34 relations, whenever they held, over chains of at most 4 relations.',
  ...more,
})

/** A table for tests: each cell has that many mechanisms, alleged. */
export const aTable = (
  states: readonly string[],
  rows: Readonly<Record<string, StateTable['rows'][number]['cells'][number]['mechanisms'][]>>,
  more: Partial<StateTable> = {},
): StateTable => ({
  states: states.map((id) => anEntity(id, { kind: 'GOVERNMENT' })),
  rows: Object.entries(rows).map(([id, cells]) => ({
    entity: anEntity(id),
    cells: cells.map((mechanisms) => ({
      mechanisms,
      strength: mechanisms.length > 0 ? 1 : 0,
      worst: mechanisms.length > 0 ? 'ALLEGED' : null,
    })),
  })),
  complete: true,
  explanation: 'Looked for in 34 relations around 2 entities.',
  ...more,
})
