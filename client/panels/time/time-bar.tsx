import { Button, Checkbox, TextInput, UnstyledButton } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlayerPause, IconPlayerPlay, IconX } from '../../generated/icons'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'

import { useDrawing, useVisible } from '../../investigation/hooks'
import type { TimeFilter } from '../../investigation/graph'
import { periodOf, readPeriod } from '../../../model/time/spans'
import { typedTime, whyNotTyped } from '../../../model/time/typed-time'
import { editTime, pause, play, playing, setTime, showAsOf, step } from '../../investigation/time/time-filter'
import { edtfInWords } from '../../investigation/time/dates'
import { timelineOf } from '../../investigation/time/timeline'
import type { Timeline } from '../../investigation/time/timeline'
import { timeInWords } from '../../investigation/time/time-words'
import { toggleTimeBar } from '../../investigation/view'
import { ExplainedButton } from '../../ui/explained-button'
import { IconButton } from '../../ui/icon-button'
import styles from './time-bar.module.css'
import { TimeHistogram } from './time-histogram'

const noDates = 'None of the relations in sight has a date.'

/** Plays through the years, and goes one on or back. */
function Steps({ timeline }: { timeline: Timeline | null }) {
  const on = useStore(playing, (state) => state.on)
  const why = timeline ? null : noDates
  const go = (by: 1 | -1) => () => {
    pause()
    if (timeline) step(timeline, by)
  }
  return (
    <>
      <IconButton
        label={on ? 'Stop playing' : 'Play: show one year after the other'}
        why={why}
        size={28}
        onClick={() => (on || !timeline ? pause() : play(timeline))}
      >
        {on ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
      </IconButton>
      <IconButton label="One step back in time" why={why} size={28} onClick={go(-1)}>
        <IconChevronLeft size={16} />
      </IconButton>
      <IconButton label="One step on in time" why={why} size={28} onClick={go(1)}>
        <IconChevronRight size={16} />
      </IconButton>
    </>
  )
}

const howToWrite =
  'Write a year, month or day (2010, March 2010, 22 March 2010), a decade (the 2010s), a season (spring 2010), or a span (2010 to 2012, since 2010).'

/** What is wrong with a time that was written; null where nothing is. */
function objection(written: string | null): string | null {
  if (written === null || written.trim() === '') return null
  const text = typedTime(written)
  return periodOf(text) ? null : (whyNotTyped(written) ?? readPeriod(text).fault ?? howToWrite)
}

type AsOfProps = { time: TimeFilter | null; written: string | null; setWritten: (text: string | null) => void }

/** The time as text, which may be more exact than a bar. */
function AsOf({ time, written, setWritten }: AsOfProps) {
  const text = written ?? time?.asOf ?? ''
  const wrong = objection(written)
  const take = () => {
    if (written === null || wrong) return
    if (written.trim() === '') setTime(null)
    else if (typedTime(written) !== time?.asOf) showAsOf(typedTime(written))
    setWritten(null)
  }
  return (
    <TextInput
      size="xs"
      className={styles.asOf}
      aria-label="As of"
      placeholder="As of: 2010"
      title={howToWrite}
      value={text}
      error={wrong !== null}
      aria-description={wrong ?? undefined}
      onChange={(event) => setWritten(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        if (event.key === 'Escape') setWritten(null)
      }}
    />
  )
}

/** Why the undated ones are as they are; null where they can be put away or shown. */
function whyFixed(undated: number, time: TimeFilter | null): string | null {
  if (undated === 0) return 'Every relation has a date.'
  if (!time) return 'Choose a time first: at any time they are shown.'
  return time.surely ? 'Only what is sure is shown, and what has no date is not.' : null
}

/** The relations that have no date, apart from the others: how many there are, and whether they are in sight. */
function Undated({ timeline, time }: { timeline: Timeline; time: TimeFilter | null }) {
  const { undated, dated } = timeline
  const away = undated > 0 && time !== null && (time.surely || !time.undated)
  const why = whyFixed(undated, time)
  const share = Math.max(4, Math.min(100, (undated / Math.max(1, undated, dated)) * 100))
  return (
    <UnstyledButton
      className={styles.undated}
      data-away={away || undefined}
      aria-pressed={!away}
      aria-disabled={why !== null}
      aria-label={`${undated} without a date`}
      title={why ?? (away ? 'Put away: press to show them' : 'Shown, paler: press to put them away')}
      onClick={() => why === null && editTime({ undated: away })}
    >
      {undated > 0 && <span className={styles.hatched} style={{ height: `${share * 0.4}%` }} />}
      <span>
        {undated} no date
        {away && <br />}
        {away && 'put away'}
      </span>
    </UnstyledButton>
  )
}

/** The time of which relations are shown: how their dates are distributed, and a year, a span or all of it to choose. */
export function TimeBar() {
  const { time } = useDrawing().filters
  const { atAnyTime, relations } = useVisible()
  const timeline = useMemo(() => timelineOf(atAnyTime.values()), [atAnyTime])
  const [written, setWritten] = useState<string | null>(null)
  const wrong = objection(written)
  return (
    <section className={styles.bar} aria-label="Time">
      <div className={styles.tools}>
        <Steps timeline={timeline} />
        <AsOf time={time} written={written} setWritten={setWritten} />
        <Checkbox
          size="xs"
          label="surely"
          title="Only what surely held then, instead of all that may have"
          checked={time?.surely ?? false}
          disabled={!time}
          onChange={(event) => editTime({ surely: event.currentTarget.checked })}
        />
        <ExplainedButton
          size="compact-xs"
          variant="default"
          why={time ? null : 'All times are shown.'}
          onClick={() => setTime(null)}
        >
          All times
        </ExplainedButton>
        <span className={styles.told} data-wrong={wrong !== null || undefined} role="status">
          {wrong ?? timeInWords(time, [...atAnyTime.values()], relations.size)}
        </span>
        <IconButton label="Close the time bar" keys="T" size={26} onClick={toggleTimeBar}>
          <IconX size={15} />
        </IconButton>
      </div>
      {timeline ? (
        <div className={styles.dates}>
          <Undated timeline={timeline} time={time} />
          <TimeHistogram timeline={timeline} time={time} />
        </div>
      ) : (
        <p className={styles.told} style={{ textAlign: 'start' }}>
          {atAnyTime.size === 0 ? 'Draw some relations first: their dates are shown here.' : noDates}
        </p>
      )}
    </section>
  )
}

/** The footer's word for the time that is shown; a press opens the bar. */
export function TimeShown() {
  const { time } = useDrawing().filters
  if (!time) return null
  return (
    <Button size="compact-xs" variant="light" onClick={() => toggleTimeBar(true)}>
      as of {edtfInWords(time.asOf)}
      {time.surely && ', surely'}
    </Button>
  )
}
