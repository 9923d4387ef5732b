import { useEffect, useState } from 'react'

import { describeError, isCancelled } from '../../api'
import type { DisplayError } from '../../api'
import { expand, expandRows, withDrawn } from '../../investigation/expansion/expand'
import type { ExpandRow } from '../../investigation/expansion/expand'
import { useDrawing } from '../../investigation/hooks'

import { closeMenus } from '../../investigation/view'

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
  const [asked, setAsked] = useState<readonly ExpandRow[] | null>(null)
  const [error, setError] = useState<DisplayError | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const [filter, setFilter] = useState('')
  const [limit, setLimit] = useState(25)
  const [brought, setBrought] = useState<Brought | null>(null)
  const [busy, run] = useAct()

  useEffect(() => {
    const abort = new AbortController()
    expandRows(entityId, abort.signal).then(
      (rows) => {
        setError(null)
        setAsked(rows)
      },
      (thrown: unknown) => {
        if (!isCancelled(thrown)) setError(describeError(thrown))
      },
    )
    return () => abort.abort()
  }, [entityId, attempt])

  const retry = () => setAttempt((n) => n + 1)
  useWhenBack(error !== null, retry)

  const rows = asked && withDrawn(drawing, entityId, asked)
  const shown = rows && rowsLike(rows, filter)
  const ticked = (shown ?? []).filter((row) => !off.has(rowKey(row)))
  return {
    rows,
    /** Those that the filter leaves. Only they are expanded. */
    shown,
    error,
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
