import { Button, Stack } from '@mantine/core'
import { IconEye } from '../../generated/icons'
import type { MouseEvent } from 'react'

import { clearFilters, showHidden } from '../../investigation/commands'
import { useDrawing, useVisible } from '../../investigation/hooks'
import { anyFilter } from '../../investigation/drawn-counts'
import { blankInWords } from '../../investigation/visible'
import { counted } from '../../../model/text/counted'
import { Notice } from '../../ui/notice'

import { focusBeside } from '../../ui/window/focus'

/** The buttons that show again what filters or hiding by hand keep out of sight; nothing where neither does. */
export function ShowAgain({ className }: { className?: string }) {
  const { filters } = useDrawing()
  const { hiddenByHand } = useVisible()
  if (!anyFilter(filters) && hiddenByHand === 0) return null
  // What is pressed goes, with nothing left to show: the focus is not to go with it.
  const press = (show: () => void) => (event: MouseEvent<HTMLElement>) => {
    focusBeside(event.currentTarget)
    show()
  }
  const look = { size: 'compact-sm', leftSection: <IconEye size={14} aria-hidden /> } as const
  return (
    <Stack gap={4} className={className}>
      {anyFilter(filters) && (
        <Button {...look} variant="light" onClick={press(clearFilters)}>
          Show all that is filtered
        </Button>
      )}
      {hiddenByHand > 0 && (
        <Button {...look} variant="subtle" onClick={press(showHidden)}>
          Show {counted(hiddenByHand, 'hidden entity', 'hidden entities')}
        </Button>
      )}
    </Stack>
  )
}

/** Stands where nothing can be seen though something is drawn: why, and how to see it again. */
export function OutOfSight() {
  const blank = blankInWords(useVisible())
  if (!blank) return null
  return (
    <Notice>
      {blank}
      <ShowAgain />
    </Notice>
  )
}
