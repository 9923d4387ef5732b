import { Modal, Text } from '@mantine/core'

import { comparePaths, comparisonInWords, pathFacts, pathSteps } from '../../investigation/path/path-words'
import type { Path, StepRelation } from '../../investigation/path/path-words'
import { relationFacts } from '../../investigation/relation/relation-words'
import { nameAlone } from '../../../model/text/distinction'
import { statusWord } from '../../../model/vocabulary/status'
import { Name, Quiet } from '../../ui/text'
import styles from './path.module.css'
import { LineSwatch } from '../mark/line-swatch'
import { useNarrow } from '../../ui/window/use-narrow'
import { WeakestMark } from './weakest-mark'
import { Strength } from '../relation/strength'

type Pair = readonly [Path, Path]

type ComparedRelation = { relation: StepRelation; from: string; to: string }

const RelationCell = ({ relation, from, to }: ComparedRelation) => (
  <>
    <LineSwatch status={relation.relation.status} /> <Name>{from}</Name> <Quiet small={false}>{relation.words}</Quiet>{' '}
    <Name>{to}</Name>
    <WeakestMark relation={relation} />
    <br />
    <Quiet>{[statusWord[relation.relation.status], ...relationFacts(relation.relation)].join(' · ')}</Quiet>
  </>
)

/** The relations of a path that only it has, or that both have, each with the names between which it leads. */
const relationsAmong = (path: Path, wanted: readonly { id: string }[]): ComparedRelation[] => {
  const ids = new Set(wanted.map(({ id }) => id))
  return pathSteps(path).flatMap(({ from, to, relations }) =>
    relations
      .filter(({ relation }) => ids.has(relation.id))
      .map((relation) => ({ relation, from: nameAlone(from), to: nameAlone(to) })),
  )
}

const Relations = ({ all }: { all: ComparedRelation[] }) =>
  all.length === 0 ? (
    <Quiet>none</Quiet>
  ) : (
    all.map((one) => (
      <div key={one.relation.relation.id} style={{ marginBottom: 6 }}>
        <RelationCell {...one} />
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
            <Relations all={relationsAmong(first, relations.shared)} />
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
            <Relations all={relationsAmong(first, relations.onlyFirst)} />
          </td>
          <td>
            <Relations all={relationsAmong(second, relations.onlySecond)} />
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
