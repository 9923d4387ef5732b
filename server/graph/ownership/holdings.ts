import { z } from 'zod'

import type { Db, RunOptions } from '../../db/query'
import { cursorsOf } from '../cursor'
import { checkFirst, toPage } from '../page'
import type { Page, PageArguments } from '../page'
import { stakesOf, withDoubt } from './effective-stakes'
import { holdingGraph } from './holding-graph'
import { ownershipQuery } from './ownership-query'
import type { OwnershipArguments } from './ownership-query'
import { leftOut } from './ownership'
import type { EffectiveStake } from './ownership'
import { readOwned } from './read-holdings'

/** What an entity owns, a page of it. */
export type Holdings = Page<EffectiveStake> & { ofId: string; complete: boolean; stoppedBy: string | null }

const place = z.number().int().min(0)

/** What an entity that is there owns, directly and through all chains. Throws KnownError BAD_INPUT. */
export async function holdings(
  db: Db,
  { first, after, ...asked }: OwnershipArguments & PageArguments,
  options?: RunOptions,
): Promise<Holdings> {
  checkFirst(first)
  const cursors = cursorsOf(place, 'holdings', asked)
  const from = cursors.read(after) ?? 0
  const query = ownershipQuery(asked)
  const { of, kind } = query
  const read = await readOwned(db, of, query.conditions, query.maxDepth, options)
  const owners = new Set(read.holdings.filter(({ owner, owned }) => owner !== owned).map(({ owner }) => owner))
  const [sure, all] = [query.sure, query.all].map((stakes) =>
    stakesOf(holdingGraph(read.holdings, stakes, of), of, kind),
  )
  const stakes = withDoubt(sure!, all!)
  const nodes = stakes.map(({ owner: _, company, ...stake }, at) => ({
    at,
    stake: { ...stake, entityId: company, ultimate: read.isRead.has(company) && !owners.has(company) },
  }))
  const page = toPage(nodes.slice(from, from + first + 1), first, nodes.length, ({ at }) => cursors.write(at + 1))
  const stoppedBy = leftOut(read.stoppedBy, stakes)
  return {
    ...page,
    edges: page.edges.map(({ node, cursor }) => ({ node: node.stake, cursor })),
    ofId: of,
    complete: stoppedBy === null,
    stoppedBy,
  }
}
