import { Button, Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'

import { Notice } from './notice'
import styles from './text.module.css'

/** Stands where an answer will be; `what` is told to a screen reader. */
export const Loading = ({ what, lines = 3 }: { what: string; lines?: number }) => (
  <Stack gap={8} py={4} role="status">
    <VisuallyHidden>Loading {what}</VisuallyHidden>
    {Array.from({ length: lines }, (_, i) => (
      <Skeleton key={i} height={14} width={i === lines - 1 ? '60%' : '100%'} />
    ))}
  </Stack>
)

type FailedProps = { title: string; message: string; onRetry?: () => void; children?: ReactNode }

/** What went wrong, what to do, and a way to try again. */
export const Failed = ({ title, message, onRetry, children }: FailedProps) => (
  <Notice tone="error" title={title}>
    <span>{message}</span>
    {(onRetry ?? children) && (
      <Group gap={8}>
        {onRetry && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
        {children}
      </Group>
    )}
  </Notice>
)

/** Said where there is nothing to show. */
export const Nothing = ({ children }: { children: ReactNode }) => (
  <p className={`${styles.quiet} ${styles.small}`} style={{ margin: '4px 0' }}>
    {children}
  </p>
)
