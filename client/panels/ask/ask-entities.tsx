import { NumberInput, TagsInput, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useStore } from 'zustand'

import type { EntityOrder } from '../../generated/graphql'
import { drawEntityAnswer, drawnAtMost, entityPage } from '../../investigation/ask/answers'
import { asking, setEntities } from '../../investigation/ask/asking'
import type { EntityQuestion } from '../../investigation/ask/asking'
import { drawEntities } from '../../investigation/expansion/draw'
import { counted } from '../../../model/text/counted'
import { mostOf } from '../../../model/limits'
import { Nothing } from '../../ui/answer'
import { EntityPicker } from '../entity/entity-picker'
import { More } from '../question/answers'
import { usePages } from '../question/use-pages'
import styles from './ask.module.css'
import { DrawBar } from './draw-bar'
import { EntityRow } from './entity-row'
import { Countries, Filtering, Kinds, Order, Statuses, TYPED } from './filters'
import { useTicks } from './use-ticks'

const orders: { value: EntityOrder; label: string }[] = [
  { value: 'NAME', label: 'by name' },
  { value: 'KIND', label: 'by kind' },
  { value: 'RELATIONS', label: 'most relations first' },
  { value: 'RECENT', label: 'last recorded first' },
]

const inUse = ({ kinds, countries, topics, statuses, document, minRelations }: EntityQuestion) => [
  kinds.length,
  countries.length,
  topics.length,
  statuses.length,
  document.length,
  minRelations,
]

function Filters({ question }: { question: EntityQuestion }) {
  return (
    <Filtering set={inUse(question)}>
      <Kinds label="Kinds" value={question.kinds} onChange={(kinds) => setEntities({ kinds })} />
      <Countries label="Countries" value={question.countries} onChange={(countries) => setEntities({ countries })} />
      <TagsInput
        label="Topics"
        description="One of these words, as they stand with an entity. Enter after each."
        size="xs"
        value={question.topics}
        onChange={(topics) => setEntities({ topics })}
      />
      <Statuses
        label="With a relation that is"
        value={question.statuses}
        onChange={(statuses) => setEntities({ statuses })}
      />
      <EntityPicker
        label="Of which this document speaks"
        kind="DOCUMENT"
        single
        chosen={question.document}
        onChange={(chosen) => setEntities({ document: chosen.slice(-1) })}
      />
      <NumberInput
        label="With at least so many relations"
        size="xs"
        min={0}
        allowDecimal={false}
        value={question.minRelations || ''}
        onChange={(value) => setEntities({ minRelations: Number(value) || 0 })}
      />
    </Filtering>
  )
}

const amountOf = (total: number): string =>
  total >= mostOf.entitiesCounted
    ? `${total.toLocaleString('en')} entities or more`
    : counted(total, 'entity', 'entities')

function Found({ question }: { question: EntityQuestion }) {
  const pages = usePages((after, signal) => entityPage(question, { after, signal }))
  const { ticked, toggle } = useTicks()
  const { total } = pages
  const drawTicked = async () => {
    await drawEntities([...ticked], `Draw ${counted(ticked.size, 'entity', 'entities')}`)
    return [...ticked]
  }
  return (
    <>
      {total !== null && total > 0 && (
        <DrawBar
          amount={amountOf(total)}
          ticked={ticked.size}
          onDrawTicked={drawTicked}
          onDrawAll={() => drawEntityAnswer(question)}
          all={total > drawnAtMost ? `Draw the first ${drawnAtMost}` : 'Draw all'}
        />
      )}
      <ul className={styles.list} aria-label="Entities">
        {pages.items.map((entity) => (
          <EntityRow key={entity.id} entity={entity} ticked={ticked.has(entity.id)} onTick={() => toggle(entity.id)} />
        ))}
      </ul>
      {total === 0 && !pages.loading && <Nothing>No entity is like that. Take a filter away.</Nothing>}
      <More pages={pages} what="entities" />
    </>
  )
}

/** A list of entities by what they are. */
export function AskEntities() {
  const question = useStore(asking, (state) => state.entities)
  const [typed] = useDebouncedValue(question.text, TYPED)
  const asked = { ...question, text: typed }
  return (
    <>
      <TextInput
        size="xs"
        aria-label="Words of the name"
        placeholder="Words of the name"
        dir="auto"
        value={question.text}
        onChange={(event) => setEntities({ text: event.currentTarget.value })}
      />
      <Filters question={question} />
      <Order value={question.order} data={orders} onChange={(order) => setEntities({ order })} />
      <Found key={JSON.stringify(asked)} question={asked} />
    </>
  )
}
