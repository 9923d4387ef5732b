import type { EntityChipFragment, RelationStepFragment } from '../../generated/graphql'
import { articleEffects, lawEvents, lawSheet } from '../../investigation/relation/law'
import type { LawEvent, LawSheet as Sheet } from '../../investigation/relation/law'
import { counted } from '../../../model/text/counted'
import { Nothing } from '../../ui/answer'
import { Quiet, Sentence } from '../../ui/text'
import { Claim } from '../claim/claim'
import evidence from '../claim/evidence.module.css'
import { EntityChip } from '../mark/entity-chip'
import { Answered } from '../question/answers'
import { useQuestion } from '../question/use-question'
import { RelationRow } from '../relation/relation-row'
import rows from '../relation/rows.module.css'

type Page<T> = { totalCount: number; edges: readonly { node: T }[] }
type Effect = RelationStepFragment & { object: EntityChipFragment }

/** That a list is cut, and where the rest is. */
const Cut = ({ page }: { page: Page<unknown> }) =>
  page.totalCount > page.edges.length && (
    <Nothing>{`${page.edges.length} of ${page.totalCount} are shown; the others are among its relations.`}</Nothing>
  )

/** Whom a law obliges and authorises; a press on a row opens who says so. */
const Effects = ({ law, effects, none }: { law: EntityChipFragment; effects: Page<Effect>; none: string }) =>
  effects.edges.length === 0 ? (
    <Nothing>{none}</Nothing>
  ) : (
    <>
      <ul className={rows.list}>
        {effects.edges.map(({ node }) => (
          <li key={node.id}>
            <RelationRow relation={node} subject={law} object={node.object} />
          </li>
        ))}
      </ul>
      <Cut page={effects} />
    </>
  )

const Event = ({ event: { when, what, claims } }: { event: LawEvent }) => (
  <li>
    <p style={{ margin: '4px 0', fontSize: 'var(--mantine-font-size-sm)' }}>
      <b>{when}</b> <Sentence>{what}</Sentence>
      {claims.length === 0 && <Quiet> · recorded with the law; no claim says so</Quiet>}
    </p>
    {claims.length > 0 && (
      <ol className={evidence.cards}>
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} topic />
        ))}
      </ol>
    )}
  </li>
)

function Enacted({ law }: { law: Sheet }) {
  return (
    <>
      <h4 className={evidence.heading}>Passed or signed by</h4>
      {law.enacted.edges.length === 0 ? (
        <Nothing>Nobody is recorded to have passed or signed it.</Nothing>
      ) : (
        <ul className={rows.list}>
          {law.enacted.edges.map(({ node }) => (
            <li key={node.id}>
              <RelationRow relation={node} subject={node.subject} object={law} />
            </li>
          ))}
        </ul>
      )}
      <Cut page={law.enacted} />
    </>
  )
}

/** Whom an article obliges and authorises: asked by itself, as a law may have many. */
function ArticleEffects({ law }: { law: EntityChipFragment }) {
  const answer = useQuestion(articleEffects, { id: law.id })
  return (
    <Answered answer={answer} what="whom it obliges" lines={1}>
      {({ entity }) =>
        entity && (
          <Effects law={law} effects={entity.effects} none="Nothing is recorded that it obliges or authorises." />
        )
      }
    </Answered>
  )
}

function Articles({ law: { provisions } }: { law: Sheet }) {
  const laws = provisions.edges.filter(({ node }) => node.subject.kind === 'LAW')
  if (laws.length === 0) return null
  return (
    <>
      <h4 className={evidence.heading}>
        Its articles <Quiet>{counted(laws.length, 'provision')}</Quiet>
      </h4>
      {laws.map(({ node: { id, subject } }) => (
        <section key={id} aria-label={subject.name}>
          <EntityChip entity={subject} />
          <ArticleEffects law={subject} />
        </section>
      ))}
      <Cut page={provisions} />
    </>
  )
}

function Found({ law }: { law: Sheet }) {
  const events = lawEvents(law)
  return (
    <>
      <h4 className={evidence.heading}>Whom it obliges and authorises</h4>
      <Effects law={law} effects={law.effects} none="No claim says that it itself obliges or authorises anybody." />
      <Articles law={law} />
      <Enacted law={law} />
      <h4 className={evidence.heading}>In time</h4>
      {events.length === 0 ? (
        <Nothing>No date of its force is recorded, and no claim speaks of it.</Nothing>
      ) : (
        <ol className={rows.list}>
          {events.map((event) => (
            <Event key={`${event.when} ${event.what}`} event={event} />
          ))}
        </ol>
      )}
    </>
  )
}

/** What a law does: whom it and its articles oblige and authorise, who passed it, and how far it had come when. */
export function LawSheet({ id }: { id: string }) {
  const answer = useQuestion(lawSheet, { id })
  return (
    <Answered answer={answer} what="what the law does" lines={4}>
      {({ entity }) => entity && <Found law={entity} />}
    </Answered>
  )
}
