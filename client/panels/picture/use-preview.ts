import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

import { describeError } from '../../api'
import type { DisplayError } from '../../api'
import type { ViewInput } from '../../generated/graphql'
import { preview, viewOf } from '../../investigation/picture/picture'
import type { PictureSettings, Preview } from '../../investigation/picture/picture'
import type { Visible } from '../../investigation/visible'
import { questions } from '../question/query-client'
import { useWhenBack } from '../question/use-when-back'

/** The picture that is shown, whether a newer one is being made, and what went wrong with it. */
export type Shown = {
  preview: (Preview & { address: string }) | null
  busy: boolean
  error: DisplayError | null
  retry: () => void
}

/** How long nothing must have changed before a picture is made. */
const calm = 350

async function drawn(view: string, signal: AbortSignal): Promise<Preview & { address: string }> {
  const made = await preview(JSON.parse(view) as ViewInput, signal)
  return { ...made, address: URL.createObjectURL(new Blob([made.svg], { type: 'image/svg+xml' })) }
}

/** A picture of what is drawn, made anew when that or how it is to look changes. It asks for nothing unless `wanted`. */
export function usePreview(visible: Visible, settings: PictureSettings, wanted: boolean): Shown {
  const { title, theme, labels } = settings
  const now = JSON.stringify(viewOf(visible, { ...settings, title, theme, labels, format: 'SVG', width: null }))
  const [view] = useDebouncedValue(now, calm)
  const { data, error, isFetching, refetch } = useQuery(
    {
      queryKey: ['preview', view],
      queryFn: ({ signal }) => drawn(view, signal),
      enabled: wanted,
      placeholderData: keepPreviousData,
    },
    questions,
  )
  const address = data?.address
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])

  const retry = () => void refetch()
  const busy = wanted && (isFetching || view !== now)
  const failed = busy ? null : error
  useWhenBack(wanted && failed !== null, retry)
  return {
    preview: wanted ? (data ?? null) : null,
    busy,
    error: wanted && failed ? describeError(failed, { byItself: true }) : null,
    retry,
  }
}
