import { Tooltip, UnstyledButton } from '@mantine/core'
import { IconPlus } from '../../generated/icons'

import type { EntityChipFragment } from '../../generated/graphql'
import { drawEntities } from '../../investigation/expansion/draw'
import { useDrawnEntity } from '../../investigation/hooks'
import { hover, inspect } from '../../investigation/selection/selection'
import { nameAlone } from '../../../model/text/distinction'
import { kindWord } from '../../../model/vocabulary/kind'
import { Name } from '../../ui/text'
import { useAct } from '../question/act'
import styles from './entity-chip.module.css'
import { KindMark } from './kind-mark'

type Entity = Pick<EntityChipFragment, 'id' | 'kind' | 'name' | 'distinction'>

/** An entity that is named in a panel: a press inspects it, and where it is not drawn yet, a second button draws it. */
export function EntityChip({ entity, note }: { entity: Entity; note?: string }) {
  const { id, kind } = entity
  const name = nameAlone(entity)
  const drawn = useDrawnEntity(id) !== undefined
  const [busy, run] = useAct()
  const lit = drawn ? ({ type: 'entity', id } as const) : null
  return (
    <span className={styles.chip} onPointerEnter={() => hover(lit)} onPointerLeave={() => hover(null)}>
      <UnstyledButton className={styles.name} onClick={() => inspect({ type: 'entity', id })} title={kindWord(kind)}>
        <KindMark kind={kind} />
        <Name>{name}</Name>
        {note && <span className={styles.note}>{note}</span>}
      </UnstyledButton>
      {!drawn && (
        <Tooltip label={`Draw ${name}`}>
          <UnstyledButton
            className={styles.draw}
            aria-label={`Draw ${name}`}
            aria-busy={busy}
            onClick={() => run(() => drawEntities([id], `Draw ${name}`))}
          >
            <IconPlus size={13} stroke={2} aria-hidden />
          </UnstyledButton>
        </Tooltip>
      )}
    </span>
  )
}
