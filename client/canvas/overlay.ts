import type { Core, EdgeSingular } from 'cytoscape'

import type { Drawing } from '../investigation/graph'
import { visibleOf } from '../investigation/visible'

import { barAlong, drawBar } from './line/disputed-bar'
import { drawCovered, findArcs, isCovered } from './line/covered-lines'
import { onLine } from './line/curve'
import type { OnLine } from './line/curve'
import { drawLink } from './line/link-line'
import type { Link } from './line/link-line'
import { baseColour } from '../../model/look/colour'
import { kindLook } from '../../model/look/kind-look'
import { statusLook } from '../../model/look/line-look'
import { scales, sizeStep } from '../../model/look/size'
import type { Theme } from './style'

/** Below this zoom the marks could not be read. */
const smallest = 0.4

/** How far a curved line may leave the straight one between its ends, in canvas units. */
const bulge = 200
/** With more marks than this, they wait while the drawing is being moved, and for so many milliseconds after. */
const marksInMotion = 300
const rest = 120

/** A mark's texts and where it goes, from the middle of its entity. */
type Mark = { text: string | null; pinned: boolean; aside: number; up: number }

/** The marks of the entities in sight that have any: how many of their relations are not drawn yet, and a pin. */
export function marksOf(drawing: Drawing): Map<string, Mark> {
  const drawn = new Map<string, number>()
  for (const { subjectId, objectId } of drawing.relations.values())
    for (const id of new Set([subjectId, objectId])) drawn.set(id, (drawn.get(id) ?? 0) + 1)
  const marks = new Map<string, Mark>()
  for (const { id, kind, pinned, relationTotal } of visibleOf(drawing).entities.values()) {
    const left = relationTotal - (drawn.get(id) ?? 0)
    if (left <= 0 && !pinned) continue
    const { width, height } = kindLook[kind]
    const corner = 0.42 * scales[sizeStep(relationTotal)]!
    marks.set(id, { text: left > 0 ? shortCount(left) : null, pinned, aside: width * corner, up: height * corner })
  }
  return marks
}

/** The relations in sight through which a bar goes. */
export const struckOf = (drawing: Drawing): string[] =>
  [...visibleOf(drawing).relations.values()].filter(({ status }) => statusLook[status].struck).map(({ id }) => id)

/** "7", "99", "1.2k", "200k": short enough for a mark. */
export function shortCount(n: number): string {
  if (n < 1_000) return String(n)
  const thousands = n / 1_000
  return thousands < 10 ? `${Math.floor(thousands * 10) / 10}k` : `${Math.floor(thousands)}k`
}

type Pen = CanvasRenderingContext2D
type At = { x: number; y: number }

function pill(pen: Pen, { x, y }: At, text: string, scale: number): void {
  const height = 14 * scale
  const width = Math.max(height, (text.length * 6.4 + 7) * scale)
  pen.beginPath()
  pen.roundRect(x - width / 2, y - height / 2, width, height, height / 2)
  pen.fill()
  pen.stroke()
}

function pin(pen: Pen, { x, y }: At, scale: number, theme: Theme): void {
  for (const [radius, colour] of [
    [5.5, baseColour.text],
    [2, baseColour.canvas],
  ] as const) {
    pen.beginPath()
    pen.arc(x, y, radius * scale, 0, 2 * Math.PI)
    pen.fillStyle = colour[theme]
    pen.fill()
  }
}

/** The point of a line at which its bar goes through it. */
const barPlace = (element: EdgeSingular): OnLine =>
  onLine(element.sourceEndpoint(), element.controlPoints() ?? [], element.targetEndpoint(), barAlong)

/** Whether all of a line is beside the window; a curve bulges a little. */
function isOutside(cy: Core, element: EdgeSingular): boolean {
  const { x1, y1, x2, y2 } = cy.extent()
  const [a, b] = [element.source().position(), element.target().position()]
  const beside = (one: number, other: number, low: number, high: number) =>
    Math.max(one, other) < low - bulge || Math.min(one, other) > high + bulge
  return beside(a.x, b.x, x1, x2) || beside(a.y, b.y, y1, y2)
}

