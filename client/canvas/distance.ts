import type { Core, SingularElementReturnValue } from 'cytoscape'

import { investigation } from '../investigation/store'
import { visibleOf } from '../investigation/visible'

import { farLevel, farNames, namedFromAfar } from './far-names'
import { collect } from './highlight'

/** Below this zoom the words on lines could not be read. */
const readableFrom = 0.62
/** Milliseconds after the last change before names are chosen anew. */
const calm = 150

/** When the view is far away: larger names, and no words on lines; from further away fewer names, and larger ones. */
export function suitToDistance(cy: Core): void {
  let far: boolean | null = null
  let level = -1
  let timer: ReturnType<typeof setTimeout> | undefined

  const choose = () => {
    if (cy.destroyed()) return
    const classes = farNames.map((_, i) => `named-${i}`).join(' ')
    const named = level < 0 ? [] : namedFromAfar(visibleOf(investigation.drawing()).entities.values(), level)
    cy.batch(() => {
      const wanted = collect(cy, named)
      cy.nodes(farNames.map((_, i) => `.named-${i}`).join(', ')).removeClass(classes)
      wanted.addClass(`named-${level}`)
    })
  }
  const chooseSoon = () => {
    clearTimeout(timer)
    if (level >= 0) timer = setTimeout(choose, calm)
  }
  const look = () => {
    const before = level
    level = farLevel(cy.zoom())
    if (level !== before) choose()
    const now = cy.zoom() < readableFrom
    if (now === far) return
    far = now
    cy.batch(() => cy.elements().toggleClass('far', now))
  }
  cy.on('zoom', look)
  cy.on('add', ({ target }) => void (target as SingularElementReturnValue).toggleClass('far', far ?? false))
  cy.on('add remove position', 'node', chooseSoon)
  look()
}
