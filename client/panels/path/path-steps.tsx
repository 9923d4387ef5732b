import { Button, Menu, UnstyledButton } from '@mantine/core'
import { IconBan } from '../../generated/icons'

import type { EntityChipFragment } from '../../generated/graphql'
import { drawEntities } from '../../investigation/expansion/draw'
import { pathSteps } from '../../investigation/path/path-words'
import type { Path, StepRelation } from '../../investigation/path/path-words'
import { pathSearch, searchPaths } from '../../investigation/path/path-search'
import { relationFacts } from '../../investigation/relation/relation-words'
import { inspect } from '../../investigation/selection/selection'
import { Name, Quiet } from '../../ui/text'
import { useAct } from '../question/act'
import { KindMark } from '../mark/kind-mark'
import styles from './path.module.css'
import { LineSwatch } from '../mark/line-swatch'
import { WeakestMark } from './weakest-mark'
import { nameAlone } from '../../../model/text/distinction'

const added = (list: EntityChipFragment[], entity: EntityChipFragment) =>
  list.some(({ id }) => id === entity.id) ? list : [...list, entity]
const without = (list: EntityChipFragment[], entity: EntityChipFragment) => list.filter(({ id }) => id !== entity.id)

/** Searches again without paths through an entity, or with nothing but such. */
function avoidIt(entity: EntityChipFragment): void {
  const { via, avoid } = pathSearch.getState().question
  void searchPaths({ avoid: added(avoid, entity), via: without(via, entity) })
}
function goThrough(entity: EntityChipFragment): void {
  const { via, avoid } = pathSearch.getState().question
  void searchPaths({ via: added(via, entity), avoid: without(avoid, entity) })
}

/** An entity of a path, with what can be done about it from here. An end can be neither avoided nor demanded. */
function PathEntity({ entity, end }: { entity: EntityChipFragment; end: boolean }) {
  const [, run] = useAct()
  return (
    <span className={styles.entityLine}>
      <Menu position="bottom-start">
        <Menu.Target>
          <UnstyledButton className={styles.entity}>
            <KindMark kind={entity.kind} size={14} />
            <Name>{nameAlone(entity)}</Name>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => inspect({ type: 'entity', id: entity.id })}>Inspect</Menu.Item>
          <Menu.Item onClick={() => run(() => drawEntities([entity.id], `Draw ${nameAlone(entity)}`))}>
            Draw it alone
          </Menu.Item>
          {!end && <Menu.Item onClick={() => goThrough(entity)}>Only paths through it</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {!end && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<IconBan size={13} aria-hidden />}
          aria-label={`Avoid this one: ${nameAlone(entity)}`}
          onClick={() => avoidIt(entity)}
        >
          Avoid this one
        </Button>
      )}
    </span>
  )
}

const Relation = ({ relation }: { relation: StepRelation }) => (
  <UnstyledButton
    className={styles.step}
    data-weakest={relation.weakest ?? undefined}
    onClick={() => inspect({ type: 'relation', id: relation.relation.id })}
  >
    <LineSwatch status={relation.relation.status} />
    <span className={styles.stepWords}>
      <span>
        <span aria-hidden>{relation.forward ? '↓ ' : '↑ '}</span>
        <Name>{relation.words}</Name>
        <WeakestMark relation={relation} />
      </span>
      <Quiet>{[relation.relation.status.toLowerCase(), ...relationFacts(relation.relation)].join(' · ')}</Quiet>
    </span>
  </UnstyledButton>
)

/** A path from top to bottom: every entity, and between two of them each relation with its date, its sources and its strength. */
export function PathSteps({ path }: { path: Path }) {
  const [start] = path.entities
  const steps = pathSteps(path)
  return (
    <ol className={styles.steps}>
      {start && (
        <li>
          <PathEntity entity={start} end />
        </li>
      )}
      {steps.map(({ relations, to }, i) => (
        <li key={to.id}>
          {relations.map((relation) => (
            <Relation key={relation.relation.id} relation={relation} />
          ))}
          <PathEntity entity={to} end={i === steps.length - 1} />
        </li>
      ))}
    </ol>
  )
}
