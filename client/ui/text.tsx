import type { ReactNode } from 'react'

import styles from './text.module.css'

/** A name from the data: it runs in its own direction, whatever stands beside it, and wraps rather than overflow. */
export const Name = ({ children }: { children: string }) => (
  <bdi dir="auto" className={styles.name}>
    {children}
  </bdi>
)

/**
 * A sentence of ours with names from the data in it. It runs from left to right also where it begins with a name that does not: else
 * “A supplies B” would show B where an English reader looks for the subject, and an arrow would point to the wrong end.
 */
export const Sentence = ({ children }: { children: string }) => (
  <bdi dir="ltr" className={styles.name}>
    {children}
  </bdi>
)

/** Words in a quiet voice that still can be read. */
export const Quiet = ({ children, small = true }: { children: ReactNode; small?: boolean }) => (
  <span className={small ? `${styles.quiet} ${styles.small}` : styles.quiet}>{children}</span>
)
