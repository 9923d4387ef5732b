import { Fragment } from 'react'

import { pathSteps } from '../../investigation/path/path-words'
import type { Path, StepRelation } from '../../investigation/path/path-words'
import { Name, Quiet } from '../../ui/text'
import styles from './path.module.css'
import { nameAlone } from '../../../model/text/distinction'

const Words = ({ relation: { words, brief, weakest } }: { relation: StepRelation }) => (
  <>
    <span className={weakest === 'weakest' ? styles.weakest : undefined}>
      <Name>{words}</Name>
    </span>{' '}
    <Quiet>({brief})</Quiet>
  </>
)

/** The path in one line: names strong, relations between arrows with their time and their sources, the weakest marked. */
export const PathLine = ({ path }: { path: Path }) => (
  <span className={styles.line}>
    <b>
      <Name>{nameAlone(path.entities[0])}</Name>
    </b>
    {pathSteps(path).map(({ relations, to }) => (
      <span key={to.id}>
        {' → '}
        {relations.map((relation, i) => (
          <Fragment key={relation.relation.id}>
            {i > 0 && ' and '}
            <Words relation={relation} />
          </Fragment>
        ))}
        {' → '}
        <b>
          <Name>{nameAlone(to)}</Name>
        </b>
      </span>
    ))}
  </span>
)
