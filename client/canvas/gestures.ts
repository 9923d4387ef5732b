import type { Core, EventObject, NodeSingular } from 'cytoscape'

import { move } from '../investigation/commands'
import type { Point } from '../investigation/place-entities'
import { linking, linkTo, stopLinking } from '../investigation/record/linking'
import { hover, select, selectEntities, selection } from '../investigation/selection/selection'
import type { Ref } from '../investigation/selection/selection'
import { closeMenus, openEntityMenu, openExpandMenu, view } from '../investigation/view'

import { showSelection } from './highlight'
import { arcAt } from './line/pressed-arc'

/** The relation whose arc is under the pointer; while a relation is being drawn arcs are not in its way. */
const arcUnder = ({ cy, position }: EventObject): Ref | null => {
  const arc = linking.getState().from === null ? arcAt(cy, position) : null
  return arc && { type: 'relation', id: arc.id() }
}

/** What is under the pointer: an arc, which lies over everything else, or what Cytoscape says. */
function pointed(event: EventObject): Ref | null {
  const arc = arcUnder(event)
  if (arc || event.target === event.cy) return arc
  const element = event.target as NodeSingular
  return { type: element.isNode() ? 'entity' : 'relation', id: element.id() }
}

/** A press on a line shows its evidence, whatever is open; one on an entity only selects it while another tool is. */
const showInspector = ({ type }: Ref) => {
  if (type === 'relation' || selection.getState().tool === 'INSPECT')
    selection.setState({ tool: 'INSPECT', inspectorOpen: true })
}

/** Whether a press was for a relation that is being drawn: at an entity it ends there, and one at a line is taken for a slip. */
function isForLink({ type, id }: Ref): boolean {
  return type === 'entity' ? linkTo(id) : linking.getState().from !== null
}

function tell(cy: Core): void {
  cy.on('tap', (event) => {
    const keys = event.originalEvent as Partial<MouseEvent>
    closeMenus()
    const ref = pointed(event)
    if (!ref) {
      if (linking.getState().from === null) select(null)
      else stopLinking()
      return
    }
    if (isForLink(ref)) return
    select(ref, { add: Boolean(keys.shiftKey || keys.ctrlKey || keys.metaKey) })
    showInspector(ref)
  })
  cy.on('dbltap', 'node', (event) => {
    const ref = pointed(event)
    if (ref?.type === 'entity') openExpandMenu(ref.id)
  })
  const openMenu = (event: EventObject) => {
    const ref = pointed(event)
    if (ref?.type !== 'entity') return
    if (!selection.getState().entities.has(ref.id)) select(ref)
    openEntityMenu(ref.id)
  }
  cy.on('cxttap', 'node', openMenu)
  // A finger has no second button: it rests on an entity. A mouse that rests with its button down is about to drag.
  cy.on('taphold', 'node', (event) => {
    if (String((event.originalEvent as Event).type).startsWith('touch')) openMenu(event)
  })
  hovering(cy)
}

/** Says what is under the pointer. Cytoscape does not know of arcs, so those are looked for as the pointer moves. */
function hovering(cy: Core): void {
  let arc: string | null = null
  cy.on('mousemove', (event) => {
    const now = arcUnder(event)?.id ?? null
    if (now === arc) return
    arc = now
    hover(pointed(event))
  })
  cy.on('mouseover', 'node, edge', (event) => hover(pointed(event)))
  cy.on('mouseout', 'node, edge', (event) => hover(arcUnder(event)))
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
