import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import { tripleOf } from '../../graph/ledger/ledger'
import type { ClaimRecord, Hand } from '../../graph/ledger/ledger'

const texts = z.array(z.string())
const optional = z.array(z.string().nullable())
const lists = z.array(texts)
const none = z.object({})
const by = { import: z.string(), by: z.string(), when: z.string() }

const knownClaims = defineQuery(
  'import/known-claims.cypher',
  z.object({ ids: texts }),
  z.object({ ids: texts, undone: z.array(z.boolean()) }),
)
const addClaims = defineQuery(
  'import/add-claims.cypher',
  z.object({
    ids: texts,
    relations: optional,
    attributesOf: optional,
    subjects: texts,
    types: optional,
    objects: optional,
    roles: optional,
    attributes: optional,
    values: optional,
    stances: texts,
    modalities: texts,
    statements: texts,
    aspects: optional,
    quotes: optional,
    locators: optional,
    notes: optional,
    langs: optional,
    validities: optional,
    earliest: optional,
    latest: optional,
    surelyFrom: optional,
    surelyTo: optional,
    sources: texts,
    ...by,
  }),
  none,
)
const addSpeakers = defineQuery('import/add-speakers.cypher', z.object({ ids: texts, speakers: lists }), none)

/** The claims that are not there yet. One that was taken back with its import comes again under another id. */
export async function unknownClaims(
  tx: Runner,
  claims: readonly ClaimRecord[],
  mayReturn: boolean,
): Promise<ClaimRecord[]> {
  let wanted = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
  const found: ClaimRecord[] = []
  for (let turn = 2; wanted.length > 0; turn++) {
    const [row] = await tx.run(knownClaims, { ids: wanted.map(({ id }) => id) })
    const undone = new Map(row!.ids.map((id, at) => [id, row!.undone[at]!]))
    found.push(...wanted.filter(({ id }) => !undone.has(id)))
    if (!mayReturn) break
    wanted = wanted
      .filter(({ id }) => undone.get(id) === true)
      .map((claim) => ({ ...claim, id: `${claim.id.replace(/~\d+$/, '')}~${turn}` }))
  }
  return found.sort((a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0))
}

/** Adds claims none of which is there; what they refer to is. */
export async function writeClaims(
  tx: Runner,
  claims: readonly ClaimRecord[],
  of: { id: string },
  { by, at }: Hand,
): Promise<void> {
  if (claims.length === 0) return
  await tx.run(addClaims, {
    ids: claims.map(({ id }) => id),
    relations: claims.map((claim) => tripleOf(claim)?.id ?? null),
    attributesOf: claims.map(({ type, subject }) => (type === null ? subject : null)),
    subjects: claims.map(({ subject }) => subject),
    types: claims.map(({ type }) => type),
    objects: claims.map(({ object }) => object),
    roles: claims.map(({ role }) => role),
    attributes: claims.map(({ attribute }) => attribute),
    values: claims.map(({ value }) => value),
    stances: claims.map(({ stance }) => stance),
    modalities: claims.map(({ modality }) => modality),
    statements: claims.map(({ statement }) => statement),
    aspects: claims.map(({ aspect }) => aspect),
    quotes: claims.map(({ quote }) => quote),
    locators: claims.map(({ locator }) => locator),
    notes: claims.map(({ note }) => note),
    langs: claims.map(({ lang }) => lang),
    validities: claims.map(({ validity }) => validity),
    earliest: claims.map(({ earliest }) => earliest),
    latest: claims.map(({ latest }) => latest),
    surelyFrom: claims.map(({ surelyFrom }) => surelyFrom),
    surelyTo: claims.map(({ surelyTo }) => surelyTo),
    sources: claims.map(({ source }) => source),
    import: of.id,
    by,
    when: at,
  })
  const spoken = claims.filter(({ speakers }) => speakers.length > 0)
  if (spoken.length === 0) return
  await tx.run(addSpeakers, { ids: spoken.map(({ id }) => id), speakers: spoken.map(({ speakers }) => speakers) })
}
