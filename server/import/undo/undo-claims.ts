import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, Runner } from '../../db/query'
import { RelationType } from '../../../model/generated/vocabulary'
import { now, rememberTime } from '../../graph/ledger/clock'
import { tripleOf } from '../../graph/ledger/ledger'
import { lock, recount, redraw } from '../../graph/projection/redraw'
import { settleAttributes } from '../../graph/projection/settle-attributes'
import { wording, wordingIn } from '../batch/wording'
import { BATCH, checkLocked, lockImports, PATIENT, untilAlone } from './import-locks'
import type { UndoHand } from './import-locks'
import { advance } from './progress'
import type { Progress } from './progress'

const texts = z.array(z.string())
const claimsOf = defineQuery(
  'undo/claims-of-import.cypher',
  z.object({ id: z.string(), after: z.string(), limit: z.bigint() }),
  z.object({
    last: z.string().nullable(),
    looked: z.number().int(),
    ids: texts,
    types: z.array(z.enum(RelationType).nullable()),
    subjects: texts,
    objects: z.array(z.string().nullable()),
    others: texts,
  }),
)
const retract = defineQuery(
  'undo/retract-claims.cypher',
  z.object({ ids: texts, at: z.string(), by: z.string(), because: z.string() }),
  z.object({ retracted: z.number() }),
)
const saidAlso = defineQuery(
  'undo/claims-said-twice.cypher',
  z.object({ ids: texts }),
  z.object({ id: z.string(), imports: texts, wordings: texts }),
)
const bequeath = defineQuery(
  'undo/hand-over-claims.cypher',
  z.object({
    ids: texts,
    heirs: texts,
    wordings: z.array(wording.partial()),
    alsoIn: z.array(texts.nullable()),
    alsoAs: z.array(texts.nullable()),
  }),
  z.object({}),
)

type Page = z.infer<typeof claimsOf.row>

/** A claim that stays, and to which import, in which words; what is left of those that say it too. */
type Left = { id: string; heir: string; wording: string; imports: string[]; wordings: string[] }

/** The first import that says a claim too and counts is its heir. */
function heirOf({ id, imports, wordings }: z.infer<typeof saidAlso.row>, counting: ReadonlySet<string>): Left[] {
  const at = imports.findIndex((each) => counting.has(each))
  if (at < 0) return []
  const rest = (all: readonly string[]) => all.filter((_, place) => place !== at)
  return [{ id, heir: imports[at]!, wording: wordings[at] ?? '', imports: rest(imports), wordings: rest(wordings) }]
}

const listed = (all: string[]): string[] | null => (all.length > 0 ? all : null)

/** Leaves claims that other imports say too to these, and retracts the rest. */
async function takeBack(tx: Runner, page: Page, counting: ReadonlySet<string>, at: string, { by, because }: UndoHand) {
  const { others } = page
  const rows = await tx.run(saidAlso, { ids: page.ids })
  const known = new Set(others)
  for (const { imports } of rows) checkLocked(imports, known)
  const left = rows.flatMap((row) => heirOf(row, counting))
  if (left.length > 0) {
    await tx.run(bequeath, {
      ids: left.map(({ id }) => id),
      heirs: left.map(({ heir }) => heir),
      wordings: left.map((each) => wordingIn(each.wording)),
      alsoIn: left.map(({ imports }) => listed(imports)),
      alsoAs: left.map(({ wordings }) => listed(wordings)),
    })
  }
  const stays = new Set(left.map(({ id }) => id))
  const ids = page.ids.filter((id) => !stays.has(id))
  if (ids.length > 0) await tx.run(retract, { ids, at, by, because })
}

/** Takes back a page of the claims of an import, and draws what they spoke of as it is without them. */
async function takeBackPage(db: Db, id: string, page: Page, hand: UndoHand, progress: number): Promise<void> {
  const { ids, types, subjects, objects } = page
  const claims = ids.map((_, at) => ({ type: types[at]!, subject: subjects[at]!, object: objects[at]! }))
  const triples = [...new Map(claims.flatMap((claim) => tripleOf(claim) ?? []).map((each) => [each.id, each])).values()]
  const described = claims.filter(({ type }) => type === null).map(({ subject }) => subject)
  await db.write(async (tx) => {
    const counting = await lockImports(tx, [id, ...page.others])
    await lock(
      tx,
      claims.flatMap(({ subject, object }) => [subject, object ?? subject]),
    )
    const at = await now(tx)
    await takeBack(tx, page, counting, at, hand)
    if (triples.length > 0) await redraw(tx, triples)
    await recount(
      tx,
      triples.flatMap(({ subject, object }) => [subject, object]),
    )
    if (described.length > 0) await settleAttributes(tx, new Set(described))
    await advance(tx, id, progress, at)
    await rememberTime(tx, at)
  }, PATIENT)
}

/**
 * Takes back the claims of an import that count, batch by batch, and draws without them what they spoke of. What another
 * import says too stays, as that one's. Tells after each batch how much is done.
 */
export async function takeBackClaims(db: Db, id: string, hand: UndoHand, progress: Progress): Promise<void> {
  let after: string | null = ''
  while (after !== null) {
    const from: string = after
    await untilAlone(async () => {
      const [page] = await db.run(claimsOf, { id, after: from, limit: BigInt(BATCH) }, PATIENT)
      const part = progress.with(page?.looked ?? 0)
      if (page && page.ids.length > 0) await takeBackPage(db, id, page, hand, part)
      progress.took(page?.looked ?? 0)
      after = page?.last ?? null
    })
  }
}