/** A bar across a relation: Cytoscape's own would be as thin as the line, and lie under its words. */
function strike(pen: Pen, cy: Core, element: EdgeSingular): void {
  if (element.hasClass('gone') || isOutside(cy, element) || isCovered(element) || !element.midpoint()) return
  const { at, direction } = barPlace(element)
  const zoom = cy.zoom()
  const pan = cy.pan()
  pen.globalAlpha = element.hasClass('dim') ? 0.18 : 1
  drawBar(pen, { x: at.x * zoom + pan.x, y: at.y * zoom + pan.y }, direction, zoom)
  pen.globalAlpha = 1
}

/** The marks that lie in the window, and where. */
function* inWindow(cy: Core, marks: ReadonlyMap<string, Mark>): Generator<readonly [Mark, At]> {
  const { x1, y1, x2, y2 } = cy.extent()
  const zoom = cy.zoom()
  const pan = cy.pan()
  for (const [id, mark] of marks) {
    const element = cy.getElementById(id)
    const { x, y } = element.position()
    if (x < x1 - 40 || x > x2 + 40 || y < y1 - 40 || y > y2 + 40 || element.hasClass('dim')) continue
    yield [mark, { x: x * zoom + pan.x, y: y * zoom + pan.y }]
  }
}

/**
 * The bars through disputed relations, the marks at the entities' corners (how much is not drawn yet, and a pin), and the relation that is being
 * drawn by hand. A layer of their own over Cytoscape's, because a mark that changes with every expansion would have Cytoscape draw the entity anew.
 */
export function createOverlay(cy: Core, layer: HTMLCanvasElement) {
  const pen = layer.getContext('2d')!
  let theme: Theme = 'light'
  let marks: ReadonlyMap<string, Mark> = new Map()
  let struck: readonly string[] = []
  let link: Link | null = null
  /** Whether something moved since arcs were looked for last. */
  let stale = true
  let inMotion: ReturnType<typeof setTimeout> | undefined

  const resize = () => {
    const sharp = Math.min(2, devicePixelRatio)
    const [width, height] = [Math.round(cy.width() * sharp), Math.round(cy.height() * sharp)]
    if (layer.width !== width || layer.height !== height) Object.assign(layer, { width, height })
    pen.setTransform(sharp, 0, 0, sharp, 0, 0)
  }

  const draw = () => {
    resize()
    const zoom = cy.zoom()
    pen.clearRect(0, 0, cy.width(), cy.height())
    pen.strokeStyle = statusLook.DISPUTED.colour[theme]
    for (const id of struck) strike(pen, cy, cy.getElementById(id))
    if (stale) findArcs(cy)
    stale = false
    drawCovered(pen, cy, theme)
    if (link) drawLink(pen, cy, link, theme)
    if (zoom < smallest || (inMotion !== undefined && marks.size > marksInMotion)) return
    const scale = Math.min(1.5, Math.max(0.8, zoom))
    const shown = [...inWindow(cy, marks)]
    pen.font = `600 ${10 * scale}px "Noto Sans Variable", sans-serif`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.lineWidth = 1
    pen.strokeStyle = baseColour.quiet[theme]
    for (const [{ text, pinned, aside, up }, { x, y }] of shown) {
      pen.fillStyle = baseColour.canvas[theme]
      if (text) pill(pen, { x: x + aside * zoom, y: y - up * zoom }, text, scale)
      if (pinned) pin(pen, { x: x - aside * zoom, y: y - up * zoom }, scale, theme)
    }
    pen.fillStyle = baseColour.text[theme]
    for (const [{ text, aside, up }, { x, y }] of shown)
      if (text) pen.fillText(text, x + aside * zoom, y - up * zoom + 0.5)
  }
  cy.on('render', draw)
  cy.on('position add remove', () => void (stale = true))
  const onMotion = () => {
    clearTimeout(inMotion)
    inMotion = setTimeout(() => {
      inMotion = undefined
      if (!cy.destroyed()) draw()
    }, rest)
  }
  cy.on('viewport', onMotion)
  cy.on('drag', 'node', onMotion)

  return {
    setTheme(next: Theme): void {
      theme = next
      draw()
    },
    setDrawing(drawing: Drawing): void {
      marks = marksOf(drawing)
      struck = struckOf(drawing)
      stale = true
      draw()
    },
    setLink(this: void, next: Link | null): void {
      link = next
      draw()
    },
  }
}
