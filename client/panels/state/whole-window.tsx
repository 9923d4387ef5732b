import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'

import { IconArrowsMaximize } from '../../generated/icons'
import styles from './state.module.css'

/** A table that is wider than the panel: it scrolls there, and a press shows it in the whole window. */
export function WholeWindow({ label, children }: { label: string; children: ReactNode }) {
  const [open, { open: enlarge, close }] = useDisclosure(false)
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        mb={6}
        leftSection={<IconArrowsMaximize size={13} aria-hidden />}
        onClick={enlarge}
      >
        In the whole window
      </Button>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
        {children}
      </div>
      {open && (
        <Modal opened fullScreen onClose={close} title={label} closeButtonProps={{ 'aria-label': 'Close' }}>
          <div className={styles.whole}>{children}</div>
        </Modal>
      )}
    </>
  )
}
