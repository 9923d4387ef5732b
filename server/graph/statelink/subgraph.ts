import type { EntityKind, RelationStatus, RelationType } from '../../../model/generated/vocabulary'
import type { Validity } from '../relation/relation'
import type { Held } from './rules'

/** An entity on a chain. */
export type LinkNode = {
  id: string
  name: string
  kind: EntityKind
  hub: boolean
  /** A government that is a state as a whole. */
  isState: boolean
  /** A law that is only proposed, or of which no status is recorded and which is a bill. */
  isBill: boolean
  countries: readonly string[]
}

/** A relation on a chain. */
export type LinkEdge = {
  id: string
  type: RelationType
  subject: string
  object: string
  status: RelationStatus
  strength: number
  validity: Validity
  /** Of a relation of owning: what its claims say of it; of others nothing. */
  held: readonly Held[]
}

/** What was read around an entity. */
export type LinkGraph = { nodes: ReadonlyMap<string, LinkNode>; edges: readonly LinkEdge[] }

/** Relations that follow one another from an entity on, and the entities from the first to the last. */
export type Chain = { entities: readonly string[]; edges: readonly LinkEdge[] }

/** The strength of the weakest relation, 1 to 5. */
export const strengthOf = ({ edges }: Chain): number => Math.min(...edges.map(({ strength }) => strength))

/** The better chain first: by the weakest relation, then the shorter, then by the ids of entities and relations. */
export function compareChains(one: Chain, other: Chain): number {
  const key = ({ entities, edges }: Chain) => [...entities, ...edges.map(({ id }) => id)].join(' ')
  const [a, b] = [key(one), key(other)]
  return strengthOf(other) - strengthOf(one) || one.edges.length - other.edges.length || (a < b ? -1 : Number(a > b))
}
