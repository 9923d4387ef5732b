import { Button, Group, Stack, Text } from '@mantine/core'
import { useRef, useState } from 'react'

import { drawExactly } from '../../investigation/expansion/draw'
import { stoppedInWords } from '../../investigation/path/path-words'
import { pathKey, pathRelations } from '../../investigation/path/path-words'
import type { Path } from '../../investigation/path/path-words'
import { relaxations, tightenings } from '../../investigation/path/path-conditions'
import type { Relaxation } from '../../investigation/path/path-conditions'
import { searchPaths } from '../../investigation/path/path-search'
import type { PathSearchResult } from '../../investigation/path/path-search'
import { vocabulary } from '../../../model/vocabulary/relation-type'
import { mostOf } from '../../../model/limits'
import { counted } from '../../../model/text/counted'
import { Notice } from '../../ui/notice'
import { Quiet, Sentence } from '../../ui/text'
import { useAct } from '../question/act'
import { EntityChip } from '../mark/entity-chip'
import { PathCard } from './path-card'
import { PathCompare } from './path-compare'
import { PathEvidence } from './path-evidence'
import { Searched } from './searched'

/** How many more paths one press brings. */
const PAGE = 5

const Changes = ({ changes }: { changes: readonly Relaxation[] }) => (
  <Group gap={6}>
    {changes.map(({ label, change }) => (
      <Button key={label} size="compact-sm" variant="default" onClick={() => void searchPaths(change)}>
        {label}
      </Button>
    ))}
  </Group>
)

/** No path: why, and what would have to be allowed, each as a button. */
function None({ result }: { result: PathSearchResult }) {
  const relaxed = relaxations(result.question)
  return (
    <Notice title="No path">
      <Sentence>{result.answer.explanation}</Sentence>
      {relaxed.length > 0 && (
        <>
          <span>What could be allowed:</span>
          <Changes changes={relaxed} />
        </>
      )}
      <Searched question={result.question} />
    </Notice>
  )
}

/** That a limit ended the search, and which: there may be more or better paths. */
function Incomplete({ result: { question, answer } }: { result: PathSearchResult }) {
  const none = answer.paths.length === 0
  return (
    <Notice tone="warning" title={none ? 'No path so far: the search was ended' : 'Not everything was searched'}>
      {none && <Sentence>{answer.explanation}</Sentence>}
      {none && <Searched question={question} />}
      <span>{stoppedInWords(answer.stoppedBy, answer.paths.length)}</span>
      <Changes changes={[{ label: 'Search again', change: {} }, ...tightenings(question)]} />
    </Notice>
  )
}

function Hubs({ result }: { result: PathSearchResult }) {
  const { hubsAvoided } = result.answer
  if (hubsAvoided.length === 0) return null
  return (
    <Stack gap={4} mt={10}>
      <Quiet>Kept out, because they have very many relations:</Quiet>
      <Group gap={4}>
        {hubsAvoided.map((hub) => (
          <EntityChip key={hub.id} entity={hub} />
        ))}
        <Button size="compact-xs" variant="default" onClick={() => void searchPaths({ avoidHubs: false })}>
          Allow hubs
        </Button>
      </Group>
    </Stack>
  )
}

/** Which relation types were kept out for tying anybody to anybody, and the button that lets them in. */
function LeftOut({ result }: { result: PathSearchResult }) {
  const { typesLeftOut } = result.answer
  if (typesLeftOut.length === 0) return null
  return (
    <Group gap={6} mt={10}>
      <Quiet>
        Left out, because {typesLeftOut.length === 1 ? 'it ties' : 'they tie'} anybody to anybody:{' '}
        {typesLeftOut.map((type) => `“${vocabulary[type].label}”`).join(', ')}
      </Quiet>
      <Button size="compact-xs" variant="default" onClick={() => void searchPaths({ incidental: true })}>
        Allow {typesLeftOut.length === 1 ? 'it' : 'them'}
      </Button>
    </Group>
  )
}

