import { Button, Group, Select } from '@mantine/core'
import { IconArrowsExchange } from '../../generated/icons'

import type { EntityKind, RelationTypesQuery } from '../../generated/graphql'
import { editClaim } from '../../investigation/record/claim-draft'
import type { ClaimDraft } from '../../investigation/record/claim-draft'
import { relationTypes } from '../../investigation/record/ledger'
import { kindOrder, kindWord } from '../../../model/vocabulary/kind'
import { FoundOrNew } from './found-or-new'
import { DraftText } from './draft-text'
import { RecordAttribute } from './record-attribute'
import { useAskedFocus } from './use-asked-focus'
import { useQuestion } from '../question/use-question'

type Info = RelationTypesQuery['relationTypes'][number]

const fits = (kinds: readonly EntityKind[], chosen: ClaimDraft['subject']): boolean =>
  chosen.every(({ kind }) => kinds.includes(kind))

const listed = (kinds: readonly EntityKind[]): string =>
  kinds.length === kindOrder.length ? 'anything' : kinds.map(kindWord).join(', ')

/** What is wrong with the ends for the chosen type, in words. */
const objection = ({ type, subject, object }: ClaimDraft, infos: readonly Info[]): string | null => {
  const info = infos.find((each) => each.type === type)
  if (!info || (fits(info.subjectKinds, subject) && fits(info.objectKinds, object))) return null
  return `“${info.label}” ties ${listed(info.subjectKinds)} to ${listed(info.objectKinds)}.`
}

/** The types, those first that can tie the two. */
const choices = ({ subject, object }: ClaimDraft, infos: readonly Info[]) =>
  infos
    .map(({ type, label, subjectKinds, objectKinds }) => ({
      value: type,
      label,
      disabled: !fits(subjectKinds, subject) || !fits(objectKinds, object),
    }))
    .sort((one, other) => Number(one.disabled) - Number(other.disabled))

function Type({ draft }: { draft: ClaimDraft }) {
  const answer = useQuestion(relationTypes, {})
  const field = useAskedFocus<HTMLInputElement>('type')
  const infos = answer.data?.relationTypes ?? []
  return (
    <Select
      ref={field}
      label="How they are tied"
      description="Types that cannot tie these two are greyed, at the end."
      size="xs"
      searchable
      placeholder={answer.state === 'LOADING' ? 'Looking…' : 'supplies, owns, targets…'}
      value={draft.type}
      error={objection(draft, infos)}
      onChange={(type) => editClaim({ type: type })}
      data={choices(draft, infos)}
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
      {(ofLaw || draft.article) && (
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
