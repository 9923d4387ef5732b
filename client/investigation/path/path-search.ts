import { createStore } from 'zustand/vanilla'

import { ask, describeError, isCancelled } from '../../api'
import type { DisplayError } from '../../api'
import type { EntityChipFragment } from '../../generated/graphql'
import { emptyQuestion, whyNotAsked, pathVariables } from './path-question'
import type { PathQuestion } from './path-question'
import type { PathAnswer } from './path-words'
import { findPaths } from './paths'
import { chipsByIds } from '../entity/named-entity'
import { openPath, selection } from '../selection/selection'

/** What was asked, and what came of it. */
export type PathSearchResult = { question: PathQuestion; answer: PathAnswer }

export type PathSearchState = {
  question: PathQuestion
  /** Since when a search runs, in milliseconds as `Date.now` counts them; null: none does. */
  searchingSince: number | null
  result: PathSearchResult | null
  error: DisplayError | null
}

/** The path tool: it keeps its question and its answer while another tool is shown. */
export const pathSearch = createStore<PathSearchState>(() => ({
  question: emptyQuestion,
  searchingSince: null,
  result: null,
  error: null,
}))

let running: AbortController | null = null

/** Changes conditions of the question; the ends have functions of their own. */
export const setQuestion = (change: Partial<PathQuestion>): void =>
  pathSearch.setState(({ question }) => ({ question: { ...question, ...change } }))

/** Which of the two ends. */
export type End = 'from' | 'to'

const selected = { from: 'pathFrom', to: 'pathTo' } as const

/** Sets one end. */
export function setEnd(end: End, entities: EntityChipFragment[]): void {
  setQuestion({ [end]: entities })
  openPath({ [end]: entities.map(({ id }) => id) })
}

/** Makes the start the end and the end the start. */
export function swapEnds(): void {
  const { from, to } = pathSearch.getState().question
  setEnd('from', to)
  setEnd('to', from)
}

const sameIds = (entities: readonly { id: string }[], ids: readonly string[]) =>
  entities.length === ids.length && entities.every(({ id }, i) => id === ids[i])

/** Takes over the ends that a command or another panel named. Throws an ApiError where a name has to be asked for and cannot. */
export async function takeEnds(): Promise<void> {
  for (const end of ['from', 'to'] as const) {
    const ids = selection.getState()[selected[end]]
    if (sameIds(pathSearch.getState().question[end], ids)) continue
    const entities = await chipsByIds(ids)
    if (sameIds(entities, selection.getState()[selected[end]])) setQuestion({ [end]: entities })
  }
}

/** Ends the search that runs. */
export function stopSearch(): void {
  running?.abort()
  running = null
  pathSearch.setState({ searchingSince: null })
}

/** Changes the question and searches. A search that still runs is stopped; what was found before stays until there is more. */
export async function searchPaths(change: Partial<PathQuestion> = {}): Promise<void> {
  stopSearch()
  setQuestion(change)
  const { question } = pathSearch.getState()
  if (whyNotAsked(question)) return
  const abort = (running = new AbortController())
  pathSearch.setState({ searchingSince: Date.now(), error: null })
  try {
    const { paths } = await ask(findPaths, pathVariables(question), { signal: abort.signal, timeout: 60_000 })
    if (running === abort) pathSearch.setState({ result: { question, answer: paths }, searchingSince: null })
  } catch (error) {
    if (running === abort && !isCancelled(error)) {
      pathSearch.setState({ error: describeError(error), result: null, searchingSince: null })
    }
  }
}
