import { NativeSelect, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useStore } from 'zustand'

import { anyTie, setTieConditions, stateTool } from '../../investigation/state/state-tool'
import type { TieConditions as Conditions } from '../../investigation/state/state-tool'
import { mostOf } from '../../../model/limits'
import { counted } from '../../../model/text/counted'
import { whyNotTyped } from '../../../model/time/typed-time'
import { Fold } from '../../ui/fold'
import { Statuses, TYPED } from '../ask/filters'
import { TimeInput } from '../mark/time-input'

/** The conditions as they are asked: what is typed counts once it is a time and typing is over. */
export function useTieConditions(): Conditions {
  const { conditions } = useStore(stateTool)
  const [typed] = useDebouncedValue(conditions.asOf, TYPED)
  return { ...conditions, asOf: whyNotTyped(typed) === null ? typed : '' }
}

const upTo = (most: number) => Array.from({ length: most }, (_, i) => i + 1)
const lengths = upTo(mostOf.stateLinkLength).map((n) => ({ value: String(n), label: counted(n, 'relation') }))
const amounts = upTo(mostOf.stateLinkPaths).map((n) => ({ value: String(n), label: counted(n, 'chain') }))

/** What each relation must be like, and how far is looked. `fixed`: a table looks over chains of one length and tells the best of each mechanism. */
export function TieConditions({ fixed = false }: { fixed?: boolean }) {
  const { conditions } = useStore(stateTool)
  const { asOf, statuses, maxLength, first } = conditions
  const set = [
    asOf.trim() !== '',
    statuses.length > 0,
    !fixed && maxLength !== anyTie.maxLength,
    !fixed && first !== anyTie.first,
  ].filter(Boolean).length
  return (
    <Fold title="Conditions" beside={set > 0 ? `${set} set` : 'none set'}>
      <Stack gap={8}>
        <TimeInput
          label="As of"
          description="A date or a span: relations that may have held then. What has no date counts."
          placeholder="2010, March 2010 or 2010 to 2012"
          value={asOf}
          onText={(text) => setTieConditions({ asOf: text })}
        />
        <Statuses
          label="Only relations that are"
          value={statuses}
          onChange={(chosen) => setTieConditions({ statuses: chosen })}
        />
        {!fixed && (
          <>
            <NativeSelect
              label="A chain has at most"
              size="xs"
              data={lengths}
              value={String(maxLength)}
              onChange={(event) => setTieConditions({ maxLength: Number(event.currentTarget.value) })}
            />
            <NativeSelect
              label="Of each mechanism at most"
              size="xs"
              data={amounts}
              value={String(first)}
              onChange={(event) => setTieConditions({ first: Number(event.currentTarget.value) })}
            />
          </>
        )}
      </Stack>
    </Fold>
  )
}
