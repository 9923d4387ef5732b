import type { Core, EventObject, NodeSingular } from 'cytoscape'

import { linking, linkTo, startLinking, stopLinking } from '../investigation/record/linking'
import type { Point } from '../investigation/place-entities'
import { focusedEntity, selection } from '../investigation/selection/selection'

import type { Link } from './line/link-line'

/** Where a relation that is being drawn is to end: what is under the pointer, else what the keys have come to. */
type Aim = string | Point | null

/** The entity under the pointer, or the place, in pixels from the corner of the canvas. */
const pointed = ({ cy, target, renderedPosition }: EventObject): string | Point =>
  target !== cy && (target as NodeSingular).isNode() ? (target as NodeSingular).id() : renderedPosition

/**
 * With Alt held, a drag from one entity to another draws a relation: Cytoscape is not told of the press, or it would move the entity.
 * What is under the pointer is known from the hovering.
 */
function dragging(box: HTMLElement): () => void {
  const entityHere = (): string | null => {
    const { hover } = selection.getState()
    return hover?.type === 'entity' ? hover.id : null
  }
  const onUp = () => {
    const id = entityHere()
    if (id === null || id === linking.getState().from) stopLinking()
    else linkTo(id)
  }
  const onDown = (event: MouseEvent) => {
    const id = event.altKey && event.button === 0 ? entityHere() : null
    if (id === null) return
    event.stopPropagation()
    event.preventDefault()
    startLinking(id)
    addEventListener('mouseup', onUp, { once: true })
  }
  box.addEventListener('mousedown', onDown, { capture: true })
  return () => {
    box.removeEventListener('mousedown', onDown, { capture: true })
    removeEventListener('mouseup', onUp)
  }
}

/** Shows the relation that is being drawn by hand, as pointer and keys go. Gives back how to stop. */
export function showLinking(cy: Core, show: (link: Link | null) => void): () => void {
  const box = cy.container()!
  const aim = (to: Aim) => {
    const { from } = linking.getState()
    if (from !== null) show({ from, to })
  }
  cy.on('mousemove', (event) => aim(pointed(event)))
  const leave = [
    linking.subscribe(({ from }) => {
      box.style.cursor = from === null ? '' : 'crosshair'
      show(from === null ? null : { from, to: null })
    }),
    selection.subscribe(({ focus }, before) => {
      if (focus !== before.focus) aim(focusedEntity())
    }),
    dragging(box),
  ]
  return () => {
    for (const end of leave) end()
  }
}
