import { Button } from '@mantine/core'

import { ask } from '../../api'
import { importProblems, problemReport } from '../../investigation/import/imports'
import { download } from '../../investigation/download'
import { counted } from '../../../model/text/counted'
import { useAct } from '../question/act'
import { More } from '../question/answers'
import { usePages } from '../question/use-pages'
import type { Page } from '../question/use-pages'
import { ProblemRow } from './import-preview'
import styles from './import.module.css'

type Problem = Parameters<typeof ProblemRow>[0]['problem']
const none: Page<Problem> = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] }

/** What was left out of an import, record by record, and all of it as a table. */
export function ImportProblems({ id, fileName }: { id: string; fileName: string }) {
  const pages = usePages(async (after, signal) => {
    const found = await ask(importProblems, { id, first: 20, after }, { signal })
    return found.import?.problems ?? none
  })
  const [busy, run] = useAct()
  if (pages.total === 0 && !pages.loading) return null
  return (
    <section aria-label="Problems">
      <h3 className={styles.heading}>{pages.total === null ? 'Problems' : counted(pages.total, 'problem')}</h3>
      <ul className={styles.list}>
        {pages.items.map((problem, at) => (
          <ProblemRow key={at} problem={problem} />
        ))}
      </ul>
      <More pages={pages} what="problems" />
      <Button
        mt="xs"
        size="compact-sm"
        variant="default"
        loading={busy}
        onClick={() => run(async () => download(await problemReport(id), `${fileName} - problems.csv`))}
      >
        Save them all as CSV
      </Button>
    </section>
  )
}
