import { Button, Group, UnstyledButton } from '@mantine/core'
import { useRef, useState } from 'react'

import { drawExactly } from '../../investigation/expansion/draw'
import { pathFacts, pathRelations, pathTextWithFacts } from '../../investigation/path/path-words'
import type { Path } from '../../investigation/path/path-words'
import { light } from '../../investigation/selection/selection'
import { periodOfChain } from '../../investigation/state/state-words'
import { canvas } from '../../investigation/view'
import { nameWithin } from '../../../model/text/distinction'
import { Quiet } from '../../ui/text'
import { PathEvidence } from '../path/path-evidence'
import { PathLine } from '../path/path-line'
import { useAct } from '../question/act'
import styles from './state.module.css'

const entitiesOf = (path: Path): string[] => path.entities.map(({ id }) => id)
const relationsOf = (path: Path): string[] => pathRelations(path).map(({ id }) => id)

async function draw(path: Path): Promise<void> {
  const [entities, relations] = [entitiesOf(path), relationsOf(path)]
  const label = `Draw path ${nameWithin(path.entities[0])} to ${nameWithin(path.entities.at(-1))}`
  await drawExactly({ entities, relations }, label)
  light([...entities, ...relations])
  canvas().lookAt(entities)
}

/** One chain of a mechanism: a press draws it, its evidence opens over the page. Pointer or focus lights what of it is drawn. */
export function Chain({ path, number }: { path: Path; number: number }) {
  const [evidence, setEvidence] = useState(false)
  const [busy, run] = useAct()
  const opener = useRef<HTMLButtonElement>(null)
  const on = () => light([...entitiesOf(path), ...relationsOf(path)])
  const off = () => light([])
  const close = () => {
    setEvidence(false)
    queueMicrotask(() => opener.current?.focus())
  }
  return (
    <li className={styles.chain} onPointerEnter={on} onPointerLeave={off} onFocus={on} onBlur={off}>
      <UnstyledButton
        className={styles.line}
        aria-label={`Draw chain ${number}: ${pathTextWithFacts(path)}`}
        aria-busy={busy}
        onClick={() => run(() => draw(path))}
      >
        <PathLine path={path} />
        <Quiet>{[...pathFacts(path).slice(0, 2), periodOfChain(path)].join(' · ')}</Quiet>
      </UnstyledButton>
      <Group gap={4} mt={4}>
        <Button
          ref={opener}
          size="compact-xs"
          variant="default"
          aria-label={`Evidence of chain ${number}`}
          onClick={() => setEvidence(true)}
        >
          Evidence
        </Button>
      </Group>
      {evidence && <PathEvidence path={path} onClose={close} />}
    </li>
  )
}
