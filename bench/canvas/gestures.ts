import type { Page } from 'playwright-core'

import { quantile } from '../report'

type Point = { x: number; y: number }

const MOVES = 60
const STEP = 4
/** How far from every entity the pointer takes hold of the ground, in pixels. */
const CLEAR = 45

/** How long frames take while `work` goes on: the value below which 95 of 100 lie, in milliseconds. */
async function frameWhile(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const { bench } = window
    Object.assign(bench, { frames: [], recording: true })
    let last = 0
    const tick = (now: number) => {
      if (last > 0) bench.frames.push(now - last)
      last = now
      if (bench.recording) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await work()
  const frames = await page.evaluate(() => {
    window.bench.recording = false
    return window.bench.frames
  })
  return quantile(frames, 0.95)
}

async function sweep(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= MOVES; step++) {
    const turn = step < MOVES / 2 ? step : MOVES - step
    await page.mouse.move(x + turn * STEP, y + turn * STEP * 0.6)
  }
  await page.mouse.up()
}

/** A point of the window where nobody is, or where the entity that is nearest to the middle is. */
const find = (page: Page, what: 'ground' | 'entity'): Promise<Point> =>
  page.evaluate(
    ({ wanted, clear }) => {
      const cy = window.bench.cy!
      const { left, top } = cy.container().getBoundingClientRect()
      const spots = cy.nodes().map((one) => one.renderedPosition())
      const middle = { x: cy.width() / 2, y: cy.height() / 2 }
      const far = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)
      const inWindow = (x: number, y: number) => ({ x: left + x, y: top + y })
      if (wanted === 'entity') {
        const near = spots.reduce((best, spot) => (far(spot, middle) < far(best, middle) ? spot : best))
        return inWindow(near.x, near.y)
      }
      let best = { x: 0, y: 0, room: -1 }
      for (let x = 60; x < cy.width() - 60; x += 10)
        for (let y = 60; y < cy.height() - 60; y += 10) {
          const room = Math.min(clear, ...spots.map((spot) => far(spot, { x, y })))
          if (room > best.room) best = { x, y, room }
        }
      return inWindow(best.x, best.y)
    },
    { wanted: what, clear: CLEAR },
  )

/** Comes a step nearer, which makes all that Cytoscape keeps drawn useless. */
const comeNearer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const cy = window.bench.cy!
    cy.zoom({ level: cy.zoom() * 1.5, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
  })

/** A frame while the drawing is moved right after coming nearer, p95 in milliseconds. */
export async function pan(page: Page): Promise<number> {
  await comeNearer(page)
  const from = await find(page, 'ground')
  return frameWhile(page, () => sweep(page, from))
}

/** A frame while one entity is dragged, p95 in milliseconds. */
export async function drag(page: Page): Promise<number> {
  const from = await find(page, 'entity')
  return frameWhile(page, () => sweep(page, from))
}
