import { Checkbox, UnstyledButton } from '@mantine/core'

import type { EntityCardFragment } from '../../generated/graphql'
import { useDrawnEntity, useHover, useSelection } from '../../investigation/hooks'
import { inspect } from '../../investigation/selection/selection'
import { countryName } from '../../../model/country/country-name'
import { counted } from '../../../model/text/counted'
import { nameAlone } from '../../../model/text/distinction'
import { kindWord } from '../../../model/vocabulary/kind'
import { Name, Quiet } from '../../ui/text'
import { KindSwatch } from '../mark/kind-swatch'
import rows from '../relation/rows.module.css'
import styles from './ask.module.css'

type Props = { entity: EntityCardFragment; ticked: boolean; onTick: () => void; note?: string }

/** An entity of a list: ticked to be drawn, pressed to be read; lit on the drawing while it is pointed at. */
export function EntityRow({ entity, ticked, onTick, note }: Props) {
  const { id, kind, countries, relationTotal } = entity
  const name = nameAlone(entity)
  const drawn = useDrawnEntity(id) !== undefined
  const current = useSelection(({ entities }) => entities.has(id))
  const facts = [kindWord(kind), ...countries.map(countryName), note ?? counted(relationTotal, 'relation')]
  const hovering = useHover({ type: 'entity', id })
  return (
    <li className={styles.row} data-current={current || undefined}>
      <Checkbox size="xs" checked={ticked} onChange={onTick} aria-label={`Tick ${name}`} className={styles.tick} />
      <UnstyledButton
        className={rows.row}
        aria-current={current}
        onClick={() => inspect({ type: 'entity', id })}
        {...(drawn ? hovering : {})}
      >
        <KindSwatch kind={kind} size={22} />
        <span className={rows.words}>
          <Name>{name}</Name>
          <Quiet>{facts.join(' · ')}</Quiet>
        </span>
        {drawn && <Quiet>drawn</Quiet>}
      </UnstyledButton>
    </li>
  )
}
