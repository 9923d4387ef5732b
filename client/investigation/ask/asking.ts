import { createStore } from 'zustand/vanilla'

import type {
  ClaimOrder,
  EntityChipFragment,
  EntityKind,
  EntityOrder,
  RelationStatus,
  Stance,
} from '../../generated/graphql'
import { openTool } from '../selection/selection'

/** What is asked for: entities, claims, the entities of a list of names, or what chosen entities have in common. */
export type Asked = 'ENTITIES' | 'CLAIMS' | 'NAMES' | 'COMMON'

export type EntityQuestion = {
  text: string
  kinds: EntityKind[]
  countries: string[]
  /** Free subject words. */
  topics: string[]
  statuses: RelationStatus[]
  /** One document at most. */
  document: EntityChipFragment[]
  /** 0: however many. */
  minRelations: number
  order: EntityOrder
}

export type ClaimQuestion = {
  text: string
  stances: Stance[]
  kinds: EntityKind[]
  statuses: RelationStatus[]
  /** One of each at most. */
  source: EntityChipFragment[]
  speaker: EntityChipFragment[]
  about: EntityChipFragment[]
  recordedBy: string
  /** A day, YYYY-MM-DD; empty: whenever. */
  recordedSince: string
  /** The last day, YYYY-MM-DD; empty: whenever. */
  recordedUntil: string
  order: ClaimOrder
}

export type Asking = {
  asked: Asked
  entities: EntityQuestion
  claims: ClaimQuestion
  /** As they were typed or pasted, one a line. */
  names: string
  /** Ids of the chosen entities. */
  common: readonly string[]
}

/** Asks for all. */
export const allEntities: EntityQuestion = {
  text: '',
  kinds: [],
  countries: [],
  topics: [],
  statuses: [],
  document: [],
  minRelations: 0,
  order: 'NAME',
}
const allClaims: ClaimQuestion = {
  text: '',
  stances: [],
  kinds: [],
  statuses: [],
  source: [],
  speaker: [],
  about: [],
  recordedBy: '',
  recordedSince: '',
  recordedUntil: '',
  order: 'RECENT',
}

/** What is asked of the graph; it lasts as long as the page. */
export const asking = createStore<Asking>(() => ({
  asked: 'ENTITIES',
  entities: allEntities,
  claims: allClaims,
  names: '',
  common: [],
}))

export const setAsked = (asked: Asked): void => asking.setState({ asked })
export const setEntities = (change: Partial<EntityQuestion>): void =>
  asking.setState(({ entities }) => ({ entities: { ...entities, ...change } }))
export const setClaims = (change: Partial<ClaimQuestion>): void =>
  asking.setState(({ claims }) => ({ claims: { ...claims, ...change } }))

/** Opens the tool on claims that are like this and in no other way narrowed. */
export function askClaims(question: Partial<ClaimQuestion>): void {
  asking.setState({ asked: 'CLAIMS', claims: { ...allClaims, ...question } })
  openTool('ASK')
}

/** Opens the tool on a list of names. */
export function askNames(): void {
  asking.setState({ asked: 'NAMES' })
  openTool('ASK')
}

/** Opens the tool on what some entities have in common. */
export function askCommon(ids: readonly string[]): void {
  asking.setState({ asked: 'COMMON', common: ids })
  openTool('ASK')
}
