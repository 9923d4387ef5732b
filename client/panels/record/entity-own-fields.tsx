import { Group, Select, TextInput } from '@mantine/core'

import type { LawStatus, LawType } from '../../generated/graphql'
import type { EntityDraft, EntityFields } from '../../investigation/record/entity-draft'
import { lawStatusWord, lawTypeWord } from '../../../model/vocabulary/law'
import { TimeInput } from '../mark/time-input'
import { EntityPicker } from '../entity/entity-picker'

export type FieldProps = { draft: EntityDraft; edit: (change: Partial<EntityFields>) => void }

type TextName = 'publisher' | 'published' | 'url' | 'lang' | 'jurisdiction' | 'inForceFrom' | 'repealed'
type TextProps = FieldProps & { field: TextName; label: string; placeholder?: string }

const Text = ({ draft, edit, field, ...rest }: TextProps) => (
  <TextInput
    size="xs"
    value={draft[field]}
    onChange={(event) => edit({ [field]: event.currentTarget.value })}
    {...rest}
  />
)

const Day = ({ draft, edit, field, ...rest }: TextProps & { error?: string | null }) => (
  <TimeInput value={draft[field]} onText={(text) => edit({ [field]: text })} {...rest} />
)

/** What a date says that its status denies; it may be a date that is planned, so the user decides. */
const tooEarly = ({ lawStatus }: EntityDraft, day: string): string | null =>
  lawStatus === 'PENDING' && day.trim() !== '' ? 'It is pending: it is not in force yet.' : null

const LawDay = (props: TextProps) => <Day {...props} error={tooEarly(props.draft, props.draft[props.field])} />

export const DocumentFields = (props: FieldProps) => (
  <>
    <Text {...props} field="publisher" label="Publisher" />
    <Group gap="xs" grow align="flex-start">
      <Day {...props} field="published" label="Published" placeholder="22 March 2012" />
      <Text {...props} field="lang" label="Language" placeholder="en, fa, zh" />
    </Group>
    <Text {...props} field="url" label="Address" placeholder="https://…" />
    <EntityPicker
      label="Takes its content from"
      description="What it reprints, quotes or translates: together they count as one source."
      kind="DOCUMENT"
      chosen={props.draft.derivedFrom}
      text={props.draft.originTyped ?? ''}
      onText={(originTyped) => props.edit({ originTyped })}
      onChange={(derivedFrom) => props.edit({ derivedFrom })}
    />
  </>
)

const sorts = (Object.entries(lawTypeWord) as [LawType, string][]).map(([value, label]) => ({ value, label }))

const statuses = ({ lawType }: EntityDraft) =>
  (Object.entries(lawStatusWord) as [LawStatus, string][]).map(([value, word]) => ({
    value,
    label: value === 'PENDING' ? `pending: ${word}` : word,
    disabled: lawType === 'BILL' && value !== 'PENDING',
  }))

/** A bill can only be pending: once it has passed it is another sort of text. */
const ofSort = (lawType: LawType | null): Partial<EntityFields> =>
  lawType === 'BILL' ? { lawType, lawStatus: 'PENDING' } : { lawType }

export const LawFields = (props: FieldProps) => {
  const { draft, edit } = props
  return (
    <>
      <Select
        size="xs"
        label="Sort of text"
        clearable
        data={sorts}
        value={draft.lawType}
        onChange={(lawType) => edit(ofSort(lawType))}
      />
      <Select
        size="xs"
        label="Status"
        description={
          draft.lawType === 'BILL'
            ? 'A bill is pending. Once it has passed, choose another sort of text.'
            : 'What a pending law would authorise or oblige counts as a plan.'
        }
        clearable
        data={statuses(draft)}
        value={draft.lawStatus}
        onChange={(lawStatus) => edit({ lawStatus })}
      />
      <Text {...props} field="jurisdiction" label="Jurisdiction" placeholder="Iran" />
      <Group gap="xs" grow align="flex-start">
        <LawDay {...props} field="inForceFrom" label="In force from" placeholder="28 June 2017" />
        <LawDay {...props} field="repealed" label="Repealed" placeholder="2023" />
      </Group>
    </>
  )
}
