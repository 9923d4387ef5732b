import styles from './relation.module.css'

/** A grade from 1 to 5 as blocks and as a number. */
export const Strength = ({ grade }: { grade: number }) => (
  <span className={styles.strength} role="img" aria-label={`strength ${grade} of 5`}>
    {[1, 2, 3, 4, 5].map((step) => (
      <span key={step} className={styles.block} data-on={step <= grade || undefined} />
    ))}
    <span aria-hidden className={styles.grade}>
      {grade}
    </span>
  </span>
)
