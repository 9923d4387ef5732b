import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

import type { ExpandRow } from '../../investigation/expansion/expand'
import type { DrawnEntity } from '../../investigation/graph'
import { useDrawing } from '../../investigation/hooks'
import { drawNeighbours, fetchNeighbours } from '../../investigation/expansion/neighbours'
import type { Neighbour } from '../../investigation/expansion/neighbours'
import { roleWords } from '../../../model/vocabulary/relation-words'
import { ExplainedButton } from '../../ui/explained-button'

import { More } from '../question/answers'
import { usePages } from '../question/use-pages'
import type { Pages } from '../question/use-pages'
import styles from './expand-menu.module.css'
import { KindSwatch } from '../entity/kind-swatch'

type ChoiceProps = { neighbour: Neighbour; chosen: boolean; onToggle: () => void }

/** A neighbour with its tick box, its kind and its role. */
const Choice = ({ neighbour: { entity, relation }, chosen, onToggle }: ChoiceProps) => (
  <label className={styles.row}>
    <Checkbox size="xs" checked={chosen} onChange={onToggle} aria-label={entity.name} />
    <KindSwatch kind={entity.kind} size={20} />
    <span className={styles.word} dir="auto">
      {entity.name}
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

/** A list of neighbours to choose from, where an expansion would bring too many. */
export function ChooseNeighbours({ entity, row, onBack }: { entity: DrawnEntity; row: ExpandRow; onBack: () => void }) {
  const pages = usePages((after, signal) => fetchNeighbours(entity.id, row, after, signal))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [filter, setFilter] = useState('')
  const drawn = useDrawing().relations
  const field = useRef<HTMLInputElement>(null)
  // The button that was pressed is out of sight now.
  useEffect(() => field.current?.focus(), [])

  const wanted = filter.trim().toLowerCase()
  const open = pages.items.filter(({ relation }) => !drawn.has(relation.id))
  const shown = open.filter((one) => one.entity.name.toLowerCase().includes(wanted))
  const toggle = (id: string) =>
    setChosen((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]))
  const draw = () => {
    drawNeighbours(
      entity.id,
      entity.name,
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
