import { mostOf } from '../../../model/limits'

/** The limits of what is told as new since an investigation was saved. */
export const changeLimits = {
  changedClaims: {
    value: mostOf.items,
    unit: 'items',
    rule: 'Claims, and relations, of each list of `Investigation.changes`',
    why: 'Those about what is drawn come first; the answer says how many there are.',
  },
  changedRelations: {
    value: mostOf.changedRelations,
    unit: 'relations',
    rule: 'Relations that `Investigation.changes` compares',
    why: 'What each was is put together from all its claims. The answer says how many there are.',
  },
  askedAgain: {
    value: mostOf.askedAgain,
    unit: 'questions',
    rule: 'Kept paths and questions that `Investigation.changes` asks again',
    why: 'Each is a search of up to a second. The answer says how many were not asked.',
  },
}
