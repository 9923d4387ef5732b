import { Button, Group, Loader, Pill, Stack } from '@mantine/core'
import { IconArrowsUpDown } from '../../generated/icons'
import { useEffect, useRef, useState } from 'react'

import { light } from '../../investigation/selection/selection'
import { chosenConditions } from '../../investigation/path/path-conditions'
import { whyNotAsked } from '../../investigation/path/path-question'
import type { PathQuestion } from '../../investigation/path/path-question'
import { searchPaths, setEnd, stopSearch, swapEnds, takeEnds } from '../../investigation/path/path-search'
import { useSelection } from '../../investigation/hooks'
import { ExplainedButton } from '../../ui/explained-button'
import { Notice } from '../../ui/notice'
import { Name } from '../../ui/text'
import { useAct } from '../question/act'
import { Trouble } from '../question/answers'
import { EntityPicker } from '../entity/entity-picker'
import { PathConditions } from './path-conditions'
import { PathResults } from './path-results'
import { usePathSearch } from './use-path-search'
import { useWhenBack } from '../question/use-when-back'

/** Takes over ends that were named outside of the panel. */
function useNamedEnds(): void {
  const from = useSelection(({ pathFrom }) => pathFrom)
  const to = useSelection(({ pathTo }) => pathTo)
  const [, run] = useAct()
  useEffect(() => {
    run(takeEnds)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- run is made anew each time; the ends decide
  }, [from, to])
}

/** Seconds since a moment, counted while somebody waits. */
function Elapsed({ since }: { since: number }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.round((Date.now() - since) / 1000)), 500)
    return () => clearInterval(timer)
  }, [since])
  return <span>{seconds < 2 ? 'Searching…' : `Searching for ${seconds} s…`}</span>
}

function Ends({ question }: { question: PathQuestion }) {
  const started = useSelection(({ pathFrom }) => pathFrom.length > 0)
  const find = () => {
    if (whyNotAsked(question) === null) void searchPaths()
  }
  return (
    <Stack gap={8}>
      <EntityPicker
        label="From"
        first={!started}
        onEnter={find}
        chosen={question.from}
        onChange={(entities) => setEnd('from', entities)}
      />
      <EntityPicker
        label="To"
        first={started}
        onEnter={find}
        chosen={question.to}
        onChange={(entities) => setEnd('to', entities)}
      />
    </Stack>
  )
}

function Search({ question, since }: { question: PathQuestion; since: number | null }) {
  const why = whyNotAsked(question)
  return (
    <Group gap={8} mt={10} mb={4}>
      {since === null ? (
        <ExplainedButton size="sm" why={why} onClick={() => void searchPaths()}>
          Find paths
        </ExplainedButton>
      ) : (
        <Button size="sm" variant="outline" color="red" leftSection={<Loader size={14} />} onClick={stopSearch}>
          Stop
        </Button>
      )}
      <ExplainedButton
        size="sm"
        variant="default"
        leftSection={<IconArrowsUpDown size={15} aria-hidden />}
        why={question.from.length + question.to.length === 0 ? 'There are no ends to swap yet.' : null}
        onClick={swapEnds}
      >
        Swap ends
      </ExplainedButton>
      <span role="status" style={{ fontSize: 'var(--mantine-font-size-xs)' }}>
        {since !== null && <Elapsed since={since} />}
      </span>
    </Group>
  )
}

/** What was demanded by hand, in sight while the conditions are folded; the cross takes it back and searches again. */
function ChosenConditions({ question }: { question: PathQuestion }) {
  const all = chosenConditions(question)
  if (all.length === 0) return null
  return (
    <Pill.Group aria-label="Conditions that are set" role="group">
      {all.map(({ words, label, change }) => (
        <Pill
          key={words}
          withRemoveButton
          removeButtonProps={{ 'aria-label': `${label}, and search again`, tabIndex: 0, 'aria-hidden': false }}
          onRemove={() => void searchPaths(change)}
        >
          <Name>{words}</Name>
        </Pill>
      ))}
    </Pill.Group>
  )
}

/**
 * Where what was found begins. It is brought into sight when a search ends while it is not, and takes the focus where the search
 * was asked for by a button of what was found before, which is gone.
 */
function useResultsInView(searching: boolean) {
  const begin = useRef<HTMLDivElement>(null)
  const was = useRef(searching)
  useEffect(() => {
    const ended = was.current && !searching
    was.current = searching
    if (!ended || !begin.current) return
    const { top } = begin.current.getBoundingClientRect()
    if (top < 0 || top > innerHeight - 160) begin.current.scrollIntoView()
    if (document.activeElement === document.body) begin.current.focus({ preventScroll: true })
  }, [searching])
  return begin
}

/** How two entities, or two sets of them, are tied. */
export function PathPanel() {
  const { question, searchingSince, result, error } = usePathSearch((state) => state)
  useNamedEnds()
  useWhenBack(error !== null, () => void searchPaths())
  useEffect(() => () => light([]), [])
  const results = useResultsInView(searchingSince !== null)
  return (
    <section aria-label="Paths">
      <h2 className="visually-hidden">Paths</h2>
      <Ends question={question} />
      <Search question={question} since={searchingSince} />
      <PathConditions question={question} />
      <ChosenConditions question={question} />
      <div ref={results} tabIndex={-1} role="region" aria-label="What was found" style={{ outline: 'none' }}>
        {error && <Trouble error={error} onRetry={() => void searchPaths()} />}
        {!result && !error && searchingSince === null && (
          <Notice>
            A path is a chain of relations, each with its evidence. It is as strong as its weakest relation, and
            relations that are only denied carry none.
          </Notice>
        )}
        {result && <PathResults result={result} stale={result.question !== question} busy={searchingSince !== null} />}
      </div>
    </section>
  )
}
