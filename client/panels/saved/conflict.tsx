import { Button, Group } from '@mantine/core'
import { useStore } from 'zustand'

import { differences, keepAsCopy, keepMine, takeTheirs } from '../../investigation/saved/conflict'
import { work } from '../../investigation/saved/work'
import { useDrawing } from '../../investigation/hooks'
import { momentInWords } from '../../investigation/time/dates'
import { isolated } from '../../../model/text/isolated'
import { Notice } from '../../ui/notice'
import { useAct } from '../question/act'

/** Somebody else has saved the investigation while it was changed here: both are told, and one chooses. Nothing is lost by any choice. */
export function Conflict() {
  const now = useStore(work)
  useDrawing()
  const [busy, run] = useAct()
  const { theirs } = now
  if (!theirs) return null
  const who = isolated(theirs.by)
  return (
    <Notice tone="warning" title={`${who} has changed it too`}>
      <p>{`There: version ${theirs.version}, saved by ${who}, ${momentInWords(theirs.changedAt)}: ${theirs.summary}.`}</p>
      <p>Here: what you see, which is not saved. {differences(now, theirs).join(' ')}</p>
      <Group gap={8}>
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => run(takeTheirs)}>
          Take theirs (undo brings mine back)
        </Button>
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => run(keepMine)}>
          Keep mine as the newest version
        </Button>
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => run(keepAsCopy)}>
          Keep mine as a copy
        </Button>
      </Group>
    </Notice>
  )
}
