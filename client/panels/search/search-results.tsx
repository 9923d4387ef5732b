import { Button, Combobox } from '@mantine/core'

import type { Hit, Ticked } from '../../investigation/search/search'
import { counted } from '../../../model/text/counted'

import { errorWords } from '../question/error-words'
import { SearchAgain } from './search-again'
import { SearchOption } from './search-option'
import styles from './search.module.css'
import type { SearchAnswer } from './use-search'
import { mostOf } from '../../../model/limits'

const says = (found: SearchAnswer | null, waiting: boolean): string | null => {
  if (!found) return waiting ? 'Looking…' : 'Type two characters of a name, in any script.'
  if (found.error) return errorWords(found.error)
  if (found.hits.length > 0) return null
  return waiting ? 'Looking…' : `Nothing has a name like “${found.text}”. Try another spelling, or a part of the name.`
}

const keysWords = ({ size }: Ticked): string =>
  size === 0 ? 'Enter draws · Shift Enter ticks' : 'press another to draw it too'

const resultWords = ({ total, hits }: SearchAnswer): string =>
  total > hits.length
    ? `The best ${hits.length} of ${total >= mostOf.searchCounted ? 'more than ' : ''}${counted(total, 'result')}`
    : counted(total, 'result')

type FootProps = { found: SearchAnswer | null; ticked: Ticked; onDraw: () => void; busy: boolean }

/** How many there are, what keys do, and what is ticked: also what is not in the list any more. */
const Foot = ({ found, ticked, onDraw, busy }: FootProps) => (
  <div className={styles.foot}>
    <span>
      {found && found.hits.length > 0 && `${resultWords(found)} · ${keysWords(ticked)}`}
      {ticked.size > 0 && (
        <span className={styles.ticked} title={[...ticked.values()].join(', ')} role="status">
          {ticked.size} ticked: <bdi>{[...ticked.values()].join(', ')}</bdi>
        </span>
      )}
    </span>
    {ticked.size > 0 && (
      <Button
        size="compact-xs"
        flex="none"
        loading={busy}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onDraw}
      >
        Draw {ticked.size}
      </Button>
    )}
  </div>
)

type Props = {
  found: SearchAnswer | null
  waiting: boolean
  ticked: Ticked
  busy: boolean
  onTick: (entity: Hit['entity']) => void
  onDraw: () => void
  onAgain: () => void
}

/** What a search found, or why it found nothing, and what is ticked. */
export function SearchResults({ found, waiting, ticked, busy, onTick, onDraw, onAgain }: Props) {
  const sentence = says(found, waiting)
  const hits = found?.hits ?? []
  return (
    <>
      {hits.length > 0 && (
        <Combobox.Options aria-label="Results" mah="min(60vh, 480px)" style={{ overflowY: 'auto' }}>
          {hits.map((hit) => (
            <SearchOption key={hit.entity.id} hit={hit} ticked={ticked.has(hit.entity.id)} onTick={onTick} />
          ))}
        </Combobox.Options>
      )}
      {/* Beside the list: a list of options holds nothing else. */}
      {sentence && (
        <Combobox.Empty aria-live="polite">
          {sentence}
          {found?.error && <SearchAgain onPress={onAgain} />}
        </Combobox.Empty>
      )}
      {(ticked.size > 0 || hits.length > 0) && <Foot found={found} ticked={ticked} busy={busy} onDraw={onDraw} />}
    </>
  )
}
