import { useDebouncedValue } from '@mantine/hooks'

import type { ClaimInput } from '../../generated/graphql'
import { toClaimInput } from '../../investigation/record/claim-draft'
import type { ClaimDraft } from '../../investigation/record/claim-draft'
import { similarClaims } from '../../investigation/record/ledger'
import { Notice } from '../../ui/notice'
import { Claim } from './claim'
import styles from './evidence.module.css'
import { useQuestion } from '../question/use-question'

function Candidates({ claim }: { claim: ClaimInput }) {
  const answer = useQuestion(similarClaims, { claim })
  const found = answer.data?.similarClaims ?? []
  return (
    <div role="status">
      {found.length > 0 && (
        <Notice tone="warning" title="This may be recorded already">
          Record it all the same if it is another claim.
          <ol className={styles.cards}>
            {found.map((each) => (
              <Claim key={each.id} claim={each} topic />
            ))}
          </ol>
        </Notice>
      )}
    </div>
  )
}

const HALF_A_SECOND = 500

/** Claims that the draft may repeat; the user decides. */
export function SimilarClaims({ draft }: { draft: ClaimDraft }) {
  const [settled] = useDebouncedValue(draft, HALF_A_SECOND)
  const input = toClaimInput(settled)
  return input && <Candidates claim={input} />
}
