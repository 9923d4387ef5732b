import type { KeyboardEvent, ReactNode } from 'react'

import styles from './sheet.module.css'

type Props = { label: string; onClose: () => void; children: ReactNode }

/**
 * For a region: Escape closes it when it is pressed in the region itself and not in a menu or window that belongs to it, nor in a field whose
 * list is open: that closes first.
 */
export const closesByEscape = (onClose: () => void) => (event: KeyboardEvent<HTMLElement>) => {
  const isInside = event.target instanceof Node && event.currentTarget.contains(event.target)
  const hasList = event.target instanceof Element && event.target.matches('[data-expanded]')
  if (event.key === 'Escape' && isInside && !hasList && !event.defaultPrevented) onClose()
}

/** A region at the lower edge of a narrow window. It is no dialog: what is above it stays in reach of pointer and keyboard. Escape closes it. */
export const Sheet = ({ label, onClose, children }: Props) => (
  <section className={styles.sheet} aria-label={label} onKeyDown={closesByEscape(onClose)}>
    {children}
  </section>
)
