import { Menu, UnstyledButton } from '@mantine/core'
import {
  IconArrowsMinimize,
  IconArrowsSplit,
  IconBuildingBank,
  IconEyeOff,
  IconId,
  IconPin,
  IconPinnedOff,
  IconRoute,
  IconTrash,
  IconVectorSpline,
} from '../../generated/icons'
import { useStore } from 'zustand'

import { isExpanded } from '../../investigation/expansion/collapse'
import { collapse, commanded, hide, remove, togglePin } from '../../investigation/commands'
import { useDrawing } from '../../investigation/hooks'
import { chipOf } from '../../investigation/entity/named-entity'
import { startLinking } from '../../investigation/record/linking'
import { inspect, openPath } from '../../investigation/selection/selection'
import { openTiesOf } from '../../investigation/state/state-tool'
import type { Point } from '../../investigation/place-entities'
import { closeEntityMenu, openExpandMenu, view } from '../../investigation/view'

import { useFocusBack } from '../../ui/window/focus'
import { nameAlone } from '../../../model/text/distinction'

const icon = { size: 16, 'aria-hidden': true } as const

function Items({ entityId }: { entityId: string }) {
  const drawing = useDrawing()
  const entity = drawing.entities.get(entityId)
  if (!entity) return null
  const expanded = isExpanded(drawing, entityId)
  const several = commanded()
  const ids = several.includes(entityId) ? several : [entityId]
  const chips = ids.flatMap((id) => drawing.entities.get(id) ?? []).map(chipOf)
  return (
    <>
      <Menu.Label dir="auto">{ids.length > 1 ? `${ids.length} entities` : nameAlone(entity)}</Menu.Label>
      <Menu.Item
        leftSection={<IconId {...icon} />}
        rightSection={<kbd>Enter</kbd>}
        onClick={() => inspect({ type: 'entity', id: entityId })}
      >
        Inspect
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsSplit {...icon} />}
        rightSection={<kbd>E</kbd>}
        onClick={() => openExpandMenu(entityId, ids)}
      >
        Expand…
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsMinimize {...icon} />}
        rightSection={<kbd>C</kbd>}
        disabled={!expanded}
        title={expanded ? undefined : 'It has not been expanded.'}
        onClick={() => collapse(entityId)}
      >
        Collapse
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconRoute {...icon} />} onClick={() => openPath({ from: ids })}>
        Path from here…
      </Menu.Item>
      <Menu.Item leftSection={<IconRoute {...icon} />} onClick={() => openPath({ to: ids })}>
        Path to here…
      </Menu.Item>
      <Menu.Item leftSection={<IconBuildingBank {...icon} />} onClick={() => openTiesOf(chips)}>
        Ties to states
      </Menu.Item>
      <Menu.Item
        leftSection={<IconVectorSpline {...icon} />}
        rightSection={<kbd>R</kbd>}
        onClick={() => startLinking(entityId)}
      >
        Add a relation to…
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={entity.pinned ? <IconPinnedOff {...icon} /> : <IconPin {...icon} />}
        rightSection={<kbd>P</kbd>}
        onClick={() => togglePin(ids)}
      >
        {entity.pinned ? 'Unpin' : 'Pin to its place'}
      </Menu.Item>
      <Menu.Item leftSection={<IconEyeOff {...icon} />} rightSection={<kbd>H</kbd>} onClick={() => hide(ids)}>
        Hide
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash {...icon} />} rightSection={<kbd>Del</kbd>} onClick={() => remove(ids)}>
        Remove from the drawing
      </Menu.Item>
    </>
  )
}

/** What can be done to an entity, at the entity: right click, or the menu key. */
export function EntityMenu() {
  const menu = useStore(view, (state) => state.entityMenu)
  return menu && <AtEntity key={menu.entityId} {...menu} />
}

function AtEntity({ entityId, at }: { entityId: string; at: Point }) {
  useFocusBack()
  return (
    <Menu
      opened
      onChange={(open) => !open && closeEntityMenu()}
      position="right-start"
      offset={26}
      width={250}
      shadow="lg"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        {/* A point, but what has a menu must be a button. */}
        <UnstyledButton
          tabIndex={-1}
          aria-label="What can be done to it"
          style={{ position: 'fixed', left: at.x, top: at.y, width: 0, height: 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Items entityId={entityId} />
      </Menu.Dropdown>
    </Menu>
  )
}
