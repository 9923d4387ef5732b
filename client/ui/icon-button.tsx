import { ActionIcon, Button, Loader, Tooltip } from '@mantine/core'
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
 * in the tab order and says why; at work it keeps the focus.
 */
export function IconButton({
  label,
  word,
  keys,
  why = null,
  pressed,
  loading = false,
  size = 34,
  onClick,
  children: icon,
  ...rest
}: Props) {
  const words = why ?? (keys ? `${label}  (${keys})` : label)
  const children = loading ? <Loader size={16} color="currentColor" /> : icon
  const shared = {
    variant: 'subtle',
    ...rest,
    color: 'gray',
    'aria-label': label,
    'aria-pressed': pressed,
    'aria-busy': loading || undefined,
    'aria-disabled': why !== null || undefined,
    'aria-description': why ?? undefined,
    'data-disabled': why !== null || undefined,
    onClick: () => why === null && !loading && onClick(),
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
