import { ActionIcon, Tooltip } from '@mantine/core'
import type { ActionIconProps } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = ActionIconProps & {
  label: string
  /** The key that does the same, as it is shown: "Ctrl Z". */
  keys?: string
  /** Why it cannot be pressed now; null or left out when it can. */
  why?: string | null
  pressed?: boolean
  onClick: () => void
  children: ReactNode
}

/** A button with only an icon: its words come as a tooltip. While it cannot be pressed it stays in the tab order and says why. */
export function IconButton({ label, keys, why = null, pressed, onClick, children, ...rest }: Props) {
  const words = why ?? (keys ? `${label}  (${keys})` : label)
  return (
    <Tooltip label={words} multiline maw={280} openDelay={300} events={{ hover: true, focus: true, touch: false }}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={why !== null || undefined}
        aria-description={why ?? undefined}
        data-disabled={why !== null || undefined}
        onClick={() => why === null && onClick()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
