import { useEffect, useRef } from 'react'

import type { Tool } from '../../investigation/selection/selection'

const isTab = (element: Element | null) => element?.closest('[role=tab]') !== null && element !== null

/** On a touch screen a focused field would call up the keyboard and hide half of the page. */
const isTouched = () => matchMedia('(pointer: coarse)').matches

function moveInto(body: HTMLElement): void {
  if (body.contains(document.activeElement)) return
  const field = isTouched() ? null : body.querySelector<HTMLElement>('[data-autofocus]')
  ;(field ?? body).focus({ preventScroll: true })
}

/**
 * Where somebody is in the inspector. What is new is shown from its top. The focus comes along when it was pressed inside, where the button
 * that had it is gone, or when a tool was opened from elsewhere; a selection on the canvas leaves it there, so that the arrows go on.
 */
export function useReadingPlace(tool: Tool, what: string) {
  const body = useRef<HTMLDivElement>(null)
  const pressedInside = useRef(false)
  const before = useRef<Tool>(undefined)
  useEffect(() => {
    const opened = tool !== 'INSPECT' && tool !== before.current && !isTab(document.activeElement)
    before.current = tool
    if (!body.current) return
    body.current.scrollTop = 0
    if (opened || pressedInside.current) moveInto(body.current)
    pressedInside.current = false
  }, [tool, what])
  const onClickCapture = () => {
    pressedInside.current = true
    setTimeout(() => (pressedInside.current = false))
  }
  return { ref: body, onClickCapture, tabIndex: -1 }
}
