import { ApiError, ask } from '../../api'
import type { InvestigationAtVersionQuery, InvestigationVersionsQuery } from '../../generated/graphql'
import { changeTo } from '../address/change-to'
import { investigation } from '../store'
import { due, saveAll, saveNow } from './autosave'
import { fetchWhole } from './keeper'
import { drawWhole } from './others'
import { comparisonDocument, versionList, wholeVersion } from './saved-documents'
import { besideOf, memoryIn } from './saved-view'
import { work } from './work'

/** A version of the list. */
export type ListedVersion = NonNullable<
  NonNullable<InvestigationVersionsQuery['investigation']>['versions']
>['edges'][number]['node']
type Version = NonNullable<NonNullable<InvestigationAtVersionQuery['investigation']>['atVersion']>

const PAGE = 10
const none = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] }

/** A page of the versions of an investigation, the newest first. Throws an ApiError. */
export const versionsPage = async (id: string, after: string | null, signal: AbortSignal) =>
  (await ask(versionList, { id, first: PAGE, after }, { signal })).investigation?.versions ?? none

/** What is otherwise in one version than in an earlier one, in words. Throws an ApiError. */
export const compared = async (id: string, earlier: number, later: number): Promise<string> =>
  (await ask(comparisonDocument, { id, earlier, later })).investigation?.comparison?.summary ?? 'nothing changed'

/** The version that is looked at. */
let seen: Version | null = null

/** Draws an earlier version to be looked at. Nothing is saved until it is changed, or made the newest. Throws an ApiError. */
export async function lookAt(version: number): Promise<void> {
  if (work.getState().looking === null) await saveAll()
  const { id, mark } = work.getState()
  const found = id === null ? null : (await ask(wholeVersion, { id, version })).investigation?.atVersion
  if (!found) throw new ApiError('NOT_FOUND', `There is no version ${version}.`)
  const { ids, memory } = memoryIn(found.view)
  const { diff } = await changeTo(ids, memory, null)
  if (work.getState().mark !== mark) return
  investigation.commit(diff, `Look at version ${version}`)
  seen = found
  work.setState({ looking: version, state: 'SAVED', why: null, news: null })
}

/** Draws the newest version again. Throws an ApiError. */
export async function backToNewest(): Promise<void> {
  const { id } = work.getState()
  const whole = id === null ? null : await fetchWhole(id)
  if (whole) await drawWhole(whole, 'Back to the newest version', null)
}

/** Saves the version that is looked at as the newest, with its name and notes. */
export async function makeNewest(): Promise<void> {
  if (seen) {
    const { name, description, notes, view } = seen
    work.setState({ name, description, notes, beside: besideOf(view) })
  }
  work.setState({ looking: null })
  due()
  await saveNow()
}
