import { createStore } from 'zustand/vanilla'

import { setFilters } from '../commands'
import { edtfInWords } from './dates'
import type { TimeFilter } from '../graph'
import { investigation } from '../store'
import type { Commit } from '../store'
import { asOfWindow, shifted, windowOf } from './timeline'
import type { Timeline, Window } from './timeline'

/** How long each time is shown while the years are played, in milliseconds. */
const stepMs = 1_100

/** Whether the years are being played. */
export const playing = createStore<{ on: boolean }>(() => ({ on: false }))
let timer: ReturnType<typeof setInterval> | undefined

const timeNow = (): TimeFilter | null => investigation.drawing().filters.time
const lastStep = (): Commit | undefined => investigation.getState().undoable.at(-1)

const label = (time: TimeFilter | null): string => (time ? `As of ${edtfInWords(time.asOf)}` : 'At any time')

/** Shows another time, or any, as one step; `joinLast`: as part of the last one. */
export function setTime(time: TimeFilter | null, options?: { joinLast?: boolean }): void {
  setFilters({ ...investigation.drawing().filters, time }, label(time), options)
}

/** Changes how the time that is shown is meant. */
export function editTime(change: Partial<TimeFilter>): void {
  const time = timeNow()
  if (time) setTime({ ...time, ...change })
}

const asOf = (text: string): TimeFilter => ({ surely: false, undated: true, ...timeNow(), asOf: text })

/** Shows the time of a text that says which: a year, month, day or span. */
export const showAsOf = (text: string): void => setTime(asOf(text))

/**
 * Shows what a window of the bars shows. Of one gesture, or one play through the years, all is one step: `since` is the step
 * that the gesture made last, and gives back the one that it has made now.
 */
export function showWindow(timeline: Timeline, window: Window, since?: Commit): Commit | undefined {
  setTime(asOf(asOfWindow(timeline, window)), { joinLast: since !== undefined && lastStep() === since })
  return lastStep()
}

/** The window that is shown; null: all times are. */
const windowNow = (timeline: Timeline): Window | null => (timeNow() ? windowOf(timeline, timeNow()) : null)

/** Goes one bar on or back, if there is one. */
export function step(timeline: Timeline, by: 1 | -1): void {
  const window = shifted(timeline, windowNow(timeline), by)
  if (window) showWindow(timeline, window)
}

/** Stops playing. */
export function pause(): void {
  clearInterval(timer)
  playing.setState({ on: false })
}

/** Shows one time after the other, from the one that is shown or from the first, until the last or until something else is done. */
export function play(timeline: Timeline): void {
  const now = windowNow(timeline)
  const begin = now && shifted(timeline, now, 1) ? now : null
  const width = now ? now[1] - now[0] : 0
  let window: Window = begin ?? [0, Math.min(width, timeline.bars.length - 1)]
  let mine = showWindow(timeline, window)
  playing.setState({ on: true })
  clearInterval(timer)
  timer = setInterval(() => {
    const next = shifted(timeline, window, 1)
    if (!next || lastStep() !== mine) return pause()
    window = next
    mine = showWindow(timeline, window, mine)
  }, stepMs)
}
