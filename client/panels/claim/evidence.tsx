import { Group } from '@mantine/core'

import type { ClaimPageFragment, RelationDetailsQuery, Stance } from '../../generated/graphql'
import { allClaims, claimPage } from '../../investigation/claim/claim-pages'
import type { ClaimQuestion } from '../../investigation/claim/claim-pages'
import { evidenceAsText } from '../../investigation/claim/evidence-text'
import { relationFacts, relationSentence } from '../../investigation/relation/relation-words'
import { counted } from '../../../model/text/counted'
import { stances, stanceWord } from '../../../model/vocabulary/stance'
import { Nothing } from '../../ui/answer'
import { CopyText } from '../../ui/copy-text'
import { Quiet } from '../../ui/text'
import { More } from '../question/answers'
import { Claim } from './claim'
import styles from './evidence.module.css'
import { StanceMark } from './stance-mark'
import { usePages } from '../question/use-pages'

/** Claims page by page. `first`: the first page, where it is there already. Give it a key of the question. */
export function Claims({
  question,
  first,
  topic,
  none,
}: {
  question: ClaimQuestion
  first?: ClaimPageFragment
  topic?: boolean
  none: string
}) {
  const pages = usePages((after, signal) => claimPage(question, { after, signal }), first)
  return (
    <>
      <ol className={styles.cards}>
        {pages.items.map((claim) => (
          <Claim key={claim.id} claim={claim} topic={topic} />
        ))}
      </ol>
      {pages.total === 0 && !pages.loading && <Nothing>{none}</Nothing>}
      <More pages={pages} what="claims" />
    </>
  )
}

type Relation = NonNullable<RelationDetailsQuery['relation']>

const pageOf: Record<Stance, (relation: Relation) => ClaimPageFragment> = {
  ASSERTS: ({ asserts }) => asserts,
  ALLEGES: ({ alleges }) => alleges,
  DENIES: ({ denies }) => denies,
}

/** The evidence of a relation as text, also what has not been paged to. */
async function copyOf(relation: Relation): Promise<string> {
  return evidenceAsText([
    {
      heading: relationSentence(relation, relation.subject, relation.object),
      facts: [relation.reason, relationFacts(relation).join(', ')],
      ...(await allClaims({ of: 'relation', id: relation.id })),
    },
  ])
}

/** The claims of a relation by stance. */
export function RelationEvidence({ relation }: { relation: Relation }) {
  const present = stances.filter((stance) => pageOf[stance](relation).totalCount > 0)
  return (
    <section aria-label="Evidence">
      <Group justify="space-between" mt={12}>
        <h3 className={styles.heading} style={{ margin: 0 }}>
          Evidence
        </h3>
        <CopyText label="Copy as text" text={() => copyOf(relation)} />
      </Group>
      {present.length === 0 && <Nothing>All claims of this relation were retracted.</Nothing>}
      {present.map((stance) => (
        <section key={stance}>
          <h4 className={styles.heading}>
            <StanceMark stance={stance} word={stanceWord[stance].heading} />
            <Quiet>{counted(pageOf[stance](relation).totalCount, 'claim')}</Quiet>
          </h4>
          <Claims
            question={{ of: 'relation', id: relation.id, stances: [stance] }}
            first={pageOf[stance](relation)}
            none="No claims."
          />
        </section>
      ))}
    </section>
  )
}
