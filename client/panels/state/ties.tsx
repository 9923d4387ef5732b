import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'

import type { EntityChipFragment } from '../../generated/graphql'
import { stateLinksAsked } from '../../investigation/state/state-links'
import type { StateTies } from '../../investigation/state/state-links'
import { setStateTool, stateTool, tieVariables } from '../../investigation/state/state-tool'
import { counted } from '../../../model/text/counted'
import { nameAlone, nameWithin } from '../../../model/text/distinction'
import { Nothing } from '../../ui/answer'
import { Name, Sentence } from '../../ui/text'
import { EntityPicker } from '../entity/entity-picker'
import { Answered } from '../question/answers'
import { useQuestion } from '../question/use-question'
import { MechanismRow } from './mechanism-row'
import { Searched } from './searched'
import styles from './state.module.css'
import { TakeTies } from './take-away'
import { TieConditions, useTieConditions } from './tie-conditions'

/** Said where nothing has that id any more. */
const GONE = 'It is not in the graph any more. It may have been merged into another one: search for it by name.'

/** Which of several states is shown; null: all. */
function WhichState({
  ties,
  shown,
  onShow,
}: {
  ties: StateTies
  shown: string | null
  onShow: (id: string | null) => void
}) {
  return (
    <NativeSelect
      size="xs"
      mt={8}
      label="Show"
      data={[
        { value: '', label: `all ${counted(ties.states.length, 'state')}` },
        ...ties.states.map(({ state, mechanisms }) => ({
          value: state.id,
          label: `${nameAlone(state)}: ${counted(mechanisms.length, 'mechanism')}`,
        })),
      ]}
      value={shown ?? ''}
      onChange={(event) => onShow(event.currentTarget.value || null)}
    />
  )
}

function Found({ ties }: { ties: StateTies }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const { of, states } = ties
  const isShown = (id: string) => chosen === null || chosen === id
  return (
    <div role="region" aria-label={`Ties of ${nameAlone(of)}`}>
      <Searched ties={ties} />
      {states.length > 1 && <WhichState ties={ties} shown={chosen} onShow={setChosen} />}
      <TakeTies answers={[ties]} shown={({ state }) => isShown(state.id)} name={`${nameAlone(of)} - ties to states`} />
      {states
        .filter(({ state }) => isShown(state.id))
        .map(({ state, mechanisms }) => (
          <section key={state.id} aria-label={nameAlone(state)}>
            <h3 className={styles.state}>
              <Name>{nameAlone(state)}</Name>
              <span className={styles.count}>{counted(mechanisms.length, 'mechanism')}</span>
            </h3>
            <ul className={styles.mechanisms}>
              {mechanisms.map((mechanism) => (
                <MechanismRow
                  key={mechanism.mechanism}
                  mechanism={mechanism}
                  of={of}
                  state={state}
                  on={ties.searched.asOf ?? null}
                  opened={states.length === 1 && mechanisms.length === 1}
                />
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}

function Answer({ of, state }: { of: EntityChipFragment; state: EntityChipFragment | undefined }) {
  const conditions = useTieConditions()
  const answer = useQuestion(stateLinksAsked, tieVariables(of.id, state?.id ?? null, conditions))
  return (
    <Answered answer={answer} what="ties to states" lines={6}>
      {({ stateLinks }) =>
        stateLinks ? (
          <Found ties={stateLinks} />
        ) : (
          <Nothing>
            <Sentence>{`${nameWithin(of)} or the state: ${GONE}`}</Sentence>
          </Nothing>
        )
      }
    </Answered>
  )
}

/** By which mechanisms one entity is tied to states, each with its chains, its doubt and its laws. */
export function Ties() {
  const { of, state } = useStore(stateTool)
  const [entity] = of
  return (
    <>
      <EntityPicker
        label="Ties of"
        single
        first={!entity}
        chosen={of}
        onChange={(chosen) => setStateTool({ of: chosen.slice(-1) })}
      />
      <EntityPicker
        label="To this state or body alone"
        kind="GOVERNMENT"
        single
        chosen={state}
        onChange={(chosen) => setStateTool({ state: chosen.slice(-1) })}
      />
      <TieConditions />
      {entity ? (
        <Answer of={entity} state={state[0]} />
      ) : (
        <Nothing>
          Choose whose ties are to be told. Each is told by its mechanism: ownership, supply, a legal duty. There is no
          score over all of them.
        </Nothing>
      )}
    </>
  )
}
