import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Runner } from '../../db/query'
import {
  ControlMechanism,
  LawStatus,
  LawType,
  Modality,
  RelationStatus,
  Stance,
} from '../../../model/generated/vocabulary'
import type { RelationType } from '../../../model/generated/vocabulary'
import { stakeIn } from '../../../model/stake/stake'
import { columns, enumColumn, enumsColumn, textColumn, textOrNullColumn, textsColumn } from '../columns'
import type { OriginsOf } from './origins'
import { dependsOnLaw, projectRelation } from './project'
import type { LedgerClaim, Projected } from './project'

/** A relation as its claims name it; the ends as the relation has them, see `endsOf`. */
export type Triple = { id: string; type: RelationType; subject: string; object: string }

/** A relation, and what its claims make of it; undefined: none of them counts. */
export type Projection = Triple & { made: Projected | undefined }

const texts = z.array(z.string())
const ids = z.object({ ids: texts })
/** What decides about relations, as columns, see `cypher/fragments/claim/claim-grounds.cypher`. */
export const groundColumns = columns({
  relation: textColumn,
  stance: enumColumn(Stance),
  modality: enumColumn(Modality),
  role: textOrNullColumn,
  article: textOrNullColumn,
  stakes: textsColumn,
  control: enumsColumn(ControlMechanism),
  law: textOrNullColumn,
  source: textColumn,
  validity: textOrNullColumn,
  earliest: textOrNullColumn,
  latest: textOrNullColumn,
  surelyFrom: textOrNullColumn,
  surelyTo: textOrNullColumn,
})
type GroundColumns = z.infer<typeof groundColumns>
const claimsOf = defineQuery(
  'ledger/claims.cypher',
  z.object({ relations: texts }),
  z.object({ claims: groundColumns }),
)
const originsOf = defineQuery('projection/origins.cypher', ids, z.object({ id: z.string(), origins: texts }))
const lawRow = z.object({
  id: z.string(),
  lawType: z.enum(LawType).nullable(),
  lawStatus: z.enum(LawStatus).nullable(),
})
const laws = defineQuery('projection/laws.cypher', ids, lawRow)

/** The claim at a place of columns. */
export const groundsAt = (claims: GroundColumns, at: number): Omit<LedgerClaim, 'retractedAt'> => ({
  stance: claims.stance[at]!,
  modality: claims.modality[at]!,
  role: claims.role[at]!,
  article: claims.article[at]!,
  stakes: claims.stakes[at]!.map(stakeIn),
  control: claims.control[at]!,
  law: claims.law[at]!,
  source: claims.source[at]!,
  validity: claims.validity[at]!,
  earliest: claims.earliest[at]!,
  latest: claims.latest[at]!,
  surelyFrom: claims.surelyFrom[at]!,
  surelyTo: claims.surelyTo[at]!,
})

/** Claims that count, by the relation they speak of; an empty list for a relation of which none does. */
export async function readClaims(tx: Runner, relations: string[]): Promise<Map<string, LedgerClaim[]>> {
  const byRelation = new Map<string, LedgerClaim[]>(relations.map((id) => [id, []]))
  const [row] = await tx.run(claimsOf, { relations })
  row?.claims.relation.forEach((id, at) =>
    byRelation.get(id)!.push({ ...groundsAt(row.claims, at), retractedAt: null }),
  )
  return byRelation
}

/** The originals of the documents in which some claims were read. */
export async function readOrigins(tx: Runner, claims: Iterable<readonly LedgerClaim[]>): Promise<OriginsOf> {
  const documents = [...new Set([...claims].flatMap((some) => some.map(({ source }) => source)))]
  const rows = documents.length > 0 ? await tx.run(originsOf, { ids: documents }) : []
  const known = new Map(rows.map(({ id, origins }) => [id, origins]))
  return (document) => known.get(document) ?? [document]
}

/** Whether a legal text only proposes: it authorises nothing and obliges nobody. */
export const isBill = (lawType: LawType | null, lawStatus: LawStatus | null): boolean =>
  lawStatus === LawStatus.PENDING || (lawStatus === null && lawType === LawType.BILL)

/** What a law is, and whether it binds anybody, as far as that is recorded. */
export type LawIs = { id: string; lawType: LawType | null; lawStatus: LawStatus | null }

/** What those subjects are that are laws, of relations that say what a law does. */
export async function readLaws(tx: Runner, triples: readonly Triple[]): Promise<LawIs[]> {
  const subjects = [...new Set(triples.flatMap(({ type, subject }) => (dependsOnLaw(type) ? [subject] : [])))]
  return subjects.length > 0 ? tx.run(laws, { ids: subjects }) : []
}

/** The ids of those that are bills. */
export const billsAmong = (laws: readonly LawIs[]): Set<string> =>
  new Set(laws.flatMap(({ id, lawType, lawStatus }) => (isBill(lawType, lawStatus) ? [id] : [])))

/** What the claims of some relations make of them; nothing is written. */
export const projectionsOf = async (tx: Runner, triples: readonly Triple[]): Promise<Projection[]> =>
  projectionsFrom(
    tx,
    triples,
    await readClaims(
      tx,
      triples.map(({ id }) => id),
    ),
  )

/** The same from claims that were read already. */
export async function projectionsFrom(
  tx: Runner,
  triples: readonly Triple[],
  claims: ReadonlyMap<string, LedgerClaim[]>,
): Promise<Projection[]> {
  const origins = await readOrigins(tx, claims.values())
  const bills = billsAmong(await readLaws(tx, triples))
  return triples.map((triple) => {
    const bill = dependsOnLaw(triple.type) && bills.has(triple.subject)
    return { ...triple, made: projectRelation(claims.get(triple.id)!, origins, bill) }
  })
}

/** Whether a relation is drawn: some claim supports it. */
export const isDrawn = <P extends { made: Projected | undefined }>(relation: P): relation is P & { made: Projected } =>
  relation.made !== undefined && relation.made.status !== RelationStatus.DENIED
