import { Button, Group, Select, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'

import type { EntityDetails } from '../../investigation/entity/entity-words'
import { recordSearch } from '../../investigation/record/ledger'
import { emptySearch, toSearchInput, whyNotRecorded } from '../../investigation/record/search-draft'
import type { SearchDraft } from '../../investigation/record/search-draft'
import { nameWithin } from '../../../model/text/distinction'
import { mostOf } from '../../../model/limits'
import { outcomes, outcomeWord } from '../../../model/vocabulary/search-outcome'
import { ExplainedButton } from '../../ui/explained-button'
import { Form } from '../../ui/form'
import { TimeInput } from '../mark/time-input'
import { useAct } from '../question/act'
import { EntityPicker } from './entity-picker'

const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

type FieldsProps = { draft: SearchDraft; edit: (change: Partial<SearchDraft>) => void }

const Fields = ({ draft, edit }: FieldsProps) => (
  <>
    <Textarea
      label="What was asked"
      placeholder="Who holds shares of it?"
      size="xs"
      autosize
      minRows={2}
      autoFocus
      value={draft.question}
      onChange={(event) => edit({ question: event.currentTarget.value })}
    />
    <TextInput
      label="Where"
      description="The register, archive or other place."
      size="xs"
      value={draft.where}
      onChange={(event) => edit({ where: event.currentTarget.value })}
    />
    <TimeInput label="When" value={draft.on} onText={(on) => edit({ on })} />
    <Select
      label="What came of it"
      description={draft.outcome ? outcomeWord[draft.outcome].meaning : undefined}
      size="xs"
      allowDeselect={false}
      data={outcomes.map((value) => ({ value, label: outcomeWord[value].word }))}
      value={draft.outcome}
      onChange={(outcome) => edit({ outcome })}
    />
    <EntityPicker
      label="Also about"
      description="A state, a person, another firm: the search then stands beside “no path” between them."
      chosen={draft.also}
      onChange={(also) => edit({ also: also.slice(0, mostOf.searchedFor - 1) })}
    />
    <EntityPicker
      label="Document that shows it"
      description="An extract or a refusal that is in the graph; it can be left out."
      kind="DOCUMENT"
      single
      chosen={draft.source}
      onChange={(source) => edit({ source: source.slice(-1) })}
    />
  </>
)

/** The form that records what was looked for about an entity, and what came of it. */
export function RecordSearch({ entity, onClose }: { entity: EntityDetails; onClose: () => void }) {
  const [draft, setDraft] = useState(() => emptySearch(today()))
  // Kept over a retry, which asks for the same; with other words it would be another operation.
  const [operation, setOperation] = useState(() => crypto.randomUUID())
  const [busy, run] = useAct()
  const why = whyNotRecorded(draft)
  const edit = (change: Partial<SearchDraft>) => {
    setDraft((before) => ({ ...before, ...change }))
    setOperation(crypto.randomUUID())
  }
  const record = async () => {
    const input = toSearchInput(draft, entity.id)
    if (!input) return
    await recordSearch(operation, input)
    onClose()
    notifications.show({ message: `The search about ${nameWithin(entity)} is recorded. No relation changes by it.` })
  }
  return (
    <Form label="Record a search" why={why} onSubmit={() => run(record)}>
      <Fields draft={draft} edit={edit} />
      <Group gap="xs">
        <ExplainedButton why={why} size="xs" type="submit" loading={busy} rightSection={<kbd>Ctrl Enter</kbd>}>
          Record the search
        </ExplainedButton>
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </Form>
  )
}
