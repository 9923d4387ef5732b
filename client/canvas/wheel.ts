import type { Core } from 'cytoscape'

/** How many pixels a line and a page are, for devices that count in those. */
const PIXELS = [1, 25, 500] as const
/** A pinch on a trackpad comes as a wheel with Ctrl, in steps a tenth as large. */
const PINCH = 10
/** Doublings of the zoom a pixel of turning: a notch of 100 pixels is a fifth of one, as in d3-zoom's wheelDelta. */
const PER_PIXEL = 0.002

/** By what a turn of the wheel multiplies the zoom: the same for each pixel, whatever device it comes from and however it is parted. */
export const zoomFactor = ({
  deltaY,
  deltaMode,
  ctrlKey,
}: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number =>
  2 ** (-deltaY * (PIXELS[deltaMode] ?? 1) * PER_PIXEL * (ctrlKey ? PINCH : 1))

/** Zooms at the pointer by one measure for wheel, trackpad and pinch: Cytoscape guesses the device from its first turns, and is often wrong. */
export function zoomByWheel(cy: Core, box: HTMLElement): () => void {
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const { left, top } = box.getBoundingClientRect()
    cy.zoom({
      level: cy.zoom() * zoomFactor(event),
      renderedPosition: { x: event.clientX - left, y: event.clientY - top },
    })
  }
  box.addEventListener('wheel', onWheel, { capture: true, passive: false })
  return () => box.removeEventListener('wheel', onWheel, { capture: true })
}
