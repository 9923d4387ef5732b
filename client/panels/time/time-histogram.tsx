import { RangeSlider } from '@mantine/core'
import { useRef } from 'react'
import type { PointerEvent } from 'react'

import type { Commit } from '../../investigation/store'
import { showWindow } from '../../investigation/time/time-filter'
import { windowOf } from '../../investigation/time/timeline'
import type { Bar, Timeline, Window } from '../../investigation/time/timeline'
import type { TimeFilter } from '../../investigation/graph'
import { counted } from '../../../model/text/counted'
import styles from './time-bar.module.css'

/** The picture's own units: one a bar, and this many from top to bottom. */
const HEIGHT = 100
/** About so many years are written under the bars. */
const YEARS = 9

const told = ({ asOf, may, surely }: Bar): string =>
  `${asOf}: ${counted(may, 'dated relation')} may have held, ${surely} of them surely`

/** Marks for some of the years, the same number of years apart. */
function marksOf({ bars }: Timeline) {
  const apart = Math.max(1, Math.ceil(bars.length / YEARS))
  return bars.flatMap(({ from }, value) => (value % apart === 0 ? [{ value, label: String(from) }] : []))
}

function Bars({ timeline, window, onWindow, onEnd }: { timeline: Timeline; window: Window } & Gesture) {
  const { bars } = timeline
  const begun = useRef<number | null>(null)
  const most = Math.max(1, ...bars.map(({ may }) => may))
  const at = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>): number => {
    const { left, width } = currentTarget.getBoundingClientRect()
    return Math.min(bars.length - 1, Math.max(0, Math.floor(((clientX - left) / width) * bars.length)))
  }
  const show = (event: PointerEvent<SVGSVGElement>) => {
    const [from, to] = [begun.current ?? 0, at(event)]
    onWindow([Math.min(from, to), Math.max(from, to)])
  }
  return (
    // What the pointer does here the slider below does by keyboard.
    <svg
      className={styles.bars}
      viewBox={`0 0 ${bars.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        begun.current = at(event)
        show(event)
      }}
      onPointerMove={(event) => begun.current !== null && show(event)}
      onPointerUp={() => {
        begun.current = null
        onEnd()
      }}
    >
      {bars.map((bar, i) => (
        <g key={bar.asOf} className={i < window[0] || i > window[1] ? styles.outside : undefined}>
          <title>{told(bar)}</title>
          <rect className={styles.may} x={i + 0.1} width={0.8} {...risen(bar.may, most)} />
          <rect className={styles.surely} x={i + 0.1} width={0.8} {...risen(bar.surely, most)} />
          <rect className={styles.hit} x={i} width={1} y={0} height={HEIGHT} />
        </g>
      ))}
    </svg>
  )
}

const risen = (n: number, most: number) => ({ y: HEIGHT - (n / most) * HEIGHT, height: (n / most) * HEIGHT })

/** A gesture that chooses a window, part by part. */
type Gesture = { onWindow: (window: Window) => void; onEnd: () => void }

/** How the dates are distributed, and the window of them that is shown: by pointer on the bars, by pointer or keyboard below. */
export function TimeHistogram({ timeline, time }: { timeline: Timeline; time: TimeFilter | null }) {
  const window = windowOf(timeline, time)
  const last = timeline.bars.length - 1
  const step = useRef<Commit | undefined>(undefined)
  const onWindow = (next: Window) => {
    step.current = showWindow(timeline, next, step.current)
  }
  const onEnd = () => {
    step.current = undefined
  }
  const name = (value: number) => timeline.bars[value]?.asOf ?? ''
  return (
    <div className={styles.years}>
      <Bars timeline={timeline} window={window} onWindow={onWindow} onEnd={onEnd} />
      <div style={{ padding: `0 ${50 / (last + 1)}%` }}>
        <RangeSlider
          size={3}
          thumbSize={14}
          mb={18}
          min={0}
          max={Math.max(1, last)}
          minRange={0}
          disabled={last === 0}
          pushOnOverlap={false}
          value={[window[0], window[1]]}
          marks={marksOf(timeline)}
          label={name}
          thumbFromLabel="From"
          thumbToLabel="To"
          thumbValueText={name}
          onChange={onWindow}
          onChangeEnd={onEnd}
        />
      </div>
    </div>
  )
}
