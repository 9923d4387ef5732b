import { Button } from '@mantine/core'
import { Fragment } from 'react'

import type { DisplayError } from '../../api'
import { counted } from '../../../model/text/counted'
import { Failed, Loading } from '../../ui/answer'
import { errorText } from './error-words'
import type { Answer } from './use-question'
import type { Pages } from './use-pages'

/** What went wrong with a question, and what to do about it. */
export const Trouble = ({ error, onRetry }: { error: DisplayError; onRetry?: () => void }) => (
  <Failed title={error.title} message={errorText(error)} onRetry={error.retry ? onRetry : undefined} />
)

/** An answer, or what stands for it until it is there. */
export function Answered<T>({
  answer,
  what,
  lines,
  children,
}: {
  answer: Answer<T>
  what: string
  lines?: number
  children: (data: T) => React.ReactNode
}) {
  if (answer.state === 'LOADING') return <Loading what={what} lines={lines} />
  if (answer.state === 'FAILED') return <Trouble error={answer.error} onRetry={answer.retry} />
  return <Fragment key={answer.key}>{children(answer.data)}</Fragment>
}

/** Under a list: that it loads, that it failed, or the button for what comes next. */
export function More<T>({ pages, what }: { pages: Pages<T>; what: string }) {
  if (pages.loading) return <Loading what={what} lines={2} />
  if (pages.error) return <Trouble error={pages.error} onRetry={pages.more} />
  if (!pages.hasMore) return null
  const left = pages.total === null ? '' : ` (${counted(pages.total - pages.items.length, 'more', 'more')})`
  return (
    <Button size="compact-sm" variant="default" fullWidth onClick={pages.more}>
      Show the next{left}
    </Button>
  )
}
