import { IconAlertTriangle } from '../../generated/icons'
import { legalBasesAsked } from '../../investigation/state/state-links'
import type { LegalBasis, Mechanism } from '../../investigation/state/state-links'
import { lawInWords, leaningOn } from '../../investigation/state/state-words'
import { inspect } from '../../investigation/selection/selection'
import { Button } from '@mantine/core'
import { Nothing } from '../../ui/answer'
import { Fold } from '../../ui/fold'
import { Sentence } from '../../ui/text'
import { Answered } from '../question/answers'
import { useQuestion } from '../question/use-question'
import styles from './state.module.css'

const basisKey = ({ operator, law, relation, missing }: LegalBasis): string =>
  [operator.id, law?.id, relation?.id, ...missing].join(' ')

/** A law on which somebody leans, with what is missing in words; or that none is recorded. */
function Basis({ basis, on }: { basis: LegalBasis; on: string | null }) {
  const { law, relation, missing } = basis
  return (
    <li className={styles.basis}>
      {law && (
        <span>
          <Sentence>{lawInWords(basis, on)}</Sentence>{' '}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => inspect(relation ? { type: 'relation', id: relation.id } : { type: 'entity', id: law.id })}
          >
            Who says so
          </Button>
        </span>
      )}
      {missing.map((sentence) => (
        <span key={sentence} className={styles.missing}>
          <IconAlertTriangle size={14} aria-hidden />
          <Sentence>{sentence}</Sentence>
        </span>
      ))}
    </li>
  )
}

/** The laws of one body, or of the entity itself. */
function BasesOf({ id, on }: { id: string; on: string | null }) {
  const answer = useQuestion(legalBasesAsked, { of: id, on })
  return (
    <Answered answer={answer} what="laws" lines={2}>
      {({ legalBasis }) =>
        legalBasis ? (
          <ul className={styles.bases}>
            {legalBasis.map((basis) => (
              <Basis key={basisKey(basis)} basis={basis} on={on} />
            ))}
          </ul>
        ) : (
          <Nothing>It is not in the graph any more.</Nothing>
        )
      }
    </Answered>
  )
}

/** By which law: of the bodies at the ends of the chains, of a duty or a power also of the entity. It is asked when it is opened. */
export const LegalBases = ({ mechanism, on }: { mechanism: Mechanism; on: string | null }) => (
  <Fold title="By which law">
    {leaningOn(mechanism).map((id) => (
      <BasesOf key={id} id={id} on={on} />
    ))}
  </Fold>
)
