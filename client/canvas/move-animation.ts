import type { Core } from 'cytoscape'

import type { Point } from '../investigation/place-entities'

const lasts = 380
/** More than this are put in place at once: moving them would be slower than looking. */
const atMost = 600

const stillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const ease = (t: number) => 1 - (1 - t) ** 3

type Way = { from: Point; to: Point }

/** Moves entities to their places in a short, calm motion; at once where people asked for no motion. */
export function createGlide(cy: Core) {
  let ways = new Map<string, Way>()
  let start = 0
  let frame = 0

  const put = (t: number) =>
    cy.batch(() => {
      for (const [id, { from, to }] of ways)
        cy.getElementById(id).position({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t })
    })

  const finish = () => {
    cancelAnimationFrame(frame)
    put(1)
    ways = new Map()
  }

  const step = (now: number) => {
    const t = Math.min(1, (now - start) / lasts)
    if (t === 1) return finish()
    put(ease(t))
    frame = requestAnimationFrame(step)
  }

  return {
    /** Starts from where the entities are. */
    to(places: ReadonlyMap<string, Point>): void {
      if (ways.size > 0) finish()
      ways = new Map([...places].map(([id, to]) => [id, { from: { ...cy.getElementById(id).position() }, to }]))
      if (ways.size === 0) return
      if (ways.size > atMost || stillness()) return finish()
      start = performance.now()
      frame = requestAnimationFrame(step)
    },
    /** Puts everything where it is going. */
    finish,
  }
}

export type Glide = ReturnType<typeof createGlide>
