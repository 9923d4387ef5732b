import { Alert, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'

import type { EntityChipFragment, EntityKind } from '../generated/graphql'
import { drawEntities } from '../investigation/draw'
import { emptyEntity, entityDraft, toEntityInput, whyNotEntity } from '../investigation/entity-draft'
import type { EntityDraft } from '../investigation/entity-draft'
import { recordEntity, similarEntities } from '../investigation/ledger'
import { inspect } from '../investigation/selection'
import { kindWord } from '../investigation/words'
import { ExplainedButton } from '../ui/explained-button'
import { useAct } from './act'
import { EntityChip } from './entity-chip'
import { EntityPicker } from './entity-picker'
import { useQuestion } from './use-question'

const kinds = (Object.entries(kindWord) as [EntityKind, readonly string[]][]).map(([value, [label]]) => ({
  value,
  label: label!,
}))

/** Entities that it may be the same as; the user decides. */
function Similar({ kind, name, aliases }: Pick<EntityDraft, 'kind' | 'name' | 'aliases'>) {
  const answer = useQuestion(similarEntities, { kind, name, aliases })
  const found: EntityChipFragment[] = answer.data?.similarEntities ?? []
  if (found.length === 0) return null
  return (
    <Alert color="yellow" variant="light" p="xs" title="Is it one of these?" role="status">
      If it is, use that one. Record a new one only if it is somebody or something else.
      <div>
        {found.map((entity) => (
          <EntityChip key={entity.id} entity={entity} />
        ))}
      </div>
    </Alert>
  )
}

type FieldProps = { draft: EntityDraft; edit: (change: Partial<EntityDraft>) => void }

const DocumentFields = ({ draft, edit }: FieldProps) => (
  <>
    <TextInput
      size="xs"
      label="Publisher"
      value={draft.publisher}
      onChange={(event) => edit({ publisher: event.currentTarget.value })}
    />
    <TextInput
      size="xs"
      label="Published"
      placeholder="2012-03-22"
      value={draft.published}
      onChange={(event) => edit({ published: event.currentTarget.value })}
    />
    <TextInput
      size="xs"
      label="Address"
      placeholder="https://…"
      value={draft.url}
      onChange={(event) => edit({ url: event.currentTarget.value })}
    />
    <EntityPicker
      label="Takes its content from"
      description="What it reprints, quotes or translates: together they count as one source."
      chosen={draft.derivedFrom}
      onChange={(derivedFrom) => edit({ derivedFrom })}
    />
  </>
)

const SETTLE_MS = 400

/** An entity or a document that is not there yet; what is written survives a reload. */
export function RecordEntity() {
  const [draft, setDraft] = useState<EntityDraft>(() => entityDraft.read())
  const [busy, run] = useAct()
  const [settled] = useDebouncedValue(draft, SETTLE_MS)
  const edit = (change: Partial<EntityDraft>) => setDraft(entityDraft.write({ ...draft, ...change }))
  const why = whyNotEntity(draft)

  const record = async () => {
    const entity = await recordEntity(draft.operation, toEntityInput(draft))
    setDraft(entityDraft.write(emptyEntity()))
    await drawEntities([entity.id], `Draw ${entity.name}`)
    inspect({ type: 'entity', id: entity.id })
    notifications.show({ title: 'Recorded', message: `${entity.name} is in the graph and drawn.` })
  }
  return (
    <form
      aria-label="Record an entity"
      onSubmit={(event) => {
        event.preventDefault()
        if (!why) run(record)
      }}
    >
      <Stack gap="xs">
        <Select
          label="Kind"
          size="xs"
          allowDeselect={false}
          value={draft.kind}
          onChange={(kind) => kind && edit({ kind: kind })}
          data={kinds}
        />
        <TextInput
          size="xs"
          label="Name"
          dir="auto"
          value={draft.name}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
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
        {draft.kind === 'DOCUMENT' && <DocumentFields draft={draft} edit={edit} />}
        {settled.name.trim().length > 1 && (
          <Similar kind={settled.kind} name={settled.name.trim()} aliases={settled.aliases} />
        )}
        <ExplainedButton why={why} size="xs" type="submit" loading={busy} onClick={() => undefined}>
          Record {draft.name.trim() || 'it'}
        </ExplainedButton>
      </Stack>
    </form>
  )
}
