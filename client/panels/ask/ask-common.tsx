import { Group } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'

import type { EntityChipFragment } from '../../generated/graphql'
import { commonPage } from '../../investigation/ask/answers'
import type { CommonAnswer } from '../../investigation/ask/answers'
import { asking } from '../../investigation/ask/asking'
import { chipsByIds } from '../../investigation/entity/named-entity'
import { drawExactly } from '../../investigation/expansion/draw'
import { counted } from '../../../model/text/counted'
import { nameWithin } from '../../../model/text/distinction'
import { Nothing } from '../../ui/answer'
import { EntityPicker } from '../entity/entity-picker'
import { useAct } from '../question/act'
import { More } from '../question/answers'
import { usePages } from '../question/use-pages'
import styles from './ask.module.css'
import { DrawBar } from './draw-bar'
import { EntityRow } from './entity-row'
import { useTicks } from './use-ticks'

type Common = CommonAnswer['edges'][number]['node']

async function draw(chosen: readonly string[], common: readonly Common[]): Promise<string[]> {
  const entities = [...chosen, ...common.map(({ entity }) => entity.id)]
  const relations = common.flatMap((each) => each.relations.map(({ id }) => id))
  await drawExactly({ entities, relations }, `Draw ${counted(common.length, 'common neighbour')}`)
  return entities
}

function Found({ chosen }: { chosen: readonly EntityChipFragment[] }) {
  const ids = chosen.map(({ id }) => id)
  const pages = usePages((after, signal) => commonPage(ids, { after, signal }))
  const { ticked, toggle } = useTicks()
  const names = new Map(chosen.map((entity) => [entity.id, nameWithin(entity)]))
  const tied = ({ tiedTo, relationCount }: Common) =>
    `tied to ${tiedTo.length === ids.length && ids.length > 2 ? 'all of them' : tiedTo.map(({ id }) => names.get(id)).join(', ')} by ${counted(relationCount, 'relation')}`
  const { total, items } = pages
  return (
    <>
      {total !== null && total > 0 && (
        <DrawBar
          amount={counted(total, 'common neighbour')}
          ticked={ticked.size}
          onDrawTicked={() =>
            draw(
              ids,
              items.filter(({ entity }) => ticked.has(entity.id)),
            )
          }
          onDrawAll={() => draw(ids, items)}
          all={items.length < total ? `Draw these ${items.length}` : 'Draw all'}
        />
      )}
      <ul className={styles.list} aria-label="Common neighbours">
        {items.map((common) => (
          <EntityRow
            key={common.entity.id}
            entity={common.entity}
            note={tied(common)}
            ticked={ticked.has(common.entity.id)}
            onTick={() => toggle(common.entity.id)}
          />
        ))}
      </ul>
      {total === 0 && !pages.loading && <Nothing>No entity is tied to two of them.</Nothing>}
      <More pages={pages} what="common neighbours" />
    </>
  )
}

/** What several chosen entities are tied to. */
export function AskCommon() {
  const ids = useStore(asking, (state) => state.common)
  const [chosen, setChosen] = useState<EntityChipFragment[]>([])
  const [, run] = useAct()
  useEffect(() => {
    run(async () => setChosen(await chipsByIds(ids)))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- run is made anew each time; the ids decide
  }, [ids])
  return (
    <>
      <EntityPicker
        label="What these are tied to"
        chosen={chosen}
        onChange={(entities) => asking.setState({ common: entities.map(({ id }) => id) })}
      />
      <Group my={8} />
      {chosen.length < 2 ? (
        <Nothing>Choose two entities or more, by name or from what is selected on the canvas.</Nothing>
      ) : (
        <Found key={chosen.map(({ id }) => id).join(' ')} chosen={chosen} />
      )}
    </>
  )
}
