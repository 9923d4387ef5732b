import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconPlus } from '../../generated/icons'

import { ask } from '../../api'
import type { Direction, EntityRelationsQuery, RelationType } from '../../generated/graphql'
import { drawExactly } from '../../investigation/expansion/draw'
import { entityRelations } from '../../investigation/entity/entity-details'
import type { EntityDetails } from '../../investigation/entity/entity-words'
import { useDrawnRelation, useHover } from '../../investigation/hooks'
import { relationFacts, relationNotes } from '../../investigation/relation/relation-words'
import { inspect } from '../../investigation/selection/selection'
import { Nothing } from '../../ui/answer'
import { Name, Quiet } from '../../ui/text'
import { useAct } from '../question/act'
import { More } from '../question/answers'
import { KindMark } from '../mark/kind-mark'
import rows from '../relation/rows.module.css'
import { LineSwatch } from '../mark/line-swatch'
import type { Page } from '../question/use-pages'
import { usePages } from '../question/use-pages'
import { nameAlone } from '../../../model/text/distinction'

type Relation = NonNullable<EntityRelationsQuery['entity']>['relations']['edges'][number]['node']

const none: Page<Relation> = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] }

function Neighbour({ relation, from }: { relation: Relation; from: string }) {
  const { id, subject, object } = relation
  const other = subject.id === from ? object : subject
  const drawn = useDrawnRelation(id) !== undefined
  const [busy, run] = useAct()
  const notes = relationNotes(relation)
  const ref = { type: 'relation', id } as const
  const hovering = useHover(ref)
  return (
    <li className={rows.pair}>
      <UnstyledButton className={rows.row} onClick={() => inspect(ref)} {...hovering}>
        <LineSwatch status={relation.status} />
        <span className={rows.words}>
          <span>
            <KindMark kind={other.kind} size={13} /> <Name>{nameAlone(other)}</Name> {notes && <Quiet>({notes})</Quiet>}
          </span>
          <Quiet>{[relation.status.toLowerCase(), ...relationFacts(relation)].join(' · ')}</Quiet>
        </span>
      </UnstyledButton>
      {!drawn && (
        <Tooltip label={`Draw ${nameAlone(other)}`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            loading={busy}
            aria-label={`Draw ${nameAlone(other)}`}
            onClick={() =>
              run(() => drawExactly({ entities: [subject.id, object.id], relations: [id] }, `Draw ${nameAlone(other)}`))
            }
          >
            <IconPlus size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}

/** Who is at the other end of an entity's relations of one type and direction, to inspect or to draw one by one. */
export function Neighbours({
  entity,
  type,
  direction,
}: {
  entity: EntityDetails
  type: RelationType
  direction: Direction
}) {
  const pages = usePages<Relation>(async (after, signal) => {
    const variables = { id: entity.id, types: [type], direction, first: 25, after }
    return (await ask(entityRelations, variables, { signal })).entity?.relations ?? none
  })
  return (
    <>
      <ul className={rows.list}>
        {pages.items.map((relation) => (
          <Neighbour key={relation.id} relation={relation} from={entity.id} />
        ))}
      </ul>
      {pages.total === 0 && !pages.loading && <Nothing>None are left.</Nothing>}
      <More pages={pages} what="relations" />
    </>
  )
}
