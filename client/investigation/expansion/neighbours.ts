import { ask } from '../../api'
import { graphql } from '../../generated'
import type { EntityCardFragment, RelationCardFragment } from '../../generated/graphql'

import { bring } from './expand'
import type { ExpandRow } from './expand'
import { investigation } from '../store'
import { nameAlone } from '../../../model/text/distinction'
import { kindOrder } from '../../../model/vocabulary/kind'

const page = graphql(`
  query Neighbours($id: ID!, $types: [RelationType!], $direction: Direction, $filter: RelationFilter, $after: String) {
    entity(id: $id) {
      relations(types: $types, direction: $direction, filter: $filter, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RelationCard
            subject {
              ...EntityCard
            }
            object {
              ...EntityCard
            }
          }
        }
      }
    }
  }
`)

/** A neighbour to choose, with the relation that ties it. */
export type Neighbour = { entity: EntityCardFragment; relation: RelationCardFragment }
export type NeighbourPage = {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  edges: { node: Neighbour }[]
}

/** A page of an entity's neighbours by one row of its menu at the time that is shown, in a stable order. Throws an ApiError. */
export async function fetchNeighbours(
  id: string,
  { type, direction }: Pick<ExpandRow, 'type' | 'direction'>,
  after: string | null,
  signal?: AbortSignal,
): Promise<NeighbourPage> {
  const filter = investigation.drawing().filters.time
  const { entity } = await ask(page, { id, types: [type], direction, filter, after }, { signal })
  if (!entity) return { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] }
  const { edges, pageInfo, totalCount } = entity.relations
  const neighbour = (relation: (typeof edges)[number]['node']): Neighbour => ({
    relation,
    entity: relation.subject.id === id ? relation.object : relation.subject,
  })
  return { totalCount, pageInfo, edges: edges.map(({ node }) => ({ node: neighbour(node) })) }
}

/** In which order neighbours are listed: as the server gives them, the strongest first, or by what they are. */
export type NeighbourOrder = 'STRENGTH' | 'NAME' | 'RELATIONS' | 'KIND'

const byName = ({ entity: one }: Neighbour, { entity: other }: Neighbour): number =>
  nameAlone(one).localeCompare(nameAlone(other))
const compare: Record<NeighbourOrder, ((one: Neighbour, other: Neighbour) => number) | null> = {
  STRENGTH: null,
  NAME: byName,
  RELATIONS: (one, other) => other.entity.relationTotal - one.entity.relationTotal || byName(one, other),
  KIND: (one, other) => kindOrder.indexOf(one.entity.kind) - kindOrder.indexOf(other.entity.kind) || byName(one, other),
}

/** Neighbours in an order. */
export function inOrder(neighbours: readonly Neighbour[], order: NeighbourOrder): Neighbour[] {
  const by = compare[order]
  return by ? [...neighbours].sort(by) : [...neighbours]
}

/** Draws chosen neighbours of an entity, as an expansion that can be collapsed. */
export const drawNeighbours = (id: string, name: string, chosen: readonly Neighbour[]) =>
  bring(
    id,
    { entities: chosen.map(({ entity }) => entity), relations: chosen.map(({ relation }) => relation) },
    `Expand ${name}`,
  )
