import { ask } from '../api'
import type { HistoryAction, HistoryPageFragment } from '../generated/graphql'
import { momentInWords } from '../investigation/dates'
import { ledgerHistory } from '../investigation/entity-details'
import { Nothing } from '../ui/answer'
import { Quiet } from '../ui/text'
import { More } from './answers'
import { Claim } from './claim'
import evidence from './evidence.module.css'
import styles from './history.module.css'
import { usePages } from './use-pages'

const words: Record<HistoryAction, string> = {
  RECORDED_ENTITY: 'Entity recorded',
  RECORDED_CLAIM: 'Claim recorded',
  RETRACTED_CLAIM: 'Claim retracted',
}

const none: HistoryPageFragment = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] }

async function load(id: string, after: string | null, signal: AbortSignal): Promise<HistoryPageFragment> {
  const { node } = await ask(ledgerHistory, { id, first: 20, after }, { signal })
  return node && 'history' in node ? node.history : none
}

/** What was done to the claims about an entity or a relation, newest first. */
export function History({ id }: { id: string }) {
  const pages = usePages((after, signal) => load(id, after, signal))
  return (
    <>
      <ol className={styles.list}>
        {pages.items.map(({ action, by, at, reason, claim }, i) => (
          <li key={i} className={styles.entry}>
            <span>
              {words[action]} <Quiet>{`by ${by}, ${momentInWords(at)}`}</Quiet>
            </span>
            {claim && (
              <span className={styles.statement} dir="auto">
                {claim.statement}
              </span>
            )}
            {reason && <span className={styles.statement}>Reason: {reason}</span>}
          </li>
        ))}
      </ol>
      {pages.total === 0 && !pages.loading && <Nothing>Nothing is on record.</Nothing>}
      <More pages={pages} what="history" />
    </>
  )
}

/** The claims that were retracted, with the reason of each: they are kept and do not count. */
export function Retracted({ id }: { id: string }) {
  const pages = usePages((after, signal) => load(id, after, signal))
  const claims = pages.items.flatMap(({ action, claim }) => (action === 'RETRACTED_CLAIM' && claim ? [claim] : []))
  return (
    <>
      <ol className={evidence.cards}>
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} topic />
        ))}
      </ol>
      {claims.length === 0 && !pages.loading && !pages.error && !pages.hasMore && (
        <Nothing>No claim was retracted.</Nothing>
      )}
      <More pages={pages} what="history" />
    </>
  )
}
