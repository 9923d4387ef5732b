import { useEffect } from 'react'
import { useStore } from 'zustand'

import { importIsAtRest, importsAtWork, isAtWork } from '../../investigation/import/imports'
import { act } from '../question/act'
import { useImport } from './use-import'

function Awaited({ id }: { id: string }) {
  const { one } = useImport(id)
  const isOver = one !== undefined && (one === null || !isAtWork(one))
  useEffect(() => {
    if (isOver) void act(() => importIsAtRest(id))
  }, [isOver, id])
  return null
}

/** Asks of imports at work how far they are, also while the window is closed, and draws what is drawn anew once they are over. */
export function ImportsAtWork() {
  const ids = useStore(importsAtWork, (state) => state.ids)
  return ids.map((id) => <Awaited key={id} id={id} />)
}
