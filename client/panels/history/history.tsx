import { ask } from '../../api'
import type { HistoryAction, HistoryPageFragment } from '../../generated/graphql'
import { momentInWords } from '../../investigation/time/dates'
import { ledgerHistory } from '../../investigation/entity/entity-details'
import { attributeWord, claimTopic } from '../../investigation/relation/relation-words'
import { nameAlone } from '../../../model/text/distinction'
import { isolated } from '../../../model/text/isolated'
import { Nothing } from '../../ui/answer'
import { Name, Quiet, Sentence } from '../../ui/text'
import { More } from '../question/answers'
import { ChangedValue } from './changed-value'
import { Claim } from '../claim/claim'
import evidence from '../claim/evidence.module.css'
import styles from './history.module.css'
import { StanceMark } from '../claim/stance-mark'
import { usePages } from '../question/use-pages'

type Entry = HistoryPageFragment['edges'][number]['node']

const words: Record<HistoryAction, string> = {
  RECORDED_ENTITY: 'Entity recorded',
  RECORDED_CLAIM: 'Claim recorded',
  RETRACTED_CLAIM: 'Claim retracted',
  RETRACTED_ENTITY: 'Entity retracted',
}

const none: HistoryPageFragment = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] }

async function load(id: string, after: string | null, signal: AbortSignal): Promise<HistoryPageFragment> {
  const { node } = await ask(ledgerHistory, { id, first: 20, after }, { signal })
  return node && 'history' in node ? node.history : none
}

const whatWasDone = ({ action, changes }: Entry): string => (changes.length > 0 ? 'Entity changed' : words[action])

/** What changed of an entity: each attribute with what it was and what it is since then. */
const Changes = ({ changes }: Pick<Entry, 'changes'>) => (
  <ul className={styles.changes}>
    {changes.map(({ attribute, from, to }) => (
      <li key={attribute}>
        <b>{attributeWord(attribute)}</b>: <ChangedValue attribute={attribute} value={from} /> became{' '}
        <ChangedValue attribute={attribute} value={to} />
      </li>
    ))}
  </ul>
)

/** One thing that was done: what, by whom, when, to which claim, and why. */
const HistoryEntry = ({ entry }: { entry: Entry }) => {
  const { action, by, at, reason, claim, changes } = entry
  return (
    <li className={styles.entry} data-action={action}>
      <span>
        <b>{whatWasDone(entry)}</b> <Quiet>{`by ${isolated(by)}, ${momentInWords(at)}`}</Quiet>
      </span>
      {claim && (
        <>
          <span className={styles.topic}>
            <Sentence>{claimTopic(claim)}</Sentence> <StanceMark stance={claim.stance} />
          </span>
          <span className={styles.statement} dir="auto">
            {claim.statement}
          </span>
          <Quiet>
            read in <Name>{nameAlone(claim.source)}</Name>
          </Quiet>
        </>
      )}
      {reason && (
        <span className={styles.statement}>
          Reason: <Name>{reason}</Name>
        </span>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
    </li>
  )
}

/** What was done to an entity, or to the claims about it or about a relation, newest first. */
export function History({ id }: { id: string }) {
  const pages = usePages((after, signal) => load(id, after, signal))
  return (
    <>
      <ol className={styles.list}>
        {pages.items.map((entry, i) => (
          <HistoryEntry key={i} entry={entry} />
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
