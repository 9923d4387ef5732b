import { Button, Loader, Tooltip } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import type { MouseEvent, ReactNode } from 'react'

type Props = ButtonProps & {
  /** Why it cannot be pressed now; null when it can. */
  why: string | null
  type?: 'button' | 'submit'
  /** Not needed by a button that submits its form. */
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void
  children: ReactNode
}

/**
 * A button that, while it cannot be pressed, stays in the tab order and says why to pointer, keyboard and screen reader. At work it keeps
 * the focus, which a disabled button would lose to the page.
 */
export function ExplainedButton({ why, loading = false, leftSection, onClick, children, ...rest }: Props) {
  return (
    <Tooltip label={why} disabled={why === null} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
      <Button
        {...rest}
        leftSection={loading ? <Loader size={14} color="currentColor" /> : leftSection}
        aria-busy={loading}
        data-disabled={why !== null || undefined}
        aria-disabled={why !== null}
        aria-description={why ?? undefined}
        onClick={(event) => (why === null && !loading ? onClick?.(event) : event.preventDefault())}
      >
        {children}
      </Button>
    </Tooltip>
  )
}
