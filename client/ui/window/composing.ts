/** What browsers give as keyCode for every key that an input method takes for itself, also where they say nothing of composing. */
const TAKEN_BY_INPUT_METHOD = 229

/**
 * Keys that an input method takes while a word is being composed (Chinese, Japanese, Korean, accents) act nowhere in the page: Enter takes a
 * candidate and Escape gives it up, and neither is for the field or the drawing. Gives back how to stop.
 */
export function keepComposingApart(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD) event.stopImmediatePropagation()
  }
  addEventListener('keydown', onKey, { capture: true })
  addEventListener('keyup', onKey, { capture: true })
  return () => {
    removeEventListener('keydown', onKey, { capture: true })
    removeEventListener('keyup', onKey, { capture: true })
  }
}
