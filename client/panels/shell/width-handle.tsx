import type { KeyboardEvent, PointerEvent } from 'react'
import { useStore } from 'zustand'

import { panelWidths, widen, widths } from '../../investigation/panel-widths'
import type { Side } from '../../investigation/panel-widths'
import styles from './width-handle.module.css'

/** How far an arrow key moves the edge, in pixels. */
const STEP = 24

/** The edge of a region beside the drawing: dragged, or moved by arrow keys, it makes the region wider; a double press brings the usual width back. */
export function WidthHandle({ side, label }: { side: Side; label: string }) {
  const width = useStore(panelWidths, (state) => state[side])
  const { least, usual, most } = widths[side]
  const outward = side === 'left' ? 1 : -1
  const onKeyDown = (event: KeyboardEvent) => {
    const by: Record<string, number> = {
      ArrowRight: width + STEP * outward,
      ArrowLeft: width - STEP * outward,
      Home: least,
      End: most,
      Enter: usual,
    }
    const to = by[event.key]
    if (to === undefined) return
    event.preventDefault()
    widen(side, to)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    const from = event.clientX
    const onMove = ({ clientX }: globalThis.PointerEvent) => widen(side, width + (clientX - from) * outward)
    handle.addEventListener('pointermove', onMove)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', onMove), {
      once: true,
    })
  }
  return (
    <div
      className={styles.handle}
      data-side={side}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      title="Drag to make it wider; a double press brings the usual width back"
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onDoubleClick={() => widen(side, usual)}
    />
  )
}
