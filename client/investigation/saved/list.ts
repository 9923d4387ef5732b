import { ask, write } from '../../api'
import type { InvestigationsQuery } from '../../generated/graphql'
import { goToInvestigation } from '../address/reopen'
import { archiveDocument, copyDocument, investigationList } from './saved-documents'

/** An investigation of the list. */
export type Listed = NonNullable<InvestigationsQuery['investigations']>['edges'][number]['node']

const PAGE = 20
const none = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] }

/** A page of the investigations that have all words of `text`, those put away or those not. Throws an ApiError. */
export const investigationsPage = async (
  asked: { text: string; archived: boolean },
  after: string | null,
  signal: AbortSignal,
) =>
  (await ask(investigationList, { ...asked, text: asked.text || null, first: PAGE, after }, { signal }))
    .investigations ?? none

/** Opens an investigation in place of the one under way, which is saved first. */
export const openInvestigation = (id: string): void => goToInvestigation(id)

/** Begins with an empty drawing, as a new investigation. */
export const newInvestigation = (): void => goToInvestigation(null)

/** Makes a new investigation of one, or of a version of it, and opens it. Throws an ApiError. */
export async function copyAndOpen(operation: string, id: string, version?: number): Promise<void> {
  const { copyInvestigation } = await write(copyDocument, { operation, id, version })
  openInvestigation(copyInvestigation.id)
}

/** Puts an investigation away, or brings it back. Throws an ApiError. */
export const putAway = async (operation: string, id: string, archived: boolean): Promise<void> =>
  void (await write(archiveDocument, { operation, id, archived }))
