import { useEffect, useRef } from 'react'

import { useInvestigation } from '../investigation/hooks'
import { hover } from '../investigation/selection/selection'

import styles from './canvas.module.css'
import { isLarge, mountCanvas } from './mount'
import type { Theme } from './style'
import { Tooltip } from './tooltip'

/** The drawing. What can be done here by pointer can be done by keys and in the list too. */
export function Canvas({ theme, onError }: { theme: Theme; onError: (error: unknown) => void }) {
  const box = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLCanvasElement>(null)
  const mounted = useRef<ReturnType<typeof mountCanvas>>(undefined)
  const pointer = useRef<{ x: number; y: number } | null>(null)
  const look = useRef(theme)
  const large = useInvestigation(isLarge)

  useEffect(() => {
    const canvas = mountCanvas(box.current!, layer.current!, look.current, onError)
    mounted.current = canvas
    const watch = new ResizeObserver(() => canvas.resize())
    watch.observe(box.current!)
    return () => {
      watch.disconnect()
      canvas.stop()
    }
  }, [large, onError])

  useEffect(() => {
    look.current = theme
    mounted.current?.setTheme(theme)
  }, [theme])

  const leave = () => {
    pointer.current = null
    hover(null)
  }

  return (
    <div
      className={styles.frame}
      id="canvas"
      tabIndex={0}
      role="application"
      aria-label="Drawing"
      aria-describedby="canvas-help"
      onPointerMove={({ clientX, clientY }) => (pointer.current = { x: clientX, y: clientY })}
      onPointerLeave={leave}
      onContextMenu={(event) => event.preventDefault()}
    >
      <div ref={box} className={styles.graph} aria-hidden />
      <canvas ref={layer} className={styles.layer} aria-hidden />
      <Tooltip at={pointer} />
    </div>
  )
}
