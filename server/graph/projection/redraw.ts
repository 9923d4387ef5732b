import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import type { Projected } from './project'
import { isDrawn, projectionsOf } from './projection'
import type { Projection, Triple } from './projection'

const texts = z.array(z.string())
const ids = z.object({ ids: texts })
const listed = z.array(texts)
const optional = z.array(z.string().nullable())
const counts = z.array(z.bigint())
const ends = { ids: texts, types: texts, subjects: texts, objects: texts }
const made = {
  statuses: texts,
  modalities: texts,
  strengths: counts,
  sources: counts,
  roles: optional,
  articles: listed,
  stakes: z.array(texts.nullable()),
  controls: z.array(texts.nullable()),
  validities: optional,
  earliest: optional,
  latest: optional,
  spans: z.array(texts.nullable()),
  surely: listed,
  asserts: counts,
  alleges: counts,
  denies: counts,
  documents: listed,
}
const draw = defineQuery('projection/draw.cypher', z.object({ ...ends, ...made }), z.object({}))
const drawMany = defineQuery('projection/draw-many.cypher', z.object({ ...ends, ...made }), z.object({}))
const drawFresh = defineQuery('batch/draw-new-relations.cypher', z.object({ ...ends, ...made }), z.object({}))
const erase = defineQuery('projection/erase.cypher', z.object(ends), z.object({}))
const recountOnes = defineQuery('projection/recount.cypher', ids, z.object({}))
const lockOnes = defineQuery('ledger/lock.cypher', ids, ids)

/** So many are drawn by a plan that is there already. */
const FEW = 50

const endColumns = (some: readonly Triple[]) => ({
  ids: some.map(({ id }) => id),
  types: some.map(({ type }) => type),
  subjects: some.map(({ subject }) => subject),
  objects: some.map(({ object }) => object),
})

const madeColumns = (some: readonly Projected[]) => ({
  statuses: some.map(({ status }) => status),
  modalities: some.map(({ modality }) => modality),
  strengths: some.map(({ strength }) => BigInt(strength)),
  sources: some.map(({ sources }) => BigInt(sources)),
  roles: some.map(({ role }) => role),
  articles: some.map(({ articles }) => articles),
  stakes: some.map(({ stakes }) => stakes),
  controls: some.map(({ control }) => control),
  validities: some.map(({ validity }) => validity),
  earliest: some.map(({ earliest }) => earliest),
  latest: some.map(({ latest }) => latest),
  spans: some.map(({ spans }) => spans),
  surely: some.map(({ surely }) => surely),
  asserts: some.map(({ asserts }) => BigInt(asserts)),
  alleges: some.map(({ alleges }) => BigInt(alleges)),
  denies: some.map(({ denies }) => BigInt(denies)),
  documents: some.map(({ documents }) => documents),
})

/**
 * Draws some relations as their claims make them, and takes away those that no claim supports. The ends must be
 * locked, and `recount` is still to be called for them.
 */
export async function redraw(tx: Runner, triples: readonly Triple[]): Promise<Projection[]> {
  const all = await projectionsOf(tx, triples)
  await drawProjections(tx, all)
  return all
}

/** Draws relations of which nothing was drawn before: many times faster than looking for each. */
export async function drawNew(tx: Runner, drawn: readonly (Triple & { made: Projected })[]): Promise<void> {
  if (drawn.length === 0) return
  await tx.run(drawFresh, { ...endColumns(drawn), ...madeColumns(drawn.map(({ made }) => made)) })
}

/** Draws relations as it was found out that they are, and takes away those that no claim supports. */
export async function drawProjections(tx: Runner, all: readonly Projection[]): Promise<void> {
  const drawn = all.filter(isDrawn)
  const gone = all.filter((relation) => !isDrawn(relation))
  const query = drawn.length > FEW ? drawMany : draw
  if (drawn.length > 0) await tx.run(query, { ...endColumns(drawn), ...madeColumns(drawn.map(({ made }) => made)) })
  if (gone.length > 0) await tx.run(erase, endColumns(gone))
}

/** Counts the relations of some entities again. They must be locked. */
export const recount = async (tx: Runner, entities: Iterable<string>): Promise<void> => {
  await tx.run(recountOnes, { ids: [...new Set(entities)] })
}

/**
 * Takes the write locks of some entities until the end of the transaction. Everybody takes them in one order, that of
 * their ids, so that no two transactions wait for each other. Gives those that are there.
 */
export const lock = async (tx: Runner, entities: Iterable<string>): Promise<Set<string>> => {
  const [row] = await tx.run(lockOnes, { ids: [...new Set(entities)].sort() })
  return new Set(row?.ids)
}

/** Locks the ends of some relations, redraws them and counts. */
export async function reproject(tx: Runner, triples: readonly Triple[]): Promise<Projection[]> {
  const ends = triples.flatMap(({ subject, object }) => [subject, object])
  await lock(tx, ends)
  const all = await redraw(tx, triples)
  await recount(tx, ends)
  return all
}
