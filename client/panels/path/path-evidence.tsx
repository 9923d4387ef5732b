import { Group, Modal } from '@mantine/core'

import type { PathEvidenceQuery } from '../../generated/graphql'
import { allClaims, claimsAtOnce } from '../../investigation/claim/claim-pages'
import { evidenceAsText } from '../../investigation/claim/evidence-text'
import { pathEvidence } from '../../investigation/path/paths'
import { pathFacts, pathRelations, pathSteps, pathText } from '../../investigation/path/path-words'
import type { Path, StepRelation } from '../../investigation/path/path-words'
import { relationFacts } from '../../investigation/relation/relation-words'
import { Nothing } from '../../ui/answer'
import { CopyText } from '../../ui/copy-text'
import { Quiet, Sentence } from '../../ui/text'
import { Answered } from '../question/answers'
import { Claims } from '../claim/evidence'
import styles from '../claim/evidence.module.css'
import { Status } from '../relation/status'
import { Strength } from '../relation/strength'
import { useNarrow } from '../../ui/window/use-narrow'
import { useQuestion } from '../question/use-question'
import { WeakestMark } from './weakest-mark'
import { nameWithin } from '../../../model/text/distinction'

type RelationWithClaims = Extract<PathEvidenceQuery['nodes'][number], { claims: unknown }>

/** A relation of a path with its number: that of its step, and its own where others are parallel to it. */
type Numbered = { number: string; sentence: string; step: StepRelation }

const numbered = (path: Path): Numbered[] =>
  pathSteps(path).flatMap(({ from, to, relations }, at) =>
    relations.map((step, i) => ({
      number: relations.length > 1 ? `${at + 1}.${i + 1}` : `${at + 1}.`,
      sentence: `${nameWithin(from)} ${step.words} ${nameWithin(to)}`,
      step,
    })),
  )

async function copyOf(path: Path): Promise<string> {
  const sections = await Promise.all(
    numbered(path).map(async ({ number, sentence, step }) => ({
      heading: `${number} ${sentence}${step.weakest === 'weakest' ? ' (weakest relation)' : ''}`,
      facts: [step.relation.reason, relationFacts(step.relation).join(', ')],
      ...(await allClaims({ of: 'relation', id: step.relation.id })),
    })),
  )
  return evidenceAsText(sections, `${pathText(path)}\n${pathFacts(path).join(', ')}`)
}

function RelationEvidence({ number, sentence, step, found }: Numbered & { found?: RelationWithClaims }) {
  return (
    <li style={{ marginBottom: 20 }}>
      <h3 className={styles.heading} style={{ display: 'block' }}>
        {number} <Sentence>{sentence}</Sentence>
      </h3>
      <Group gap={10} mb={8}>
        <Status status={step.relation.status} />
        <Strength grade={step.relation.strength} />
        <Quiet>{[step.relation.reason, ...relationFacts(step.relation).slice(0, 2)].join(' · ')}</Quiet>
        {step.weakest === 'weakest' && <WeakestMark relation={step} />}
      </Group>
      {found ? (
        <Claims
          question={{ of: 'relation', id: found.id }}
          first={found.claims}
          none="All its claims were retracted."
        />
      ) : (
        <Nothing>This relation is not there any more: its claims were retracted since the search.</Nothing>
      )}
    </li>
  )
}

/** The evidence of a whole path, from its start to its end. */
export function PathEvidence({ path, onClose }: { path: Path; onClose: () => void }) {
  const narrow = useNarrow()
  const answer = useQuestion(pathEvidence, { ids: pathRelations(path).map(({ id }) => id), first: claimsAtOnce })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={narrow}
      title="Evidence of the path"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p style={{ margin: '0 0 8px', fontSize: 'var(--mantine-font-size-sm)' }}>
        <Sentence>{pathText(path)}</Sentence>
        <br />
        <Quiet>{pathFacts(path).join(' · ')}</Quiet>
      </p>
      <CopyText label="Copy as text with numbered sources" text={() => copyOf(path)} />
      <Answered answer={answer} what="evidence" lines={8}>
        {({ nodes }) => (
          <ol style={{ listStyle: 'none', padding: 0, margin: 0 }}>
            {numbered(path).map((one) => (
              <RelationEvidence
                key={one.step.relation.id}
                {...one}
                found={nodes.find(
                  (node): node is RelationWithClaims => node?.id === one.step.relation.id && 'claims' in node,
                )}
              />
            ))}
          </ol>
        )}
      </Answered>
    </Modal>
  )
}
