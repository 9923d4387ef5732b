import type { EntityChipFragment, SearchOutcome, SearchRecordInput } from '../../generated/graphql'
import { listInWords } from '../../../model/text/list'
import { typedTime, whyNotTyped } from '../../../model/time/typed-time'

/** A search that is being written down. */
export type SearchDraft = {
  question: string
  where: string
  /** When it was made, as it is typed. */
  on: string
  outcome: SearchOutcome | null
  /** Whom it is about beside the one whose panel is open. */
  also: EntityChipFragment[]
  source: EntityChipFragment[]
}

/** The draft nobody has changed yet; `today` as YYYY-MM-DD. */
export const emptySearch = (today: string): SearchDraft => ({
  question: '',
  where: '',
  on: today,
  outcome: null,
  also: [],
  source: [],
})

/** Why it cannot be recorded yet, as a sentence; null when it can. */
export function whyNotRecorded({ question, where, on, outcome }: SearchDraft): string | null {
  const lacking = [
    ...(question.trim() ? [] : ['what was asked']),
    ...(where.trim() ? [] : ['where']),
    ...(on.trim() ? [] : ['when']),
    ...(outcome ? [] : ['what came of it']),
  ]
  return lacking.length > 0 ? `Still missing: ${listInWords(lacking, 'and')}.` : whyNotTyped(on)
}

/** The draft as the server takes it, about an entity; null while something is missing. */
export function toSearchInput(draft: SearchDraft, about: string): SearchRecordInput | null {
  const { question, where, on, outcome, also, source } = draft
  if (outcome === null || whyNotRecorded(draft) !== null) return null
  return {
    about: [about, ...also.map(({ id }) => id)],
    question: question.trim(),
    where: where.trim(),
    on: typedTime(on),
    outcome,
    source: source[0]?.id ?? null,
  }
}
