import type { LawStatus, LawType } from '../generated/vocabulary'

/** What sort of legal text a law is. */
export const lawTypeWord: Readonly<Record<LawType, string>> = {
  BILL: 'bill, a proposal before a legislature',
  STATUTE: 'statute',
  PROVISION: 'provision of another law',
  AGREEMENT: 'agreement between states',
  REGULATION: 'regulation',
}

/** How far a law has come. */
export const lawStatusWord: Readonly<Record<LawStatus, string>> = {
  PENDING: 'proposed, not passed',
  SIGNED: 'signed',
  IN_FORCE: 'in force',
  REPEALED: 'repealed',
}

/** The same with what follows from it. */
export const lawStatusMeaning: Readonly<Record<LawStatus, string>> = {
  ...lawStatusWord,
  PENDING: `${lawStatusWord.PENDING}: it authorises nothing and obliges nobody`,
  SIGNED: `${lawStatusWord.SIGNED}; whether it is in force is not recorded`,
}
