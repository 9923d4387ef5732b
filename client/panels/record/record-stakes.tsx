import { Button, Group, MultiSelect, Select, Stack, TextInput } from '@mantine/core'

import type { ControlMechanism, StakeKind } from '../../generated/graphql'
import { editClaim } from '../../investigation/record/claim-draft'
import type { ClaimDraft } from '../../investigation/record/claim-draft'
import { emptyStake, stakeReading, whyNoStake } from '../../investigation/record/stake-draft'
import type { StakeDraft } from '../../investigation/record/stake-draft'
import { controlWord, stakeKindWord } from '../../../model/stake/stake'
import { DraftText } from './draft-text'
import { FoundOrNew } from './find-or-record'

const KINDS = Object.entries(stakeKindWord).map(([value, label]) => ({ value: value as StakeKind, label }))
const WAYS = [
  { value: 'unsaid', label: 'directly or not: not said' },
  { value: 'direct', label: 'directly' },
  { value: 'through', label: 'through others' },
]
const wayOf = (direct: boolean | null): string => (direct === null ? 'unsaid' : direct ? 'direct' : 'through')
const directOf = (way: string | null): boolean | null => (way === 'direct' ? true : way === 'through' ? false : null)

type StakeProps = { stake: StakeDraft; nr: number; onChange: (stake: StakeDraft) => void; onRemove: () => void }

function OneStake({ stake, nr, onChange, onRemove }: StakeProps) {
  const reading = stakeReading(stake)
  return (
    <Group gap="xs" align="flex-start" role="group" aria-label={`Stake ${nr}`}>
      <TextInput
        size="xs"
        label="How much, as it is written"
        placeholder="33.3 %, 25–50, more than 25, unknown"
        value={stake.text}
        error={stake.text.trim() === '' ? null : whyNoStake(stake)}
        description={reading && `Read as ${reading}`}
        onChange={({ currentTarget: { value } }) => onChange({ ...stake, text: value, least: null, most: null })}
      />
      <Select
        size="xs"
        label="Of what"
        allowDeselect={false}
        data={KINDS}
        value={stake.kind}
        onChange={(kind) => kind && onChange({ ...stake, kind })}
      />
      <Select
        size="xs"
        label="How it is held"
        allowDeselect={false}
        data={WAYS}
        value={wayOf(stake.direct)}
        onChange={(way) => onChange({ ...stake, direct: directOf(way) })}
      />
      <Button size="compact-xs" variant="default" onClick={onRemove}>
        Remove the stake
      </Button>
    </Group>
  )
}

function Control({ draft }: { draft: ClaimDraft }) {
  return (
    <>
      <MultiSelect
        size="xs"
        label="Control without a stake"
        placeholder={draft.control.length > 0 ? undefined : 'golden share, charter…'}
        data={Object.entries(controlWord).map(([value, label]) => ({ value, label }))}
        value={draft.control}
        onChange={(control) => editClaim({ control: control as ControlMechanism[] })}
      />
      {draft.control.length > 0 && (
        <>
          <FoundOrNew
            label="The law that gives it"
            description="Left empty where the source names none."
            kind="LAW"
            single
            draft={draft}
            into="law"
            onChange={(law) => editClaim({ law: law.slice(-1) })}
          />
          {draft.law.length > 0 && (
            <DraftText draft={draft} field="article" label="Article of the law" placeholder="Article 7" />
          )}
        </>
      )}
    </>
  )
}

/** How much one owns of the other, and by what else it is controlled. */
export function RecordStakes({ draft }: { draft: ClaimDraft }) {
  const { stakes } = draft
  const others = KINDS.map(({ value }) => value).filter((kind) => !stakes.some((stake) => stake.kind === kind))
  return (
    <Stack gap="xs">
      {stakes.map((stake, at) => (
        <OneStake
          key={at}
          nr={at + 1}
          stake={stake}
          onChange={(changed) => editClaim({ stakes: stakes.with(at, changed) })}
          onRemove={() => editClaim({ stakes: stakes.toSpliced(at, 1) })}
        />
      ))}
      {stakes.length < 6 && (
        <Group>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => editClaim({ stakes: [...stakes, emptyStake(others[0] ?? 'CAPITAL')] })}
          >
            {stakes.length === 0 ? 'Say how large the stake is' : 'Another stake'}
          </Button>
        </Group>
      )}
      <Control draft={draft} />
    </Stack>
  )
}
