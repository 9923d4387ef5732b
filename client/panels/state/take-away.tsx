import { Button, Group } from '@mantine/core'

import { saveCsv, tiesAsCsv } from '../../investigation/state/state-csv'
import type { StateTie, StateTies } from '../../investigation/state/state-links'
import { tiesAsText } from '../../investigation/state/state-text'
import { CopyText } from '../../ui/copy-text'
import { useAct } from '../question/act'

/** Copying something as text, and saving it as CSV. `name`: of the file. */
export function TakeAway({
  label,
  text,
  csv,
  name,
}: {
  label: string
  text: () => string | Promise<string>
  csv: () => string | Promise<string>
  name: string
}) {
  const [busy, run] = useAct()
  return (
    <Group gap={6} my={8}>
      <CopyText label={label} text={text} />
      <Button
        size="compact-xs"
        variant="default"
        loading={busy}
        onClick={() => run(async () => saveCsv(await csv(), name))}
      >
        Save as CSV
      </Button>
    </Group>
  )
}

/** Ties with all their claims and sources. `shown`: which states of them. */
export const TakeTies = ({
  answers,
  shown,
  name,
}: {
  answers: readonly StateTies[]
  shown?: (tie: StateTie) => boolean
  name: string
}) => (
  <TakeAway
    label="Copy as text with numbered sources"
    text={() => tiesAsText(answers, shown)}
    csv={() => tiesAsCsv(answers, shown)}
    name={name}
  />
)
