import { Button, Checkbox, NumberInput, TextInput, UnstyledButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useStore } from 'zustand'

import { isExpanded } from '../../investigation/expansion/collapse'
import { collapse } from '../../investigation/commands'
import type { ExpandRow } from '../../investigation/expansion/expand'
import { useDrawing, useDrawnEntity } from '../../investigation/hooks'
import { closeMenus, view } from '../../investigation/view'
import { nameAlone } from '../../../model/text/distinction'
import { counted } from '../../../model/text/counted'
import { Loading } from '../../ui/answer'
import { ExplainedButton } from '../../ui/explained-button'
import { Name } from '../../ui/text'

import { Trouble } from '../question/answers'
import { AtPoint } from '../../ui/window/at-point'
import { ChooseNeighbours } from './choose-neighbours'
import styles from './expand-menu.module.css'
import { useFocusBack } from '../../ui/window/focus'
import { mostTogether, rowKey, useExpansion, wantedOf } from './use-expansion'
import type { Brought } from './use-expansion'
import { mostOf } from '../../../model/limits'

const arrows = { OUT: '→', IN: '←', BOTH: '↔' } as const
/** From this many rows on there is a field to filter them. */
const manyRows = 8

function Row({
  row,
  ticked,
  onTick,
  onExpand,
  onChoose,
}: {
  row: ExpandRow
  ticked: boolean
  onTick: () => void
  onExpand: () => void
  /** Left out where a choice by name is not offered. */
  onChoose?: () => void
}) {
  const { label, direction, total, drawn } = row
  const done = drawn >= total
  return (
    <div className={styles.row} data-done={done || undefined}>
      <Checkbox
        size="xs"
        checked={ticked && !done}
        disabled={done}
        aria-label={`${label} ${arrows[direction]}`}
        onChange={onTick}
      />
      <UnstyledButton
        className={styles.word}
        aria-disabled={done}
        title={done ? 'All of them are drawn.' : 'Expand by this alone'}
        onClick={() => !done && onExpand()}
      >
        <span className={styles.type}>
          {label} <span className={styles.arrow}>{arrows[direction]}</span>
        </span>
        <span className={styles.count} title={`${drawn} of ${total} drawn`}>
          {done ? `${total === 1 ? 'drawn' : `all ${total} drawn`}` : drawn > 0 ? `${drawn} of ${total} drawn` : total}
        </span>
      </UnstyledButton>
      {!done && onChoose && (
        <UnstyledButton fz="xs" c="blue" data-choose={rowKey(row)} aria-label={`Choose: ${label}`} onClick={onChoose}>
          choose…
        </UnstyledButton>
      )}
    </div>
  )
}

const toldOf = ({ came, left }: Brought): string =>
  `${counted(came, 'relation')} brought in, ${left.toLocaleString('en')} left.`

type Expansion = ReturnType<typeof useExpansion>

const noSuchType = (filter: string): string => `No relation type has “${filter.trim()}” in its words.`

/** The rows, each with its tick box; many of them can be filtered. */
function Rows({ expansion, onChoose }: { expansion: Expansion; onChoose?: (row: ExpandRow) => void }) {
  const { ticked, tick, filter, filterBy } = expansion
  const shown = expansion.shown ?? []
  const keys = new Set(ticked.map(rowKey))
  const open = shown.filter(({ total, drawn }) => drawn < total)
  const all = open.length > 0 && open.every((row) => keys.has(rowKey(row)))
  return (
    <>
      {(expansion.rows?.length ?? 0) > manyRows && (
        <TextInput
          size="xs"
          placeholder="Filter relation types"
          aria-label="Filter relation types"
          value={filter}
          onChange={(event) => filterBy(event.currentTarget.value)}
        />
      )}
      {open.length > 1 && (
        <Checkbox
          size="xs"
          mt={6}
          label="All of these"
          checked={all}
          indeterminate={!all && open.some((row) => keys.has(rowKey(row)))}
          onChange={() => tick(open, !all)}
        />
      )}
      <div className={styles.rows}>
        {shown.map((row) => (
          <Row
            key={rowKey(row)}
            row={row}
            ticked={keys.has(rowKey(row))}
            onTick={() => tick([row], !keys.has(rowKey(row)))}
            onExpand={() => expansion.bringOnly(row)}
            onChoose={onChoose && (() => onChoose(row))}
          />
        ))}
      </div>
      {shown.length === 0 && <p className={styles.note}>{noSuchType(filter)}</p>}
    </>
  )
}

