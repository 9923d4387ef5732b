import { UnstyledButton } from '@mantine/core'
import { useStore } from 'zustand'

import type { EntityChipFragment } from '../../generated/graphql'
import { tableAsCsv } from '../../investigation/state/state-csv'
import { stateMatrixAsked } from '../../investigation/state/state-links'
import type { StateCell, StateTable } from '../../investigation/state/state-links'
import { tableAsText } from '../../investigation/state/state-text'
import { openTies, setStateTool, stateTool, tableVariables, whyNoTable } from '../../investigation/state/state-tool'
import { cellInWords } from '../../investigation/state/state-words'
import { mostOf } from '../../../model/limits'
import { counted } from '../../../model/text/counted'
import { nameAlone } from '../../../model/text/distinction'
import { Nothing } from '../../ui/answer'
import { Notice } from '../../ui/notice'
import { Name, Quiet, Sentence } from '../../ui/text'
import { EntityPicker } from '../entity/entity-picker'
import { Answered } from '../question/answers'
import { useQuestion } from '../question/use-question'
import { Status } from '../relation/status'
import { Strength } from '../relation/strength'
import { MechanismMark } from './mechanism-mark'
import styles from './state.module.css'
import { TakeAway } from './take-away'
import { TieConditions, useTieConditions } from './tie-conditions'
import { WholeWindow } from './whole-window'

type Asked = { rows: EntityChipFragment[]; columns: EntityChipFragment[] }

/** What ties one entity to one state; a press opens it. */
const Cell = ({ cell, entity, state }: { cell: StateCell; entity: EntityChipFragment; state: EntityChipFragment }) => (
  <td>
    <UnstyledButton
      className={styles.cell}
      aria-label={`${nameAlone(entity)} and ${nameAlone(state)}: ${cellInWords(cell)}`}
      title={cellInWords(cell)}
      onClick={() => openTies(entity, state)}
    >
      {cell.worst === null ? (
        <Quiet>none found</Quiet>
      ) : (
        <>
          <span>{counted(cell.mechanisms.length, 'mechanism')}</span>
          <Status status={cell.worst} />
          <Strength grade={cell.strength} />
          <span className={styles.marks}>
            {cell.mechanisms.map((mechanism) => (
              <MechanismMark key={mechanism} mechanism={mechanism} />
            ))}
          </span>
        </>
      )}
    </UnstyledButton>
  </td>
)

function Table({ table: { states, rows } }: { table: StateTable }) {
  return (
    <table className={styles.table} data-sticky>
      <thead>
        <tr>
          <th scope="col">Entity</th>
          {states.map((state) => (
            <th key={state.id} scope="col">
              <Name>{nameAlone(state)}</Name>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ entity, cells }) => (
          <tr key={entity.id}>
            <th scope="row">
              <Name>{nameAlone(entity)}</Name>
            </th>
            {cells.map((cell, i) => (
              <Cell key={states[i]!.id} cell={cell} entity={entity} state={states[i]!} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Found({ table }: { table: StateTable }) {
  const { states, complete, explanation } = table
  return (
    <div role="region" aria-label="Table of ties">
      {states.length === 0 && (
        <Notice title="No mechanism was found">
          <Sentence>{explanation}</Sentence>
        </Notice>
      )}
      {!complete && (
        <Notice tone="warning" title="Not everything is in the table">
          A limit left something out; what is in it holds.
        </Notice>
      )}
      <TakeAway
        label="Copy as text"
        text={() => tableAsText(table)}
        csv={() => tableAsCsv(table)}
        name="Ties to states"
      />
      {states.length > 0 && (
        <>
          <WholeWindow label="Ties to states">
            <Table table={table} />
          </WholeWindow>
          <p role="status" style={{ margin: '6px 0' }}>
            <Quiet>
              <Sentence>{explanation}</Sentence>
            </Quiet>
          </p>
        </>
      )}
    </div>
  )
}

function Answer(asked: Asked) {
  const conditions = useTieConditions()
  const answer = useQuestion(stateMatrixAsked, tableVariables(asked, conditions))
  return (
    <Answered answer={answer} what={`ties of ${counted(asked.rows.length, 'entity', 'entities')}`} lines={6}>
      {({ stateMatrix }) =>
        stateMatrix && stateMatrix.rows.length > 0 ? (
          <Found table={stateMatrix} />
        ) : (
          <Nothing>None of them is in the graph any more.</Nothing>
        )
      }
    </Answered>
  )
}

/** Chosen entities against chosen states: how many mechanisms, and the worst doubt. */
export function TieTable() {
  const { rows, columns } = useStore(stateTool)
  const why = whyNoTable({ rows, columns })
  return (
    <>
      <EntityPicker
        label="Entities"
        description={`At most ${mostOf.matrixEntities}.`}
        first={rows.length === 0}
        chosen={rows}
        onChange={(chosen) => setStateTool({ rows: chosen })}
      />
      <EntityPicker
        label="States"
        description={`At most ${mostOf.matrixStates}. None: those to which most of them are tied.`}
        kind="GOVERNMENT"
        chosen={columns}
        onChange={(chosen) => setStateTool({ columns: chosen })}
      />
      <TieConditions fixed />
      {why === null ? <Answer rows={rows} columns={columns} /> : <Nothing>{why}</Nothing>}
    </>
  )
}
