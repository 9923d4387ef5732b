import type { Db, Runner } from '../../db/query'
import { KnownError } from '../../errors'
import { EntityKind, RelationType } from '../../../model/generated/vocabulary'
import { attributesOf, checkAttribute } from '../projection/attribute'
import { claimInput } from './claim-input'
import type { CheckedClaim, ClaimInput } from './claim-input'
import { duplicatesOf } from './duplicates'
import { follow } from './consequences'
import { checked } from '../input'
import { aKind } from '../../../model/vocabulary/kind'
import { checkDocument, lookUp } from './existing-entities'
import type { Known } from './existing-entities'
import { writeClaims } from './ledger'
import type { ClaimRecord } from './ledger'
import { markOf, once } from './operation'
import type { Operation } from './operation'
import { lock } from '../projection/redraw'
import { wrongEnds } from '../../../model/vocabulary/ends'

/** What recording or retracting a claim answers. */
export type Recorded = {
  /** The claim's id. */
  claim: string
  /** The id of the relation that it speaks of, drawn or not; null: it speaks of an attribute. */
  relation: string | null
  /** Sentences on what to look at. */
  warnings: string[]
}

const NO_TIME = { earliest: null, latest: null, surelyFrom: null, surelyTo: null }

/** A claim as it is kept, from what was given. */
export function toRecord(id: string, { validity, ...given }: CheckedClaim): ClaimRecord {
  const { text, ...bounds } = validity ?? { text: null, ...NO_TIME }
  return { id, ...given, validity: text, ...bounds }
}

/** Everything that a claim refers to. */
const references = ({ subject, object, law, source, speakers }: ClaimRecord): string[] => [
  subject,
  ...(law === null ? [] : [law]),
  ...(object === null ? [] : [object]),
  source,
  ...speakers,
]

/** Throws KnownError BAD_INPUT, in words, unless the claim speaks of something that the vocabulary allows. */
function checkSense(claim: ClaimRecord, known: (id: string) => Known): void {
  const { type, subject, object, article, law, source, attribute, value } = claim
  checkDocument(known(source), 'The source of a claim')
  if (attribute !== null && value !== null) checkAttribute(known(subject).kind, attribute, value)
  if (type === null || object === null) return
  const ends = [known(subject).kind, known(object).kind] as const
  const wrong = wrongEnds(type, ...ends)
  if (wrong) throw new KnownError('BAD_INPUT', wrong)
  if (law !== null && known(law).kind !== EntityKind.LAW) {
    throw new KnownError(
      'BAD_INPUT',
      `Control is given by a law, and “${known(law).name}” is ${aKind(known(law).kind)}.`,
    )
  }
  if (article !== null && law === null && !ends.includes(EntityKind.LAW)) {
    throw new KnownError(
      'BAD_INPUT',
      'An article can be named only where one end of the relation is a law, or with “law”.',
    )
  }
}

/** Says so where a claim gives its subject an attribute that no claim can change: a wrong name for one, or the status of a law. */
function withoutEffect({ attribute }: ClaimRecord, { kind }: Known): string[] {
  if (attribute === null || attributesOf(kind).has(attribute)) return []
  return [
    `“${attribute}” of ${aKind(kind)} does not follow from claims: this one is kept and shown, and changes nothing.`,
  ]
}

/** What is allowed and yet worth a look. */
async function warningsFor(tx: Runner, claim: ClaimRecord, subject: Known): Promise<string[]> {
  const duplicates = await duplicatesOf(tx, claim, 3)
  const place = claim.locator === null ? 'nowhere in particular' : `“${claim.locator}”`
  return [
    ...duplicates.map((id) => `“${id}” speaks of the same already, read in the same document at ${place}.`),
    ...(claim.subject === claim.object ? ['Both ends are the same entity.'] : []),
    ...(claim.type === RelationType.LINKED_TO && claim.role === null
      ? ['LINKED_TO without a role does not say in which way.']
      : []),
    ...withoutEffect(claim, subject),
  ]
}

async function record(tx: Runner, claim: ClaimRecord, operation: Operation): Promise<Recorded> {
  const known = await lookUp(tx, references(claim))
  checkSense(claim, known)
  // All that it refers to: nothing of it may be retracted, nor what the document derives from change, while it is recorded.
  const locked = await lock(tx, references(claim))
  if (references(claim).some((id) => !locked.has(id))) await lookUp(tx, references(claim))
  const warnings = await warningsFor(tx, claim, known(claim.subject))
  await writeClaims(tx, [claim], operation)
  return { claim: claim.id, relation: await follow(tx, claim), warnings }
}

/**
 * Records a claim with its document and speakers, and redraws the relation that it speaks of, in one transaction.
 * Throws KnownError BAD_INPUT, NOT_FOUND (something that it refers to), CONFLICT.
 */
export async function recordClaim(db: Db, user: string, operation: string, asked: ClaimInput): Promise<Recorded> {
  const input = checked(claimInput, asked)
  return once(db, { id: operation, action: 'RECORDED_CLAIM', by: user, input }, async (tx, doing) => {
    const claim = toRecord(`claim:${markOf(doing.id, 20)}`, input)
    return { answer: await record(tx, claim, doing) }
  })
}
