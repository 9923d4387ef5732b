import { ask } from '../../api'
import { graphql } from '../../generated'
import type { EntityCardFragment, EntityKind } from '../../generated/graphql'
import type { Named } from '../../../model/text/distinction'
import { nameAlone } from '../../../model/text/distinction'

const searchFor = graphql(`
  query Search($text: String!, $kinds: [EntityKind!], $first: Int!) {
    search(text: $text, kinds: $kinds, first: $first) {
      totalCount
      edges {
        matched
        node {
          ...EntityCard
        }
      }
    }
  }
`)

const startWith = graphql(`
  query Start {
    startingPoints(first: 4) {
      ...EntityCard
    }
    statistics {
      entities
      relations
      claims
      sources
    }
  }
`)

/** An entity that was found, and the name or alias that was hit. */
export type Hit = { entity: EntityCardFragment; matched: string }

/** Looking starts with this many characters; one that is a whole word (as in Chinese) is enough. */
export const enough = (text: string): boolean => text.length >= 2 || /\p{Ideographic}/u.test(text)

/** Entities by name or alias, of one kind or of any, best first, and how many there are in all. Throws an ApiError. */
export async function search(
  text: string,
  { kind, signal }: { kind?: EntityKind; signal?: AbortSignal } = {},
): Promise<{ hits: Hit[]; total: number }> {
  const kinds = kind === undefined ? null : [kind]
  const { search: found } = await ask(searchFor, { text, kinds, first: 20 }, { signal })
  return { hits: found.edges.map(({ node, matched }) => ({ entity: node, matched })), total: found.totalCount }
}

/** What was ticked, to be drawn together: the ids and their names, in the order in which they were ticked. */
export type Ticked = ReadonlyMap<string, string>

/** Ticks an entity, or takes its tick away. */
export function toggleTick(ticked: Ticked, { id, ...named }: { id: string } & Named): Ticked {
  const next = new Map(ticked)
  if (!next.delete(id)) next.set(id, nameAlone(named))
  return next
}

/**
 * What Enter at a result draws. Ticks that are in the list say what is wanted; ticks of an earlier search are wanted together
 * with what was searched now.
 */
export function drawnByEnter(ticked: Ticked, hits: readonly Hit[], at: string | undefined): string[] {
  const tickedHere = hits.some(({ entity }) => ticked.has(entity.id))
  return [...new Set([...ticked.keys(), ...(at === undefined || tickedHere ? [] : [at])])]
}

/** Where to begin in the graph that is loaded, and how much it holds. Throws an ApiError. */
export const fetchStart = (signal?: AbortSignal) => ask(startWith, {}, { signal })
