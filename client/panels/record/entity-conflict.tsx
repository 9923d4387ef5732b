import { Radio, Stack } from '@mantine/core'
import { useId } from 'react'

import { choose, differencesOf, whoChanged } from '../../investigation/record/entity-conflict'
import type { Difference } from '../../investigation/record/entity-conflict'
import type { EntityDraft } from '../../investigation/record/entity-draft'
import { Notice } from '../../ui/notice'
import { Name, Quiet } from '../../ui/text'

function Choice({ field, label, before, theirs, mine, by, choice }: Difference) {
  const id = useId()
  return (
    <Radio.Group
      size="xs"
      label={label}
      description={
        <>
          It was <Name>{before}</Name>.
        </>
      }
      value={choice ?? ''}
      onChange={(value) => choose(field, value === 'MINE' ? 'MINE' : 'THEIRS')}
    >
      <Stack gap={10} mt={6}>
        <Radio
          size="xs"
          name={id}
          value="THEIRS"
          label={
            <>
              <Name>{theirs}</Name> <Quiet>as {by} has it</Quiet>
            </>
          }
        />
        <Radio
          size="xs"
          name={id}
          value="MINE"
          label={
            <>
              <Name>{mine}</Name> <Quiet>as you have it</Quiet>
            </>
          }
        />
      </Stack>
    </Radio.Group>
  )
}

/** Somebody else changed what is being changed: who, what it was, what they and you made of it, and which of both is to stand. */
export function EntityConflict({ draft }: { draft: EntityDraft }) {
  if (!draft.conflict) return null
  const differences = differencesOf(draft)
  const who = whoChanged(draft.conflict)
  return (
    <Notice tone="warning" title={`${who} changed it after you opened it`}>
      {differences.length > 0
        ? 'Nothing is recorded yet, and all you wrote is kept. Say what is to stand, then record.'
        : 'Nothing of what you wrote differs from it. Record your changes on top of it.'}
      <Stack gap="xs" mt={6}>
        {differences.map((difference) => (
          <Choice key={difference.field} {...difference} />
        ))}
      </Stack>
    </Notice>
  )
}
