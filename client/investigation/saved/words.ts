import type { Work } from './work'

const clock = (moment: string): string => `${moment.slice(11, 16)} UTC`

/**
 * How far the investigation is saved, in words: "saved 20:14 UTC"; empty where there is nothing to save. `connected`: whether the server answers.
 */
export function savedWords({ state, why, savedAt, looking }: Work, connected: boolean): string {
  if (looking !== null) return `version ${looking} of before`
  if (state === 'NEW') return ''
  if (state === 'SAVED') return savedAt === null ? 'saved' : `saved ${clock(savedAt)}`
  if (state === 'CONFLICT' || state === 'FAILED') return `not saved, because ${asReason(why ?? 'nobody answered')}`
  return connected ? 'saving' : 'not saved, because Throughline does not answer'
}

/** A sentence as what follows “because”. */
const asReason = (sentence: string): string => sentence.replace(/\.$/, '')
