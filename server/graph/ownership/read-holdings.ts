import { z } from 'zod'

import { RelationStatus } from '../../../model/generated/vocabulary'
import { inDigits, mostOf } from '../../../model/limits'
import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { columns, enumColumn, textColumn, textsColumn } from '../columns'
import { controlIn, stakesIn } from '../projection/held'
import { conditions } from '../relation/filter'
import type { Conditions } from '../relation/filter'
import type { Holding } from './held-range'

const asked = z.object({ ids: z.array(z.string()), limit: z.bigint(), ...conditions })
const holdingColumns = columns({
  relation: textColumn,
  owner: textColumn,
  owned: textColumn,
  status: enumColumn(RelationStatus),
  stakes: textsColumn,
  control: textsColumn,
})
const row = z.object({ holdings: holdingColumns })
const ownersOf = defineQuery('ownership/owners-of.cypher', asked, row)
const ownedBy = defineQuery('ownership/owned-by.cypher', asked, row)

/** Who owns what around an entity. */
export type OwnershipGraph = {
  holdings: Holding[]
  /** The entities of which all was read that leads on from them: their owners, on the way up; what they own, on the way down. */
  isRead: Set<string>
  /** Why not all was read, in a sentence; null: all was. */
  stoppedBy: string | null
}

const toHoldings = (list: z.infer<typeof holdingColumns>): Holding[] =>
  list.relation.map((relation, at) => ({
    relation,
    owner: list.owner[at]!,
    owned: list.owned[at]!,
    status: list.status[at]!,
    stakes: stakesIn(list.stakes[at]!),
    control: controlIn(list.control[at]!),
  }))

/** What is read, in the order of relations' ids, as far as the limit allows. */
class Reader {
  readonly holdings = new Map<string, Holding>()
  stoppedBy: string | null = null

  constructor(
    private readonly db: Db,
    private readonly wanted: Conditions,
    private readonly options: RunOptions | undefined,
  ) {}

  /** Reads relations of some entities; gives those that were not read before. */
  async read(query: typeof ownersOf, ids: readonly string[]): Promise<Holding[]> {
    if (ids.length === 0 || this.stoppedBy !== null) return []
    const left = mostOf.holdings - this.holdings.size
    // Those that were read from their other end come again, and count once.
    const limit = BigInt(mostOf.holdings + 1)
    const [found] = await this.db.run(query, { ids: [...ids], limit, ...this.wanted }, this.options)
    const fresh = toHoldings(found!.holdings).filter(({ relation }) => !this.holdings.has(relation))
    fresh.sort((a, b) => (a.relation < b.relation ? -1 : 1))
    if (fresh.length > left || found!.holdings.relation.length > mostOf.holdings) {
      this.stoppedBy = `More than ${inDigits(mostOf.holdings)} relations of owning are read for no answer.`
    }
    const taken = fresh.slice(0, left)
    for (const holding of taken) this.holdings.set(holding.relation, holding)
    return taken
  }
}

const tooDeep = (maxDepth: number): string =>
  `Chains of more than ${maxDepth} ${maxDepth === 1 ? 'step' : 'steps'} were not followed (maxDepth).`

/** The end of a relation of owning at which a walk goes on. */
type End = 'owner' | 'owned'
const queries = { owner: ownersOf, owned: ownedBy }

/**
 * Reads relations of owning from an entity on towards `end`, one step after the other, `maxDepth` at most. Gives the entities that were come to,
 * and of these the ones whose own relations were read.
 */
async function walk(
  reader: Reader,
  from: string,
  end: End,
  maxDepth: number,
): Promise<{ reached: Set<string>; read: Set<string> }> {
  const reached = new Set([from])
  const read = new Set<string>()
  let level = [from]
  for (let depth = 0; depth < maxDepth && level.length > 0 && reader.stoppedBy === null; depth++) {
    const found = await reader.read(queries[end], level)
    if (reader.stoppedBy === null) level.forEach((id) => read.add(id))
    level = [...new Set(found.map((holding) => holding[end]))].filter((id) => !reached.has(id))
    level.forEach((id) => reached.add(id))
  }
  if (level.length > 0 && reader.stoppedBy === null) {
    const beyond = await reader.read(queries[end], level)
    if (reader.stoppedBy === null) level.forEach((id) => read.add(id))
    if (beyond.length > 0) reader.stoppedBy = tooDeep(maxDepth)
  }
  return { reached, read }
}

/** The owners of an entity, the owners of these, and so on, `maxDepth` steps up. */
export async function readOwners(
  db: Db,
  of: string,
  wanted: Conditions,
  maxDepth: number,
  options?: RunOptions,
): Promise<OwnershipGraph> {
  const reader = new Reader(db, wanted, options)
  const { read } = await walk(reader, of, 'owner', maxDepth)
  return { holdings: [...reader.holdings.values()], isRead: read, stoppedBy: reader.stoppedBy }
}

/** What an entity owns, what that owns, and so on, `maxDepth` steps down; and all who own any of it, whose parts bound one another. */
export async function readOwned(
  db: Db,
  of: string,
  wanted: Conditions,
  maxDepth: number,
  options?: RunOptions,
): Promise<OwnershipGraph> {
  const reader = new Reader(db, wanted, options)
  const { reached, read } = await walk(reader, of, 'owned', maxDepth)
  const stopped = reader.stoppedBy
  reader.stoppedBy = null
  await reader.read(ownersOf, [...reached])
  const stoppedBy = stopped ?? reader.stoppedBy
  return { holdings: [...reader.holdings.values()], isRead: read, stoppedBy }
}
