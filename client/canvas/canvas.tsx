import { useEffect, useRef, useSyncExternalStore } from 'react'

import { useInvestigation } from '../investigation/hooks'
import { hover } from '../investigation/selection/selection'

import styles from './canvas.module.css'
import { isLarge, mountCanvas } from './mount'
import type { Theme } from './style'
import { Tooltip } from './tooltip'

function onDensity(changed: () => void): () => void {
  let leave = () => undefined as void
  // A query is about one density: with another, another is asked.
  const watch = () => {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    const tell = () => {
      leave()
      watch()
      changed()
    }
    query.addEventListener('change', tell)
    leave = () => query.removeEventListener('change', tell)
  }
  watch()
  return () => leave()
}

/** Pixels of the screen in a pixel of the page: they change with the zoom of the browser, and on another screen. */
const useDensity = (): number => useSyncExternalStore(onDensity, () => devicePixelRatio)

/** The drawing. What can be done here by pointer can be done by keys and in the list too. */
export function Canvas({ theme, onError }: { theme: Theme; onError: (error: unknown) => void }) {
  const box = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLCanvasElement>(null)
  const mounted = useRef<ReturnType<typeof mountCanvas>>(undefined)
  const pointer = useRef<{ x: number; y: number } | null>(null)
  const look = useRef(theme)
  const density = useDensity()
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

  // Of another density the same size has other pixels.
  const before = useRef(density)
  useEffect(() => {
    if (before.current !== density) mounted.current?.resize()
    before.current = density
  }, [density])

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
