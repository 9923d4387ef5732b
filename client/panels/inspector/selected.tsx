import { Button, Group } from '@mantine/core'

import { askCommon } from '../../investigation/ask/asking'
import { hide, remove, togglePin } from '../../investigation/commands'
import { useDrawing, useSelection } from '../../investigation/hooks'
import { chipOf } from '../../investigation/entity/named-entity'
import { openPath } from '../../investigation/selection/selection'
import { openTiesOf } from '../../investigation/state/state-tool'
import { openExpandMenu } from '../../investigation/view'
import { counted } from '../../../model/text/counted'
import { EntityChip } from '../mark/entity-chip'
import styles from '../claim/evidence.module.css'

/** What is selected when it is more than one entity, and what can be done with all of them. */
export function Selected() {
  const { entities } = useDrawing()
  const ids = [...useSelection((state) => state.entities)]
  const [first, ...others] = ids
  if (first === undefined) return null
  return (
    <section aria-label="Selected entities" style={{ marginBottom: 16 }}>
      <h2 className={styles.heading} style={{ margin: '0 0 6px' }}>
        {counted(ids.length, 'entity', 'entities')} selected
      </h2>
      <span className={styles.chips}>
        {ids.slice(0, 12).flatMap((id) => {
          const entity = entities.get(id)
          return entity ? <EntityChip key={id} entity={entity} /> : []
        })}
        {ids.length > 12 && `and ${ids.length - 12} more`}
      </span>
      <Group gap={6} mt={8}>
        <Button size="compact-sm" onClick={() => openPath({ from: [first], to: others })}>
          How are they tied?
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => openExpandMenu(ids.at(-1)!, ids)}>
          Expand…
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => askCommon(ids)}>
          What do they share?
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => openTiesOf(ids.flatMap((id) => entities.get(id) ?? []).map(chipOf))}
        >
          Ties to states
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => togglePin(ids)}>
          Pin or unpin
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => hide(ids)}>
          Hide
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => remove(ids)}>
          Remove
        </Button>
      </Group>
    </section>
  )
}
