import type { KeyboardEvent, ReactNode } from 'react'

import styles from './sheet.module.css'

type Props = { label: string; onClose: () => void; children: ReactNode }

/**
 * A region at the lower edge of a narrow window. It is no dialog: what is above it stays in reach of pointer and keyboard.
 * Escape closes it when it is pressed in the sheet itself and not in a menu or window that belongs to it,
 * nor in a field whose list is open: that closes first.
 */
export function Sheet({ label, onClose, children }: Props) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target)
    const hasList = event.target instanceof Element && event.target.matches('[data-expanded]')
    if (event.key === 'Escape' && isInside && !hasList && !event.defaultPrevented) onClose()
  }
  return (
    <section className={styles.sheet} aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </section>
  )
}
