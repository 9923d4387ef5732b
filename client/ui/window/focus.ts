import { useEffect } from 'react'

/** Puts the focus on the drawing: the next key is for what is selected there. */
export const focusDrawing = (): void => document.getElementById('canvas')?.focus()

/** True when what had the focus is gone, so that the next key would be anybody's. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/** Where the focus goes when a button takes itself away: the window it is in, if any, else the drawing. */
export function focusBeside(button: HTMLElement): void {
  const first = button.closest('[role=dialog]')?.querySelector<HTMLElement>('button')
  if (first && first !== button) first.focus()
  else focusDrawing()
}

/** For a small window that takes the focus: gives it back when the window goes, to the drawing where there is nothing to give it to. */
export function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (!isFocusLost()) return
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
      else focusDrawing()
    }
  }, [])
}
