import { UnstyledButton } from '@mantine/core'
import { useStore } from 'zustand'

import type { EntityChipFragment } from '../../generated/graphql'
import { stateLinksAsked } from '../../investigation/state/state-links'
import type { Mechanism, StateTies } from '../../investigation/state/state-links'
import { openTies, setStateTool, stateTool, tieVariables } from '../../investigation/state/state-tool'
import { denialsInWords, mechanismPeriod, otherDoubt } from '../../investigation/state/state-words'
import { mechanismOrder, mechanismTitle } from '../../../model/vocabulary/link-mechanism'
import { nameAlone } from '../../../model/text/distinction'
import { Nothing } from '../../ui/answer'
import { Name, Quiet } from '../../ui/text'
import { StanceMark } from '../claim/stance-mark'
import { EntityPicker } from '../entity/entity-picker'
import { Answered } from '../question/answers'
import { useQuestion } from '../question/use-question'
import { Status } from '../relation/status'
import { Strength } from '../relation/strength'
import { Searched } from './searched'
import styles from './state.module.css'
import { TakeTies } from './take-away'
import { TieConditions, useTieConditions } from './tie-conditions'
import { WholeWindow } from './whole-window'

type Pair = readonly [StateTies, StateTies]

/** The states of two answers, those of the first in their order, then the others. */
const statesOf = (pair: Pair): EntityChipFragment[] => [
  ...new Map(pair.flatMap(({ states }) => states.map(({ state }) => [state.id, state] as const))).values(),
]

const mechanismsIn = ({ states }: StateTies, stateId: string): Mechanism[] =>
  states.find(({ state }) => state.id === stateId)?.mechanisms ?? []

/** What ties one of two by a mechanism; a press opens its chains. */
function Cell({
  mechanism,
  of,
  state,
}: {
  mechanism: Mechanism | undefined
  of: EntityChipFragment
  state: EntityChipFragment
}) {
  if (!mechanism)
    return (
      <td>
        <Quiet>none found</Quiet>
      </td>
    )
  const denied = denialsInWords(mechanism)
  const title = `${mechanismTitle(mechanism.mechanism)} of ${nameAlone(of)} and ${nameAlone(state)}: open`
  return (
    <td>
      <UnstyledButton className={styles.cell} title={title} onClick={() => openTies(of, state)}>
        <Status status={mechanism.status} />
        <Strength grade={mechanism.strength} />
        {denied && <StanceMark stance="DENIES" word={denied} />}
        <Quiet>{[otherDoubt(mechanism), mechanismPeriod(mechanism)].filter(Boolean).join(' · ')}</Quiet>
      </UnstyledButton>
    </td>
  )
}

/** The rows of one state: a row a mechanism that either has. */
function StateRows({ state, pair }: { state: EntityChipFragment; pair: Pair }) {
  const each = pair.map((ties) => mechanismsIn(ties, state.id))
  const there = mechanismOrder.filter((name) => each.some((some) => some.some(({ mechanism }) => mechanism === name)))
  return (
    <tbody>
      <tr className={styles.band}>
        <th colSpan={3} scope="rowgroup">
          <Name>{nameAlone(state)}</Name>
        </th>
      </tr>
      {there.map((name) => (
        <tr key={name}>
          <th scope="row">{mechanismTitle(name)}</th>
          {each.map((some, i) => (
            <Cell
              key={i}
              mechanism={some.find(({ mechanism }) => mechanism === name)}
              of={pair[i as 0 | 1].of}
              state={state}
            />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function Compared({ pair }: { pair: Pair }) {
  const states = statesOf(pair)
  const names = pair.map(({ of }) => nameAlone(of))
  const table = (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Mechanism</th>
          {names.map((name, i) => (
            <th key={i} scope="col">
              <Name>{name}</Name>
            </th>
          ))}
        </tr>
      </thead>
      {states.map((state) => (
        <StateRows key={state.id} state={state} pair={pair} />
      ))}
    </table>
  )
  return (
    <div role="region" aria-label="Ties compared">
      <TakeTies answers={pair} name={`${names.join(' and ')} - ties to states`} />
      {states.length > 0 && <WholeWindow label="Ties to states compared">{table}</WholeWindow>}
      {pair.map((ties) => (
        <section key={ties.of.id} aria-label={`What was searched around ${nameAlone(ties.of)}`}>
          <h3 className={styles.state}>
            <Name>{nameAlone(ties.of)}</Name>
          </h3>
          <Searched ties={ties} />
        </section>
      ))}
    </div>
  )
}

function Answers({ first, second }: { first: string; second: string }) {
  const conditions = useTieConditions()
  const one = useQuestion(stateLinksAsked, tieVariables(first, null, conditions))
  const other = useQuestion(stateLinksAsked, tieVariables(second, null, conditions))
  return (
    <Answered answer={one} what="ties to states" lines={6}>
      {({ stateLinks: left }) => (
        <Answered answer={other} what="ties to states" lines={6}>
          {({ stateLinks: right }) =>
            left && right ? (
              <Compared pair={[left, right]} />
            ) : (
              <Nothing>One of them is not in the graph any more.</Nothing>
            )
          }
        </Answered>
      )}
    </Answered>
  )
}

/** The ties of two entities beside each other, a row a mechanism. */
export function CompareTies() {
  const { of, beside } = useStore(stateTool)
  const [first, second] = [of[0], beside[0]]
  const why =
    !first || !second
      ? 'Choose two, by name or from what is selected on the canvas.'
      : first.id === second.id
        ? 'Both are the same. Choose another one.'
        : null
  return (
    <>
      <EntityPicker label="This one" single chosen={of} onChange={(chosen) => setStateTool({ of: chosen.slice(-1) })} />
      <EntityPicker
        label="Compared with"
        single
        first={Boolean(first) && !second}
        chosen={beside}
        onChange={(chosen) => setStateTool({ beside: chosen.slice(-1) })}
      />
      <TieConditions />
      {why === null ? <Answers first={first!.id} second={second!.id} /> : <Nothing>{why}</Nothing>}
    </>
  )
}
