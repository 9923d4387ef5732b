import { UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconPinFilled } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { otherEnd, relationWords } from '../investigation/graph'
import type { DrawnEntity, DrawnRelation } from '../investigation/graph'
import { useSelection, useVisible } from '../investigation/hooks'
import { hover, inspect, select } from '../investigation/selection'
import type { Ref } from '../investigation/selection'
import type { Visible } from '../investigation/visible'
import { counted, kindWord, statusWord, typeWord } from '../investigation/words'

import { KindSwatch } from './kind-swatch'
import { LineSwatch } from './line-swatch'
import styles from './list.module.css'

/** Relations of each entity in sight. */
function byEntity({ relations }: Visible): Map<string, DrawnRelation[]> {
  const map = new Map<string, DrawnRelation[]>()
  for (const relation of relations.values())
    for (const id of new Set([relation.subjectId, relation.objectId])) map.set(id, [...(map.get(id) ?? []), relation])
  return map
}

/** Up and down go to the entry before and after; what a key does to an entity is the page's own business. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')]
  const now = all.indexOf((event.target as HTMLElement).closest('[data-entry]') as HTMLElement)
  all[now + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  event.preventDefault()
  event.stopPropagation()
}

function Entry({
  about,
  label,
  current,
  children,
}: {
  about: Ref
  label: string
  current: boolean
  children: React.ReactNode
}) {
  return (
    <UnstyledButton
      className={styles.item}
      data-entry
      aria-label={label}
      aria-current={current}
      onFocus={() => select(about)}
      onClick={() => inspect(about)}
      onPointerEnter={() => hover(about)}
      onPointerLeave={() => hover(null)}
    >
      {children}
    </UnstyledButton>
  )
}

/** A relation as seen from an entity: "supplies → TCI". */
function RelationEntry({
  relation,
  from,
  visible,
  current,
}: {
  relation: DrawnRelation
  from: string
  visible: Visible
  current: boolean
}) {
  const out = relation.subjectId === from
  const other = visible.entities.get(otherEnd(relation, from))?.name ?? ''
  const words = out ? relationWords(relation) : relationWords({ ...relation, label: typeWord[relation.type][1] })
  return (
    <li>
      <Entry
        about={{ type: 'relation', id: relation.id }}
        current={current}
        label={`${words} ${other}, ${statusWord[relation.status]}, strength ${relation.strength} of 5`}
      >
        <LineSwatch status={relation.status} />
        <span className={styles.name} dir="auto">
          {words} <b>{other}</b>
        </span>
      </Entry>
    </li>
  )
}

type EntityProps = {
  entity: DrawnEntity
  relations: readonly DrawnRelation[]
  visible: Visible
  current: string | undefined
}

const EntityEntry = memo(function EntityEntry({ entity, relations, visible, current }: EntityProps) {
  const [open, setOpen] = useState(false)
  const { id, kind, name, pinned, relationTotal } = entity
  const facts = `${kindWord[kind][0]}, ${relations.length} of ${counted(relationTotal, 'relation')} drawn${pinned ? ', pinned' : ''}`
  return (
    <li>
      <div className={styles.row}>
        <UnstyledButton
          className={styles.fold}
          aria-expanded={open}
          aria-label={`Relations of ${name}`}
          aria-disabled={relations.length === 0}
          onClick={() => setOpen(!open)}
        >
          {relations.length > 0 && <IconChevronRight size={14} aria-hidden />}
        </UnstyledButton>
        <Entry about={{ type: 'entity', id }} label={`${name}, ${facts}`} current={current === id}>
          <KindSwatch kind={kind} size={20} />
          <span className={styles.name} dir="auto">
            {name}
          </span>
          {pinned && <IconPinFilled size={12} aria-hidden />}
          <span className={styles.count}>{relations.length}</span>
        </Entry>
      </div>
      {open && (
        <ul className={styles.relations} aria-label={`Relations of ${name}`}>
          {relations.map((relation) => (
            <RelationEntry
              key={relation.id}
              relation={relation}
              from={id}
              visible={visible}
              current={current === relation.id}
            />
          ))}
        </ul>
      )}
    </li>
  )
})

/** The drawing as a list: what the canvas shows, for screen readers and for those who rather read. The same keys act here. */
export function List() {
  const visible = useVisible()
  const current = useSelection((state) => state.focus?.id)
  const relations = useMemo(() => byEntity(visible), [visible])
  const sorted = useMemo(
    () => [...visible.entities.values()].sort((a, b) => a.name.localeCompare(b.name)),
    [visible.entities],
  )
  if (sorted.length === 0) return <p className={styles.note}>Nothing is drawn yet. Search for a name first.</p>
  return (
    <ul className={styles.list} aria-label="Drawn entities" onKeyDown={walk}>
      {sorted.map((entity) => (
        <EntityEntry
          key={entity.id}
          entity={entity}
          relations={relations.get(entity.id) ?? []}
          visible={visible}
          current={current}
        />
      ))}
    </ul>
  )
}
