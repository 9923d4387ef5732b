import { ActionIcon, Button, Collapse, Group, Tooltip, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '../../generated/icons'
import { useState } from 'react'
import { useStore } from 'zustand'

import { drawExactly } from '../../investigation/expansion/draw'
import { pathFacts, pathRelations, pathTextWithFacts } from '../../investigation/path/path-words'
import type { Path } from '../../investigation/path/path-words'
import { pathSearch, searchPaths } from '../../investigation/path/path-search'
import { isKept, toggleKept, whyNotKept } from '../../investigation/saved/kept-paths'
import { work } from '../../investigation/saved/work'
import { light } from '../../investigation/selection/selection'
import { canvas } from '../../investigation/view'
import { CopyText } from '../../ui/copy-text'
import { ExplainedButton } from '../../ui/explained-button'
import { Quiet } from '../../ui/text'
import { useAct } from '../question/act'
import styles from './path.module.css'
import { PathLine } from './path-line'
import { PathSteps } from './path-steps'
import { nameWithin } from '../../../model/text/distinction'

const entitiesOf = (path: Path): string[] => path.entities.map(({ id }) => id)
const relationsOf = (path: Path): string[] => pathRelations(path).map(({ id }) => id)
const idsOf = (path: Path): string[] => [...entitiesOf(path), ...relationsOf(path)]

async function draw(path: Path): Promise<void> {
  const entities = entitiesOf(path)
  const label = `Draw path ${nameWithin(path.entities[0])} to ${nameWithin(path.entities.at(-1))}`
  await drawExactly({ entities, relations: relationsOf(path) }, label)
  light(idsOf(path))
  canvas().lookAt(entities)
}

/** Searches again with nothing but the relation types of this path. */
function OnlyThese({ path }: { path: Path }) {
  const types = [...new Set(pathRelations(path).map(({ type }) => type))]
  const { types: asked } = pathSearch.getState().question
  const same = asked.length === types.length && types.every((type) => asked.includes(type))
  return (
    <ExplainedButton
      size="compact-xs"
      variant="default"
      why={same ? 'Only these types were searched.' : null}
      onClick={() => void searchPaths({ types, avoidTypes: [] })}
    >
      Only these types
    </ExplainedButton>
  )
}

/** Keeps the path with the investigation, so that “What is new” tells when it breaks or a better one comes. */
function KeepPath({ path }: { path: Path }) {
  const beside = useStore(work, (now) => now.beside)
  const kept = isKept(path, beside)
  return (
    <ExplainedButton
      size="compact-xs"
      variant={kept ? 'light' : 'default'}
      aria-pressed={kept}
      why={kept ? null : whyNotKept(beside)}
      onClick={() => toggleKept(path, (pathSearch.getState().result ?? pathSearch.getState()).question)}
    >
      Keep
    </ExplainedButton>
  )
}

type CardProps = {
  path: Path
  number: number
  opened: boolean
  /** FIRST: this one is to be compared; SECOND: another is, and waits for its counterpart. */
  comparing: 'FIRST' | 'SECOND' | null
  alone: boolean
  onCompare: () => void
  onEvidence: () => void
}

const compareWords = { FIRST: 'Not this one', SECOND: 'Compare with this' } as const

/** One path: a press draws it, the pointer or the focus on it lights it. */
export function PathCard({ path, number, opened, comparing, alone, onCompare, onEvidence }: CardProps) {
  const [open, setOpen] = useState(opened)
  const [busy, run] = useAct()
  const on = () => light(idsOf(path))
  const off = () => light([])
  return (
    <li
      className={styles.card}
      data-comparing={comparing === 'FIRST' || undefined}
      onPointerEnter={on}
      onPointerLeave={off}
      onFocus={on}
      onBlur={off}
    >
      <Group gap={2} wrap="nowrap" align="flex-start">
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-expanded={open}
          aria-label={`Steps of path ${number}`}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight size={15} className={styles.chevron} data-open={open || undefined} aria-hidden />
        </ActionIcon>
        <Tooltip label="Draw this path" openDelay={500} position="top">
          <UnstyledButton
            className={styles.draw}
            aria-label={`Draw path ${number}: ${pathTextWithFacts(path)}`}
            aria-busy={busy}
            onClick={() => run(() => draw(path))}
          >
            <PathLine path={path} />
            <Quiet>{pathFacts(path).join(' · ')}</Quiet>
          </UnstyledButton>
        </Tooltip>
      </Group>
      <Collapse expanded={open} keepMounted={false} transitionDuration={120}>
        <PathSteps path={path} />
      </Collapse>
      <Group gap={4} mt={6} ml={8}>
        <Button size="compact-xs" variant="default" onClick={onEvidence}>
          Evidence
        </Button>
        <ExplainedButton
          size="compact-xs"
          variant={comparing ? 'light' : 'default'}
          why={alone ? 'There is no second path to compare it with.' : null}
          onClick={onCompare}
        >
          {comparing ? compareWords[comparing] : 'Compare'}
        </ExplainedButton>
        <OnlyThese path={path} />
        <KeepPath path={path} />
        <CopyText label="Copy" text={() => pathTextWithFacts(path)} />
      </Group>
    </li>
  )
}
