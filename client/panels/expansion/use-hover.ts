import { useEffect } from 'react'

import { hover, selection } from '../../investigation/selection/selection'
import type { Ref } from '../../investigation/selection/selection'

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
