import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

import type { ExpandRow } from '../../investigation/expansion/expand'
import type { DrawnEntity } from '../../investigation/graph'
import { useDrawing } from '../../investigation/hooks'
import { drawNeighbours, fetchNeighbours, inOrder } from '../../investigation/expansion/neighbours'
import type { Neighbour, NeighbourOrder } from '../../investigation/expansion/neighbours'
import { inDigits } from '../../../model/limits'
import { nameAlone } from '../../../model/text/distinction'
import { roleWords } from '../../../model/vocabulary/relation-words'
import { ExplainedButton } from '../../ui/explained-button'
import { OrderSelect } from '../mark/order-select'

import { More } from '../question/answers'
import { usePages } from '../question/use-pages'
import type { Pages } from '../question/use-pages'
import styles from './expand-menu.module.css'
import { KindSwatch } from '../mark/kind-swatch'

type ChoiceProps = { neighbour: Neighbour; chosen: boolean; onToggle: () => void }

/** A neighbour with its tick box, its kind and its role. */
const Choice = ({ neighbour: { entity, relation }, chosen, onToggle }: ChoiceProps) => (
  <label className={styles.row}>
    <Checkbox size="xs" checked={chosen} onChange={onToggle} aria-label={nameAlone(entity)} />
    <KindSwatch kind={entity.kind} size={20} />
    <span className={styles.word} dir="auto">
      {nameAlone(entity)}
    </span>
    {relation.role && (
      <span className={styles.role} dir="auto">
        {roleWords(relation.role)}
      </span>
    )}
  </label>
)

/** Why the list is empty: of what is not loaded yet nothing can be said. */
function noneWords(open: number, { items, hasMore }: Pages<Neighbour>): string {
  if (hasMore)
    return `None of the ${items.length} that are listed so far ${open === 0 ? 'is left to draw' : 'has such a name'}.`
  return open === 0 ? 'All of these are drawn.' : 'None of these has such a name.'
}

const orders: { value: NeighbourOrder; label: string }[] = [
  { value: 'STRENGTH', label: 'strongest evidence first' },
  { value: 'NAME', label: 'by name' },
  { value: 'RELATIONS', label: 'most relations first' },
  { value: 'KIND', label: 'by kind' },
]

/** An order or a filter by name is for all of them, up to so many. */
const listed = 2_000

/** Goes on to fetch a list until all of it, or so much that more cannot be read, is there. */
function useAllOf({ items, loading, error, hasMore, more }: Pages<Neighbour>, wanted: boolean): void {
  const goesOn = wanted && hasMore && !loading && error === null && items.length < listed
  useEffect(() => {
    if (goesOn) more()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- more is made anew each time; how far the list is decides
  }, [goesOn, items.length])
}

/** A list of neighbours to choose from, where an expansion would bring too many. */
export function ChooseNeighbours({ entity, row, onBack }: { entity: DrawnEntity; row: ExpandRow; onBack: () => void }) {
  const pages = usePages((after, signal) => fetchNeighbours(entity.id, row, after, signal))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [filter, setFilter] = useState('')
  const [order, setOrder] = useState<NeighbourOrder>('STRENGTH')
  const drawn = useDrawing().relations
  const field = useRef<HTMLInputElement>(null)
  // The button that was pressed is out of sight now.
  useEffect(() => field.current?.focus(), [])

  const wanted = filter.trim().toLowerCase()
  const whole = order !== 'STRENGTH' || wanted !== ''
  useAllOf(pages, whole)
  const open = inOrder(pages.items, order).filter(({ relation }) => !drawn.has(relation.id))
  const shown = open.filter((one) => nameAlone(one.entity).toLowerCase().includes(wanted))
  const toggle = (id: string) =>
    setChosen((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]))
  const draw = () => {
    drawNeighbours(
      entity.id,
      nameAlone(entity),
      open.filter(({ relation }) => chosen.has(relation.id)),
    )
    onBack()
  }
  return (
    <>
      <TextInput
        size="xs"
        ref={field}
        placeholder="Filter by name"
        aria-label="Filter by name"
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      <OrderSelect mt={6} data={orders} value={order} onOrder={setOrder} />
      {whole && pages.items.length >= listed && pages.hasMore && (
        <p className={styles.note}>
          {inDigits(pages.items.length)} of {inDigits(pages.total ?? 0)} are listed; order and filter are for these.
        </p>
      )}
      <div className={styles.rows}>
        {shown.map((one) => (
          <Choice
            key={one.relation.id}
            neighbour={one}
            chosen={chosen.has(one.relation.id)}
            onToggle={() => toggle(one.relation.id)}
          />
        ))}
        {pages.total !== null && shown.length === 0 && <p className={styles.note}>{noneWords(open.length, pages)}</p>}
        <More pages={pages} what="the list" />
      </div>
      <Group gap={8} mt={8}>
        <Button size="xs" variant="default" onClick={onBack}>
          Back
        </Button>
        <ExplainedButton size="xs" flex={1} why={chosen.size === 0 ? 'Tick one or more first.' : null} onClick={draw}>
          Draw {chosen.size || ''}
        </ExplainedButton>
      </Group>
    </>
  )
}
