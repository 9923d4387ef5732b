import { Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsSplit2,
  IconCircleDashed,
  IconGridDots,
  IconHelp,
  IconHierarchy3,
  IconLayoutDistributeHorizontal,
  IconMoon,
  IconPencilPlus,
  IconPhoto,
  IconRoute,
  IconSun,
  IconTopologyFull,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'

import { redo, undo } from '../investigation/commands'
import { drawRelationsAmong } from '../investigation/draw'
import { useDrawing, useInvestigation, useSelection } from '../investigation/hooks'
import { closeInspector, openTool } from '../investigation/selection'
import type { Tool } from '../investigation/selection'
import { canvas, openHelp } from '../investigation/view'
import type { LayoutName } from '../investigation/view'
import { IconButton } from '../ui/icon-button'

import { useAct } from './act'

const layouts: [LayoutName, string, ComponentType<{ size: number }>][] = [
  ['FORCE', 'By force: what is tied lies near', IconTopologyFull],
  ['HIERARCHY', 'Hierarchy: subjects above objects', IconHierarchy3],
  ['CIRCLE', 'Circle', IconCircleDashed],
  ['GRID', 'Grid', IconGridDots],
]

const useNothing = () => (useDrawing().entities.size === 0 ? 'Nothing is drawn yet. Search for a name first.' : null)

export function UndoRedo() {
  const back = useInvestigation(({ undoable }) => undoable.at(-1)?.label)
  const forth = useInvestigation(({ redoable }) => redoable.at(-1)?.label)
  return (
    <>
      <IconButton
        label={back ? `Undo: ${back}` : 'Undo'}
        keys="Ctrl Z"
        why={back === undefined ? 'There is nothing to undo.' : null}
        onClick={undo}
      >
        <IconArrowBackUp size={19} />
      </IconButton>
      <IconButton
        label={forth ? `Redo: ${forth}` : 'Redo'}
        keys="Ctrl Shift Z"
        why={forth === undefined ? 'There is nothing to redo.' : null}
        onClick={redo}
      >
        <IconArrowForwardUp size={19} />
      </IconButton>
    </>
  )
}

export function LayoutMenu() {
  const why = useNothing()
  return (
    <Menu position="bottom" width={270} disabled={why !== null}>
      <Menu.Target>
        <IconButton label="Layout" why={why} onClick={() => undefined}>
          <IconLayoutDistributeHorizontal size={19} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Lay out, starting from where things are</Menu.Label>
        {layouts.map(([name, words, Icon]) => (
          <Menu.Item key={name} leftSection={<Icon size={16} />} onClick={() => canvas().layOut(name)}>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

export function AmongButton() {
  const [busy, run] = useAct()
  const few = useDrawing().entities.size < 2 ? 'Draw two entities or more first.' : null
  return (
    <IconButton
      label="Draw all relations among what is drawn"
      why={few}
      loading={busy}
      onClick={() => run(drawRelationsAmong)}
    >
      <IconArrowsSplit2 size={19} />
    </IconButton>
  )
}

const ToolButton = ({
  tool,
  label,
  why,
  icon: Icon,
}: {
  tool: Tool
  label: string
  why?: string | null
  icon: typeof IconRoute
}) => {
  const open = useSelection((state) => state.inspectorOpen && state.tool === tool)
  return (
    <IconButton
      label={label}
      why={why}
      pressed={open}
      variant={open ? 'light' : 'subtle'}
      onClick={() => (open ? closeInspector() : openTool(tool))}
    >
      <Icon size={19} />
    </IconButton>
  )
}

export const PathButton = () => (
  <ToolButton tool="PATH" label="Find paths: how is one tied to another?" icon={IconRoute} />
)
export const PictureButton = () => (
  <ToolButton tool="PICTURE" label="Picture of what is drawn" why={useNothing()} icon={IconPhoto} />
)

export const RecordButton = () => <ToolButton tool="RECORD" label="Record a claim or an entity" icon={IconPencilPlus} />

export function ThemeButton() {
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark'
  return (
    <IconButton label={dark ? 'Light colours' : 'Dark colours'} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
      {dark ? <IconSun size={19} /> : <IconMoon size={19} />}
    </IconButton>
  )
}

export const HelpButton = () => (
  <IconButton label="Help and keys" keys="?" onClick={openHelp}>
    <IconHelp size={19} />
  </IconButton>
)
