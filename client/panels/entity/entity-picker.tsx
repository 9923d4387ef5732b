import { ActionIcon, Combobox, Group, Loader, Pill, PillsInput, Tooltip, useCombobox } from '@mantine/core'
import { useUncontrolled } from '@mantine/hooks'
import { IconHandClick, IconPlus } from '../../generated/icons'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { KeyboardEvent, Ref } from 'react'

import type { EntityChipFragment, EntityKind } from '../../generated/graphql'
import { useSelection } from '../../investigation/hooks'
import { chipsByIds } from '../../investigation/entity/named-entity'
import { enough } from '../../investigation/search/search'
import type { Hit } from '../../investigation/search/search'
import { nameAlone } from '../../../model/text/distinction'
import { counted } from '../../../model/text/counted'
import { countryName } from '../../../model/country/country-name'
import { kindWord } from '../../../model/vocabulary/kind'
import { Name, Quiet } from '../../ui/text'
import { useAct } from '../question/act'
import styles from './entity-picker.module.css'
import { errorWords } from '../question/error-words'
import { KindMark } from '../mark/kind-mark'
import { SearchAgain } from '../search/search-again'
import { useSearch } from '../search/use-search'
import type { SearchAnswer } from '../search/use-search'

const Option = ({ entity, matched }: Hit) => (
  <Group gap={6} wrap="nowrap" align="flex-start">
    <KindMark kind={entity.kind} size={22} />
    <span className={styles.option}>
      <Name>{nameAlone(entity)}</Name>
      <Quiet>
        {[kindWord(entity.kind), ...entity.countries.map(countryName), counted(entity.relationTotal, 'relation')].join(
          ' · ',
        )}
        {matched !== entity.name && (
          <>
            {' · '}
            <Name>{matched}</Name>
          </>
        )}
      </Quiet>
    </span>
  </Group>
)

export type PickerProps = {
  label: string
  description?: string
  chosen: EntityChipFragment[]
  /** Only entities of this kind, found by name; left out: of any. */
  kind?: EntityKind
  /** Takes the focus when its tool is opened. */
  first?: boolean
  /** Records what was typed and not found; left out, only what is there can be chosen. */
  onNew?: (name: string) => void
  field?: Ref<HTMLInputElement>
  /** Takes one only: another is instead of it. */
  single?: boolean
  /** What is typed and not chosen yet, where it is to be kept outside. */
  text?: string
  /** Enter while nothing is typed. */
  onEnter?: () => void
  onText?: (text: string) => void
  onChange: (entities: EntityChipFragment[]) => void
}

