import type { SearchOutcome } from '../generated/vocabulary'

/** What came of looking for something, in words, and what that says. */
export const outcomeWord: Readonly<Record<SearchOutcome, { word: string; meaning: string }>> = {
  NOTHING_FOUND: {
    word: 'nothing found',
    meaning: 'It was looked for and was not there. That says something of what was asked, there and then, and no more.',
  },
  NOT_SEARCHED: {
    word: 'could not be asked',
    meaning: 'The register was closed or gave no answer. That says nothing of what was asked.',
  },
  EXEMPT: { word: 'exempt', meaning: 'What was asked need not be in the register, by law.' },
  FOUND: { word: 'found', meaning: 'Something was found. What it says is recorded as claims.' },
}

/** Outcomes in the order in which they are offered. */
export const outcomes: readonly SearchOutcome[] = ['NOTHING_FOUND', 'NOT_SEARCHED', 'EXEMPT', 'FOUND']
