import { Text } from '@mantine/core'

import { graphql } from '../../generated'
import { momentInWords } from '../../investigation/time/dates'
import { counted } from '../../../model/text/counted'
import { isolated } from '../../../model/text/isolated'
import { Quiet } from '../../ui/text'
import { Answered } from '../question/answers'
import { useQuestion } from '../question/use-question'

const backupsDocument = graphql(`
  query Backups {
    backups {
      folder
      kept
      last
      failed
    }
  }
`)

type Status = { folder: string | null; kept: readonly string[]; last: string | null; failed: string | null }

/** When the last backup was written, and where to. */
function wordsFor({ folder, kept, last }: Status): string {
  if (folder === null) return 'No backups are written by themselves (THROUGHLINE_BACKUPS is “no”).'
  const where = isolated(folder)
  if (last === null) return `No backup was written yet. One is written on each day of use, to ${where}.`
  return `The last backup was written ${momentInWords(last)}; ${counted(kept.length, 'is', 'are')} kept in ${where}.`
}

/** How it stands with the backups that the program writes by itself. */
export function BackupsTold() {
  const answer = useQuestion(backupsDocument, {})
  return (
    <Answered answer={answer} what="backups" lines={1}>
      {({ backups }) =>
        backups && (
          <Text size="sm" mt="xs" component="div">
            {backups.failed && <p role="alert">{backups.failed}</p>}
            <Quiet small={false}>{wordsFor(backups)}</Quiet>
          </Text>
        )
      }
    </Answered>
  )
}
