import { createStore } from 'zustand/vanilla'

import { chipOf } from '../entity/named-entity'
import { claimAbout } from './record-form'
import { select } from '../selection/selection'
import { investigation } from '../store'
import { closeMenus } from '../view'
import { visibleOf } from '../visible'

/** A relation that is being drawn by hand; `from`: the entity it begins at, null while none is. */
export const linking = createStore<{ from: string | null }>(() => ({ from: null }))

const inSight = (id: string) => visibleOf(investigation.drawing()).entities.get(id)

/** Begins a relation at an entity in sight; the next entity that is chosen is its other end. */
export function startLinking(id: string): void {
  if (!inSight(id)) return
  closeMenus()
  select({ type: 'entity', id })
  linking.setState({ from: id })
}

export const stopLinking = (): void => linking.setState({ from: null })

/**
 * Ends the relation at an entity and opens the claim form on the two. True when a relation was being drawn, so that the press was for it:
 * then also where the entity is the one it began at, which leaves it as it is.
 */
export function linkTo(id: string): boolean {
  const { from } = linking.getState()
  if (from === null) return false
  const [subject, object] = [inSight(from), inSight(id)]
  if (!subject || !object || from === id) return true
  stopLinking()
  claimAbout({ about: 'RELATION', subject: [chipOf(subject)], type: null, object: [chipOf(object)] }, 'type')
  return true
}

investigation.onDiff(() => {
  const { from } = linking.getState()
  if (from !== null && !inSight(from)) stopLinking()
})
