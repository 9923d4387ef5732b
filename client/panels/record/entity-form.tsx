import { Group, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { ReactNode, Ref } from 'react'

import type { EntityChipFragment } from '../../generated/graphql'
import { whyNoCountry, whyNotEntity } from '../../investigation/record/entity-draft'
import { kindOrder, kindWord } from '../../../model/vocabulary/kind'
import { ExplainedButton } from '../../ui/explained-button'
import { Form } from '../../ui/form'
import { DocumentFields, LawFields } from './entity-own-fields'
import type { FieldProps } from './entity-own-fields'
import { SimilarEntities } from '../entity/similar-entities'

const kinds = kindOrder.map((kind) => ({ value: kind, label: kindWord(kind) }))

const Kind = ({ draft, edit, fixed }: FieldProps & { fixed?: string }) => (
  <Select
    label="Kind"
    size="xs"
    allowDeselect={false}
    value={draft.kind}
    readOnly={fixed !== undefined}
    description={fixed}
    onChange={(kind) => kind && edit({ kind })}
    data={kinds}
  />
)

const SharedFields = ({ draft, edit }: FieldProps) => (
  <>
    <TagsInput
      size="xs"
      label="Other names"
      description="Enter after each."
      value={draft.aliases}
      onChange={(aliases) => edit({ aliases })}
    />
    <TagsInput
      size="xs"
      label="Countries"
      description="Two letters each: CN, IR."
      value={draft.countries}
      error={whyNoCountry(draft.countries)}
      onChange={(countries) => edit({ countries: countries.map((code) => code.toUpperCase()) })}
    />
    <Textarea
      size="xs"
      label="What it is"
      autosize
      dir="auto"
      value={draft.description}
      onChange={(event) => edit({ description: event.currentTarget.value })}
    />
  </>
)

type Props = FieldProps & {
  label: string
  /** What the button says. */
  submit: string
  busy: boolean
  /** Why the kind cannot be chosen, if it cannot; empty where that goes without saying. */
  fixedKind?: string
  nameRef?: Ref<HTMLInputElement>
  /** Takes one that is there already instead of a new one. */
  onUse?: (entity: EntityChipFragment) => void
  onSubmit: () => void
  /** Buttons beside the one that records. */
  children?: ReactNode
}

/** An entity or a document as it is written: a new one, or one that is on record and is being changed. */
export function EntityForm({ draft, edit, label, submit, busy, fixedKind, nameRef, onUse, onSubmit, children }: Props) {
  const why = whyNotEntity(draft)
  return (
    <Form label={label} why={why} onSubmit={onSubmit}>
      {fixedKind !== '' && <Kind draft={draft} edit={edit} fixed={fixedKind} />}
      <TextInput
        ref={nameRef}
        size="xs"
        label="Name"
        dir="auto"
        data-autofocus
        value={draft.name}
        onChange={(event) => edit({ name: event.currentTarget.value })}
      />
      <SimilarEntities draft={draft} onUse={onUse} />
      <SharedFields draft={draft} edit={edit} />
      {draft.kind === 'DOCUMENT' && <DocumentFields draft={draft} edit={edit} />}
      {draft.kind === 'LAW' && <LawFields draft={draft} edit={edit} />}
      <Group gap="xs">
        <ExplainedButton why={why} size="xs" type="submit" loading={busy} rightSection={<kbd>Ctrl Enter</kbd>}>
          {submit}
        </ExplainedButton>
        {children}
      </Group>
    </Form>
  )
}
