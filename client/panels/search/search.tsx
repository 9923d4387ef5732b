import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '../../generated/icons'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { drawEntities } from '../../investigation/expansion/draw'
import { drawnByEnter, enough, toggleTick } from '../../investigation/search/search'
import type { Hit, Ticked } from '../../investigation/search/search'
import { canvas } from '../../investigation/view'
import { selectEntities } from '../../investigation/selection/selection'

import { useAct } from '../question/act'
import { tellFiltered } from '../legend/filtered-notice'
import { focusDrawing } from '../../ui/window/focus'
import styles from './search.module.css'
import { SearchResults } from './search-results'
import { useSearch } from './use-search'
import { nameAlone } from '../../../model/text/distinction'

/** Everything that the search field knows and does. */
function useSearchField() {
  const [text, setText] = useState('')
  const [ticked, setTicked] = useState<Ticked>(new Map())
  const [busy, run] = useAct()
  const { found, waiting, again } = useSearch(text)
  const entered = useRef(false)
  // The key was ours: the list's own answer to Enter, which comes after, is to be left out.
  const handled = useRef(false)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })

  // Ticks belong to what is being looked for: whoever gives that up does not want them drawn with the next name.
  const clear = () => {
    setText('')
    setTicked(new Map())
  }
  const draw = (ids: readonly string[]) => {
    if (ids.length === 0) return
    const first = found?.hits.find(({ entity }) => entity.id === ids[0])?.entity
    const name = (nameAlone(first) || ticked.get(ids[0]!)) ?? ''
    const label = ids.length === 1 ? `Draw ${name}` : `Draw ${ids.length} entities`
    run(async () => {
      await drawEntities(ids, label)
      selectEntities(ids)
      canvas().goTo(ids)
      tellFiltered({ entities: ids })
      clear()
      combobox.closeDropdown()
      // What was drawn is selected: the next key is for it, as in "E" to expand.
      focusDrawing()
    })
  }
  const toggle = (entity: Hit['entity']) => setTicked((now) => toggleTick(now, entity))

  const enter = (at: string | undefined) => draw(drawnByEnter(ticked, found?.hits ?? [], at))

  // Enter that came before the answer counts when the answer comes.
  const whenFound = useEffectEvent(() => {
    combobox.selectFirstOption()
    if (entered.current && !waiting) enter(found?.hits[0]?.entity.id)
    if (!waiting) entered.current = false
  })
  useEffect(() => {
    if (found?.hits.length) whenFound()
  }, [found])

  const active = () => found?.hits[combobox.getSelectedOptionIndex()]?.entity
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') clear()
    if (event.key !== 'Enter') return
    const at = active()
    handled.current = true
    queueMicrotask(() => (handled.current = false))
    if (event.shiftKey && at) toggle(at)
    else if (waiting) entered.current = true
    else if (found?.error) again()
    else enter(at?.id)
  }
  const submit = (id: string) => {
    if (!handled.current) draw([...new Set([...ticked.keys(), id])])
  }
  const onType = (value: string) => {
    if (value === '') clear()
    else setText(value)
    entered.current = false
    combobox.openDropdown()
  }
  return { text, onType, ticked, toggle, busy, found, waiting, again, combobox, draw, submit, onKeyDown }
}

/** Finds entities by name and draws them: Enter draws the first, ticked ones are drawn together. `main`: the one that `/` goes to. */
export function Search({ main = false, size = 'sm' }: { main?: boolean; size?: 'sm' | 'md' }) {
  const { text, onType, ticked, toggle, busy, found, waiting, again, combobox, draw, submit, onKeyDown } =
    useSearchField()
  return (
    <Combobox store={combobox} onOptionSubmit={submit} position="bottom-start" width="target" shadow="md">
      <Combobox.Target>
        <TextInput
          size={size}
          id={main ? 'search' : undefined}
          type="search"
          value={text}
          placeholder="Search people, companies, states, laws, systems…"
          aria-label="Search"
          autoComplete="off"
          spellCheck={false}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            waiting || busy ? (
              <Loader size={14} role="img" aria-label="Looking" />
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
        <SearchResults
          found={found}
          waiting={waiting}
          ticked={ticked}
          busy={busy}
          onTick={toggle}
          onDraw={() => draw([...ticked.keys()])}
          onAgain={again}
        />
      </Combobox.Dropdown>
    </Combobox>
  )
}
