import cytoscape from 'cytoscape'
import type { Core } from 'cytoscape'

import type { Diff } from '../investigation/diff'
import type { Drawing } from '../investigation/graph'
import { selection } from '../investigation/selection/selection'
import { investigation } from '../investigation/store'
import { attachCanvas } from '../investigation/view'

import { canvasCommands, wholeView } from './commands'
import { listenToGestures } from './gestures'
import { suitToDistance } from './distance'
import { createGlide } from './move-animation'
import { lightBriefly, showSelection } from './highlight'
import { keepView } from './keep-view'
import { showLinking } from './linking'
import { createOverlay } from './overlay'
import { stylesheet } from './style'
import type { Theme } from './style'
import { zoomByWheel } from './wheel'
import { elementsOf, sync } from './sync'

/** Above this many elements a sharp screen is drawn at its plain resolution. */
const plainAbove = 2_000

/** Above this many elements what is drawn is moved as one picture while it is dragged along, and drawn anew when it rests. */
const textureAbove = 1_500

/** Cytoscape takes this only when it is made, but looks at it for every frame. */
function suitToSize(cy: Core): void {
  const renderer = (cy as unknown as { renderer(): { textureOnViewport: boolean } }).renderer()
  renderer.textureOnViewport = cy.elements().length > textureAbove
}

/** Brings what has come into the window, when it is outside of it. */
const follow = (ids: readonly string[], commands: ReturnType<typeof canvasCommands>) => {
  if (ids.length > 0) setTimeout(() => commands.bringIn(ids), 400)
}

/** Whether everything that is drawn has just come: then the view is set before it is drawn, so that it is drawn once. */
const isAll = (diff: Diff, drawing: Drawing): boolean =>
  diff.entities.added.size > 0 && diff.entities.added.size === drawing.entities.size

/** Sets the view so that all that is in sight fills the window. */
function showWhole(cy: Core): void {
  const whole = wholeView(cy)
  if (whole) cy.viewport(whole)
}

/** The entities that the inspector shows: one, or the two ends of a relation. */
function focused(): string[] {
  const { focus } = selection.getState()
  if (focus?.type === 'entity') return [focus.id]
  const relation = focus && investigation.drawing().relations.get(focus.id)
  return relation ? [relation.subjectId, relation.objectId] : []
}

/** Cytoscape writes a style sheet, which the page's policy forbids, unless it finds one by this id. Ours says the same. */
function standInForStyleSheet(): void {
  const id = '__________cytoscape_stylesheet'
  if (document.getElementById(id)) return
  document.head.append(Object.assign(document.createElement('meta'), { id }))
}

/** Draws the investigation into a box and keeps it up to date, until `stop` is called. */
export function mountCanvas(
  box: HTMLElement,
  layer: HTMLCanvasElement,
  theme: Theme,
  onError: (error: unknown) => void,
) {
  standInForStyleSheet()
  const large = isLarge()
  const density = large ? 1 : devicePixelRatio
  const cy = cytoscape({
    container: box,
    elements: elementsOf(investigation.drawing()),
    style: stylesheet(theme, density),
    layout: { name: 'preset' },
    minZoom: 0.05,
    maxZoom: 4,
    boxSelectionEnabled: true,
    selectionType: 'single',
    ...(large && { pixelRatio: 1 }),
  })
  let [look, round] = [theme, 0]
  const glide = createGlide(cy)
  const overlay = createOverlay(cy, layer)
  const commands = canvasCommands(cy, onError)
  overlay.setTheme(theme)
  overlay.setDrawing(investigation.drawing())
  listenToGestures(cy)
  suitToDistance(cy)
  suitToSize(cy)
  showSelection(cy, selection.getState())

  const leave = [
    attachCanvas(commands),
    investigation.onDiff((diff, by, drawing) => {
      // The page makes another canvas now, which begins with all of this.
      if (isLarge() !== large) return
      const all = isAll(diff, drawing)
      if (all) showWhole(cy)
      const fresh = sync(cy, diff, drawing, glide)
      overlay.setDrawing(drawing)
      suitToSize(cy)
      if (by === 'commit' && diff.expansions.added.size > 0) lightBriefly(fresh)
      if (by === 'commit' && !all) follow([...diff.entities.added.keys()], commands)
    }),
    selection.subscribe((now, before) => showSelection(cy, now, before)),
    showLinking(cy, overlay.setLink),
    zoomByWheel(cy, box),
  ]
  const view = keepView(
    cy,
    { seesAll: () => commands.seesAll(), showWhole: () => showWhole(cy), lookAt: (ids) => commands.lookAt(ids) },
    focused,
  )
  if (!view.goOn()) showWhole(cy)

  // Until a font is there that a name needs, boxes stand for its characters.
  const onFonts = ({ fontfaces }: FontFaceSetLoadEvent) => {
    if (fontfaces.length > 0) cy.style(stylesheet(look, density, ++round))
  }
  document.fonts.addEventListener('loadingdone', onFonts)
  leave.push(() => document.fonts.removeEventListener('loadingdone', onFonts))

  return {
    setTheme(next: Theme): void {
      look = next
      cy.style(stylesheet(next, density, round))
      overlay.setTheme(next)
    },
    resize: view.resize,
    stop(): void {
      view.stop()
      for (const end of leave) end()
      glide.finish()
      cy.destroy()
    },
  }
}

/** Whether so much is drawn on a sharp screen that the canvas has to be made for speed. */
export function isLarge(): boolean {
  const { entities, relations } = investigation.drawing()
  return devicePixelRatio > 1 && entities.size + relations.size > plainAbove
}
