import { z } from 'zod'

import { SearchOutcome } from '../../../model/generated/vocabulary'
import { mostOf } from '../../../model/limits'
import { defineQuery } from '../../db/query'
import type { Db, Runner } from '../../db/query'
import { KnownError } from '../../errors'
import { checked, edtf, line, list, maybe, reference, text } from '../input'
import { checkDocument, lookUp } from '../ledger/existing-entities'
import { markOf, once } from '../ledger/operation'
import type { Operation } from '../ledger/operation'
import { lock } from '../projection/redraw'

const said = z.object({
  question: z.string(),
  where: z.string(),
  source: z.string().nullable(),
  on: z.string(),
  outcome: z.string(),
  by: z.string(),
  at: z.string(),
})
const add = defineQuery(
  'search-record/add.cypher',
  z.object({ id: z.string(), about: z.array(z.string()), said }),
  z.object({}),
)

const input = z.strictObject({
  about: list(reference, mostOf.searchedFor).refine(
    (ids) => ids.length > 0,
    'is empty: say whom or what was looked for',
  ),
  question: text(2_000),
  where: line(500),
  source: maybe(reference),
  on: edtf,
  outcome: z.enum(SearchOutcome),
})
export type SearchRecordInput = z.input<typeof input>
type Checked = z.output<typeof input>

/** A clock on the other side of the world is so much further. */
const DAY_MS = 24 * 60 * 60 * 1_000

/** Throws KnownError BAD_INPUT for a time that has not come yet. */
function checkPast({ text: on, earliest }: Checked['on'], at: string): void {
  const latest = new Date(Date.parse(at) + DAY_MS).toISOString().slice(0, 10)
  if (earliest === null || earliest <= latest) return
  throw new KnownError(
    'BAD_INPUT',
    `“on” is ${on}, which has not come yet: it says when the search was made. Today is ${at.slice(0, 10)}.`,
  )
}

async function record(tx: Runner, id: string, { about, source, on, ...asked }: Checked, { by, at }: Operation) {
  checkPast(on, at)
  const named = source === null ? about : [...about, source]
  const known = await lookUp(tx, named)
  if (source !== null) checkDocument(known(source), 'The source of a recorded search')
  // None of it may be retracted while it is recorded.
  const locked = await lock(tx, named)
  if (named.some((each) => !locked.has(each))) await lookUp(tx, named)
  await tx.run(add, { id, about, said: { ...asked, source, on: on.text, by, at } })
}

/**
 * Records what was looked for in a register or archive and what came of it; gives its id. Throws KnownError BAD_INPUT, NOT_FOUND (something that
 * it refers to), CONFLICT.
 */
export async function recordSearch(
  db: Db,
  user: string,
  operation: string,
  sent: SearchRecordInput,
): Promise<{ id: string }> {
  const asked = checked(input, sent)
  return once(db, { id: operation, action: 'RECORDED_SEARCH', by: user, input: asked }, async (tx, doing) => {
    const id = `search:${markOf(doing.id, 20)}`
    await record(tx, id, asked, doing)
    return { answer: { id } }
  })
}
