import type { Db, RunOptions } from '../../db/query'
import { explain } from './explain'
import { findLinks } from './find-links'
import type { FoundLink } from './find-links'
import { readAround } from './read-around'
import { stateLinkQuery } from './state-link-query'
import type { StateLinkArguments } from './state-link-query'

/** By what an entity is tied to states. Entities are told by their ids. */
export type StateLinks = {
  ofId: string
  /** The state that was asked for; null: any. */
  wantedId: string | null
  states: FoundLink[]
  searched: {
    entities: number
    relations: number
    maxLength: number
    asOf: string | null
    complete: boolean
    stoppedBy: string | null
  }
  explanation: string
}

const CUT =
  'There are more chains than are put together for one answer; ask for fewer relations of a chain (maxLength).'

/** By what an entity that is there is tied to states, or to the one that is asked for. Throws KnownError BAD_INPUT. */
export async function stateLinks(db: Db, asked: StateLinkArguments, options?: RunOptions): Promise<StateLinks> {
  const query = stateLinkQuery(asked)
  const read = await readAround(db, { ...query, wanted: query.wanted === null ? [] : [query.wanted] }, options)
  const { links, isCut } = findLinks(read, query.of, query)
  const stoppedBy = [read.stoppedBy, isCut ? CUT : null].filter(Boolean).join(' ') || null
  return {
    ofId: query.of,
    wantedId: query.wanted,
    states: links,
    searched: {
      entities: read.nodes.size,
      relations: read.edges.length,
      maxLength: query.maxLength,
      asOf: query.asOf,
      complete: stoppedBy === null,
      stoppedBy,
    },
    explanation: explain(links, read, query, stoppedBy),
  }
}
