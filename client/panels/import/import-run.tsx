import { Button, Group, Progress, Stack } from '@mantine/core'
import { useEffect, useRef } from 'react'

import { describeError } from '../../api'
import type { ImportCardFragment } from '../../generated/graphql'
import {
  awaitImport,
  chooseFile,
  isAtWork,
  resumeImport,
  stopImport,
  undoImport,
} from '../../investigation/import/imports'
import { momentInWords } from '../../investigation/time/dates'
import { counted } from '../../../model/text/counted'
import { isolated } from '../../../model/text/isolated'
import { Loading, Nothing } from '../../ui/answer'
import { Notice } from '../../ui/notice'
import { Name, Quiet } from '../../ui/text'
import { useAct } from '../question/act'
import { Trouble } from '../question/answers'
import { ImportBrought } from './import-brought'
import { ImportProblems } from './import-problems'
import { formatWords, stateOf } from './import-words'
import { knowImport, useImport } from './use-import'
import styles from './import.module.css'

const Numbers = ({ one }: { one: ImportCardFragment }) => {
  const numbers = [
    ['Records read', one.records],
    ['New entities', one.entitiesNew],
    ['Known entities', one.entitiesKnown],
    ['Claims', one.claims],
    ['New relations', one.relations],
    ['Left out', one.rejected],
  ] as const
  return (
    <dl className={styles.numbers}>
      {numbers.map(([word, number]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{number.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  )
}

const left = (seconds: number): string =>
  seconds < 90
    ? `about ${counted(Math.max(1, seconds), 'second')} left`
    : `about ${counted(Math.round(seconds / 60), 'minute')} left`

const Bar = ({ one }: { one: ImportCardFragment }) => {
  const done = Math.round(one.progress * 100)
  return (
    <div>
      <Progress
        value={done}
        aria-label={one.undoing ? 'How much of it is undone' : 'How much of the file is read'}
        animated={isAtWork(one)}
      />
      <Quiet>
        {done} %{one.undoing && ' undone'}
        {one.secondsLeft !== null && isAtWork(one) && ` · ${left(one.secondsLeft)}`}
      </Quiet>
    </div>
  )
}

/** What can be done with an import as it stands. */
function Steps({ one, again }: { one: ImportCardFragment; again: () => void }) {
  const [busy, run] = useAct()
  const operations = useRef<Record<string, string>>({})
  // The same press sent again is done once; after another state it is another one.
  const operation = (what: string) => (operations.current[`${what} ${stateOf(one)}`] ??= crypto.randomUUID())
  const doing = (what: string, work: (operation: string, id: string) => Promise<ImportCardFragment>) => () =>
    run(async () => {
      knowImport(await work(operation(what), one.id))
      again()
    })
  const canResume = !one.undoing && (one.state === 'STOPPED' || one.state === 'FAILED')
  return (
    <Group gap="xs">
      {one.state === 'RUNNING' && (
        <Button size="xs" loading={busy} onClick={doing('stop', stopImport)}>
          Stop
        </Button>
      )}
      {canResume && (
        <Button size="xs" loading={busy} onClick={doing('resume', resumeImport)}>
          Resume
        </Button>
      )}
      {!isAtWork(one) && one.state !== 'UNDONE' && (
        <Button size="xs" variant="default" loading={busy} onClick={doing('undo', undoImport)}>
          {one.undoing ? 'Go on undoing it' : 'Undo the whole import'}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={chooseFile}>
        Another file
      </Button>
    </Group>
  )
}

const Shown = ({ one, again }: { one: ImportCardFragment; again: () => void }) => {
  const atWork = isAtWork(one)
  return (
    <div className={styles.columns}>
      <Stack gap="sm">
        <div>
          <h3 className={styles.file}>
            <Name>{one.fileName}</Name>
          </h3>
          <span role="status">
            {formatWords[one.format]} · <b>{stateOf(one)}</b>
          </span>
          <br />
          <Quiet>
            by {isolated(one.by)}, {momentInWords(one.startedAt)} · read into <Name>{one.source.name}</Name>
          </Quiet>
        </div>
        {one.error !== null && (
          <Notice tone={one.state === 'FAILED' ? 'error' : 'info'}>
            <Name>{one.error}</Name>
          </Notice>
        )}
        {one.state !== 'DONE' && one.state !== 'UNDONE' && <Bar one={one} />}
        <Numbers one={one} />
        <Steps one={one} again={again} />
        {one.problems.totalCount > 0 && !atWork && (
          <ImportProblems key={stateOf(one)} id={one.id} fileName={one.fileName} />
        )}
      </Stack>
      {!atWork && <ImportBrought key={stateOf(one)} id={one.id} />}
    </div>
  )
}

/** One import: how far it is, what it brought, what was left out, and how to stop, resume or undo it. */
export function ImportRun({ id }: { id: string }) {
  const { one, error, again } = useImport(id)
  const atWork = one !== undefined && one !== null && isAtWork(one)
  useEffect(() => {
    if (atWork) awaitImport(id)
  }, [atWork, id])
  if (error && !one) return <Trouble error={describeError(error, { byItself: true })} onRetry={again} />
  if (one === undefined) return <Loading what="the import" lines={4} />
  if (one === null) return <Nothing>There is no such import.</Nothing>
  return <Shown one={one} again={again} />
}
