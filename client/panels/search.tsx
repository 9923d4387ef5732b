import { Button, Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { drawEntities } from '../investigation/draw'
import { enough } from '../investigation/search'
import { selectEntities } from '../investigation/selection'
import { counted } from '../investigation/words'

import { useAct } from './act'
import { SearchOption } from './search-option'
import styles from './search.module.css'
import { useSearch } from './use-search'
import type { Found } from './use-search'

const says = (found: Found | null, waiting: boolean): string | null => {
  if (!found) return waiting ? 'Looking…' : 'Type two characters of a name, in any script.'
  if (found.error) return `${found.error.message} ${found.error.advice}`
  if (found.hits.length > 0) return null
  return waiting ? 'Looking…' : `Nothing has a name like “${found.text}”. Try another spelling, or a part of the name.`
}

type FootProps = { found: Found; ticked: ReadonlySet<string>; onDraw: () => void; busy: boolean }

const Foot = ({ found, ticked, onDraw, busy }: FootProps) => (
  <div className={styles.foot}>
    <span>
      {found.total > found.hits.length
        ? `The best ${found.hits.length} of ${found.total >= 1_000 ? 'more than ' : ''}${counted(found.total, 'result')}`
        : counted(found.total, 'result')}
      {ticked.size === 0 && ' · Enter draws · Shift Enter ticks'}
    </span>
    {ticked.size > 0 && (
      <Button size="compact-xs" loading={busy} onMouseDown={(event) => event.preventDefault()} onClick={onDraw}>
        Draw {ticked.size}
      </Button>
    )}
  </div>
)

/** Everything that the search field knows and does. */
function useSearchField() {
  const [text, setText] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [busy, run] = useAct()
  const { found, waiting } = useSearch(text)
  const entered = useRef(false)
  // The key was ours: the list's own answer to Enter, which comes after, is to be left out.
  const handled = useRef(false)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })

  const draw = (ids: readonly string[]) => {
    if (ids.length === 0) return
    const first = found?.hits.find(({ entity }) => entity.id === ids[0])?.entity
    const label = ids.length === 1 ? `Draw ${first?.name ?? ''}` : `Draw ${ids.length} entities`
    run(async () => {
      await drawEntities(ids, label)
      selectEntities(ids)
      setText('')
      setTicked(new Set())
      combobox.closeDropdown()
      // What was drawn is selected: the next key is for it, as in "E" to expand.
      document.getElementById('canvas')?.focus()
    })
  }
  const toggle = (id: string) =>
    setTicked((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]))

  // Enter that came before the answer counts when the answer comes.
  const whenFound = useEffectEvent(() => {
    combobox.selectFirstOption()
    if (entered.current && !waiting) draw(found?.hits.slice(0, 1).map(({ entity }) => entity.id) ?? [])
    if (!waiting) entered.current = false
  })
  useEffect(() => {
    if (found?.hits.length) whenFound()
  }, [found])

  const active = () => found?.hits[combobox.getSelectedOptionIndex()]?.entity.id
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    handled.current = false
    if (event.key === 'Escape' && text !== '') setText('')
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const id = active()
    handled.current = true
    if (event.shiftKey && id) toggle(id)
    else if (waiting) entered.current = true
    else if (ticked.size > 0) draw([...ticked])
    else handled.current = false
  }
  const submit = (id: string) => {
    if (!handled.current) draw([id])
    handled.current = false
  }
  const onType = (value: string) => {
    setText(value)
    entered.current = false
    combobox.openDropdown()
  }
  return { text, onType, ticked, toggle, busy, found, waiting, combobox, draw, submit, onKeyDown }
}

/** Finds entities by name and draws them: Enter draws the first, ticked ones are drawn together. `main`: the one that `/` goes to. */
export function Search({ main = false, size = 'sm' }: { main?: boolean; size?: 'sm' | 'md' }) {
  const { text, onType, ticked, toggle, busy, found, waiting, combobox, draw, submit, onKeyDown } = useSearchField()
  const sentence = says(found, waiting)
  return (
    <Combobox store={combobox} onOptionSubmit={submit} position="bottom-start" width="target" shadow="md">
      <Combobox.Target>
        <TextInput
          size={size}
          id={main ? 'search' : undefined}
          type="search"
          value={text}
          dir="auto"
          placeholder="Search people, companies, states, laws, systems…"
          aria-label="Search"
          autoComplete="off"
          spellCheck={false}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            waiting || busy ? (
              <Loader size={14} aria-label="Looking" />
            ) : main ? (
              <kbd aria-hidden className={styles.key}>
                /
              </kbd>
            ) : null
          }
          rightSectionWidth={36}
          onChange={(event) => onType(event.currentTarget.value)}
          onFocus={() => enough(text.trim()) && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown miw={320} hidden={!enough(text.trim())}>
        <Combobox.Options aria-label="Results" mah="min(60vh, 480px)" style={{ overflowY: 'auto' }}>
          {found?.hits.map((hit) => (
            <SearchOption key={hit.entity.id} hit={hit} ticked={ticked.has(hit.entity.id)} onTick={toggle} />
          ))}
          {sentence && <Combobox.Empty aria-live="polite">{sentence}</Combobox.Empty>}
        </Combobox.Options>
        {found && found.hits.length > 0 && (
          <Foot found={found} ticked={ticked} busy={busy} onDraw={() => draw([...ticked])} />
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}
