import type { Draft } from '../draft'

/**
 * What a record becomes in each of two passes: entities, and what is wrong, in the first; what ties and describes them in the
 * second, when all of them are there. So an end that comes later in the file is found.
 */
export const inPass = (drafts: readonly Draft[], pass: number): Draft[] =>
  drafts.filter(({ what }) => (what === 'entity' || what === 'problem') === (pass === 0))
