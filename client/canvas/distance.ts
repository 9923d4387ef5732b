import type { Core, SingularElementReturnValue } from 'cytoscape'

/** Below this zoom the words on lines could not be read. */
const readableFrom = 0.62

/** When the view is far away: larger names, and no words on lines. */
export function suitToDistance(cy: Core): void {
  let far: boolean | null = null
  const look = () => {
    const now = cy.zoom() < readableFrom
    if (now === far) return
    far = now
    cy.batch(() => cy.elements().toggleClass('far', now))
  }
  cy.on('zoom', look)
  cy.on('add', ({ target }) => void (target as SingularElementReturnValue).toggleClass('far', far ?? false))
  look()
}
