import { Button, Loader, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'

import { describeError } from '../../api'
import type { DisplayError } from '../../api'
import type { EntityCardFragment } from '../../generated/graphql'
import { opening } from '../../investigation/address/opening'
import { openImports } from '../../investigation/import/imports'
import { drawEverything, drawnAtMost } from '../../investigation/ask/answers'
import { drawEntities } from '../../investigation/expansion/draw'
import { fetchStart } from '../../investigation/search/search'
import { openTool, select } from '../../investigation/selection/selection'
import { nameAlone } from '../../../model/text/distinction'
import { counted } from '../../../model/text/counted'
import { kindWord } from '../../../model/vocabulary/kind'
import { Failed, Loading } from '../../ui/answer'
import { Notice } from '../../ui/notice'

import { useAct } from '../question/act'
import { Trouble } from '../question/answers'
import { questions } from '../question/query-client'
import { errorText } from '../question/error-words'
import { focusDrawing } from '../../ui/window/focus'
import { useWhenBack } from '../question/use-when-back'
import { KindSwatch } from '../mark/kind-swatch'
import { Search } from '../search/search'
import styles from './start.module.css'

/** What the loaded graph offers; asked again when a lost server is back. */
function useStart() {
  const { data, error, isFetching, refetch } = useQuery(
    { queryKey: ['start'], queryFn: ({ signal }) => fetchStart(signal) },
    questions,
  )
  const retry = () => void refetch()
  const failed = isFetching ? null : error
  useWhenBack(failed !== null, retry)
  return { start: data ?? null, error: failed && describeError(failed, { byItself: true }), retry }
}

function StartingPoint({ entity }: { entity: EntityCardFragment }) {
  const { id, kind, relationTotal } = entity
  const name = nameAlone(entity)
  const [busy, run] = useAct()
  const draw = () =>
    run(async () => {
      await drawEntities([id], `Draw ${name}`)
      select({ type: 'entity', id })
      focusDrawing()
    })
  return (
    <UnstyledButton className={styles.point} aria-busy={busy} onClick={draw}>
      <KindSwatch kind={kind} size={34} />
      <span>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <br />
        <span className={styles.facts}>
          {kindWord(kind)} · {counted(relationTotal, 'relation')}
        </span>
      </span>
    </UnstyledButton>
  )
}

const Points = ({ points }: { points: readonly EntityCardFragment[] }) =>
  points.length === 0 ? (
    <p className={styles.text}>The graph is empty. Import files or record a first entity, then search for it here.</p>
  ) : (
    <>
      <h2 className={styles.heading}>Or start with</h2>
      <ul className={styles.points}>
        {points.map((entity) => (
          <li key={entity.id}>
            <StartingPoint entity={entity} />
          </li>
        ))}
      </ul>
    </>
  )

/** What stands where the drawing will be: what this is, the search, and where to begin in the graph that is loaded. */
export function Start() {
  const { count, error, retry, leave } = useStore(opening)
  if (error) return <NotOpened count={count} error={error} onRetry={retry} onLeave={leave} />
  return count > 0 ? <OpeningNow count={count} /> : <Beginning />
}

/** While what the address names is fetched. */
const OpeningNow = ({ count }: { count: number }) => (
  <div className={styles.screen} role="status">
    <p className={styles.text}>
      <Loader size="sm" mr="xs" aria-hidden />
      Opening {counted(count, 'entity', 'entities')}…
    </p>
  </div>
)

type NotOpenedProps = { count: number; error: DisplayError; onRetry: () => void; onLeave: () => void }

/** Why what the address names is not there, and what can be done. */
const NotOpened = ({ count, error, onRetry, onLeave }: NotOpenedProps) => (
  <div className={styles.screen}>
    <div className={styles.inner}>
      <Failed
        title={`The drawing of ${counted(count, 'entity', 'entities')} could not be opened: ${error.title.toLowerCase()}`}
        message={errorText(error)}
        onRetry={onRetry}
      >
        <Button size="compact-sm" variant="default" onClick={onLeave}>
          Begin with an empty drawing
        </Button>
      </Failed>
    </div>
  </div>
)

function DrawEverything() {
  const [busy, run] = useAct()
  return (
    <Button size="compact-sm" variant="default" mt="md" mr="xs" loading={busy} onClick={() => run(drawEverything)}>
      Draw everything
    </Button>
  )
}

function Beginning() {
  const { start, error, retry } = useStart()
  const unreadable = useStore(opening, (state) => state.unreadable)
  const numbers = start?.statistics
  return (
    <div className={styles.screen}>
      <div className={styles.inner}>
        {unreadable && (
          <Notice tone="warning" title="The drawing of this address cannot be opened">
            {unreadable}
          </Notice>
        )}
        <h1 className={styles.title}>Who is tied to whom, and who says so</h1>
        <p className={styles.text}>
          Search for a person, a company, a state, a law or a system, and expand it. Every line that is drawn rests on
          claims that you can read, each with its source.
          {numbers &&
            ` This graph holds ${counted(numbers.entities, 'entity', 'entities')}, ${counted(numbers.relations, 'relation')} and ${counted(numbers.claims, 'claim')} from ${counted(numbers.sources, 'source')}.`}
        </p>
        <Search size="md" />
        {error && <Trouble error={error} onRetry={retry} />}
        {!error && !start && <Loading what="where to begin" lines={3} />}
        {start && <Points points={start.startingPoints} />}
        <p className={styles.text}>
          {numbers && numbers.entities > 0 && numbers.entities <= drawnAtMost && <DrawEverything />}
          <Button size="compact-sm" variant="default" mt="md" mr="xs" onClick={() => openTool('ASK')}>
            List what is there
          </Button>
          <Button size="compact-sm" variant="default" mt="md" onClick={openImports}>
            Import files of your own
          </Button>
        </p>
      </div>
    </div>
  )
}