const whyNot = ({ shown, filter }: Expansion, wanted: number): string | null => {
  const rows = shown ?? []
  if (rows.length === 0) return noSuchType(filter)
  if (wantedOf(rows) === 0) return filter.trim() ? 'All of these are drawn.' : 'Everything it is tied to is drawn.'
  return wanted === 0 ? 'Tick a row that is not drawn yet.' : null
}

/** How many at most, and the button that expands: "Expand (25 of 312)", then "Next 25 (of 287)". */
function Foot({ expansion }: { expansion: Expansion }) {
  const { ticked, limit, brought, busy, setLimit, bring } = expansion
  const foot = useRef<HTMLDivElement>(null)
  // Enter expands as soon as the rows are there: the window opened before there was anything to put the focus on.
  useEffect(() => foot.current?.querySelector<HTMLElement>('[data-expand]')?.focus(), [])
  const wanted = wantedOf(ticked)
  const now = Math.min(limit, wanted)
  const left = wanted.toLocaleString('en')
  const words = brought
    ? `Next ${now} (of ${left})`
    : wanted > limit
      ? `Expand (${now} of ${left})`
      : `Expand (${left})`
  return (
    <>
      <div className={styles.foot} ref={foot}>
        <NumberInput
          size="xs"
          w={104}
          min={1}
          max={mostOf.expansion}
          clampBehavior="strict"
          allowDecimal={false}
          aria-label="How many at most"
          prefix="at most "
          value={limit}
          onChange={(value) => typeof value === 'number' && setLimit(value)}
        />
        <ExplainedButton size="xs" flex={1} why={whyNot(expansion, wanted)} loading={busy} data-expand onClick={bring}>
          {words}
        </ExplainedButton>
      </div>
      <p className={styles.note} role="status">
        {brought ? toldOf(brought) : ''}
      </p>
    </>
  )
}

/** What the entities are tied to, to choose from, and bringing it in. */
function Expand({ ids, onChoose }: { ids: readonly string[]; onChoose?: (row: ExpandRow) => void }) {
  const expansion = useExpansion(ids)
  const drawing = useDrawing()
  const expanded = ids.filter((id) => isExpanded(drawing, id))
  const [one] = expanded
  const { rows, error, retry } = expansion
  if (error) return <Trouble error={error} onRetry={retry} />
  if (!rows) return <Loading what={ids.length > 1 ? 'what they are tied to' : 'what it is tied to'} lines={4} />
  if (rows.length === 0)
    return <p className={styles.note}>{ids.length > 1 ? 'They have' : 'It has'} no relations in this graph.</p>
  return (
    <>
      <Rows expansion={expansion} onChoose={onChoose} />
      <Foot expansion={expansion} />
      {ids.length === 1 && one !== undefined && (
        <Button size="compact-xs" variant="subtle" onClick={() => collapse(one)}>
          Collapse: take away what expanding it brought
        </Button>
      )}
    </>
  )
}

function Menu({ entityId, together }: { entityId: string; together: readonly string[] }) {
  const ids = together.slice(0, mostTogether)
  const several = ids.length > 1
  const [choosing, setChoosing] = useState<ExpandRow | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const entity = useDrawnEntity(entityId)
  useFocusBack()
  if (!entity) return null
  // Back at the row from which one came; where all of it is drawn by now, at the button that expands the others.
  const back = (row: ExpandRow) => {
    flushSync(() => setChoosing(null))
    const from = `[data-choose="${rowKey(row)}"]`
    const button = box.current?.querySelector<HTMLElement>(from) ?? box.current?.querySelector('[data-expand]')
    if (button instanceof HTMLElement) button.focus()
  }
  return (
    <div ref={box}>
      <h2 className={styles.title}>
        {!choosing && 'Expand '}
        {several ? `${ids.length} entities` : <Name>{nameAlone(entity)}</Name>}
        {choosing && ` ${choosing.label}…`}
      </h2>
      {choosing && <ChooseNeighbours entity={entity} row={choosing} onBack={() => back(choosing)} />}
      {/* Kept, so that ticks and filter are as they were when one comes back. */}
      <div hidden={choosing !== null}>
        <Expand ids={ids} onChoose={several ? undefined : setChoosing} />
        {together.length > ids.length && (
          <p className={styles.note}>
            These are the first {mostTogether} of the {together.length} selected: more are not expanded together.
          </p>
        )}
      </div>
    </div>
  )
}

/** What an entity, or several together, can be expanded by: one row a relation type and direction, with what is drawn and how many there are. */
export function ExpandMenu() {
  const menu = useStore(view, (state) => state.expandMenu)
  if (!menu) return null
  return (
    <AtPoint at={menu.at} title="Expand" width={330} onClose={closeMenus}>
      <Menu key={menu.together.join(' ')} entityId={menu.entityId} together={menu.together} />
    </AtPoint>
  )
}
