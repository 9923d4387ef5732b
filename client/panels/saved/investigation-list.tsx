import { Switch, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useStore } from 'zustand'

import { IconArchive, IconArchiveOff, IconCopy } from '../../generated/icons'
import { copyAndOpen, investigationsPage, openInvestigation, putAway } from '../../investigation/saved/list'
import type { Listed } from '../../investigation/saved/list'
import { work } from '../../investigation/saved/work'
import { momentInWords } from '../../investigation/time/dates'
import { counted } from '../../../model/text/counted'
import { isolated } from '../../../model/text/isolated'
import { Nothing } from '../../ui/answer'
import { IconButton } from '../../ui/icon-button'
import { Name, Quiet } from '../../ui/text'
import { useAct } from '../question/act'
import { More } from '../question/answers'
import { usePages } from '../question/use-pages'
import styles from './saved.module.css'

function Entry({ one, onMoved }: { one: Listed; onMoved: () => void }) {
  const here = useStore(work, ({ id }) => id === one.id)
  const [busy, run] = useAct()
  const { id, name, version, by, changedAt, archivedAt } = one
  const move = () => {
    const operation = crypto.randomUUID()
    run(() => putAway(operation, id, archivedAt === null).then(onMoved))
  }
  const copy = () => {
    const operation = crypto.randomUUID()
    run(() => copyAndOpen(operation, id))
  }
  return (
    <li className={styles.item}>
      <UnstyledButton className={styles.open} aria-current={here || undefined} onClick={() => openInvestigation(id)}>
        <b>
          <Name>{name}</Name>
        </b>
        {here && ' (this one)'}
        <br />
        <Quiet>{`${counted(version, 'version')}, the last by ${isolated(by)}, ${momentInWords(changedAt)}`}</Quiet>
      </UnstyledButton>
      <IconButton label={`Copy ${name}, and open the copy`} loading={busy} onClick={copy}>
        <IconCopy size={16} />
      </IconButton>
      <IconButton label={archivedAt === null ? `Put ${name} away` : `Bring ${name} back`} loading={busy} onClick={move}>
        {archivedAt === null ? <IconArchive size={16} /> : <IconArchiveOff size={16} />}
      </IconButton>
    </li>
  )
}

function Entries({ text, archived, onMoved }: { text: string; archived: boolean; onMoved: () => void }) {
  const pages = usePages((after, signal) => investigationsPage({ text, archived }, after, signal))
  const none = text ? 'No investigation has these words.' : archived ? 'None was put away.' : 'None was saved yet.'
  return (
    <>
      <ul className={styles.list} aria-label={archived ? 'Investigations that were put away' : 'Investigations'}>
        {pages.items.map((one) => (
          <Entry key={one.id} one={one} onMoved={onMoved} />
        ))}
      </ul>
      {pages.total === 0 && !pages.loading && <Nothing>{none}</Nothing>}
      <More pages={pages} what="investigations" />
    </>
  )
}

/** The investigations of the graph: opened, searched, copied, put away and brought back. */
export function InvestigationList() {
  const [text, setText] = useState('')
  const [archived, setArchived] = useState(false)
  const [moved, setMoved] = useState(0)
  const [asked] = useDebouncedValue(text.trim(), 250)
  const version = useStore(work, (now) => `${now.id} ${now.version}`)
  return (
    <>
      <TextInput
        size="xs"
        label="Words of the name, of what it is about, or of the notes"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Switch
        size="xs"
        my={8}
        label="Those that were put away"
        checked={archived}
        onChange={(event) => setArchived(event.currentTarget.checked)}
      />
      <Entries
        key={`${asked} ${archived} ${moved} ${version}`}
        text={asked}
        archived={archived}
        onMoved={() => setMoved(moved + 1)}
      />
    </>
  )
}
