import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { describeError } from '../../api'
import { expand, expandRows, withDrawn } from '../../investigation/expansion/expand'
import type { ExpandRow } from '../../investigation/expansion/expand'
import { useDrawing } from '../../investigation/hooks'

import { closeMenus } from '../../investigation/view'

import { questions } from '../question/query-client'
import { useAct } from '../shell/act'
import { useWhenBack } from '../shell/use-when-back'

export const rowKey = ({ type, direction }: Pick<ExpandRow, 'type' | 'direction'>): string => `${type} ${direction}`

/** The rows with that in their words. */
export const rowsLike = (rows: readonly ExpandRow[], filter: string): ExpandRow[] =>
  rows.filter(({ label }) => label.toLowerCase().includes(filter.trim().toLowerCase()))

/** How many of what is ticked are not drawn yet. */
export const wantedOf = (rows: readonly ExpandRow[]): number =>
  rows.reduce((sum, { total, drawn }) => sum + Math.max(0, total - drawn), 0)

/** What the last expansion of this menu brought, and what it left. */
export type Brought = { came: number; left: number }

/** The expansions of one entity: its rows, which are ticked, how many to bring, and bringing them. */
export function useExpansion(entityId: string) {
  const drawing = useDrawing()
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const [filter, setFilter] = useState('')
  const [limit, setLimit] = useState(25)
  const [brought, setBrought] = useState<Brought | null>(null)
  const [busy, run] = useAct()

  const { time } = drawing.filters
  const { data, error, isFetching, refetch } = useQuery(
    { queryKey: ['expansion', entityId, time], queryFn: ({ signal }) => expandRows(entityId, signal) },
    questions,
  )
  const retry = () => void refetch()
  const failed = isFetching ? null : error
  useWhenBack(failed !== null, retry)

  const rows = data ? withDrawn(drawing, entityId, data) : null
  const shown = rows && rowsLike(rows, filter)
  const ticked = (shown ?? []).filter((row) => !off.has(rowKey(row)))
  return {
    rows,
    /** Those that the filter leaves. Only they are expanded. */
    shown,
    error: failed && describeError(failed, { byItself: true }),
    ticked,
    limit,
    brought,
    busy,
    setLimit,
    retry,
    /** Ticks these rows, or takes their ticks away; the others stay as they are. */
    tick: (these: readonly ExpandRow[], on: boolean) => {
      const keys = new Set(these.map(rowKey))
      setBrought(null)
      setOff((now) => new Set([...[...now].filter((key) => !keys.has(key)), ...(on ? [] : keys)]))
    },
    filter,
    filterBy: (text: string) => {
      setBrought(null)
      setFilter(text)
    },
    bring: () =>
      run(async () => {
        const { relations, left } = await expand(entityId, ticked, limit)
        if (left === 0) closeMenus()
        else setBrought({ came: relations.length, left })
      }),
  }
}
