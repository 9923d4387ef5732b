import type { Core, EventObject, NodeSingular } from 'cytoscape'

import { move } from '../investigation/commands'
import type { Point } from '../investigation/place'
import { linking, linkTo, stopLinking } from '../investigation/record/linking'
import { hover, select, selectEntities, selection } from '../investigation/selection/selection'
import type { Ref } from '../investigation/selection/selection'
import { closeMenus, openEntityMenu, openExpandMenu, view } from '../investigation/view'

import { showSelection } from './highlight'

const refOf = ({ target }: EventObject): Ref => {
  const element = target as NodeSingular
  return { type: element.isNode() ? 'entity' : 'relation', id: element.id() }
}

/** With the path or the picture open, a press only selects; else it shows what was pressed. */
const showInspector = () => {
  if (selection.getState().tool === 'INSPECT') selection.setState({ inspectorOpen: true })
}

/** Whether a press was for a relation that is being drawn: at an entity it ends there, and one at a line is taken for a slip. */
function isForLink(event: EventObject): boolean {
  const { type, id } = refOf(event)
  return type === 'entity' ? linkTo(id) : linking.getState().from !== null
}

function tell(cy: Core): void {
  cy.on('tap', 'node, edge', (event) => {
    const keys = event.originalEvent as Partial<MouseEvent>
    closeMenus()
    if (isForLink(event)) return
    select(refOf(event), { add: Boolean(keys.shiftKey || keys.ctrlKey || keys.metaKey) })
    showInspector()
  })
  cy.on('tap', (event) => {
    closeMenus()
    if (event.target !== cy) return
    if (linking.getState().from === null) select(null)
    else stopLinking()
  })
  cy.on('dbltap', 'node', (event) => openExpandMenu((event.target as NodeSingular).id()))
  cy.on('cxttap', 'node', (event) => {
    const ref = refOf(event)
    if (!selection.getState().entities.has(ref.id)) select(ref)
    openEntityMenu(ref.id)
  })
  cy.on('mouseover', 'node, edge', (event) => hover(refOf(event)))
  cy.on('mouseout', 'node, edge', () => hover(null))
}

/** A drag of one or several is one step, when it ends. */
function dragging(cy: Core): void {
  let grabbed: NodeSingular[] = []
  cy.on('grab', 'node', (event) => {
    closeMenus()
    const one = event.target as NodeSingular
    grabbed = one.selected() ? cy.nodes(':selected').toArray() : [one]
  })
  cy.on('dragfree', 'node', () => {
    const places = new Map<string, Point>(
      grabbed.map((element) => {
        const { x, y } = element.position()
        return [element.id(), { x: Math.round(x), y: Math.round(y) }]
      }),
    )
    grabbed = []
    move(places, places.size === 1 ? 'Move' : `Move ${places.size} entities`)
  })
}

/**
 * What is selected is in the state; Cytoscape selects by itself as well, so it is put right after each press. A box that is
 * drawn with Shift is the one selection that Cytoscape makes.
 */
function boxing(cy: Core): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let boxed = false
  const putRight = () => {
    if (boxed) selectEntities(cy.nodes(':selected').map((element) => element.id()))
    else showSelection(cy, selection.getState())
    boxed = false
  }
  cy.on('boxselect', () => (boxed = true))
  cy.on('select unselect', () => {
    clearTimeout(timer)
    timer = setTimeout(putRight, 0)
  })
}

/** Keeps the state of the view, which the footer and new entities' places go by. */
function looking(cy: Core): void {
  let frame = 0
  const tellView = () => {
    const { x1, y1, x2, y2 } = cy.extent()
    view.setState({ zoom: cy.zoom(), centre: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 } })
  }
  cy.on('viewport resize', () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(tellView)
  })
  tellView()
}

/** What pointer and fingers do on the canvas. */
export function listenToGestures(cy: Core): void {
  tell(cy)
  dragging(cy)
  boxing(cy)
  looking(cy)
}
