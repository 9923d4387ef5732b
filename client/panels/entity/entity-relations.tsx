import { ActionIcon, Collapse, Loader, TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import {
  IconArrowLeft,
  IconArrowRight,
  IconArrowsHorizontal,
  IconChevronRight,
  IconSearch,
} from '../../generated/icons'
import { useState } from 'react'

import type { Direction } from '../../generated/graphql'
import { drawEntities } from '../../investigation/expansion/draw'
import type { EntityDetails } from '../../investigation/entity/entity-words'
import { expand, withDrawn } from '../../investigation/expansion/expand'
import type { ExpandRow } from '../../investigation/expansion/expand'
import { useDrawing } from '../../investigation/hooks'
import { investigation } from '../../investigation/store'
import { Nothing } from '../../ui/answer'
import { Quiet } from '../../ui/text'
import { useAct } from '../question/act'
import styles from './entity-relations.module.css'
import { Neighbours } from './neighbours'
import rows from '../relation/rows.module.css'
import { nameAlone } from '../../../model/text/distinction'

const arrows = { OUT: IconArrowRight, IN: IconArrowLeft, BOTH: IconArrowsHorizontal } as const
const directions: Record<Direction, string> = { OUT: 'from it', IN: 'to it', BOTH: 'either way' }

/** How many relations one press brings. */
const atOnce = 25

async function expandFrom(entity: EntityDetails, row: ExpandRow): Promise<void> {
  if (!investigation.drawing().entities.has(entity.id)) await drawEntities([entity.id], `Draw ${nameAlone(entity)}`)
  await expand([{ id: entity.id, rows: [row] }], atOnce)
}

/** What a press on the row does, or why it does nothing. */
function promise({ total, drawn }: ExpandRow): string {
  if (drawn >= total) return 'All of them are drawn.'
  const next = Math.min(atOnce, total - drawn)
  return drawn > 0
    ? `Draw the next ${next}`
    : `Draw ${next === total ? (total === 1 ? 'it' : `all ${total}`) : `${next} of ${total}`}`
}

function Row({ entity, row }: { entity: EntityDetails; row: ExpandRow }) {
  const [listed, setListed] = useState(false)
  const [busy, run] = useAct()
  const { type, direction, label, total, drawn } = row
  const Arrow = arrows[direction]
  const done = drawn >= total
  return (
    <li>
      <div className={rows.pair}>
        <Tooltip label={promise(row)} position="left" events={{ hover: true, focus: true, touch: false }}>
          <UnstyledButton
            className={rows.row}
            aria-disabled={done}
            aria-description={promise(row)}
            onClick={() => !done && run(() => expandFrom(entity, row))}
          >
            <Arrow size={15} stroke={1.8} className={styles.arrow} aria-label={directions[direction]} role="img" />
            <span className={rows.words}>{label}</span>
            {busy && <Loader size={12} />}
            <span className={rows.count}>
              {drawn > 0 && <Quiet>{done ? 'drawn' : `${drawn} of`} </Quiet>}
              {total.toLocaleString('en')}
            </span>
          </UnstyledButton>
        </Tooltip>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          className={styles.list}
          aria-expanded={listed}
          aria-label={`List: ${label}`}
          onClick={() => setListed(!listed)}
        >
          <IconChevronRight size={15} className={styles.chevron} data-open={listed || undefined} aria-hidden />
        </ActionIcon>
      </div>
      <Collapse expanded={listed} keepMounted={false} transitionDuration={120}>
        <div className={styles.inside}>
          <Neighbours entity={entity} type={type} direction={direction} />
        </div>
      </Collapse>
    </li>
  )
}

/** The relations of an entity by type and direction, most first: a press draws some, the arrow at the end lists them. */
export function EntityRelations({ entity, denials }: { entity: EntityDetails; denials: number }) {
  const drawing = useDrawing()
  const [filter, setFilter] = useState('')
  const all = withDrawn(drawing, entity.id, entity.relationCounts).sort(
    (a, b) => b.total - a.total || a.label.localeCompare(b.label),
  )
  if (all.length === 0)
    return (
      <Nothing>
        {denials > 0
          ? 'No relation is asserted or alleged. What is only denied is under the denials below.'
          : 'No relation is recorded.'}
      </Nothing>
    )
  const shown = all.filter(({ label }) => label.includes(filter.trim().toLowerCase()))
  return (
    <>
      {all.length > 8 && (
        <TextInput
          size="xs"
          mb={6}
          placeholder="Filter by type"
          aria-label="Filter the relation types"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      <ul className={rows.list}>
        {shown.map((row) => (
          <Row key={`${row.type} ${row.direction}`} entity={entity} row={row} />
        ))}
      </ul>
      {shown.length === 0 && <Nothing>No type of relation has “{filter}” in its name.</Nothing>}
    </>
  )
}
