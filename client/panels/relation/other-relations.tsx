import type { RelationDetailsQuery } from '../../generated/graphql'
import { relationsBetween } from '../../investigation/claim/evidence'
import { Nothing } from '../../ui/answer'
import { Answered } from '../question/answers'
import { RelationRow } from './relation-row'
import rows from './rows.module.css'
import { useQuestion } from '../question/use-question'

type Relation = NonNullable<RelationDetailsQuery['relation']>

/** What else ties the two ends of a relation directly. */
export function OtherRelations({ relation }: { relation: Relation }) {
  const { id, subject, object } = relation
  const answer = useQuestion(relationsBetween, { ids: [subject.id, object.id] })
  const name = (end: string) => (end === subject.id ? subject : object)
  return (
    <Answered answer={answer} what="relations" lines={2}>
      {({ between }) => {
        const others = between.relations.filter((other) => other.id !== id)
        if (others.length === 0) return <Nothing>No other relation ties them directly.</Nothing>
        return (
          <ul className={rows.list}>
            {others.map((other) => (
              <li key={other.id}>
                <RelationRow relation={other} subject={name(other.subject.id)} object={name(other.object.id)} />
              </li>
            ))}
          </ul>
        )
      }}
    </Answered>
  )
}
