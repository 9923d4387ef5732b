import { UnstyledButton } from '@mantine/core'

import { ask } from '../../api'
import type { ImportCardFragment } from '../../generated/graphql'
import { pastImports, showImport } from '../../investigation/import/imports'
import { momentInWords } from '../../investigation/time/dates'
import { counted } from '../../../model/text/counted'
import { isolated } from '../../../model/text/isolated'
import { Nothing } from '../../ui/answer'
import { Name, Quiet } from '../../ui/text'
import { More } from '../question/answers'
import { usePages } from '../question/use-pages'
import { stateOf } from './import-words'
import styles from './import.module.css'

const PAGE = 10

/** What an import came to, in one line. */
export const outcome = (one: ImportCardFragment): string => {
  const { records, entitiesNew, claims, rejected } = one
  const left = rejected > 0 ? `, ${counted(rejected, 'left out', 'left out')}` : ''
  const read = `${counted(entitiesNew, 'new entity', 'new entities')}, ${counted(claims, 'claim')} from ${counted(records, 'record')}`
  return `${stateOf(one)} · ${read}${left}`
}

const PastImport = ({ one }: { one: ImportCardFragment }) => (
  <UnstyledButton className={styles.item} onClick={() => showImport(one.id)}>
    <b>
      <Name>{one.fileName}</Name>
    </b>
    <br />
    {outcome(one)}
    <br />
    <Quiet>{`by ${isolated(one.by)}, ${momentInWords(one.startedAt)}`}</Quiet>
  </UnstyledButton>
)

/** What was imported before, the last one first; each opens what it brought and how to undo it. */
export function PastImports() {
  const pages = usePages(async (after, signal) => (await ask(pastImports, { first: PAGE, after }, { signal })).imports)
  return (
    <section aria-label="Imports so far">
      <h3 className={styles.heading}>Imports so far</h3>
      <ul className={styles.list}>
        {pages.items.map((one) => (
          <li key={one.id}>
            <PastImport one={one} />
          </li>
        ))}
      </ul>
      {pages.total === 0 && !pages.loading && <Nothing>Nothing was imported yet.</Nothing>}
      <More pages={pages} what="imports" />
    </section>
  )
}
