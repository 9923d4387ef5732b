import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'

import { IconPlus } from '../../generated/icons'
import { edit } from '../../investigation/saved/autosave'
import { newInvestigation } from '../../investigation/saved/list'
import { UNTITLED, work } from '../../investigation/saved/work'
import { CopyText } from '../../ui/copy-text'
import { Fold } from '../../ui/fold'
import { Quiet } from '../../ui/text'
import { WhatIsNew } from './changes'
import { Conflict } from './conflict'
import { InvestigationList } from './investigation-list'
import { Notes } from './notes'
import { useSavedWords } from './use-saved-words'
import { LookedAt, Versions } from './versions'

const LONGEST_NAME = 200
const LONGEST_DESCRIPTION = 4_000

/** What is said of the investigation under way, beside the drawing. */
function About() {
  const { name, description, id, version } = useStore(work)
  const words = useSavedWords()
  const saved = id === null ? '' : `, version ${version}`
  return (
    <>
      <TextInput
        size="xs"
        label="Name"
        dir="auto"
        maxLength={LONGEST_NAME}
        placeholder={UNTITLED}
        value={name === UNTITLED ? '' : name}
        onChange={(event) => edit({ name: event.currentTarget.value || UNTITLED })}
      />
      <Textarea
        size="xs"
        label="What it is about"
        dir="auto"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={LONGEST_DESCRIPTION}
        value={description ?? ''}
        onChange={(event) => edit({ description: event.currentTarget.value || null })}
      />
      <Quiet>{words ? `${words}${saved}` : 'It is saved by itself as soon as something is drawn.'}</Quiet>
    </>
  )
}

/** Since which version it is told what is new: the one that was chosen, or the newest when the panel was opened. */
function useSince(): [since: { version: number; chosen: boolean }, choose: (version: number) => void] {
  const { mark, version } = useStore(work)
  const [since, setSince] = useState({ mark, version, chosen: false })
  const isOld = since.mark !== mark || (since.version === 0 && version > 0)
  const now = isOld ? { mark, version, chosen: false } : since
  if (isOld) setSince(now)
  return [now, (chosen) => setSince({ mark, version: chosen, chosen: true })]
}

/** The investigation under way: its name, whether it is saved, and the others that there are. */
export function SavedPanel() {
  const { id, version, notes: all } = useStore(work)
  const notes = all.length
  const [since, choose] = useSince()
  return (
    <Stack gap="xs">
      <Conflict />
      <LookedAt />
      <About />
      <Group gap={8}>
        {id !== null && (
          <CopyText label="Copy its address" text={() => location.origin + location.pathname + `#i=${id}`} />
        )}
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={newInvestigation}
        >
          New investigation
        </Button>
      </Group>
      <Fold title="Notes" beside={notes > 0 ? notes : undefined}>
        <Notes />
      </Fold>
      {id !== null && (
        <Fold key={`${id} ${since.version}`} title={`What is new since version ${since.version}`} opened={since.chosen}>
          <WhatIsNew id={id} since={since.version} />
        </Fold>
      )}
      {id !== null && (
        <Fold title="Versions" beside={version}>
          <Versions key={`${id} ${version}`} id={id} newest={version} onSince={choose} />
        </Fold>
      )}
      <Fold title="Investigations" opened>
        <InvestigationList />
      </Fold>
    </Stack>
  )
}
