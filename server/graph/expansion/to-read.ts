import { z } from 'zod'

import { KnownError } from '../../errors'
import { RelationType } from '../../../model/generated/vocabulary'
import { inDigits, mostOf } from '../../../model/limits'
import { ORDERED } from './relations-of'

/** What a statement takes that looks for the relations among some entities, so that it begins nothing that is too much. */
export const reading = { ordinary: z.bigint(), perPair: z.bigint(), mostRead: z.bigint() }

/** See `cypher/fragments/entity/to-read.cypher`: entities with more than `ordinary` relations are not read, but looked up in pairs. */
export const readingLimits = {
  ordinary: BigInt(ORDERED),
  perPair: BigInt(Object.keys(RelationType).length),
  mostRead: BigInt(mostOf.read),
}

/** Throws KnownError TOO_LARGE, with the number and what to do, where `toRead` is more than may be looked at. */
export function refuseToRead(toRead: number, entities: number): void {
  if (toRead <= mostOf.read) return
  throw new KnownError(
    'TOO_LARGE',
    `To find the relations among these ${inDigits(entities)} entities, ${inDigits(toRead)} would have to be looked at; ` +
      `at most ${inDigits(mostOf.read)} are. Take fewer entities, leaving out those with the most relations first.`,
  )
}
