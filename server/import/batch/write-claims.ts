import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { claimParams, columnsOfClaims } from '../../graph/ledger/ledger'
import type { ClaimRecord, Hand } from '../../graph/ledger/ledger'
import { otherWording, wording } from './wording'
import type { Wording } from './wording'

const texts = z.array(z.string())
const lists = z.array(texts)
const none = z.object({})

const knownClaims = defineQuery(
  'batch/existing-claims.cypher',
  z.object({ ids: texts }),
  z.object({
    ids: texts,
    undone: z.array(z.boolean()),
    imports: z.array(z.string().nullable()),
    others: lists,
    wordings: z.array(wording),
  }),
)
const alsoIn = defineQuery(
  'batch/claims-described-too.cypher',
  z.object({ ids: texts, wordings: texts, import: z.string() }),
  none,
)
const addClaims = defineQuery(
  'batch/add-claims.cypher',
  z.object({ ...claimParams, import: z.string(), by: z.string(), when: z.string() }),
  none,
)
const addSpeakers = defineQuery('batch/add-speakers.cypher', z.object({ ids: texts, speakers: lists }), none)

/** A claim that another import brought, and how this one says it otherwise (`otherWording`). */
export type SaidAlso = { id: string; wording: string }
/** Claims, in the order of their subjects: those that are not there yet, and those that another import brought. */
export type Sorted = { fresh: ClaimRecord[]; also: SaidAlso[] }

/** The words of a claim as they would be kept. */
function wordingOf(claim: ClaimRecord): Wording {
  const { stakes, controls } = columnsOfClaims([claim])
  return { ...claim, stakes: stakes[0]!, control: controls[0]! }
}

/** Tells claims that are not there from those that are. One that was taken back with its import comes again under another id. */
export async function sortClaims(tx: Runner, claims: readonly ClaimRecord[], { id }: { id: string }): Promise<Sorted> {
  let wanted = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
  const fresh: ClaimRecord[] = []
  const also: SaidAlso[] = []
  for (let turn = 2; wanted.length > 0; turn++) {
    const [row] = await tx.run(knownClaims, { ids: wanted.map((claim) => claim.id) })
    const places = new Map(row!.ids.map((each, at) => [each, at]))
    const again: ClaimRecord[] = []
    for (const claim of wanted) {
      const at = places.get(claim.id)
      if (at === undefined) fresh.push(claim)
      else if (row!.undone[at]!) again.push({ ...claim, id: `${claim.id.replace(/~\d+$/, '')}~${turn}` })
      else if (![null, id].includes(row!.imports[at]!) && !row!.others[at]!.includes(id))
        also.push({ id: claim.id, wording: otherWording(row!.wordings[at]!, wordingOf(claim)) })
    }
    wanted = again
  }
  return { fresh: fresh.sort((a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0)), also }
}

/** Keeps with claims that other imports brought that this one says them too. */
export async function sayAlso(tx: Runner, claims: readonly SaidAlso[], of: { id: string }): Promise<void> {
  if (claims.length === 0) return
  const all = claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await tx.run(alsoIn, {
    ids: all.map(({ id }) => id),
    wordings: all.map((claim) => claim.wording),
    import: of.id,
  })
}

/** Adds claims none of which is there; what they refer to is. */
export async function writeClaims(
  tx: Runner,
  claims: readonly ClaimRecord[],
  of: { id: string },
  { by, at }: Hand,
): Promise<void> {
  if (claims.length === 0) return
  await tx.run(addClaims, { ...columnsOfClaims(claims), import: of.id, by, when: at })
  await writeSpeakers(tx, claims)
}

/** Says who speaks in claims that were just added. */
export async function writeSpeakers(tx: Runner, claims: readonly ClaimRecord[]): Promise<void> {
  const spoken = claims.filter(({ speakers }) => speakers.length > 0)
  if (spoken.length === 0) return
  await tx.run(addSpeakers, { ids: spoken.map(({ id }) => id), speakers: spoken.map(({ speakers }) => speakers) })
}
