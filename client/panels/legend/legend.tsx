import { Checkbox, UnstyledButton } from '@mantine/core'
import { IconEyeOff } from '../../generated/icons'
import type { ReactNode } from 'react'

import { kindLook } from '../../../model/look/kind-look'
import type { EntityKind, RelationStatus } from '../../generated/graphql'
import { setFilters, toggleFilter } from '../../investigation/commands'
import type { FilterList, Filters } from '../../investigation/graph'
import { useDrawing } from '../../investigation/hooks'
import { kindTally, statusTally, typeTally } from '../../investigation/drawn-counts'
import type { Tally } from '../../investigation/drawn-counts'
import { kindPlural } from '../../../model/vocabulary/kind'
import { statusMeaning, statusWord } from '../../../model/vocabulary/status'
import { vocabulary } from '../../../model/vocabulary/relation-type'

import { KindSwatch } from '../mark/kind-swatch'
import styles from './legend.module.css'
import { LineSwatch } from '../mark/line-swatch'
import { ShowAgain } from './out-of-sight'
import entry from '../../ui/entry.module.css'

type Name = FilterList
type Item = Filters[Name][number]

type GroupProps<T extends Item> = {
  title: string
  name: Name
  tally: Tally<T>
  word: (item: T) => string
  mark?: (item: T) => ReactNode
  hint?: (item: T) => string
}

/** One part of the legend. A press puts an item out of sight or shows it again; "only" puts all others out of sight. */
function LegendGroup<T extends Item>({ title, name, tally, word, mark, hint }: GroupProps<T>) {
  const { filters } = useDrawing()
  const off = new Set<Item>(filters[name])
  if (tally.length === 0) return null
  const only = (item: T) => {
    const others = tally.map(([other]) => other).filter((other) => other !== item)
    setFilters({ ...filters, [name]: others, ...(name === 'hiddenKinds' && { ties: true }) }, `Only ${word(item)}`)
  }
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.list}>
        {tally.map(([item, count]) => (
          <li key={item} className={`${styles.row} ${off.has(item) ? styles.off : ''}`}>
            <UnstyledButton
              className={`${entry.entry} ${styles.toggle}`}
              aria-pressed={!off.has(item)}
              title={
                hint?.(item) ??
                (off.has(item) ? 'Filtered out of sight: press to show' : 'Press to filter out of sight')
              }
              onClick={() => toggleFilter(name, item)}
            >
              {mark?.(item)}
              <span className={`${entry.name} ${styles.word}`}>{word(item)}</span>
              {off.has(item) && <IconEyeOff size={14} aria-hidden />}
              <span className={styles.count}>{count}</span>
            </UnstyledButton>
            {tally.length > 1 && (
              <UnstyledButton className={styles.only} aria-label={`Only ${word(item)}`} onClick={() => only(item)}>
                only
              </UnstyledButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const kinds = Object.keys(kindLook) as EntityKind[]
const statuses: RelationStatus[] = ['ASSERTED', 'ALLEGED', 'DISPUTED']

/** While kinds are put away: whether those of them stay in sight that tie together what is left. */
function Ties() {
  const { filters } = useDrawing()
  if (filters.hiddenKinds.length === 0) return null
  return (
    <Checkbox
      size="xs"
      mb={6}
      label="Keep what ties the others, paler"
      title="Whoever of the kinds put away is tied to two or more of the others. Files leave them out."
      checked={filters.ties}
      onChange={({ currentTarget: { checked: ties } }) =>
        setFilters({ ...filters, ties }, ties ? 'Keep ties' : 'Filter')
      }
    />
  )
}

/** What shapes and lines mean, before anything is drawn. */
const Key = () => (
  <>
    <section className={styles.group} aria-label="Kinds">
      <h2 className={styles.heading}>Kinds</h2>
      <ul className={styles.list}>
        {kinds.map((kind) => (
          <li key={kind} className={`${entry.entry} ${styles.toggle}`}>
            <KindSwatch kind={kind} />
            <span className={`${entry.name} ${styles.word}`}>{kindPlural(kind)}</span>
          </li>
        ))}
      </ul>
    </section>
    <section className={styles.group} aria-label="Lines">
      <h2 className={styles.heading}>Lines</h2>
      <ul className={styles.list}>
        {statuses.map((status) => (
          <li key={status} className={`${entry.entry} ${styles.toggle}`} title={statusMeaning[status]}>
            <LineSwatch status={status} />
            <span className={`${entry.name} ${styles.word}`}>{statusWord[status]}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>The wider a line, the stronger the evidence.</p>
    </section>
  </>
)

/** Kinds, types and statuses of what is drawn, with their numbers; each is a filter. */
export function Legend() {
  const drawing = useDrawing()
  if (drawing.entities.size === 0) return <Key />
  return (
    <>
      <LegendGroup
        title="Kinds"
        name="hiddenKinds"
        tally={kindTally(drawing)}
        word={(kind) => kindPlural(kind)}
        mark={(kind) => <KindSwatch kind={kind} />}
      />
      <LegendGroup
        title="Status"
        name="hiddenStatuses"
        tally={statusTally(drawing)}
        word={(status) => statusWord[status]}
        mark={(status) => <LineSwatch status={status} />}
        hint={(status) => statusMeaning[status]}
      />
      <LegendGroup
        title="Relations"
        name="hiddenTypes"
        tally={typeTally(drawing)}
        word={(type) => vocabulary[type].label}
      />
      {/* Below all rows, and in reach however far they go: above them it would move each under the pointer. */}
      <div className={styles.again}>
        <Ties />
        <ShowAgain />
      </div>
    </>
  )
}
