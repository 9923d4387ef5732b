import { Group } from '@mantine/core'

import type { ClaimCardFragment } from '../../generated/graphql'
import { boundsInWords, momentInWords, periodInWords } from '../../investigation/time/dates'
import { attributeWord, claimTopic, ownCause } from '../../investigation/relation/relation-words'
import { isolated } from '../../../model/text/isolated'
import { languageName } from '../../../model/text/language'
import { controlWord, stakeWords } from '../../../model/stake/stake'
import { modalityWord } from '../../../model/vocabulary/modality'
import { Name, Quiet, Sentence } from '../../ui/text'
import { DocumentCited } from './document-cited'
import { EntityChip } from '../mark/entity-chip'
import styles from './evidence.module.css'
import { RetractClaim } from './retract-claim'
import { StanceMark } from './stance-mark'
import terms from '../../ui/terms.module.css'

type Claim = ClaimCardFragment

/** What the claim does, and in what sense: what is no plain fact stands out. */
function Head({ claim }: { claim: Claim }) {
  const { word, meaning } = modalityWord[claim.modality]
  const sense = `as ${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`
  return (
    <Group gap={6}>
      <StanceMark stance={claim.stance} />
      {claim.modality === 'FACT' ? (
        <Quiet>{sense}</Quiet>
      ) : (
        <span className={styles.sense} title={meaning}>
          {sense}
        </span>
      )}
      {claim.retractedAt && <span className={styles.sense}>retracted</span>}
    </Group>
  )
}

function Speakers({ claim }: { claim: Claim }) {
  if (claim.speakers.length === 0) return <Quiet>nobody is named</Quiet>
  const own = new Set(ownCause(claim).map(({ id }) => id))
  return (
    <span className={styles.chips}>
      {claim.speakers.map((speaker) => (
        <EntityChip key={speaker.id} entity={speaker} note={own.has(speaker.id) ? 'in its own cause' : undefined} />
      ))}
    </span>
  )
}

const controlWords = ({ control }: Claim): string => control.map((mechanism) => controlWord[mechanism]).join(', ')

/** Everything about a claim that is there, each under its word. */
const details = (claim: Claim): [term: string, what: React.ReactNode][] => [
  ['what exactly', claim.aspect],
  [claim.attribute ? isolated(attributeWord(claim.attribute)) : 'value', claim.value],
  ['stake', claim.stakes.map(stakeWords).join('; ')],
  ['control', controlWords(claim)],
  ['by the law', claim.law && <EntityChip entity={claim.law} />],
  ['says', <Speakers claim={claim} />],
  ['read in', <DocumentCited document={claim.source} />],
  ['where', claim.locator],
  ['when', <When claim={claim} />],
  ['article', claim.article],
  ['language', claim.lang && claim.lang !== 'en' ? languageName(claim.lang) : null],
  ['confidence', claim.confidence === null ? null : `${Math.round(claim.confidence * 100)} of 100`],
  ['note', claim.note],
  [
    'retracted',
    claim.retractedAt &&
      `${momentInWords(claim.retractedAt)}: ${isolated(claim.retractedBecause ?? 'no reason given')}`,
  ],
]

const When = ({ claim: { validity } }: { claim: Claim }) => {
  const words = periodInWords(validity)
  return words ? <span title={boundsInWords(validity)}>{words}</span> : <Quiet>not said</Quiet>
}

/** One claim with all that one has to know to judge it. `topic`: say what it speaks of, where claims of several things stand together. */
export const Claim = ({ claim, topic = false }: { claim: Claim; topic?: boolean }) => (
  <li className={styles.card} data-stance={claim.stance} data-retracted={claim.retractedAt ? true : undefined}>
    {topic && (
      <p className={styles.topic}>
        <Sentence>{claimTopic(claim)}</Sentence>
      </p>
    )}
    <Head claim={claim} />
    <p className={styles.statement} dir="auto">
      {claim.statement}
    </p>
    {claim.quote && (
      <blockquote className={styles.quote} dir="auto" lang={claim.lang ?? undefined}>
        “{claim.quote}”
      </blockquote>
    )}
    <dl className={`${terms.terms} ${styles.details}`}>
      {details(claim).map(([term, what]) =>
        what ? (
          <Detail key={term} term={term}>
            {what}
          </Detail>
        ) : null,
      )}
    </dl>
    {!claim.retractedAt && <RetractClaim claim={claim} />}
  </li>
)

const Detail = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <>
    <dt>{term}</dt>
    <dd>{typeof children === 'string' ? <Name>{children}</Name> : children}</dd>
  </>
)
