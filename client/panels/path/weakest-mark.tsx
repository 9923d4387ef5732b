import type { StepRelation } from '../../investigation/path/path-words'
import styles from './path.module.css'

/** Said at the weakest relation of a path; nothing at the others. */
export const WeakestMark = ({ relation: { weakest } }: { relation: StepRelation }) =>
  weakest && (
    <span className={styles.mark} data-weakest={weakest}>
      {' '}
      {weakest}
    </span>
  )
