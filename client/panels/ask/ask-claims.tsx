import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useStore } from 'zustand'

import type { ClaimCardFragment, ClaimOrder } from '../../generated/graphql'
import { claimAnswer, drawClaimAnswer, drawnAtMost, drawOfClaims } from '../../investigation/ask/answers'
import { asking, askClaims, setClaims } from '../../investigation/ask/asking'
import type { ClaimQuestion } from '../../investigation/ask/asking'
import { counted } from '../../../model/text/counted'
import { mostOf } from '../../../model/limits'
import { stances, stanceWord } from '../../../model/vocabulary/stance'
import { Nothing } from '../../ui/answer'
import { Claim } from '../claim/claim'
import evidence from '../claim/evidence.module.css'
import { EntityPicker } from '../entity/entity-picker'
import { More } from '../question/answers'
import { usePages } from '../question/use-pages'
import { DrawBar } from './draw-bar'
import { Filtering, Kinds, Order, Statuses, TYPED } from './filters'
import { useTicks } from './use-ticks'

const orders: { value: ClaimOrder; label: string }[] = [
  { value: 'RECENT', label: 'last recorded first' },
  { value: 'HELD', label: 'what held first comes first' },
  { value: 'ID', label: 'in an order that never changes' },
]

/** Questions that people ask most, one press each. */
const usual: { words: string; question: Partial<ClaimQuestion> }[] = [
  { words: 'All denials', question: { stances: ['DENIES'] } },
  { words: 'All allegations', question: { stances: ['ALLEGES'] } },
  { words: 'Of disputed relations', question: { statuses: ['DISPUTED'] } },
  { words: 'Last recorded', question: {} },
]

const inUse = ({
  kinds,
  statuses,
  source,
  speaker,
  about,
  recordedBy,
  recordedSince,
  recordedUntil,
}: ClaimQuestion) => [
  kinds.length,
  statuses.length,
  source.length,
  speaker.length,
  about.length,
  recordedBy,
  recordedSince,
  recordedUntil,
]

type WordsProps = {
  question: ClaimQuestion
  field: 'recordedBy' | 'recordedSince' | 'recordedUntil'
  label: string
  type?: 'date'
}

const Words = ({ question, field, ...look }: WordsProps) => (
  <TextInput
    size="xs"
    value={question[field]}
    onChange={(event) => setClaims({ [field]: event.currentTarget.value })}
    {...look}
  />
)

function Filters({ question }: { question: ClaimQuestion }) {
  return (
    <Filtering set={inUse(question)}>
      <EntityPicker
        label="Read in this document"
        kind="DOCUMENT"
        single
        chosen={question.source}
        onChange={(chosen) => setClaims({ source: chosen.slice(-1) })}
      />
      <EntityPicker
        label="Said by"
        single
        chosen={question.speaker}
        onChange={(chosen) => setClaims({ speaker: chosen.slice(-1) })}
      />
      <EntityPicker
        label="About"
        single
        chosen={question.about}
        onChange={(chosen) => setClaims({ about: chosen.slice(-1) })}
      />
      <Kinds label="About these kinds" value={question.kinds} onChange={(kinds) => setClaims({ kinds })} />
      <Statuses
        label="Of relations that are"
        value={question.statuses}
        onChange={(statuses) => setClaims({ statuses })}
      />
      <Words question={question} field="recordedBy" label="Recorded by" />
      <Group gap="xs" grow>
        <Words question={question} field="recordedSince" label="Recorded from" type="date" />
        <Words question={question} field="recordedUntil" label="Recorded until" type="date" />
      </Group>
    </Filtering>
  )
}

const amountOf = (total: number): string =>
  total >= mostOf.claimsCounted ? `${total.toLocaleString('en')} claims or more` : counted(total, 'claim')

const Row = ({ claim, ticked, onTick }: { claim: ClaimCardFragment; ticked: boolean; onTick: () => void }) => (
  <>
    <Checkbox size="xs" mt={8} checked={ticked} onChange={onTick} label="Draw what it speaks of" />
    <ol className={evidence.cards}>
      <Claim claim={claim} topic />
    </ol>
  </>
)

function Found({ question }: { question: ClaimQuestion }) {
  const pages = usePages((after, signal) => claimAnswer(question, { after, signal }))
  const { ticked, toggle } = useTicks()
  const { total } = pages
  const drawTicked = () =>
    drawOfClaims(
      pages.items.filter(({ id }) => ticked.has(id)),
      `Draw what ${counted(ticked.size, 'claim')} ${ticked.size === 1 ? 'speaks' : 'speak'} of`,
    )
  return (
    <>
      {total !== null && total > 0 && (
        <DrawBar
          amount={amountOf(total)}
          ticked={ticked.size}
          onDrawTicked={drawTicked}
          onDrawAll={() => drawClaimAnswer(question)}
          all={total > drawnAtMost ? `Draw the first ${drawnAtMost}` : 'Draw all of it'}
        />
      )}
      {pages.items.map((claim) => (
        <Row key={claim.id} claim={claim} ticked={ticked.has(claim.id)} onTick={() => toggle(claim.id)} />
      ))}
      {total === 0 && !pages.loading && <Nothing>No claim is like that. Take a filter away.</Nothing>}
      <More pages={pages} what="claims" />
    </>
  )
}

/** A list of claims by what they say, where they were read, who speaks, and who recorded them. */
export function AskClaims() {
  const question = useStore(asking, (state) => state.claims)
  const [typed] = useDebouncedValue({ text: question.text, recordedBy: question.recordedBy }, TYPED)
  const asked = { ...question, ...typed }
  return (
    <>
      <Group gap={6} mb={8} role="group" aria-label="Usual questions">
        {usual.map(({ words, question: usualQuestion }) => (
          <Button key={words} size="compact-xs" variant="default" onClick={() => askClaims(usualQuestion)}>
            {words}
          </Button>
        ))}
      </Group>
      <TextInput
        size="xs"
        aria-label="Words of the claim"
        placeholder="Words of the claim"
        dir="auto"
        value={question.text}
        onChange={(event) => setClaims({ text: event.currentTarget.value })}
      />
      <Checkbox.Group
        aria-label="Stances"
        size="xs"
        my={8}
        value={question.stances}
        onChange={(values) => setClaims({ stances: values })}
      >
        <Group gap={14}>
          {stances.map((stance) => (
            <Checkbox key={stance} size="xs" value={stance} label={stanceWord[stance].verb} />
          ))}
        </Group>
      </Checkbox.Group>
      <Filters question={question} />
      <Order value={question.order} data={orders} onChange={(order) => setClaims({ order })} />
      <Found key={JSON.stringify(asked)} question={asked} />
    </>
  )
}
