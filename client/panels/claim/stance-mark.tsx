import { IconBan, IconCheck, IconQuestionMark } from '../../generated/icons'

import type { Stance } from '../../generated/graphql'
import { stanceWord } from '../../../model/vocabulary/stance'
import styles from './evidence.module.css'

const icons = { ASSERTS: IconCheck, ALLEGES: IconQuestionMark, DENIES: IconBan } as const

/** What a claim does, as icon and word; the colour only repeats it. */
export function StanceMark({ stance, word }: { stance: Stance; word?: string }) {
  const Icon = icons[stance]
  return (
    <span className={styles.stance} data-stance={stance} title={stanceWord[stance].meaning}>
      <Icon size={14} stroke={2.4} aria-hidden />
      {word ?? stanceWord[stance].verb}
    </span>
  )
}
