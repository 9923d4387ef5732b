import { Button, Group, UnstyledButton } from '@mantine/core'
import { useState } from 'react'

import { useDrawing } from '../../investigation/hooks'
import {
  canDraw,
  changesDocument,
  changeWords,
  goToChange,
  idsOfAll,
  idsOfClaim,
  idsOfPath,
  idsOfRelation,
  isDrawn,
  notDrawn,
  pathWords,
  takeIn,
} from '../../investigation/saved/changes'
import type { ChangedClaim, Changes, Ids } from '../../investigation/saved/changes'
import { claimTopic, relationSentence } from '../../investigation/relation/relation-words'
import { light } from '../../investigation/selection/selection'
import { momentInWords } from '../../investigation/time/dates'
import { isolated } from '../../../model/text/isolated'
import { Nothing } from '../../ui/answer'
import { Quiet, Sentence } from '../../ui/text'
import { Answered } from '../question/answers'
import { useAct } from '../question/act'
import { useQuestion } from '../question/use-question'
import { StanceMark } from '../claim/stance-mark'
import styles from './saved.module.css'

type EntryProps = {
  /** What it is about, gone to by a press. */
  ids: Ids
  /** What can be taken into the drawing; left out: nothing. */
  take?: Ids
  /** What it is, for the label of the button. */
  sentence: string
  before?: React.ReactNode
  beneath: React.ReactNode
}

/** One change: a press goes to it in the drawing. */
function Entry({ ids, take, sentence, before, beneath }: EntryProps) {
  const drawing = useDrawing()
  const [busy, run] = useAct()
  return (
    <li className={styles.item}>
      <UnstyledButton
        className={styles.open}
        onClick={() => goToChange(ids, drawing)}
        onPointerEnter={() => light([...ids.entities, ...ids.relations])}
        onPointerLeave={() => light([])}
      >
        {before}
        <Sentence>{sentence}</Sentence>
        <br />
        <Quiet>{beneath}</Quiet>
      </UnstyledButton>
      {take && take.entities.length > 0 && !isDrawn(take, drawing) && (
        <Button
          size="compact-xs"
          variant="default"
          loading={busy}
          aria-label={`Take in: ${sentence}`}
          onClick={() => run(() => takeIn(take, 'Take in what is new'))}
        >
          Take in
        </Button>
      )}
    </li>
  )
}

function Section({ title, children }: { title: string; children: React.ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <>
      <h4 className={styles.heading}>{title}</h4>
      <ul className={styles.list} aria-label={title}>
        {children}
      </ul>
    </>
  )
}

const claimEntry = (claim: ChangedClaim) => (
  <Entry
    key={claim.id}
    ids={idsOfClaim(claim)}
    sentence={claim.subject ? claimTopic(claim) : 'What it was about is not there any more'}
    before={
      <>
        <StanceMark stance={claim.stance} />{' '}
      </>
    }
    beneath={
      isolated(claim.statement) + (claim.retractedBecause ? ` – retracted: ${isolated(claim.retractedBecause)}` : '')
    }
  />
)

/** The changes, and what can be done with all of them. */
function List({ changes }: { changes: Changes }) {
  const drawing = useDrawing()
  const [marked, setMarked] = useState(false)
  const [busy, run] = useAct()
  const { claimsCome, claimsGone, relations, paths, explanation, at } = changes
  const mark = () => {
    light(marked ? [] : idsOfAll(changes))
    setMarked(!marked)
  }
  const missing = notDrawn(changes, drawing)
  const none = claimsCome.length + claimsGone.length + relations.length + paths.length === 0
  return (
    <>
      <p className={styles.summary} role="status">
        {explanation}
      </p>
      <Quiet>{`It was saved ${momentInWords(at)}.`}</Quiet>
      {none ? (
        <Nothing>Nothing is new.</Nothing>
      ) : (
        <Group gap={8} my={6}>
          <Button size="compact-xs" variant={marked ? 'light' : 'default'} aria-pressed={marked} onClick={mark}>
            Mark in the drawing
          </Button>
          {missing.relations.length > 0 && (
            <Button
              size="compact-xs"
              variant="default"
              loading={busy}
              onClick={() => run(() => takeIn(missing, 'Take in all that is new'))}
            >
              Take in all
            </Button>
          )}
        </Group>
      )}
      <Section title="Relations that changed">
        {relations.map((change) => (
          <Entry
            key={change.relation.id}
            ids={idsOfRelation(change)}
            take={canDraw(change) ? idsOfRelation(change) : undefined}
            sentence={relationSentence(change.relation, change.relation.subject, change.relation.object)}
            beneath={changeWords(change)}
          />
        ))}
      </Section>
      <Section title="Paths that changed">
        {paths.map(({ question, before, now }, i) => (
          <Entry
            key={i}
            ids={idsOfPath(now ?? before)}
            take={idsOfPath(now)}
            sentence={question}
            beneath={
              <>
                {'Before: '}
                <Sentence>{before ? pathWords(before) : 'none was kept'}</Sentence>
                {'. Now: '}
                <Sentence>{pathWords(now)}</Sentence>
              </>
            }
          />
        ))}
      </Section>
      <Section title="Claims that came">{claimsCome.map(claimEntry)}</Section>
      <Section title="Claims that are gone">{claimsGone.map(claimEntry)}</Section>
    </>
  )
}

/** What the graph says otherwise since a version, about what is in the investigation. */
export function WhatIsNew({ id, since }: { id: string; since: number }) {
  const answer = useQuestion(changesDocument, { id, since })
  return (
    <Answered answer={answer} what="what is new">
      {({ investigation }) =>
        investigation?.changes ? (
          <List changes={investigation.changes} />
        ) : (
          <Nothing>The investigation is not there any more.</Nothing>
        )
      }
    </Answered>
  )
}
