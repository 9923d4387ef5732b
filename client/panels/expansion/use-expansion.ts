import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { describeError } from '../../api'
import { expand, expandRows, withDrawn } from '../../investigation/expansion/expand'
import type { ExpandRow, Part } from '../../investigation/expansion/expand'
import { useDrawing } from '../../investigation/hooks'

import { closeMenus } from '../../investigation/view'

import { questions } from '../question/query-client'
import { useAct } from '../question/act'
import { useWhenBack } from '../question/use-when-back'

export const rowKey = ({ type, direction }: Pick<ExpandRow, 'type' | 'direction'>): string => `${type} ${direction}`

/** The rows with that in their words. */
export const rowsLike = (rows: readonly ExpandRow[], filter: string): ExpandRow[] =>
  rows.filter(({ label }) => label.toLowerCase().includes(filter.trim().toLowerCase()))

/** How many of what is ticked are not drawn yet. */
export const wantedOf = (rows: readonly ExpandRow[]): number =>
  rows.reduce((sum, { total, drawn }) => sum + Math.max(0, total - drawn), 0)

/** What the last expansion of this menu brought, and what it left. */
export type Brought = { came: number; left: number }

/** So many entities are expanded together at most: each is asked about by itself. */
export const mostTogether = 25

/** The rows of several entities together, most first: those of one type and direction are one. */
function together(rows: readonly ExpandRow[]): ExpandRow[] {
  const byKey = new Map<string, ExpandRow>()
  for (const row of rows) {
    const { total, drawn } = byKey.get(rowKey(row)) ?? { total: 0, drawn: 0 }
    byKey.set(rowKey(row), { ...row, total: total + row.total, drawn: drawn + row.drawn })
  }
  return [...byKey.values()].sort((a, b) => b.total - a.total || a.label.localeCompare(b.label))
}

const partsOf = (ids: readonly string[], signal: AbortSignal): Promise<Part[]> =>
  Promise.all(ids.map(async (id) => ({ id, rows: await expandRows(id, signal) })))

/** The expansions of one entity, or of several together: their rows, which are ticked, how many to bring, and bringing them. */
export function useExpansion(ids: readonly string[]) {
  const drawing = useDrawing()
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const [filter, setFilter] = useState('')
  const [limit, setLimit] = useState(25)
  const [brought, setBrought] = useState<Brought | null>(null)
  const [busy, run] = useAct()

  const { time } = drawing.filters
  const { data, error, isFetching, refetch } = useQuery(
    { queryKey: ['expansion', ids, time], queryFn: ({ signal }) => partsOf(ids, signal) },
    questions,
  )
  const retry = () => void refetch()
  const failed = isFetching ? null : error
  useWhenBack(failed !== null, retry)

  const rows = data ? together(data.flatMap(({ id, rows }) => withDrawn(drawing, id, rows))) : null
  const shown = rows && rowsLike(rows, filter)
  const ticked = (shown ?? []).filter((row) => !off.has(rowKey(row)))
  const bring = (these: readonly ExpandRow[]) =>
    run(async () => {
      const keys = new Set(these.map(rowKey))
      const parts = (data ?? []).map((part) => ({ ...part, rows: part.rows.filter((row) => keys.has(rowKey(row))) }))
      const { relations, left } = await expand(parts, limit)
      if (left === 0) closeMenus()
      else setBrought({ came: relations.length, left })
    })
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
    bring: () => bring(ticked),
    /** Expands by one row alone, whatever is ticked; where more are left of it, the menu stays on it. */
    bringOnly: (row: ExpandRow) => {
      setOff(new Set((rows ?? []).map(rowKey).filter((key) => key !== rowKey(row))))
      bring([row])
    },
  }
}
