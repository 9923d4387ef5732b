import { Group, Modal } from '@mantine/core'

import type { PathEvidenceQuery } from '../../generated/graphql'
import { allClaims, claimsAtOnce } from '../../investigation/claim/claim-pages'
import { evidenceAsText } from '../../investigation/claim/evidence-text'
import { pathEvidence } from '../../investigation/path/paths'
import { pathText, pathFacts, pathSteps } from '../../investigation/path/path-words'
import type { Path, PathStep } from '../../investigation/path/path-words'
import { relationFacts } from '../../investigation/relation/relation-words'
import { Nothing } from '../../ui/answer'
import { CopyText } from '../../ui/copy-text'
import { Quiet, Sentence } from '../../ui/text'
import { Answered } from '../question/answers'
import { Claims } from '../claim/evidence'
import styles from '../claim/evidence.module.css'
import { Status } from '../relation/status'
import { Strength } from '../relation/strength'
import { useNarrow } from '../shell/use-narrow'
import { useQuestion } from '../question/use-question'
import { WeakestMark } from './weakest-mark'

type RelationWithClaims = Extract<PathEvidenceQuery['nodes'][number], { claims: unknown }>

/** A step as a sentence, read the way in which the path goes. */
const sentence = (path: Path, step: PathStep, i: number): string =>
  `${path.entities[i]?.name ?? ''} ${step.words} ${step.to.name}`

async function copyOf(path: Path): Promise<string> {
  const sections = await Promise.all(
    pathSteps(path).map(async (step, i) => ({
      heading: `${i + 1}. ${sentence(path, step, i)}${step.weakest === 'weakest' ? ' (weakest relation)' : ''}`,
      facts: [step.relation.reason, relationFacts(step.relation).join(', ')],
      ...(await allClaims({ of: 'relation', id: step.relation.id })),
    })),
  )
  return evidenceAsText(sections, `${pathText(path)}\n${pathFacts(path).join(', ')}`)
}

function Step({ path, step, at, relation }: { path: Path; step: PathStep; at: number; relation?: RelationWithClaims }) {
  return (
    <li style={{ marginBottom: 20 }}>
      <h3 className={styles.heading} style={{ display: 'block' }}>
        {at + 1}. <Sentence>{sentence(path, step, at)}</Sentence>
      </h3>
      <Group gap={10} mb={8}>
        <Status status={step.relation.status} />
        <Strength grade={step.relation.strength} />
        <Quiet>{[step.relation.reason, ...relationFacts(step.relation).slice(0, 2)].join(' · ')}</Quiet>
        {step.weakest === 'weakest' && <WeakestMark step={step} />}
      </Group>
      {relation ? (
        <Claims
          question={{ of: 'relation', id: relation.id }}
          first={relation.claims}
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
  const answer = useQuestion(pathEvidence, { ids: path.relations.map(({ id }) => id), first: claimsAtOnce })
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
            {pathSteps(path).map((step, i) => (
              <Step
                key={step.relation.id}
                path={path}
                step={step}
                at={i}
                relation={nodes.find(
                  (node): node is RelationWithClaims => node?.id === step.relation.id && 'claims' in node,
                )}
              />
            ))}
          </ol>
        )}
      </Answered>
    </Modal>
  )
}
