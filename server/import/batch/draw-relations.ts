import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { tripleOf } from '../../graph/ledger/ledger'
import type { ClaimRecord } from '../../graph/ledger/ledger'
import type { LedgerClaim } from '../../graph/projection/project'
import { isDrawn, projectionsFrom, readClaims } from '../../graph/projection/projection'
import type { Triple } from '../../graph/projection/projection'
import { drawNew, drawProjections, recount } from '../../graph/projection/redraw'

const count = defineQuery(
  'batch/count-new-relations.cypher',
  z.object({ ids: z.array(z.string()), more: z.array(z.bigint()) }),
  z.object({}),
)

/** The relations that claims speak of, each once, and the claims of each that counted before. */
export type Before = { triples: Triple[]; claims: Map<string, LedgerClaim[]> }

/** Reads what was said, before some claims are added, of the relations that they speak of. */
export async function readBefore(tx: Runner, claims: readonly ClaimRecord[]): Promise<Before> {
  const byId = new Map(claims.flatMap((claim) => tripleOf(claim) ?? []).map((triple) => [triple.id, triple]))
  // By subject, as relations lie together in the store.
  const triples = [...byId.values()].sort((a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0))
  return {
    triples,
    claims: triples.length === 0 ? new Map<string, LedgerClaim[]>() : await readClaims(tx, [...byId.keys()]),
  }
}

/** Counts relations that were drawn just now to what their ends have; `again`: those that are counted from the beginning. */
async function countDrawn(tx: Runner, drawn: readonly Triple[], again: ReadonlySet<string>): Promise<void> {
  const more = new Map<string, bigint>()
  for (const { subject, object } of drawn) {
    for (const id of new Set([subject, object])) more.set(id, (more.get(id) ?? 0n) + 1n)
  }
  const counted = [...more].filter(([id]) => !again.has(id)).sort(([a], [b]) => (a < b ? -1 : 1))
  if (counted.length > 0) await tx.run(count, { ids: counted.map(([id]) => id), more: counted.map(([, n]) => n) })
  if (again.size > 0) await recount(tx, [...again].sort())
}

/**
 * Draws the relations that new claims speak of, whose ends must be locked. What nobody spoke of before is drawn from the new
 * claims alone, without reading or looking for anything. Gives how many relations are new.
 */
export async function drawRelations(tx: Runner, claims: readonly ClaimRecord[], before: Before): Promise<number> {
  if (before.triples.length === 0) return 0
  const now = new Map([...before.claims].map(([id, some]) => [id, [...some]]))
  for (const claim of claims) {
    const triple = tripleOf(claim)
    if (triple) now.get(triple.id)!.push({ ...claim, retractedAt: null })
  }
  const isNew = ({ id }: Triple) => before.claims.get(id)!.length === 0
  const all = await projectionsFrom(tx, before.triples, now)
  const drawn = all.filter(isNew).filter(isDrawn)
  const redrawn = all.filter((one) => !isNew(one))
  await drawNew(tx, drawn)
  await drawProjections(tx, redrawn)
  await countDrawn(tx, drawn, new Set(redrawn.flatMap(({ subject, object }) => [subject, object])))
  return drawn.length
}
