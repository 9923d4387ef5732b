import { createHash } from 'node:crypto'

import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db } from '../../db/query'
import { canonical } from '../canonical-json'
import { allEntities, PATIENT } from './whole-graph'

const anything = z.record(z.string(), z.unknown())
const ids = z.array(z.string())
const claimRow = z.object({ id: z.string(), properties: anything, documents: ids, about: ids, speakers: ids })
const page = z.object({ after: z.string(), limit: z.bigint() })
const claims = defineQuery('check/digest-claims.cypher', page, claimRow)
const relationRow = z.object({ type: z.string(), subject: z.string(), object: z.string(), properties: anything })
const relations = defineQuery('check/digest-relations.cypher', z.object({ ids }), relationRow)

const searchRow = z.object({ id: z.string(), properties: anything, about: ids })
const searches = defineQuery('check/digest-search-records.cypher', page, searchRow)

type ClaimRow = z.infer<typeof claimRow>

/** A claim of an import that came again after it was taken back is the same claim, under an id with a number behind it. */
const sameId = (id: string): string => id.replace(/^(claim:[0-9a-f]{24})~\d+$/, '$1')

/** What is of the store and not of what it says: the times of recording and retracting, and which imports brought it. */
const OF_THE_STORE = new Set(['recordedAt', 'retractedAt', 'import', 'alsoIn', 'alsoAs'])

const asSaid = ({ id, properties, ...row }: ClaimRow) => ({
  ...row,
  properties: {
    ...Object.fromEntries(Object.entries(properties).filter(([name]) => !OF_THE_STORE.has(name))),
    id: sameId(id),
    retracted: properties.retractedAt !== undefined,
  },
})

/** All of a sort, a page at a time in memory, in the order of the ids. */
async function* pages<R extends { id: string }>(ask: (after: string) => Promise<R[]>): AsyncGenerator<R[]> {
  let after = ''
  for (;;) {
    const page = await ask(after)
    yield page
    const last = page.at(-1)
    if (!last) return
    after = last.id
  }
}

async function* claimLines(db: Db): AsyncGenerator<string> {
  const ask = (after: string) => db.run(claims, { after, limit: 2_000n }, PATIENT)
  for await (const page of pages(ask)) yield* page.map((row) => canonical(asSaid(row)))
}

async function* searchLines(db: Db): AsyncGenerator<string> {
  const ask = (after: string) => db.run(searches, { after, limit: 2_000n }, PATIENT)
  for await (const page of pages(ask))
    yield* page.map(({ properties: { at: _, ...said }, about }) => canonical({ ...said, about }))
}

async function* relationLines(db: Db): AsyncGenerator<string> {
  for await (const page of allEntities(db, 500)) {
    const rows = await db.run(relations, { ids: page.map(({ id }) => id) }, PATIENT)
    yield* rows.map(canonical).sort()
  }
}

/**
 * SHA-256, in hexadecimal, over all claims with their document, speakers and ends, those excepted that were taken back with their import,
 * all recorded searches, and all relations as they are drawn.
 * Two graphs with the same digest say the same, whenever and in whatever order they were written.
 */
export async function digest(db: Db): Promise<string> {
  const hash = createHash('sha256')
  for (const lines of [claimLines, searchLines, relationLines])
    for await (const line of lines(db)) hash.update(line).update('\n')
  return hash.digest('hex')
}
