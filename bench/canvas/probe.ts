import type { Page } from 'playwright-core'

import { launchBrowser } from '../../testing/browser'

type Point = { x: number; y: number }
/** An entity or a relation as Cytoscape holds it. */
type Drawn = { id(): string; data(): object; position(): Point; renderedPosition(): Point }
type Elements = { length: number; map<T>(what: (one: Drawn) => T): T[] }

/** What is used of Cytoscape inside of a page. */
export type Cy = {
  nodes(): Elements
  edges(): Elements
  getElementById(id: string): Drawn
  on(events: string, listener: () => void): void
  one(events: string, selector: string, listener: () => void): void
  width(): number
  height(): number
  zoom(): number
  zoom(to: { level: number; renderedPosition: Point }): void
  container(): HTMLElement
  layout(options: object): { run(): void }
}

/** What is noted down inside of a page; times in milliseconds since the page was asked for. */
export type Probe = {
  /** When everything was first drawn, and when the last answer had come before; 0 until then. */
  painted: number
  answered: number
  /** When something was last clicked, and when after it the first entity moved; 0 until then. */
  clicked: number
  moved: number
  /** What kept the page busy for more than 50 ms, and how long. */
  tasks: { at: number; ms: number }[]
  /** How long each frame took while recording. */
  frames: number[]
  recording: boolean
  cy: Cy | undefined
}

declare global {
  interface Window {
    bench: Probe
  }
}

/** Runs inside of the page before its own scripts: notes down when `entities` entities are drawn, and long tasks. */
function install(entities: number): void {
  const probe: Probe = {
    painted: 0,
    answered: 0,
    clicked: 0,
    moved: 0,
    tasks: [],
    frames: [],
    recording: false,
    cy: undefined,
  }
  window.bench = probe
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.tasks.push({ at: startTime, ms: duration })
  }).observe({ type: 'longtask', buffered: true })
  addEventListener(
    'click',
    () => {
      probe.clicked = performance.now()
      probe.moved = 0
    },
    true,
  )
  const onRender = () => {
    if (probe.painted > 0 || !probe.cy || probe.cy.nodes().length < entities) return
    probe.painted = performance.now()
    const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const own = answers.filter(({ name }) => /\/(graphql|elements)$/.test(name))
    probe.answered = Math.max(...own.map(({ responseEnd }) => responseEnd))
  }
  const onMove = () => {
    probe.moved ||= performance.now()
  }
  const look = () => {
    const box: (Element & { _cyreg?: { cy?: Cy } }) | null = document.querySelector('#canvas > div')
    probe.cy = box?._cyreg?.cy
    if (!probe.cy) return void requestAnimationFrame(look)
    probe.cy.on('render', onRender)
    probe.cy.on('position', onMove)
  }
  requestAnimationFrame(look)
}

/**
 * Opens an address in a browser of its own and has `work` done with the page once `entities` entities are drawn there.
 * Not in a window of a browser for all: the packaged Chromium ends with the first window that is closed.
 */
export async function withDrawing<T>(address: string, entities: number, work: (page: Page) => Promise<T>): Promise<T> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.setDefaultTimeout(120_000)
    // What compiles this file wraps functions into a helper that pages do not have.
    await page.addInitScript({ content: 'globalThis.__name = (what) => what' })
    await page.addInitScript(install, entities)
    await page.goto(address)
    await page.waitForFunction(() => window.bench.painted > 0)
    return await work(page)
  } finally {
    await browser.close()
  }
}
