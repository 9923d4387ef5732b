import type { RelationStatus } from '../generated/vocabulary'

/** What the claims of a relation add up to. */
export const statusWord: Record<RelationStatus, string> = {
  ASSERTED: 'asserted',
  ALLEGED: 'alleged',
  DISPUTED: 'disputed',
  DENIED: 'denied',
}

/** What a status means, in a sentence. */
export const statusMeaning: Record<RelationStatus, string> = {
  ASSERTED: 'At least one claim asserts it as a fact, an inference or an obligation, and none denies it.',
  ALLEGED: 'It is only alleged, planned, predicted, thought possible or an opinion, and no claim denies it.',
  DISPUTED: 'Some claims support it and some deny it, or an aspect of it.',
  DENIED: 'Only denials speak of it: it is not drawn and carries no path.',
}

const strengths: Record<RelationStatus, Record<number, string>> = {
  ASSERTED: {
    3: 'one independent source asserts it, none denies it',
    4: 'two independent sources assert it, none denies it',
    5: 'three or more independent sources assert it, none denies it',
  },
  DISPUTED: {
    1: 'no source asserts it as a fact, and one denies it',
    2: 'one independent source asserts it, and it is denied',
    3: 'two or more independent sources assert it, and it is denied',
  },
  ALLEGED: {
    1: 'one independent source, or nothing firmer than a plan, prediction, possibility or opinion',
    2: 'two or more independent sources allege it, none asserts it',
  },
  DENIED: {},
}

/** What a strength of 1 to 5 means for a relation of that status. */
export const strengthMeaning = (status: RelationStatus, strength: number): string =>
  strengths[status][strength] ?? 'see how strength is made in the guide'
