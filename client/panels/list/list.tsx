import { TextInput, UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconPinFilled } from '../../generated/icons'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'

import { otherEnd } from '../../investigation/graph'
import type { DrawnEntity, DrawnRelation } from '../../investigation/graph'
import { useDrawing, useSelection, useVisible, useHover } from '../../investigation/hooks'
import { linkTo } from '../../investigation/record/linking'
import { relationNotes } from '../../investigation/relation/relation-words'
import { inspect, select } from '../../investigation/selection/selection'
import type { Ref } from '../../investigation/selection/selection'
import type { Visible } from '../../investigation/visible'
import { nameAlone } from '../../../model/text/distinction'
import { Name } from '../../ui/text'
import { counted } from '../../../model/text/counted'
import { kindOrder, kindWord } from '../../../model/vocabulary/kind'
import { statusWord } from '../../../model/vocabulary/status'

import { focusDrawing, isFocusLost } from '../../ui/window/focus'
import { KindSwatch } from '../mark/kind-swatch'
import { OrderSelect } from '../mark/order-select'
import { LineSwatch } from '../mark/line-swatch'
import styles from './list.module.css'
import { OutOfSight } from '../legend/out-of-sight'
import entry from '../../ui/entry.module.css'

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
  onInspect,
  children,
}: {
  about: Ref
  label: string
  current: boolean
  onInspect?: () => void
  children: React.ReactNode
}) {
  return (
    <UnstyledButton
      className={`${entry.entry} ${styles.item}`}
      data-entry
      aria-label={label}
      aria-current={current}
      onFocus={() => select(about)}
      onClick={() => {
        if (about.type === 'relation' || !linkTo(about.id)) inspect(about)
        onInspect?.()
      }}
      {...useHover(about)}
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
  onInspect,
}: {
  relation: DrawnRelation
  from: string
  visible: Visible
  current: boolean
  onInspect?: () => void
}) {
  const other = nameAlone(visible.entities.get(otherEnd(relation, from)))
  const words = relation.subjectId === from ? relation.label : relation.inverseLabel
  const notes = relationNotes(relation)
  return (
    <li>
      <Entry
        about={{ type: 'relation', id: relation.id }}
        current={current}
        onInspect={onInspect}
        label={`${words} ${other}${notes && ` (${notes})`}, ${statusWord[relation.status]}, strength ${relation.strength} of 5`}
      >
        <LineSwatch status={relation.status} />
        <span className={entry.name}>
          {words}{' '}
          <b>
            <Name>{other}</Name>
          </b>{' '}
          {notes && `(${notes})`}
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
  onInspect?: () => void
}

const EntityEntry = memo(function EntityEntry({ entity, relations, visible, current, onInspect }: EntityProps) {
  const [open, setOpen] = useState(false)
  const { id, kind, pinned, relationTotal } = entity
  const name = nameAlone(entity)
  const facts = `${kindWord(kind)}, ${relations.length} of ${counted(relationTotal, 'relation')} drawn${pinned ? ', pinned' : ''}`
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
        <Entry
          about={{ type: 'entity', id }}
          label={`${name}, ${facts}`}
          current={current === id}
          onInspect={onInspect}
        >
          <KindSwatch kind={kind} size={20} />
          <span className={entry.name} dir="auto">
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
              onInspect={onInspect}
            />
          ))}
        </ul>
      )}
    </li>
  )
})

/**
 * An entry that is hidden or removed takes the focus with it: it goes to the one that stands in its place, so that the same key goes on
 * down the list, and from an empty list to the drawing.
 */
function useNextEntry(visible: Visible) {
  const box = useRef<HTMLDivElement>(null)
  const at = useRef(-1)
  const entries = () => [...(box.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]
  useEffect(() => {
    if (at.current < 0 || !isFocusLost()) return
    const now = entries()
    const next = now[Math.min(at.current, now.length - 1)] ?? box.current?.querySelector('button')
    at.current = -1
    if (next) next.focus()
    else focusDrawing()
  }, [visible])
  return {
    ref: box,
    onFocus: ({ target }: FocusEvent<HTMLElement>) =>
      (at.current = entries().indexOf(target.closest('[data-entry]') as HTMLElement)),
    onBlur: () => (at.current = -1),
  }
}

type ListOrder = 'NAME' | 'KIND' | 'RELATIONS'
const orders: { value: ListOrder; label: string }[] = [
  { value: 'NAME', label: 'by name' },
  { value: 'KIND', label: 'by kind' },
  { value: 'RELATIONS', label: 'most drawn relations first' },
]

const byName = (a: DrawnEntity, b: DrawnEntity): number => nameAlone(a).localeCompare(nameAlone(b))

/** What is in sight in an order, and only those with words in one of their names. */
function listed(visible: Visible, relations: Map<string, DrawnRelation[]>, order: ListOrder, words: string) {
  const wanted = words.trim().toLowerCase()
  const drawn = ({ id }: DrawnEntity): number => relations.get(id)?.length ?? 0
  const compare: Record<ListOrder, typeof byName> = {
    NAME: byName,
    KIND: (a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || byName(a, b),
    RELATIONS: (a, b) => drawn(b) - drawn(a) || byName(a, b),
  }
  return [...visible.entities.values()]
    .filter((one) => [nameAlone(one), ...one.aliases].some((name) => name.toLowerCase().includes(wanted)))
    .sort(compare[order])
}

function Entries({ visible, onInspect }: { visible: Visible; onInspect?: () => void }) {
  const [order, setOrder] = useState<ListOrder>('NAME')
  const [words, setWords] = useState('')
  const current = useSelection((state) => state.focus?.id)
  const relations = useMemo(() => byEntity(visible), [visible])
  const shown = useMemo(() => listed(visible, relations, order, words), [visible, relations, order, words])
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          size="xs"
          aria-label="Filter the list by name"
          placeholder="Filter by name"
          dir="auto"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <OrderSelect aria-label="Order of the list" data={orders} value={order} onOrder={setOrder} />
      </div>
      {shown.length === 0 && <p className={styles.note}>Nothing that is in sight has such a name.</p>}
      <ul className={styles.list} aria-label="Drawn entities" onKeyDown={walk}>
        {shown.map((entity) => (
          <EntityEntry
            key={entity.id}
            entity={entity}
            relations={relations.get(entity.id) ?? []}
            visible={visible}
            current={current}
            onInspect={onInspect}
          />
        ))}
      </ul>
    </>
  )
}

/**
 * The drawing as a list: what the canvas shows, for screen readers and for those who rather read. The same keys act here. `onInspect`: an
 * entry was pressed.
 */
export function List({ onInspect }: { onInspect?: () => void }) {
  const visible = useVisible()
  const empty = useDrawing().entities.size === 0
  const kept = useNextEntry(visible)
  return (
    <div {...kept}>
      {empty && <p className={styles.note}>Nothing is drawn yet. Search for a name first.</p>}
      {visible.entities.size > 0 ? (
        <Entries visible={visible} onInspect={onInspect} />
      ) : (
        <div className={styles.note}>
          <OutOfSight />
        </div>
      )}
    </div>
  )
}
