import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { IconArrowsExchange } from '../../generated/icons'

import type { EntityKind } from '../../generated/graphql'
import { editClaim } from '../../investigation/record/claim-draft'
import type { ClaimDraft } from '../../investigation/record/claim-draft'
import { eitherKind } from '../../../model/vocabulary/ends'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { FoundOrNew } from './find-or-record'
import { DraftText } from './draft-text'
import { RecordAttribute } from './record-attribute'
import { RecordStakes } from './record-stakes'
import { useAskedFocus } from './use-asked-focus'

const fits = (kinds: readonly EntityKind[], chosen: ClaimDraft['subject']): boolean =>
  chosen.every(({ kind }) => kinds.includes(kind))

/** What is wrong with the ends for the chosen type, in words. */
function objection({ type, subject, object }: ClaimDraft): string | null {
  if (type === null) return null
  const { label, subjectKinds, objectKinds } = vocabulary[type]
  if (fits(subjectKinds, subject) && fits(objectKinds, object)) return null
  return `“${label}” ties ${eitherKind(subjectKinds)} to ${eitherKind(objectKinds)}.`
}

/** The types, those first that can tie the two. */
const choices = ({ subject, object }: ClaimDraft) =>
  Object.values(vocabulary)
    .map(({ type, label, subjectKinds, objectKinds }) => ({
      value: type,
      label,
      disabled: !fits(subjectKinds, subject) || !fits(objectKinds, object),
    }))
    .sort((one, other) => Number(one.disabled) - Number(other.disabled))

function Type({ draft }: { draft: ClaimDraft }) {
  const field = useAskedFocus<HTMLInputElement>('type')
  const label = draft.type === null ? '' : vocabulary[draft.type].label
  const [typed, setTyped] = useState(label)
  return (
    <Select
      ref={field}
      label="How they are tied"
      description="Types that cannot tie these two are greyed, at the end."
      size="xs"
      searchable
      // Enter takes the first that is like what is typed, and nothing while nothing else is typed.
      selectFirstOptionOnChange={typed.trim() !== '' && typed !== label}
      searchValue={typed}
      onSearchChange={setTyped}
      placeholder="supplies, owns, targets…"
      value={draft.type}
      error={objection(draft)}
      onChange={(type) => editClaim({ type: type })}
      data={choices(draft)}
    />
  )
}

const swap = ({ subject, object, typed }: ClaimDraft): void =>
  editClaim({ subject: object, object: subject, typed: { ...typed, subject: typed.object, object: typed.subject } })

function Relation({ draft }: { draft: ClaimDraft }) {
  const object = useAskedFocus<HTMLInputElement>('object')
  const ofLaw = [...draft.subject, ...draft.object].some(({ kind }) => kind === 'LAW')
  return (
    <>
      <Type draft={draft} />
      <FoundOrNew
        label="Whom they are tied to"
        field={object}
        single
        draft={draft}
        into="object"
        onChange={(object) => editClaim({ object: object.slice(-1) })}
      />
      <Group>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconArrowsExchange size={13} aria-hidden />}
          onClick={() => swap(draft)}
        >
          Swap the two
        </Button>
      </Group>
      <DraftText draft={draft} field="role" label="What kind of tie" placeholder="executive director, detention…" />
      {draft.type === 'OWNS' && <RecordStakes draft={draft} />}
      {(ofLaw || (draft.article && draft.law.length === 0)) && (
        <DraftText draft={draft} field="article" label="Article of the law" placeholder="Article 7" />
      )}
    </>
  )
}

/** What the claim speaks of: two entities and how they are tied, or one and an attribute of it. */
export function RecordEnds({ draft }: { draft: ClaimDraft }) {
  const subject = useAskedFocus<HTMLInputElement>('subject')
  return (
    <>
      <FoundOrNew
        label="Whom it speaks of"
        field={subject}
        single
        draft={draft}
        into="subject"
        onChange={(subject) => editClaim({ subject: subject.slice(-1) })}
      />
      {draft.about === 'RELATION' ? <Relation draft={draft} /> : <RecordAttribute draft={draft} />}
    </>
  )
}
