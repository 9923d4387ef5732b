import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import type { Page } from 'playwright-core'

import { drag, pan } from './gestures'
import { paintOf } from './ours'
import { withDrawing } from './probe'

/** What one round with the stock page took, in milliseconds. */
export type StockRound = Record<'opened' | 'painted' | 'pan' | 'drag' | 'layout', number>

/** `cose` ends after 688 steps, when it has cooled down from 1,000 to 1 by a hundredth each. */
const STEPS = { few: 2, some: 12, all: 688 }

/** As large as the canvas of our page in the same window; labels and arrows, else as Cytoscape comes. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>Stock</title>
<div id="canvas"><div style="width: 1176px; height: 820px"></div></div>
<script src="/cytoscape.js"></script>
<script>
  fetch('/elements').then((answer) => answer.json()).then((elements) => cytoscape({
    container: document.querySelector('#canvas > div'),
    elements,
    style: [
      { selector: 'node', style: { label: 'data(label)' } },
      { selector: 'edge', style: { label: 'data(label)', 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
    ],
    layout: { name: 'preset', fit: true },
  }))
</script>`

/** What a page of ours has drawn, as Cytoscape takes it. */
export const elementsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const cy = window.bench.cy!
    const nodes = cy.nodes().map((one) => ({ data: one.data(), position: one.position() }))
    return JSON.stringify([...nodes, ...cy.edges().map((one) => ({ data: one.data() }))])
  })

/** Serves a page that draws `elements` with nothing but Cytoscape. */
export async function serveStock(elements: string): Promise<{ origin: string; stop(): void }> {
  const library = readFileSync(join(__dirname, '../../node_modules/cytoscape/dist/cytoscape.min.js'))
  const files: Record<string, [type: string, body: string | Buffer]> = {
    '/': ['text/html', PAGE],
    '/cytoscape.js': ['text/javascript', library],
    '/elements': ['application/json', elements],
  }
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', '']
    response.writeHead(200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() }
}

/** Takes some steps of `cose`; how long they took, in milliseconds. */
const layOut = (page: Page, steps: number): Promise<number> =>
  page.evaluate((numIter) => {
    const begun = performance.now()
    window.bench.cy!.layout({ name: 'cose', animate: false, fit: false, numIter }).run()
    return performance.now() - begun
  }, steps)

/**
 * One round with the stock page. Its layout is `cose`, the only one for such graphs that comes with Cytoscape. All of its
 * steps, each of which looks at every pair, take minutes: so it takes some, and what each took is reckoned up.
 */
export const measureStock = (origin: string, count: number): Promise<StockRound> =>
  withDrawing(origin, count, async (page) => {
    const paint = await paintOf(page)
    await page.waitForTimeout(1_500)
    const gestures = { pan: await pan(page), drag: await drag(page) }
    const few = await layOut(page, STEPS.few)
    const some = await layOut(page, STEPS.some)
    const layout = few + ((some - few) * (STEPS.all - STEPS.few)) / (STEPS.some - STEPS.few)
    return { ...paint, ...gestures, layout }
  })
