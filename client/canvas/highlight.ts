import type { CollectionReturnValue, Core } from 'cytoscape'

import type { SelectionState } from '../investigation/selection/selection'

/** The elements of these ids that are there. */
export const collect = (cy: Core, ids: Iterable<string>): CollectionReturnValue => {
  let elements = cy.collection()
  for (const id of ids) elements = elements.union(cy.getElementById(id))
  return elements
}

const freshFor = 1_800

/** Lights what has just come, for a moment. */
export function lightBriefly(elements: CollectionReturnValue): void {
  elements.addClass('fresh')
  setTimeout(() => elements.removeClass('fresh'), freshFor)
}

function showSelected(cy: Core, { focus, entities }: SelectionState): void {
  const relation = focus?.type === 'relation' ? [focus.id] : []
  const wanted = collect(cy, [...entities, ...relation])
  cy.$(':selected').difference(wanted).unselect()
  wanted.filter(':unselected').select()
  cy.$('.beside').removeClass('beside')
  if (entities.size <= 3) wanted.nodes().connectedEdges().addClass('beside')
}

function showHovered(cy: Core, { hover }: SelectionState): void {
  cy.$('.hovered').removeClass('hovered')
  if (hover) cy.getElementById(hover.id).addClass('hovered')
}

function showLit(cy: Core, { lit }: SelectionState): void {
  cy.$('.lit, .dim').removeClass('lit dim')
  if (lit.size === 0) return
  const elements = collect(cy, lit).addClass('lit')
  cy.elements().difference(elements).addClass('dim')
}

/** Shows on the canvas what is selected, hovered and lit: all of it, or what has changed since `before`. */
export function showSelection(cy: Core, now: SelectionState, before?: SelectionState): void {
  cy.batch(() => {
    if (now.entities !== before?.entities || now.focus !== before.focus) showSelected(cy, now)
    if (now.hover !== before?.hover) showHovered(cy, now)
    if (now.lit !== before?.lit) showLit(cy, now)
  })
}
