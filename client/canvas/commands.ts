import type { Core, EdgeSingular } from 'cytoscape'

import { move } from '../investigation/commands'
import type { Point } from '../investigation/place-entities'
import { focusedEntity } from '../investigation/selection/selection'
import { investigation } from '../investigation/store'
import { view } from '../investigation/view'
import type { CanvasCommands, LayoutName } from '../investigation/view'
import { visibleOf } from '../investigation/visible'

import { collect, lightBriefly } from './highlight'
import { runLayout } from './layout/run'
import { pressPoint } from './line/pressed-arc'

const room = 24
/** How far an entity's shape and name reach from its middle. */
const reach = { aside: 62, up: 32, down: 74 }
/** Names can be read from this zoom on. */
const READABLE = 0.9
const stillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const lasting = () => (stillness() ? 0 : 250)

const names: Record<LayoutName, string> = {
  FORCE: 'by force',
  HIERARCHY: 'as a hierarchy',
  RINGS: 'in rings',
  KINDS: 'by kind',
  COUNTRIES: 'by country',
  TIME: 'by time',
  CIRCLE: 'in a circle',
  GRID: 'as a grid',
}

/** The box around entities, names included; null around nobody. */
function boxOf(entities: Iterable<Point>) {
  const all = [...entities]
  if (all.length === 0) return null
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)]
  const left = Math.min(...xs) - reach.aside
  const top = Math.min(...ys) - reach.up
  const width = Math.max(...xs) + reach.aside - left
  const height = Math.max(...ys) + reach.down - top
  return { left, top, width, height, middle: { x: left + width / 2, y: top + height / 2 } }
}

/** Where a relation is pressed, in pixels from the corner of the canvas. */
function placeOf(element: EdgeSingular): Point {
  const { x, y } = pressPoint(element)
  const pan = element.cy().pan()
  const zoom = element.cy().zoom()
  return { x: x * zoom + pan.x, y: y * zoom + pan.y }
}

/** Whether a box lies within the window. */
function isInSight(cy: Core, { left, top, width, height }: NonNullable<ReturnType<typeof boxOf>>): boolean {
  const now = cy.extent()
  return left >= now.x1 && left + width <= now.x2 && top >= now.y1 && top + height <= now.y2
}

/** Where a window of a size begins that has all of a span in it and moves as little as it can from where it began before. */
function within(before: number, start: number, length: number, size: number): number {
  if (length >= size - 2 * room) return start + length / 2 - size / 2
  return Math.min(start - room, Math.max(before, start + length + room - size))
}

/**
 * The zoom and pan with which all that is in sight fills the window; null when nothing is. From where entities are going to be, not from
 * where a glide has them now, and without asking Cytoscape for every label's box.
 */
export function wholeView(cy: Core): { zoom: number; pan: Point } | null {
  const box = boxOf(visibleOf(investigation.drawing()).entities.values())
  if (!box) return null
  // Few entities are not blown up: nothing is drawn larger than a third over its size.
  const wanted = Math.min((cy.width() - 2 * room) / box.width, (cy.height() - 2 * room) / box.height, 1.3)
  const zoom = Math.max(cy.minZoom(), wanted)
  return { zoom, pan: { x: cy.width() / 2 - zoom * box.middle.x, y: cy.height() / 2 - zoom * box.middle.y } }
}

/** What panels may ask of this canvas, and what the canvas asks itself. */
type OwnCommands = CanvasCommands & {
  /** Whether nothing that is to be seen lies outside the window. */
  seesAll(): boolean
  /** Brings these into the window beside what is in it: by moving it, and where that is not enough by looking from further away. */
  bringIn(ids: readonly string[]): void
}

/** What panels may ask of this canvas. `onError` hears what goes wrong in a layout. */
export function canvasCommands(cy: Core, onError: (error: unknown) => void): OwnCommands {
  let stop = new AbortController()

  const fit = () => {
    const view = wholeView(cy)
    if (!view) return
    cy.stop()
    cy.animate({ ...view, duration: lasting(), easing: 'ease-out-cubic' })
  }

  const layOut = async (name: LayoutName, joinLast: boolean) => {
    stop.abort()
    stop = new AbortController()
    const { signal } = stop
    view.setState({ layout: { name, done: 0 } })
    const onProgress = (done: number) => view.setState({ layout: { name, done } })
    try {
      const places = await runLayout(name, investigation.drawing(), {
        aspect: cy.width() / cy.height(),
        chosen: focusedEntity(),
        signal,
        onProgress,
      })
      if (!places) return
      move(places, `Lay out ${names[name]}`, { joinLast })
      fit()
    } catch (error) {
      onError(error)
    } finally {
      if (!signal.aborted) view.setState({ layout: null })
    }
  }

  return {
    fit,
    seesAll() {
      const box = boxOf(visibleOf(investigation.drawing()).entities.values())
      return box !== null && isInSight(cy, box)
    },
    zoomBy: (factor) =>
      void cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    lookAt(ids) {
      const { entities } = visibleOf(investigation.drawing())
      const box = boxOf(ids.flatMap((id) => entities.get(id) ?? []))
      if (!box) return
      if (isInSight(cy, box)) return
      const now = cy.extent()
      if (box.width > now.w || box.height > now.h) return fit()
      const pan = { x: cy.width() / 2 - cy.zoom() * box.middle.x, y: cy.height() / 2 - cy.zoom() * box.middle.y }
      cy.animate({ pan, duration: lasting() })
    },
    bringIn(ids) {
      const { entities } = visibleOf(investigation.drawing())
      const coming = ids.flatMap((id) => entities.get(id) ?? [])
      const fresh = boxOf(coming)
      if (!fresh || isInSight(cy, fresh)) return
      const now = cy.extent()
      const there = [...entities.values()].filter(
        ({ x, y }) => x >= now.x1 && x <= now.x2 && y >= now.y1 && y <= now.y2,
      )
      const box = boxOf([...there, ...coming])!
      const filling = Math.min((cy.width() - 2 * room) / box.width, (cy.height() - 2 * room) / box.height)
      const zoom = Math.max(cy.minZoom(), Math.min(cy.zoom(), filling))
      const left = within(now.x1, box.left, box.width, cy.width() / zoom)
      const top = within(now.y1, box.top, box.height, cy.height() / zoom)
      cy.stop()
      cy.animate({ zoom, pan: { x: -left * zoom, y: -top * zoom }, duration: lasting() })
    },
    goTo(ids) {
      const { entities } = visibleOf(investigation.drawing())
      const box = boxOf(ids.flatMap((id) => entities.get(id) ?? []))
      if (!box) return
      lightBriefly(collect(cy, ids))
      const filling = Math.min((cy.width() - 2 * room) / box.width, (cy.height() - 2 * room) / box.height)
      const zoom = Math.max(cy.minZoom(), Math.min(filling, Math.max(cy.zoom(), READABLE)))
      if (zoom === cy.zoom() && isInSight(cy, box)) return
      const pan = { x: cy.width() / 2 - zoom * box.middle.x, y: cy.height() / 2 - zoom * box.middle.y }
      cy.stop()
      cy.animate({ zoom, pan, duration: lasting() })
    },
    layOut: (name, { joinLast = false } = {}) => void layOut(name, joinLast),
    stopLayout() {
      stop.abort()
      view.setState({ layout: null })
    },
    whereIs(id) {
      const element = cy.getElementById(id)
      if (element.empty() || element.hasClass('gone')) return null
      const { x, y } = element.isNode() ? element.renderedPosition() : placeOf(element)
      const box = cy.container()!.getBoundingClientRect()
      return { x: box.left + x, y: box.top + y }
    },
  }
}