/** The button that takes what is selected on the canvas. */
function UseSelected({ label, chosen, onChange }: PickerProps) {
  const selected = useSelection(({ entities }) => entities)
  const [busy, run] = useAct()
  const fresh = [...selected].filter((id) => !chosen.some((entity) => entity.id === id))
  const why =
    selected.size === 0
      ? 'Nothing is selected on the canvas.'
      : fresh.length === 0
        ? 'What is selected is here already.'
        : null
  return (
    <Tooltip label={why ?? 'Use what is selected on the canvas'} events={{ hover: true, focus: true, touch: true }}>
      <ActionIcon
        variant="default"
        size={36}
        loading={busy}
        aria-label={`${label}: use what is selected`}
        aria-description={why ?? undefined}
        aria-disabled={why !== null}
        data-disabled={why !== null || undefined}
        onClick={() => why === null && run(async () => onChange([...chosen, ...(await chipsByIds(fresh))]))}
      >
        <IconHandClick size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

type OptionsProps = { found: SearchAnswer | null; chosen: EntityChipFragment[]; onAgain: () => void }

const hitsLeft = ({ found, chosen }: Omit<OptionsProps, 'onAgain'>) =>
  (found?.hits ?? []).filter(({ entity }) => !chosen.some(({ id }) => id === entity.id))

/** Why there is nothing to choose from. */
function NothingFound({ found, onAgain }: OptionsProps) {
  if (!found) return 'Looking…'
  if (!found.error) return `${found.hits.length > 0 ? 'No other entity' : 'No entity'} has a name like “${found.text}”.`
  return (
    <>
      {errorWords(found.error)}
      <SearchAgain onPress={onAgain} />
    </>
  )
}

/** The option that records what was typed, offered once it is known what is there; no id looks like it. */
const NEW = ' new'

const NewOption = ({ text, kind }: { text: string; kind?: EntityKind }) => (
  <Combobox.Option value={NEW}>
    <Group gap={6} wrap="nowrap" align="flex-start">
      <IconPlus size={16} aria-hidden />
      <span>
        Record “<Name>{text}</Name>” as a new {kind === 'DOCUMENT' ? 'document' : 'entity'}…
      </span>
    </Group>
  </Combobox.Option>
)

type ChoicesProps = OptionsProps & { text: string } & Pick<PickerProps, 'label' | 'onNew' | 'kind'>

/** What can be chosen, and beside the list why there is nothing: a list of options holds nothing else. */
function Choices({ text, label, onNew, kind, ...answer }: ChoicesProps) {
  if (!enough(text)) return <Combobox.Empty>Type two characters of a name.</Combobox.Empty>
  const hits = hitsLeft(answer)
  return (
    <>
      {hits.length === 0 && (
        <Combobox.Empty>
          <NothingFound {...answer} />
        </Combobox.Empty>
      )}
      {(hits.length > 0 || onNew) && (
        <Combobox.Options aria-label={label}>
          {hits.map((one) => (
            <Combobox.Option key={one.entity.id} value={one.entity.id}>
              <Option {...one} />
            </Combobox.Option>
          ))}
          {onNew && <NewOption text={text} kind={kind} />}
        </Combobox.Options>
      )}
    </>
  )
}

const placeholder = (chosen: number, single = false): string => {
  if (chosen === 0) return 'Name'
  return single ? 'another instead…' : 'and…'
}

/** One or more entities, found by name while typing or taken from the selection. */
export function EntityPicker(props: PickerProps) {
  const { label, description, chosen, first, kind, onNew, onEnter, field, single, onChange } = props
  const [text, setText] = useUncontrolled({ value: props.text, defaultValue: '', onChange: props.onText })
  const { found, waiting, again } = useSearch(text, kind)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })

  const choose = (id: string) => {
    combobox.closeDropdown()
    // What was typed stays until it is recorded: whoever thinks better of it finds it again.
    if (id === NEW) return onNew?.(text.trim())
    const hit = found?.hits.find(({ entity }) => entity.id === id)
    if (hit) onChange([...chosen, hit.entity])
    setText('')
  }
  const drop = (id: string) => onChange(chosen.filter((entity) => entity.id !== id))

  // Enter that came before the answer counts when the answer comes.
  const entered = useRef(false)
  const best = found?.hits.find(({ entity }) => !chosen.some(({ id }) => id === entity.id))?.entity
  const whenFound = useEffectEvent(() => {
    // What was found for the name before must not be taken by Enter for the one that is typed now.
    if (waiting) return
    if (best && entered.current) choose(best.id)
    else if (best && combobox.dropdownOpened) combobox.selectFirstOption()
    entered.current = false
  })
  useEffect(() => {
    if (found) whenFound()
  }, [found])
  const onKeyDown = (event: KeyboardEvent) => {
    const last = chosen.at(-1)
    if (event.key === 'Backspace' && text === '' && last) drop(last.id)
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    if (text.trim() === '') onEnter?.()
    else if (waiting) entered.current = true
    else if (best && combobox.getSelectedOptionIndex() < 0) choose(best.id)
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" withinPortal>
      <Combobox.DropdownTarget>
        <PillsInput
          label={label}
          description={description}
          size="sm"
          error={
            text.trim() !== '' && !combobox.dropdownOpened
              ? 'Not chosen yet: take one from the list, or empty the field.'
              : null
          }
          rightSection={waiting ? <Loader size={14} /> : null}
          inputContainer={(input) => (
            <Group gap={6} wrap="nowrap" align="flex-start">
              <div className={styles.input}>{input}</div>
              {kind === undefined && <UseSelected {...props} />}
            </Group>
          )}
        >
          <Pill.Group>
            {chosen.map(({ id, ...named }) => (
              <Pill
                key={id}
                withRemoveButton
                className={styles.pill}
                removeButtonProps={{ 'aria-label': `Take out ${nameAlone(named)}`, tabIndex: 0, 'aria-hidden': false }}
                onRemove={() => drop(id)}
              >
                <Name>{nameAlone(named)}</Name>
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                ref={field}
                value={text}
                placeholder={placeholder(chosen.length, single)}
                aria-label={label}
                data-autofocus={first || undefined}
                dir="auto"
                onFocus={() => combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  setText(event.currentTarget.value)
                  entered.current = false
                  combobox.openDropdown()
                  // What was found before is not what is typed now.
                  combobox.resetSelectedOption()
                }}
                onKeyDown={onKeyDown}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Choices
          text={text.trim()}
          label={label}
          onNew={waiting ? undefined : onNew}
          kind={kind}
          found={found}
          chosen={chosen}
          onAgain={again}
        />
      </Combobox.Dropdown>
    </Combobox>
  )
}
