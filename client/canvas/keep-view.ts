import type { Core } from 'cytoscape'

import type { Point } from '../investigation/place-entities'

/** What was seen: the zoom, what was in the middle, in a window so large, and whether that was everything. */
type Seen = { zoom: number; middle: Point; width: number; height: number; whole: boolean }

const middleOf = (cy: Core): Point => {
  const { x1, y1, x2, y2 } = cy.extent()
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
}

const seenBy = (cy: Core, whole: boolean): Seen => ({
  zoom: cy.zoom(),
  middle: middleOf(cy),
  width: cy.width(),
  height: cy.height(),
  whole,
})

/** Where a point has to be panned so that it is in the middle of the window. */
const panTo = (cy: Core, { zoom, middle }: Seen): Point => ({
  x: cy.width() / 2 - zoom * middle.x,
  y: cy.height() / 2 - zoom * middle.y,
})

const isSame = (a: Seen, b: Seen): boolean =>
  Math.abs(a.zoom / b.zoom - 1) < 0.001 && Math.hypot(a.middle.x - b.middle.x, a.middle.y - b.middle.y) * a.zoom < 2

/** What the last canvas showed when it went: another that is made for the same drawing goes on with it. */
let last: Seen | null = null

/** Milliseconds without a change of size after which the view is put right: a second press is to meet what the first one met. */
const SETTLED = 400

export type KeptView = {
  /** The window has another size or density. */
  resize: () => void
  /** Shows what the canvas before showed; false where there was none, or it showed everything. */
  goOn(): boolean
  stop(): void
}

/** What a canvas has to be able to do so that its view can be kept. */
type Looking = { seesAll: () => boolean; showWhole: () => void; lookAt: (ids: readonly string[]) => void }

/**
 * Keeps in sight what somebody looks at while the window changes its size: what was in the middle stays there, and when there is as much room
 * again as there was, all is as it was, unless they have looked elsewhere meanwhile. What was seen whole is seen whole. `needed`: who has to stay
 * in sight where there is less room.
 */
export function keepView(cy: Core, { seesAll, showWhole, lookAt }: Looking, needed: () => readonly string[]): KeptView {
  let seen: Seen | null = null
  /** How it was left when the last change of size was over; null while one is going on. */
  let left: Seen | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let moving = false

  // Whatever comes or goes is given a view of its own: what was seen before it is no view to go back to.
  const forget = () => {
    clearTimeout(timer)
    seen = left = null
    moving = false
  }
  cy.on('add remove', 'node', forget)

  const settle = () => {
    if (!seen) return
    const roomy = cy.width() >= seen.width - 1 && cy.height() >= seen.height - 1
    cy.viewport({ zoom: seen.zoom, pan: panTo(cy, seen) })
    if (!roomy && seen.whole && !seesAll()) showWhole()
    else if (!roomy && !seen.whole) lookAt(needed())
    // Until the view stands still again, what moves it is not somebody who looks elsewhere.
    timer = setTimeout(() => {
      left = seenBy(cy, false)
      moving = false
    }, SETTLED)
  }
  return {
    resize() {
      const elsewhere = !moving && (left === null || !isSame(left, seenBy(cy, false)))
      if (elsewhere || !seen) seen = seenBy(cy, seesAll())
      moving = true
      cy.resize()
      clearTimeout(timer)
      timer = setTimeout(settle, SETTLED)
    },
    goOn() {
      if (!last || last.whole) return false
      cy.viewport({ zoom: last.zoom, pan: panTo(cy, last) })
      return true
    },
    stop() {
      clearTimeout(timer)
      cy.off('add remove', 'node', forget)
      last = cy.nodes().empty() ? null : seenBy(cy, seesAll())
    },
  }
}
