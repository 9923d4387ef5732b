import { ActionIcon, Button, Tooltip } from '@mantine/core'
import type { ComponentPropsWithRef, ReactNode } from 'react'

import styles from './icon-button.module.css'

type Props = Omit<ComponentPropsWithRef<'button'>, 'onClick' | 'color' | 'style'> & {
  label: string
  /** A word of `label` that stands beside the icon where there is room. */
  word?: string
  /** The key that does the same, as it is shown: "Ctrl Z". */
  keys?: string
  /** Why it cannot be pressed now; null or left out when it can. */
  why?: string | null
  pressed?: boolean
  loading?: boolean
  variant?: 'subtle' | 'light'
  /** Of a button without a word, in pixels. */
  size?: number
  onClick: () => void
  children: ReactNode
}

/**
 * A button with an icon, and a word where there is room: what it does comes as a tooltip. While it cannot be pressed it stays
 * in the tab order and says why.
 */
export function IconButton({ label, word, keys, why = null, pressed, size = 34, onClick, children, ...rest }: Props) {
  const words = why ?? (keys ? `${label}  (${keys})` : label)
  const shared = {
    variant: 'subtle',
    ...rest,
    color: 'gray',
    'aria-label': label,
    'aria-pressed': pressed,
    'aria-disabled': why !== null || undefined,
    'aria-description': why ?? undefined,
    'data-disabled': why !== null || undefined,
    onClick: () => why === null && onClick(),
  }
  return (
    <Tooltip label={words} multiline maw={280} openDelay={300} events={{ hover: true, focus: true, touch: false }}>
      {word === undefined ? (
        <ActionIcon size={size} {...shared}>
          {children}
        </ActionIcon>
      ) : (
        <Button {...shared} size="xs" h={34} leftSection={children} className={styles.worded}>
          {word}
        </Button>
      )}
    </Tooltip>
  )
}
