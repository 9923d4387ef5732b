import { Drawer, Popover } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'

type Props = { at: { x: number; y: number }; title: string; width: number; onClose: () => void; children: ReactNode }

/** A small window at a point of the window, in pixels; on narrow screens a sheet from below. */
export function AtPoint({ at, title, width, onClose, children }: Props) {
  const narrow = useMediaQuery('(max-width: 48em)')
  if (narrow)
    return (
      <Drawer
        opened
        onClose={onClose}
        title={title}
        position="bottom"
        padding="sm"
        styles={{ content: { height: 'auto', maxHeight: '80dvh' } }}
      >
        {children}
      </Drawer>
    )
  return (
    <Popover
      opened
      // The library would name the window by its target, which is a point without a word.
      withRoles={false}
      onChange={(open) => !open && onClose()}
      width={width}
      trapFocus
      shadow="lg"
      position="right"
      offset={34}
      withArrow
      arrowSize={10}
      returnFocus
    >
      <Popover.Target>
        <span style={{ position: 'fixed', left: at.x, top: at.y, width: 0, height: 0 }} />
      </Popover.Target>
      <Popover.Dropdown p="sm" role="dialog" aria-label={title}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
