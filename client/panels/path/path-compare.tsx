import { Modal, Text } from '@mantine/core'

import { comparePaths, comparisonInWords, pathFacts, pathSteps } from '../../investigation/path/path-words'
import type { Path, PathStep } from '../../investigation/path/path-words'
import { relationFacts } from '../../investigation/relation/relation-words'
import { statusWord } from '../../../model/vocabulary/status'
import { Name, Quiet } from '../../ui/text'
import styles from './path.module.css'
import { LineSwatch } from '../relation/line-swatch'
import { useNarrow } from '../shell/use-narrow'
import { WeakestMark } from './weakest-mark'
import { Strength } from '../relation/strength'

type Pair = readonly [Path, Path]

const StepCell = ({ step, from }: { step: PathStep; from: string }) => (
  <>
    <LineSwatch status={step.relation.status} /> <Name>{from}</Name> <Quiet small={false}>{step.words}</Quiet>{' '}
    <Name>{step.to.name}</Name>
    <WeakestMark step={step} />
    <br />
    <Quiet>{[statusWord[step.relation.status], ...relationFacts(step.relation)].join(' · ')}</Quiet>
  </>
)

/** The steps of a path that only it has, or that both have, each with the name it starts from. */
const stepsAmong = (path: Path, relations: readonly { id: string }[]): [PathStep, string][] => {
  const wanted = new Set(relations.map(({ id }) => id))
  return pathSteps(path).flatMap((step, i): [PathStep, string][] =>
    wanted.has(step.relation.id) ? [[step, path.entities[i]?.name ?? '']] : [],
  )
}

const Steps = ({ steps }: { steps: [PathStep, string][] }) =>
  steps.length === 0 ? (
    <Quiet>none</Quiet>
  ) : (
    steps.map(([step, from]) => (
      <div key={step.relation.id} style={{ marginBottom: 6 }}>
        <StepCell step={step} from={from} />
      </div>
    ))
  )

const Names = ({ entities }: { entities: readonly { id: string; name: string }[] }) =>
  entities.length === 0 ? (
    <Quiet>none</Quiet>
  ) : (
    entities.map(({ id, name }) => (
      <div key={id}>
        <Name>{name}</Name>
      </div>
    ))
  )

const Band = ({ children }: { children: string }) => (
  <tr className={styles.band}>
    <th colSpan={2} scope="rowgroup">
      {children}
    </th>
  </tr>
)

function Table({ pair: [first, second] }: { pair: Pair }) {
  const { entities, relations } = comparePaths(first, second)
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          {[first, second].map((path, i) => (
            <th key={i} scope="col">
              {i === 0 ? 'First' : 'Second'} <Strength grade={path.strength} />
              <br />
              <Quiet>{pathFacts(path).slice(1).join(' · ')}</Quiet>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Band>What both have</Band>
        <tr className={styles.shared}>
          <td colSpan={2}>
            <Names entities={entities.shared} />
          </td>
        </tr>
        <tr className={styles.shared}>
          <td colSpan={2}>
            <Steps steps={stepsAmong(first, relations.shared)} />
          </td>
        </tr>
        <Band>Entities of one only</Band>
        <tr>
          <td>
            <Names entities={entities.onlyFirst} />
          </td>
          <td>
            <Names entities={entities.onlySecond} />
          </td>
        </tr>
        <Band>Relations of one only</Band>
        <tr>
          <td>
            <Steps steps={stepsAmong(first, relations.onlyFirst)} />
          </td>
          <td>
            <Steps steps={stepsAmong(second, relations.onlySecond)} />
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** Two paths side by side: what they share, and where they differ. */
export function PathCompare({ pair, onClose }: { pair: [Path, Path]; onClose: () => void }) {
  const narrow = useNarrow()
  return (
    <Modal
      opened
      onClose={onClose}
      title="Two paths compared"
      size="xl"
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Text size="sm" mb={10}>
        {comparisonInWords(...pair)}
      </Text>
      <Table pair={pair} />
    </Modal>
  )
}
