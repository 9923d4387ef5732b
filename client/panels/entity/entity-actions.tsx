import { Button, Menu, Text } from '@mantine/core'
import {
  IconBuildingBank,
  IconEyeOff,
  IconExternalLink,
  IconPencil,
  IconPencilPlus,
  IconPin,
  IconPinnedOff,
  IconPlus,
  IconRoute,
  IconTable,
  IconVectorSpline,
} from '../../generated/icons'

import { askClaims } from '../../investigation/ask/asking'
import { hide, togglePin } from '../../investigation/commands'
import { drawEntities } from '../../investigation/expansion/draw'
import { elsewhere } from '../../investigation/entity/entity-words'
import type { EntityDetails } from '../../investigation/entity/entity-words'
import { useDrawnEntity } from '../../investigation/hooks'
import { startLinking } from '../../investigation/record/linking'
import { changeEntity, claimAbout } from '../../investigation/record/record-form'
import { openPath } from '../../investigation/selection/selection'
import { openTies } from '../../investigation/state/state-tool'
import { canvas } from '../../investigation/view'
import { useAct } from '../question/act'
import styles from './entity.module.css'
import { focusDrawing } from '../../ui/window/focus'

const icon = { size: 14, 'aria-hidden': true } as const

/** Sites outside on which somebody may look the entity up; following one tells that site the name. */
const Elsewhere = ({ entity }: { entity: EntityDetails }) => (
  <Menu position="bottom-start" width={230} withInitialFocusPlaceholder={false}>
    <Menu.Target>
      <Button size="compact-sm" variant="default" leftSection={<IconExternalLink {...icon} />}>
        Look up elsewhere
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Label>
        <Text size="xs">Opens a site outside, which learns the name you look up.</Text>
      </Menu.Label>
      {elsewhere(entity).map(({ site, address }) => (
        <Menu.Item key={site} component="a" href={address} target="_blank" rel="noopener noreferrer">
          {site}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)

function Drawn({ id, pinned }: { id: string; pinned: boolean }) {
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={pinned ? <IconPinnedOff {...icon} /> : <IconPin {...icon} />}
        onClick={() => togglePin([id])}
      >
        {pinned ? 'Unpin' : 'Pin'}
      </Button>
      <Button size="compact-sm" variant="default" leftSection={<IconEyeOff {...icon} />} onClick={() => hide([id])}>
        Hide
      </Button>
    </>
  )
}

/** From one that can be seen, the other end is chosen on the canvas; else by its name. */
function addRelation(entity: EntityDetails): void {
  if (!canvas().whereIs(entity.id))
    return claimAbout({ about: 'RELATION', subject: [entity], type: null, object: [] }, 'object')
  startLinking(entity.id)
  focusDrawing()
}

/** What can be done with an entity from the inspector. */
export function EntityActions({ entity }: { entity: EntityDetails }) {
  const { id, name } = entity
  const drawn = useDrawnEntity(id)
  const [busy, run] = useAct()
  return (
    <div className={styles.actions}>
      {!drawn && (
        <Button
          size="compact-sm"
          loading={busy}
          leftSection={<IconPlus {...icon} />}
          onClick={() => run(() => drawEntities([id], `Draw ${name}`))}
        >
          Draw it
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconRoute {...icon} />}
        onClick={() => openPath({ from: [id] })}
      >
        How is it tied to…
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconBuildingBank {...icon} />}
        onClick={() => openTies(entity)}
      >
        Ties to states
      </Button>
      {entity.kind === 'DOCUMENT' && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTable {...icon} />}
          onClick={() => askClaims({ source: [entity], order: 'ID' })}
        >
          What it says
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPencilPlus {...icon} />}
        onClick={() =>
          entity.kind === 'DOCUMENT'
            ? claimAbout({ source: [entity] }, 'subject')
            : claimAbout({ subject: [entity] }, 'type')
        }
      >
        {entity.kind === 'DOCUMENT' ? 'Add a claim read in it' : 'Add a claim'}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconVectorSpline {...icon} />}
        onClick={() => addRelation(entity)}
      >
        Add a relation to…
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPencil {...icon} />}
        onClick={() => changeEntity(entity)}
      >
        Edit
      </Button>
      {drawn && <Drawn id={id} pinned={drawn.pinned} />}
      <Elsewhere entity={entity} />
    </div>
  )
}
