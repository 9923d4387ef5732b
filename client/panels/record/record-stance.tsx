import { Group, Input, SegmentedControl, Select } from '@mantine/core'

import type { Modality } from '../../generated/graphql'
import { editClaim } from '../../investigation/record/claim-draft'
import type { ClaimDraft } from '../../investigation/record/claim-draft'
import { modalityWord } from '../../../model/vocabulary/modality'
import { stances, stanceWord } from '../../../model/vocabulary/stance'

const senses = (Object.entries(modalityWord) as [Modality, { word: string }][]).map(([value, { word }]) => ({
  value,
  label: word,
}))

/** Whether it asserts, alleges or denies, and in what sense. */
export const RecordStance = ({ draft }: { draft: ClaimDraft }) => (
  <Group gap="xs" align="flex-start" grow>
    <Input.Wrapper label="What it does" size="xs" description={stanceWord[draft.stance].meaning}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="What it does"
        value={draft.stance}
        onChange={(stance) => editClaim({ stance: stance })}
        data={stances.map((value) => ({ value, label: stanceWord[value].verb }))}
      />
    </Input.Wrapper>
    <Select
      label="As a"
      size="xs"
      description={modalityWord[draft.modality].meaning}
      allowDeselect={false}
      value={draft.modality}
      onChange={(modality) => modality && editClaim({ modality: modality })}
      data={senses}
    />
  </Group>
)
