import { useEffect } from 'react'
import { useStore } from 'zustand'

import type { Drawing, DrawnEntity, DrawnRelation } from './graph'
import { hover, selection } from './selection/selection'
import type { Ref, SelectionState } from './selection/selection'
import { investigation } from './store'
import type { InvestigationState } from './store'
import { visibleOf } from './visible'
import type { Visible } from './visible'

/** A part of the investigation's state; the component is drawn again when that part changes. */
export const useInvestigation = <T>(part: (state: InvestigationState) => T): T => useStore(investigation, part)

export const useDrawing = (): Drawing => useInvestigation(({ drawing }) => drawing)

/** What filters and hiding leave in sight. */
export const useVisible = (): Visible => useInvestigation(({ drawing }) => visibleOf(drawing))

/** A drawn entity; undefined when it is not drawn. */
export const useDrawnEntity = (id: string): DrawnEntity | undefined =>
  useInvestigation(({ drawing }) => drawing.entities.get(id))

export const useDrawnRelation = (id: string): DrawnRelation | undefined =>
  useInvestigation(({ drawing }) => drawing.relations.get(id))

/** A part of what is selected, hovered and lit. */
export const useSelection = <T>(part: (state: SelectionState) => T): T => useStore(selection, part)

/** Names a thing to the canvas while the pointer is on the element, and no longer when the element goes from under the pointer. */
export function useHover({ type, id }: Ref) {
  const leave = () => {
    if (selection.getState().hover?.id === id) hover(null)
  }
  useEffect(
    () => () => {
      if (selection.getState().hover?.id === id) hover(null)
    },
    [id],
  )
  return { onPointerEnter: () => hover({ type, id }), onPointerLeave: leave }
}
