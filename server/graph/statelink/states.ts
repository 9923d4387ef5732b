import { EntityKind, RelationType } from '../../../model/generated/vocabulary'
import type { LinkEdge, LinkGraph, LinkNode } from './subgraph'

/** A state to which a body belongs, and over which relations: none where the body is the state, or its country says it. */
export type Membership = { state: string; entities: readonly string[]; edges: readonly LinkEdge[] }

/** So many relations of being a part lead from a body to its state at most. */
export const MOST_PARTS = 3

/** Whether a government belongs to a state by its level and country alone: a body of exactly one country, that of the state. */
const isOfCountry = (body: LinkNode, state: LinkNode): boolean =>
  body.countries.length === 1 && state.countries.includes(body.countries[0]!)

/**
 * The states that a government is or belongs to: itself; else those of its country, and those that it is a part of. One of no known
 * state stands for itself. With `wanted`, a government that is asked for, state or body, is one too.
 */
export function statesOf({ nodes, edges }: LinkGraph, body: string, wanted: string | null): Membership[] {
  const self = { state: body, entities: [], edges: [] }
  const isGoal = (id: string) => nodes.get(id)!.isState || id === wanted
  if (isGoal(body)) return [self]
  const ofCountry = [...nodes.values()].filter((each) => each.isState && isOfCountry(nodes.get(body)!, each))
  const found: Membership[] = ofCountry.map(({ id }) => ({ state: id, entities: [], edges: [] }))
  const parts = edges.filter(
    ({ type, object }) => type === RelationType.PART_OF && nodes.get(object)?.kind === EntityKind.GOVERNMENT,
  )
  let level: Omit<Membership, 'state'>[] = [{ entities: [body], edges: [] }]
  for (let length = 0; length < MOST_PARTS; length++) {
    const longer = level.flatMap((chain) =>
      parts
        .filter(({ subject, object }) => subject === chain.entities.at(-1) && !chain.entities.includes(object))
        .map((edge) => ({ entities: [...chain.entities, edge.object], edges: [...chain.edges, edge] })),
    )
    for (const chain of longer) {
      const state = chain.entities.at(-1)!
      const isKnown = ofCountry.some(({ id }) => id === state)
      if (isGoal(state) && !isKnown) found.push({ state, entities: chain.entities.slice(1), edges: chain.edges })
    }
    level = longer.filter(({ entities }) => !isGoal(entities.at(-1)!))
  }
  return found.length > 0 ? found : [self]
}
