import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'

import { backToNewest, compared, lookAt, makeNewest, versionsPage } from '../../investigation/saved/versions'
import type { ListedVersion } from '../../investigation/saved/versions'
import { work } from '../../investigation/saved/work'
import { momentInWords } from '../../investigation/time/dates'
import { isolated } from '../../../model/text/isolated'
import { Notice } from '../../ui/notice'
import { Quiet } from '../../ui/text'
import { useAct } from '../question/act'
import { More } from '../question/answers'
import { usePages } from '../question/use-pages'
import styles from './saved.module.css'

/** An earlier version is drawn: that it is, and what can be done with it. */
export function LookedAt() {
  const { looking, version } = useStore(work)
  const [busy, run] = useAct()
  if (looking === null) return null
  return (
    <Notice title={`This is version ${looking} of ${version}`}>
      <p>Nothing is saved while you look at it. What you change makes it the newest.</p>
      <Group gap={8}>
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => run(backToNewest)}>
          Back to the newest
        </Button>
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => run(makeNewest)}>
          {`Make version ${looking} the newest`}
        </Button>
      </Group>
    </Notice>
  )
}

type EntryProps = { id: string; one: ListedVersion; newest: number; onSince: (version: number) => void }

function VersionEntry({ id, one, newest, onSince }: EntryProps) {
  const [busy, run] = useAct()
  const [difference, setDifference] = useState<string | null>(null)
  const { version, by, at, summary } = one
  const compare = () => run(() => compared(id, version, newest).then(setDifference))
  return (
    <li className={styles.version}>
      <b>{`Version ${version}`}</b> <Quiet>{`by ${isolated(by)}, ${momentInWords(at)}`}</Quiet>
      <p className={styles.summary}>{summary}</p>
      <Group gap={8}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`What is new from version ${version} on`}
          onClick={() => onSince(version)}
        >
          What is new
        </Button>
        {version < newest && (
          <>
            <Button
              size="compact-xs"
              variant="default"
              loading={busy}
              aria-label={`Look at version ${version}`}
              onClick={() => run(() => lookAt(version))}
            >
              Look at it
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              loading={busy}
              aria-label={`Compare version ${version} with the newest`}
              onClick={compare}
            >
              Compare with the newest
            </Button>
          </>
        )}
      </Group>
      {difference !== null && (
        <p className={styles.summary} role="status">{`From version ${version} to ${newest}: ${difference}.`}</p>
      )}
    </li>
  )
}

/** The versions of the investigation under way, the newest first. */
export function Versions({ id, newest, onSince }: Omit<EntryProps, 'one'>) {
  const pages = usePages((after, signal) => versionsPage(id, after, signal))
  return (
    <>
      <ol className={styles.list} aria-label="Versions">
        {pages.items.map((one) => (
          <VersionEntry key={one.version} id={id} one={one} newest={newest} onSince={onSince} />
        ))}
      </ol>
      <More pages={pages} what="versions" />
    </>
  )
}
