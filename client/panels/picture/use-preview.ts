import { useEffect, useState } from 'react'

import { describeError, isCancelled } from '../../api'
import type { DisplayError } from '../../api'
import type { ViewInput } from '../../generated/graphql'
import { preview, viewOf } from '../../investigation/picture/picture'
import type { PictureSettings, Preview } from '../../investigation/picture/picture'
import type { Visible } from '../../investigation/visible'
import { useWhenBack } from '../shell/use-when-back'

/** The picture that is shown, whether a newer one is being made, and what went wrong with it. */
export type Shown = {
  preview: (Preview & { address: string }) | null
  busy: boolean
  error: DisplayError | null
  retry: () => void
}

type Made = { key: string; preview: (Preview & { address: string }) | null; error: DisplayError | null }

/** How long nothing must have changed before a picture is made. */
const calm = 350

/** A picture of what is drawn, made anew when that or how it is to look changes. It asks for nothing unless `wanted`. */
export function usePreview(visible: Visible, settings: PictureSettings, wanted: boolean): Shown {
  const [attempt, setAttempt] = useState(0)
  const [made, setMade] = useState<Made>({ key: '', preview: null, error: null })
  const { title, theme, labels } = settings
  const view = JSON.stringify(viewOf(visible, { ...settings, title, theme, labels, format: 'SVG', width: null }))
  const key = `${attempt} ${view}`

  useEffect(() => {
    if (!wanted) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      preview(JSON.parse(view) as ViewInput, abort.signal).then(
        (fresh) => {
          const address = URL.createObjectURL(new Blob([fresh.svg], { type: 'image/svg+xml' }))
          setMade({ key, preview: { ...fresh, address }, error: null })
        },
        (error: unknown) => {
          if (!isCancelled(error)) setMade({ key, preview: null, error: describeError(error) })
        },
      )
    }, calm)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [view, key, wanted])

  const address = made.preview?.address
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])

  const retry = () => setAttempt((n) => n + 1)
  useWhenBack(made.error !== null, retry)
  return {
    preview: wanted ? made.preview : null,
    busy: wanted && made.key !== key,
    error: wanted && made.key === key ? made.error : null,
    retry,
  }
}
