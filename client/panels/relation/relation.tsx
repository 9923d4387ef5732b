import { Button, Group, UnstyledButton } from '@mantine/core'
import { IconPencilPlus, IconPlus, IconRoute } from '../../generated/icons'

import type { RelationDetailsQuery } from '../../generated/graphql'
import { claimsAtOnce } from '../../investigation/claim/claim-pages'
import { boundsInWords, periodInWords } from '../../investigation/time/dates'
import { drawExactly } from '../../investigation/expansion/draw'
import { relationDetails } from '../../investigation/claim/evidence'
import { useDrawnRelation } from '../../investigation/hooks'
import { claimAbout } from '../../investigation/record/record-form'
import { originsInWords, relationSentence, stepWords } from '../../investigation/relation/relation-words'
import { inspect, openPath } from '../../investigation/selection/selection'
import { nameAlone } from '../../../model/text/distinction'
import { counted } from '../../../model/text/counted'
import { modalityWord } from '../../../model/vocabulary/modality'
import { statusMeaning, strengthMeaning } from '../../../model/vocabulary/status'
import { Nothing } from '../../ui/answer'
import { Fold } from '../../ui/fold'
import { Name, Quiet } from '../../ui/text'
import { useAct } from '../question/act'
import { Answered } from '../question/answers'
import { RelationEvidence } from '../claim/evidence'
import { History, Retracted } from '../history/history'
import { Origins } from './origins'
import { OtherRelations } from './other-relations'
import styles from './relation.module.css'
import { Status } from './status'
import { Strength } from './strength'
import { useQuestion } from '../question/use-question'
import terms from '../../ui/terms.module.css'

type Relation = NonNullable<RelationDetailsQuery['relation']>

const End = ({ entity }: { entity: Relation['subject'] }) => (
  <UnstyledButton className={styles.end} onClick={() => inspect({ type: 'entity', id: entity.id })}>
    <Name>{nameAlone(entity)}</Name>
  </UnstyledButton>
)

/** "Nothing firmer than a plan": said where the relation is not a plain fact. */
const softer = ({ modality }: Relation): string | null =>
  modality === 'FACT' || modality === 'INFERENCE' || modality === 'OBLIGATION'
    ? null
    : `No source goes further than ${/^[aeiou]/.test(modalityWord[modality].word) ? 'an' : 'a'} ${modalityWord[modality].word}. ${modalityWord[modality].meaning}`

function Facts({ relation }: { relation: Relation }) {
  const { status, reason, strength, sources, validity } = relation
  const period = periodInWords(validity)
  const soft = softer(relation)
  return (
    <dl className={`${terms.terms} ${styles.facts}`}>
      <dt>status</dt>
      <dd>
        <Status status={status} /> <Quiet>{reason}</Quiet>
        <br />
        <Quiet>{soft ?? statusMeaning[status]}</Quiet>
      </dd>
      <dt>strength</dt>
      <dd>
        <Strength grade={strength} /> <Quiet>{strengthMeaning(status, strength)}</Quiet>
      </dd>
      <dt>sources</dt>
      <dd>
        {counted(sources, 'independent source')} <Quiet>{originsInWords(relation.origins)}</Quiet>
      </dd>
      <dt>when</dt>
      <dd>
        {period ?? 'not known'}
        <br />
        <Quiet>{boundsInWords(validity)}</Quiet>
      </dd>
    </dl>
  )
}

function Actions({ relation }: { relation: Relation }) {
  const { id, subject, object } = relation
  const drawn = useDrawnRelation(id) !== undefined
  const [busy, run] = useAct()
  const label = `Draw ${relationSentence(relation, subject, object)}`
  return (
    <Group gap={6} mt={8}>
      {!drawn && (
        <Button
          size="compact-sm"
          variant="filled"
          loading={busy}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => run(() => drawExactly({ entities: [subject.id, object.id], relations: [id] }, label))}
        >
          Draw it
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPencilPlus size={14} aria-hidden />}
        onClick={() =>
          claimAbout({ about: 'RELATION', subject: [subject], type: relation.type, object: [object] }, 'statement')
        }
      >
        Add a claim
      </Button>
      {subject.id !== object.id && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRoute size={14} aria-hidden />}
          onClick={() => openPath({ from: [subject.id], to: [object.id] })}
        >
          How else are they tied?
        </Button>
      )}
    </Group>
  )
}

function Relation({ relation }: { relation: Relation }) {
  return (
    <article aria-label={relationSentence(relation, relation.subject, relation.object)}>
      <h2 className={styles.sentence}>
        <End entity={relation.subject} /> <span className={styles.words}>{stepWords(relation, relation.subject)}</span>{' '}
        <End entity={relation.object} />
      </h2>
      <Actions relation={relation} />
      <Facts relation={relation} />
      <RelationEvidence relation={relation} />
      <div style={{ height: 12 }} />
      <Fold title="Where it comes from" beside={originsInWords(relation.origins)}>
        <Origins origins={relation.origins} />
      </Fold>
      <Fold title="Other relations of these two">
        <OtherRelations relation={relation} />
      </Fold>
      <Fold title="Retracted claims">
        <Retracted id={relation.id} />
      </Fold>
      <Fold title="History">
        <History id={relation.id} />
      </Fold>
    </article>
  )
}

/** A relation: its sentence, what its claims make of it, and the claims. */
export function RelationPanel({ id }: { id: string }) {
  const answer = useQuestion(relationDetails, { id, first: claimsAtOnce })
  return (
    <Answered answer={answer} what="relation" lines={8}>
      {({ relation }) =>
        relation ? (
          <Relation relation={relation} />
        ) : (
          <Nothing>
            This relation is not there any more: the claims that supported it were retracted, or only denials are left.
            Inspect one of its entities to read them.
          </Nothing>
        )
      }
    </Answered>
  )
}