/** That there are more paths, or may be, and the button that brings the next ones. */
function More({ result: { question, answer } }: { result: PathSearchResult }) {
  const { more, paths, complete } = answer
  if (paths.length === 0 || more === false || (more === null && !complete)) return null
  const next = Math.min(mostOf.paths, question.first + PAGE)
  return (
    <Group gap={8} mt={10}>
      {more === null && <Quiet>Whether there are more could not be found out in time.</Quiet>}
      {next > question.first ? (
        <Button size="compact-sm" variant="default" onClick={() => void searchPaths({ first: next })}>
          {`The next ${next - question.first}`}
        </Button>
      ) : (
        <Quiet>{`More than ${mostOf.paths} are not given: add a condition, or avoid what is known already.`}</Quiet>
      )}
    </Group>
  )
}

const drawAll = (paths: readonly Path[]) =>
  drawExactly(
    {
      entities: paths.flatMap(({ entities }) => entities.map(({ id }) => id)),
      relations: paths.flatMap((path) => pathRelations(path).map(({ id }) => id)),
    },
    `Draw ${counted(paths.length, 'path')}`,
  )

/** How many paths there are, told to a screen reader too, and the button that draws them all. */
function Summary({ result }: { result: PathSearchResult }) {
  const { paths, explanation, more } = result.answer
  const [drawing, run] = useAct()
  return (
    <Group justify="space-between" mt={12} wrap="nowrap" align="flex-start">
      <Text size="sm" role="status">
        {paths.length > 0 && (
          <>
            <strong>{more ? `${paths.length} of more paths. ` : `${counted(paths.length, 'path')}. `}</strong>
            <Sentence>{explanation}</Sentence>
          </>
        )}
      </Text>
      {paths.length > 1 && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ flex: 'none' }}
          loading={drawing}
          onClick={() => run(() => drawAll(paths))}
        >
          Draw all
        </Button>
      )}
    </Group>
  )
}

/** What is open over the list: the evidence of one path, or two paths side by side. */
type Shown = { evidence: Path } | { compare: [Path, Path] } | null

/** The paths that were found, best first, or why there is none. */
export function PathResults({ result, stale, busy }: { result: PathSearchResult; stale: boolean; busy: boolean }) {
  const { paths, complete } = result.answer
  const [shown, setShown] = useState<Shown>(null)
  const [first, setFirst] = useState<Path | null>(null)
  const back = useRef<HTMLElement | null>(null)

  const open = (what: Shown) => {
    back.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setShown(what)
  }
  const close = () => {
    setShown(null)
    setFirst(null)
    queueMicrotask(() => back.current?.focus())
  }
  const compare = (path: Path) => {
    if (!first) return setFirst(path)
    if (first === path) return setFirst(null)
    open({ compare: [first, path] })
  }

  return (
    <div aria-busy={busy} style={busy ? { opacity: 0.6 } : undefined}>
      <Summary result={result} />
      {stale && <Quiet>The question has been changed since. Search again for paths that answer it.</Quiet>}
      {paths.length === 0 && complete && <None result={result} />}
      {!complete && <Incomplete result={result} />}
      {first && <Notice>Choose the path to compare it with.</Notice>}
      <ol style={{ listStyle: 'none', padding: 0, margin: '8px 0 0' }}>
        {paths.map((path, i) => (
          <PathCard
            key={pathKey(path)}
            path={path}
            number={i + 1}
            opened={i === 0}
            comparing={first === path ? 'FIRST' : first ? 'SECOND' : null}
            alone={paths.length === 1}
            onCompare={() => compare(path)}
            onEvidence={() => open({ evidence: path })}
          />
        ))}
      </ol>
      <More result={result} />
      <Hubs result={result} />
      <LeftOut result={result} />
      {shown && 'evidence' in shown && <PathEvidence path={shown.evidence} onClose={close} />}
      {shown && 'compare' in shown && <PathCompare pair={shown.compare} onClose={close} />}
    </div>
  )
}
