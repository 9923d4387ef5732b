import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

import { describeError, isCancelled } from '../../api'
import type { DisplayError } from '../../api'
import type { ExpandRow } from '../../investigation/expansion/expand'
import type { DrawnEntity } from '../../investigation/graph'
import { useDrawing } from '../../investigation/hooks'
import { drawNeighbours, fetchNeighbours } from '../../investigation/expansion/neighbours'
import type { Neighbour } from '../../investigation/expansion/neighbours'
import { roleWords } from '../../../model/vocabulary/relation-words'
import { counted } from '../../../model/text/counted'
import { Loading } from '../../ui/answer'
import { ExplainedButton } from '../../ui/explained-button'

import { Trouble } from '../question/answers'
import styles from './expand-menu.module.css'
import { KindSwatch } from '../entity/kind-swatch'

type Pages = { neighbours: Neighbour[]; total: number; next: string | null }

/** The neighbours of a row, page by page. */
function useNeighbours(id: string, row: ExpandRow) {
  const [pages, setPages] = useState<Pages | null>(null)
  const [after, setAfter] = useState<string | null>(null)
  const [error, setError] = useState<DisplayError | null>(null)
  const [attempt, setAttempt] = useState(0)
  const { type, direction } = row
  useEffect(() => {
    const abort = new AbortController()
    fetchNeighbours(id, { type, direction }, after, abort.signal).then(
      (page) => {
        setError(null)
        setPages((now) => ({
          ...page,
          neighbours: after && now ? [...now.neighbours, ...page.neighbours] : page.neighbours,
        }))
      },
      (thrown: unknown) => {
        if (!isCancelled(thrown)) setError(describeError(thrown))
      },
    )
    return () => abort.abort()
  }, [id, type, direction, after, attempt])
  return { pages, error, retry: () => setAttempt((n) => n + 1), more: () => setAfter(pages?.next ?? null) }
}

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

const More = ({ pages, onPress }: { pages: Pages; onPress: () => void }) =>
  pages.next && (
    <Button size="compact-xs" variant="subtle" fullWidth onClick={onPress}>
      Show more of {counted(pages.total, 'relation')}
    </Button>
  )

/** A list of neighbours to choose from, where an expansion would bring too many. */
export function ChooseNeighbours({ entity, row, onBack }: { entity: DrawnEntity; row: ExpandRow; onBack: () => void }) {
  const { pages, error, retry, more } = useNeighbours(entity.id, row)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [filter, setFilter] = useState('')
  const drawn = useDrawing().relations
  const field = useRef<HTMLInputElement>(null)
  // The button that was pressed is out of sight now.
  useEffect(() => field.current?.focus(), [])

  const wanted = filter.trim().toLowerCase()
  const open = (pages?.neighbours ?? []).filter(({ relation }) => !drawn.has(relation.id))
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
      {error && <Trouble error={error} onRetry={retry} />}
      {!pages && !error && <Loading what="the list" lines={5} />}
      <div className={styles.rows}>
        {shown.map((one) => (
          <Choice
            key={one.relation.id}
            neighbour={one}
            chosen={chosen.has(one.relation.id)}
            onToggle={() => toggle(one.relation.id)}
          />
        ))}
        {pages && shown.length === 0 && (
          <p className={styles.note}>
            {open.length === 0 ? 'All of these are drawn.' : 'None of these has such a name.'}
          </p>
        )}
        {pages && <More pages={pages} onPress={more} />}
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
