import type { LayoutName } from '../../investigation/view'

import { force } from './force'
import type { Layout, LayoutGraph, Places } from './graph'
import { groups } from './groups'
import { hierarchy } from './hierarchy'
import { rings } from './rings'
import { circle, grid } from './shapes'
import { timeline } from './timeline'

const layouts: Record<LayoutName, Layout> = {
  FORCE: force,
  HIERARCHY: hierarchy,
  RINGS: rings,
  KINDS: groups,
  COUNTRIES: groups,
  TIME: timeline,
  CIRCLE: circle,
  GRID: grid,
}

/** What the page sends, and what it gets back: `done` on the way, `places` in the end. */
export type Question = { name: LayoutName; graph: LayoutGraph }
export type Report = { done: number } | { places: Places }

/** This file runs in a worker, so that the page stays free while a layout is worked out. */
addEventListener('message', ({ data: { name, graph } }: MessageEvent<Question>) => {
  const work = layouts[name](graph)
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return postMessage({ places: step.value } satisfies Report)
    postMessage({ done: step.value } satisfies Report)
  }
})
