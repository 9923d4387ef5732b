import type { RelationStatus } from '../../generated/graphql'
import { statusMeaning, statusWord } from '../../../model/vocabulary/status'
import { LineSwatch } from '../mark/line-swatch'
import styles from './relation.module.css'

/** A status as its line and its word. */
export const Status = ({ status }: { status: RelationStatus }) => (
  <span className={styles.status} title={statusMeaning[status]}>
    <LineSwatch status={status} />
    {statusWord[status]}
  </span>
)
