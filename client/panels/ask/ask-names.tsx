import { Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'

import type { EntityCardFragment } from '../../generated/graphql'
import { lookUp, namesIn } from '../../investigation/ask/answers'
import type { LookedUp } from '../../investigation/ask/answers'
import { asking } from '../../investigation/ask/asking'
import { drawEntities } from '../../investigation/expansion/draw'
import { counted } from '../../../model/text/counted'
import { ExplainedButton } from '../../ui/explained-button'
import { Notice } from '../../ui/notice'
import { Name, Quiet } from '../../ui/text'
import { useAct } from '../question/act'
import styles from './ask.module.css'
import { DrawBar } from './draw-bar'
import { EntityRow } from './entity-row'
import { useTicks } from './use-ticks'

/** Sure ones are ticked beforehand: where just one entity has the name. */
const sure = (found: readonly LookedUp[]): string[] =>
  found.flatMap(({ exact, entities }) => (exact ? [entities[0]!.id] : []))

const Missing = ({ names }: { names: readonly string[] }) =>
  names.length > 0 && (
    <Notice tone="warning" title={`Not found: ${counted(names.length, 'name')}`}>
      {names.map((name) => (
        <span key={name} style={{ display: 'block' }}>
          <Name>{name}</Name>
        </span>
      ))}
    </Notice>
  )

type FoundProps = { found: readonly LookedUp[] }

function Found({ found }: FoundProps) {
  const ticks = useTicks(sure(found))
  const some = found.filter(({ entities }) => entities.length > 0)
  const drawTicked = async () => {
    await drawEntities([...ticks.ticked], `Draw ${counted(ticks.ticked.size, 'entity', 'entities')}`)
    return [...ticks.ticked]
  }
  const row = (entity: EntityCardFragment) => (
    <EntityRow
      key={entity.id}
      entity={entity}
      ticked={ticks.ticked.has(entity.id)}
      onTick={() => ticks.toggle(entity.id)}
    />
  )
  return (
    <>
      <DrawBar
        amount={`${some.length} of ${counted(found.length, 'name')} found`}
        ticked={ticks.ticked.size}
        onDrawTicked={drawTicked}
        onDrawAll={drawTicked}
        all={null}
      />
      <Missing names={found.filter(({ entities }) => entities.length === 0).map(({ name }) => name)} />
      {some.map(({ name, exact, entities }) => (
        <section key={name} aria-label={name}>
          <h3 className={styles.name}>
            <Name>{name}</Name> <Quiet>{exact ? '' : 'not sure: choose'}</Quiet>
          </h3>
          <ul className={styles.list}>{(exact ? entities.slice(0, 1) : entities).map(row)}</ul>
        </section>
      ))}
    </>
  )
}

/** A pasted list of names, looked up together: what is sure is ticked, what is not is chosen, what is missing is said. */
export function AskNames() {
  const pasted = useStore(asking, (state) => state.names)
  const [found, setFound] = useState<LookedUp[] | null>(null)
  const [busy, run] = useAct()
  const names = namesIn(pasted)
  return (
    <>
      <Textarea
        label="Names, one a line"
        description="From a list or a column of a table; aliases and ids are found as well."
        size="xs"
        autosize
        minRows={4}
        maxRows={10}
        dir="auto"
        value={pasted}
        onChange={(event) => asking.setState({ names: event.currentTarget.value })}
      />
      <Group gap={6} my={8}>
        <ExplainedButton
          size="compact-sm"
          why={names.length === 0 ? 'Paste names first.' : null}
          loading={busy}
          onClick={() => run(async () => setFound(await lookUp(names)))}
        >
          {names.length === 0 ? 'Look up' : `Look up ${counted(names.length, 'name')}`}
        </ExplainedButton>
        {pasted && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              asking.setState({ names: '' })
              setFound(null)
            }}
          >
            Clear
          </Button>
        )}
      </Group>
      {found && <Found key={found.map(({ name }) => name).join('\n')} found={found} />}
    </>
  )
}
