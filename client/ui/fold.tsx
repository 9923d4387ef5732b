import { Collapse, Group, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight } from '../generated/icons'
import { useId } from 'react'
import type { ReactNode } from 'react'

import styles from './fold.module.css'

type FoldProps = {
  title: ReactNode
  /** Beside the title, in a quiet voice: a number, a summary. */
  beside?: ReactNode
  /** At the end of the heading's line, outside of its button. */
  action?: ReactNode
  opened?: boolean
  children: ReactNode
}

/** A section with a heading that folds it. What is folded is not there at all, so that it asks the server nothing until it is opened. */
export function Fold({ title, beside, action, opened = false, children }: FoldProps) {
  const [open, { toggle }] = useDisclosure(opened)
  const id = useId()
  return (
    <section className={styles.fold}>
      <Group gap={4} wrap="nowrap" justify="space-between">
        <h3 className={styles.heading}>
          <UnstyledButton
            className={styles.button}
            onClick={toggle}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
          >
            <IconChevronRight
              size={14}
              stroke={2}
              className={styles.chevron}
              data-open={open || undefined}
              aria-hidden
            />
            <span>{title}</span>
            {beside !== undefined && <span className={styles.beside}>{beside}</span>}
          </UnstyledButton>
        </h3>
        {action}
      </Group>
      <Collapse expanded={open} keepMounted={false} transitionDuration={120}>
        <div id={id} className={styles.content}>
          {children}
        </div>
      </Collapse>
    </section>
  )
}
