import { mostOf } from '../../../model/limits'

/** The limits of what is asked of ties to states. */
export const stateLinkLimits = {
  stateLinkRelations: {
    value: mostOf.stateLinkRelations,
    unit: 'relations',
    rule: 'Relations that are read for `stateLinks`',
    why: 'Every chain is put together from them. The answer says that it is not complete.',
  },
  stateLinkLength: {
    value: mostOf.stateLinkLength,
    unit: 'relations',
    rule: 'Relations of a chain to a state (`maxLength`)',
    why: 'Over more of them almost everybody is tied to every state.',
  },
  stateLinkPaths: {
    value: mostOf.stateLinkPaths,
    unit: 'paths',
    rule: 'Paths of one mechanism (`first`)',
    why: 'The best come first.',
  },
  lawRelations: {
    value: mostOf.lawRelations,
    unit: 'relations',
    rule: 'Relations that are read at each step of `legalBasis`',
    why: 'From an operator to its laws, and from these to who enacted them.',
  },
  matrixEntities: {
    value: mostOf.matrixEntities,
    unit: 'entities',
    rule: 'Entities of one `stateMatrix`',
    why: 'Around each of them relations are read as for `stateLinks`.',
  },
  matrixStates: {
    value: mostOf.matrixStates,
    unit: 'states',
    rule: 'States of one `stateMatrix`',
    why: 'More do not fit beside each other; the answer says how many there were.',
  },
} as const
