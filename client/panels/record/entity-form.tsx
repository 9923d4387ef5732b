import { Group, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { ReactNode, Ref } from 'react'

import type { EntityChipFragment } from '../../generated/graphql'
import { whyNotEntity } from '../../investigation/record/entity-draft'
import { kindOrder, kindWord } from '../../../model/vocabulary/kind'
import { ExplainedButton } from '../../ui/explained-button'
import { Form } from '../../ui/form'
import { CountryTags } from './country-tags'
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
    <CountryTags value={draft.countries} onChange={(countries) => edit({ countries })} />
    <Textarea
      size="xs"
      label="What it is"
      autosize
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
  /** Why it cannot be recorded yet, where that is for another than the draft to say. */
  why?: string | null
  /** What is to be read before it is recorded. */
  notice?: ReactNode
  /** Buttons beside the one that records. */
  children?: ReactNode
}

/** An entity or a document as it is written: a new one, or one that is on record and is being changed. */
export function EntityForm(props: Props) {
  const { draft, edit, label, submit, busy, fixedKind, nameRef, onUse, onSubmit, notice, children } = props
  const { why = whyNotEntity(draft) } = props
  return (
    <Form label={label} why={why} onSubmit={onSubmit}>
      {fixedKind !== '' && <Kind draft={draft} edit={edit} fixed={fixedKind} />}
      <TextInput
        ref={nameRef}
        size="xs"
        label="Name"
        data-autofocus
        value={draft.name}
        onChange={(event) => edit({ name: event.currentTarget.value })}
      />
      <SimilarEntities draft={draft} onUse={onUse} />
      <SharedFields draft={draft} edit={edit} />
      {draft.kind === 'DOCUMENT' && <DocumentFields draft={draft} edit={edit} />}
      {draft.kind === 'LAW' && <LawFields draft={draft} edit={edit} />}
      {notice}
      <Group gap="xs">
        <ExplainedButton why={why} size="xs" type="submit" loading={busy} rightSection={<kbd>Ctrl Enter</kbd>}>
          {submit}
        </ExplainedButton>
        {children}
      </Group>
    </Form>
  )
}
