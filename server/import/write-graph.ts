import type { Runner } from '../db/query'
import { traceOrigins, tripleOf, writeClaims, writeDerivations, writeEntities } from '../graph/ledger/ledger'
import type { ClaimRecord, Derivations, EntityRecord, Hand } from '../graph/ledger/ledger'
import type { Triple } from '../graph/projection/projection'
import { lock, recount, redraw } from '../graph/projection/redraw'
import { settleAttributes } from '../graph/projection/settle-attributes'

/** What is to be added to the graph. Everything that it refers to is in it, or there already; no id stands in it twice. */
export type Graph = { entities: readonly EntityRecord[]; derivations: Derivations; claims: readonly ClaimRecord[] }

/** What was new of it. */
export type Written = { entities: number; claims: number; relations: number }

/** Does some work in a transaction: `db.write` for a transaction a batch. */
export type InTransaction = <T>(work: (tx: Runner) => Promise<T>) => Promise<T>

const BATCH = 5_000

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH)
}

const distinct = (claims: readonly ClaimRecord[]): Triple[] => {
  const triples = new Map(
    claims.flatMap((claim) => [tripleOf(claim) ?? []].flat().map((triple) => [triple.id, triple])),
  )
  // By subject, so that what one batch locks the next one seldom needs.
  return [...triples.values()].sort((a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0))
}

/**
 * Adds a graph in batches: entities, what documents derive from, claims, then the relations that the claims make.
 * What is there already stays as it is, so a second time changes nothing, and one that broke off is gone on with.
 */
export async function writeGraph(inTransaction: InTransaction, graph: Graph, hand: Hand): Promise<Written> {
  const fresh = new Set<string>()
  for (const batch of batches(graph.entities)) {
    for (const id of await inTransaction((tx) => writeEntities(tx, batch, hand))) fresh.add(id)
  }
  await writeDocuments(inTransaction, graph, fresh)
  let claims = 0
  for (const batch of batches(graph.claims)) {
    claims += (await inTransaction((tx) => writeClaims(tx, batch, hand))).length
  }
  const triples = distinct(graph.claims)
  for (const batch of batches(triples)) {
    await inTransaction(async (tx) => {
      await lock(tx, ends(batch))
      await redraw(tx, batch)
    })
  }
  for (const batch of batches([...new Set(ends(triples))].sort())) {
    await inTransaction(async (tx) => {
      await lock(tx, batch)
      await recount(tx, batch)
    })
  }
  const described = graph.claims.filter(({ attribute }) => attribute !== null).map(({ subject }) => subject)
  for (const batch of batches([...new Set(described)].sort())) {
    await inTransaction(async (tx) => {
      await lock(tx, batch)
      await settleAttributes(tx, batch)
    })
  }
  return { entities: fresh.size, claims, relations: triples.length }
}

const ends = (triples: readonly Triple[]): string[] => triples.flatMap(({ subject, object }) => [subject, object])

/** What new documents derive from, and then the originals of each of them. */
async function writeDocuments(inTransaction: InTransaction, graph: Graph, fresh: ReadonlySet<string>): Promise<void> {
  const derived = graph.derivations.filter(({ id, derivedFrom }) => fresh.has(id) && derivedFrom.length > 0)
  const documents = graph.entities.filter(({ id, kind }) => kind === 'DOCUMENT' && fresh.has(id)).map(({ id }) => id)
  for (const batch of batches(derived)) await inTransaction((tx) => writeDerivations(tx, batch))
  for (const batch of batches(documents)) await inTransaction((tx) => traceOrigins(tx, batch))
}
