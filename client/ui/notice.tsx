import { IconAlertTriangle, IconInfoCircle } from '../generated/icons'
import { useId } from 'react'
import type { ReactNode } from 'react'

import styles from './notice.module.css'

type Tone = 'info' | 'warning' | 'error'

/** A sentence or two that must not be missed, with what can be done about it. An error interrupts a screen reader, the others wait. */
export function Notice({ tone = 'info', title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  const id = useId()
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertTriangle
  return (
    <div
      className={styles.notice}
      data-tone={tone}
      role={tone === 'error' ? 'alert' : 'group'}
      aria-labelledby={title ? id : undefined}
    >
      <Icon size={17} className={styles.icon} aria-hidden />
      <div className={styles.body}>
        {title && (
          <strong id={id} className={styles.title}>
            {title}
          </strong>
        )}
        {children}
      </div>
    </div>
  )
}
