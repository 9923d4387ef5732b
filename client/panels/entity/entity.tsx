import type { EntityDetailsQuery } from '../../generated/graphql'
import { entityDetails } from '../../investigation/entity/entity-details'
import type { EntityDetails } from '../../investigation/entity/entity-words'
import { Nothing } from '../../ui/answer'
import { Fold } from '../../ui/fold'
import { Answered } from '../question/answers'
import { EntityActions } from './entity-actions'
import { EntityHeader } from './entity-header'
import { EntityRelations } from './entity-relations'
import { LookedFor } from './looked-for'
import { Claims } from '../claim/evidence'
import { LawSheet } from './law-sheet'
import { History, Retracted } from '../history/history'
import { useQuestion } from '../question/use-question'
import { nameAlone } from '../../../model/text/distinction'

/** Claims that hang on an entity in another way than by its own attributes: each list is there only when it is not empty. */
function ClaimLists({ id, counts }: { id: string; counts: Omit<EntityDetailsQuery, 'entity'> }) {
  const lists = [
    {
      title: 'Denials that name it',
      total: counts.denials.totalCount,
      question: { of: 'about', id, stances: ['DENIES'] },
    },
    { title: 'What it is said to say', total: counts.said.totalCount, question: { of: 'speaker', id } },
    { title: 'Claims read in it', total: counts.read.totalCount, question: { of: 'source', id } },
  ] as const
  return lists
    .filter(({ total }) => total > 0)
    .map(({ title, total, question }) => (
      <Fold key={title} title={title} beside={total}>
        <Claims
          question={{ ...question, stances: 'stances' in question ? [...question.stances] : undefined }}
          topic
          none="No claims."
        />
      </Fold>
    ))
}

function Entity({ entity, counts }: { entity: EntityDetails; counts: Omit<EntityDetailsQuery, 'entity'> }) {
  const { id, claims } = entity
  return (
    <article aria-label={nameAlone(entity)}>
      <EntityHeader entity={entity} />
      <EntityActions entity={entity} />
      {entity.kind === 'LAW' && (
        <Fold title="What the law does" opened>
          <LawSheet id={id} />
        </Fold>
      )}
      <Fold title="Relations" beside={entity.relationTotal.toLocaleString('en')} opened>
        <EntityRelations entity={entity} denials={counts.denials.totalCount} />
      </Fold>
      <Fold title="What is claimed of it" beside={claims.totalCount} opened={claims.totalCount > 0}>
        <Claims question={{ of: 'attributes', id }} first={claims} none="No claim speaks of its own attributes." />
      </Fold>
      <LookedFor entity={entity} />
      <ClaimLists id={id} counts={counts} />
      <Fold title="Retracted claims">
        <Retracted id={id} />
      </Fold>
      <Fold title="History">
        <History id={id} />
      </Fold>
    </article>
  )
}

/** An entity: what it is, what it is tied by, and what is claimed of it. */
export function EntityPanel({ id }: { id: string }) {
  const answer = useQuestion(entityDetails, { id })
  return (
    <Answered answer={answer} what="entity" lines={8}>
      {({ entity, ...counts }) =>
        entity ? (
          <Entity entity={entity} counts={counts} />
        ) : (
          <Nothing>
            This entity is not in the graph any more. It may have been merged into another one: search for it by name.
          </Nothing>
        )
      }
    </Answered>
  )
}
