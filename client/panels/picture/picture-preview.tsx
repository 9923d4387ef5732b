import { Button, Loader, Modal, Skeleton } from '@mantine/core'
import { IconMaximize } from '../../generated/icons'
import { useState } from 'react'

import { Nothing } from '../../ui/answer'
import { Trouble } from '../question/answers'
import styles from './picture.module.css'
import type { Shown } from './use-preview'

/** The picture as it will be saved, small, and large when asked for. */
export function PicturePreview({ shown, title, dark }: { shown: Shown; title: string; dark: boolean }) {
  const [large, setLarge] = useState(false)
  const { preview, busy, error } = shown
  if (error) return <Trouble error={error} onRetry={shown.retry} />
  if (!preview)
    return busy ? (
      <Skeleton height={220} mb={8} />
    ) : (
      <Nothing>Nothing is drawn yet: search for a name or expand an entity first.</Nothing>
    )
  const picture = (
    <img
      src={preview.address}
      width={preview.width}
      height={preview.height}
      className={styles.image}
      alt={`Preview of the picture${title ? `: ${title}` : ''}`}
    />
  )
  return (
    <>
      <div className={styles.frame} data-dark={dark || undefined} aria-busy={busy}>
        {picture}
        {busy && <Loader size={18} className={styles.busy} role="img" aria-label="Making the picture" />}
      </div>
      <Button
        size="compact-xs"
        variant="default"
        className={styles.large}
        leftSection={<IconMaximize size={13} aria-hidden />}
        onClick={() => setLarge(true)}
      >
        Larger
      </Button>
      <Modal
        opened={large}
        onClose={() => setLarge(false)}
        fullScreen
        title={title || 'Picture'}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <div className={styles.whole} tabIndex={0} role="group" aria-label="The picture at its own size">
          {picture}
        </div>
      </Modal>
    </>
  )
}
