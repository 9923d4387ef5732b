import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'

import { recordForm } from '../../investigation/record/record-form'
import type { RecordField } from '../../investigation/record/record-form'

/** On a touch screen a focused field would call up the keyboard and hide half of the page: there it is only brought into sight. */
const isTouched = () => matchMedia('(pointer: coarse)').matches

/** For a field of the Record tool: takes the focus when whoever opened the tool asked for it. */
export function useAskedFocus<T extends HTMLElement>(field: RecordField) {
  const ref = useRef<T>(null)
  const asked = useStore(recordForm, ({ focus }) => focus === field)
  useEffect(() => {
    if (!asked || !ref.current) return
    recordForm.setState({ focus: null })
    if (isTouched()) ref.current.scrollIntoView({ block: 'center' })
    else ref.current.focus()
  }, [asked])
  return ref
}
