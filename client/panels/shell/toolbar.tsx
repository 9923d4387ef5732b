import { Divider, Menu, Text, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsSplit2,
  IconCalendarTime,
  IconCategory,
  IconCircleDashed,
  IconListSearch,
  IconFileImport,
  IconGridDots,
  IconHelp,
  IconHierarchy3,
  IconLayoutDistributeHorizontal,
  IconMoon,
  IconPencilPlus,
  IconPhoto,
  IconRoute,
  IconSun,
  IconTable,
  IconTarget,
  IconTimeline,
  IconTopologyFull,
  IconWorld,
} from '../../generated/icons'
import { createElement } from 'react'
import type { ComponentType } from 'react'
import { useStore } from 'zustand'

import { redo, undo } from '../../investigation/commands'
import { useDrawing, useInvestigation, useSelection } from '../../investigation/hooks'
import { openImports } from '../../investigation/import/imports'
import { whyFew, whyNothing, whyNoUndo } from '../../investigation/why-not'
import { undoWords } from '../../investigation/record/retraction'
import { closeInspector, openTool } from '../../investigation/selection/selection'
import type { Tool } from '../../investigation/selection/selection'
import { canvas, layouts, openHelp, openPalette, toggleTimeBar, view } from '../../investigation/view'
import type { LayoutName } from '../../investigation/view'
import { IconButton } from '../../ui/icon-button'

import { useAct } from '../question/act'
import { drawAmong } from './draw-among'

const layoutIcons: Record<LayoutName, ComponentType<{ size: number }>> = {
  FORCE: IconTopologyFull,
  HIERARCHY: IconHierarchy3,
  RINGS: IconTarget,
  KINDS: IconCategory,
  COUNTRIES: IconWorld,
  TIME: IconTimeline,
  CIRCLE: IconCircleDashed,
  GRID: IconGridDots,
}

const useNothing = () => whyNothing(useDrawing())

export function UndoRedo() {
  const back = useInvestigation(({ undoable }) => undoable.at(-1) && undoWords(undoable.at(-1)!))
  const why = useInvestigation(whyNoUndo)
  const forth = useInvestigation(({ redoable }) => redoable.at(-1)?.label)
  return (
    <>
      <IconButton label={back ? `Undo: ${back}` : 'Undo'} keys="Ctrl Z" why={why} onClick={undo}>
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

const layoutLabel = 'Lay out, starting from where things are'

/** The layouts as buttons, among other tools. */
export function LayoutChoice() {
  const why = useNothing()
  return (
    <div role="group" aria-label="Layout">
      <Text size="xs" c="dimmed" px={8} py={4}>
        {why ?? layoutLabel}
      </Text>
      {layouts.map(([name, words]) => (
        <IconButton key={name} label={words} word={words} why={why} onClick={() => canvas().layOut(name)}>
          {createElement(layoutIcons[name], { size: 19 })}
        </IconButton>
      ))}
      <Divider my={4} />
    </div>
  )
}

export function LayoutMenu() {
  const why = useNothing()
  return (
    <Menu position="bottom" width={300} disabled={why !== null} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <IconButton label="Layout" word="Layout" why={why} onClick={() => undefined}>
          <IconLayoutDistributeHorizontal size={19} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{layoutLabel}</Menu.Label>
        {layouts.map(([name, words]) => (
          <Menu.Item
            key={name}
            leftSection={createElement(layoutIcons[name], { size: 16 })}
            onClick={() => canvas().layOut(name)}
          >
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** `worded`: with its word beside the icon. */
export function AmongButton({ worded }: { worded?: boolean }) {
  const [busy, run] = useAct()
  const few = whyFew(useDrawing())
  return (
    <IconButton
      label="Draw all relations among what is drawn"
      word={worded ? 'Relations among' : undefined}
      why={few}
      loading={busy}
      onClick={() => run(drawAmong)}
    >
      <IconArrowsSplit2 size={19} />
    </IconButton>
  )
}

const ToolButton = ({
  tool,
  label,
  word,
  why,
  icon: Icon,
}: {
  tool: Tool
  label: string
  word: string
  why?: string | null
  icon: typeof IconRoute
}) => {
  const open = useSelection((state) => state.inspectorOpen && state.tool === tool)
  return (
    <IconButton
      label={label}
      word={word}
      why={why}
      pressed={open}
      variant={open ? 'light' : 'subtle'}
      onClick={() => (open ? closeInspector() : openTool(tool))}
    >
      <Icon size={19} />
    </IconButton>
  )
}

export const AskButton = () => (
  <ToolButton
    tool="ASK"
    word="Ask"
    label="Ask what is there: lists of entities and claims, pasted names, what several share"
    icon={IconTable}
  />
)
export const PathButton = () => (
  <ToolButton tool="PATH" word="Paths" label="Find paths: how is one tied to another?" icon={IconRoute} />
)
export const PictureButton = () => (
  <ToolButton
    tool="PICTURE"
    word="Picture"
    label="Picture and data of what is drawn"
    why={useNothing()}
    icon={IconPhoto}
  />
)

/** Opens the bar with the dates; pressed while it is open. */
export function TimeButton() {
  const open = useStore(view, (state) => state.timeOpen)
  return (
    <IconButton
      label="Time: show what held at a time"
      word="Time"
      keys="T"
      pressed={open}
      variant={open ? 'light' : 'subtle'}
      onClick={() => toggleTimeBar()}
    >
      <IconCalendarTime size={19} />
    </IconButton>
  )
}

export const RecordButton = () => (
  <ToolButton tool="RECORD" word="Record" label="Record a claim or an entity" icon={IconPencilPlus} />
)

/** Opens the window in which files are imported. */
export const ImportButton = () => (
  <IconButton label="Import data from files" word="Import" onClick={openImports}>
    <IconFileImport size={19} />
  </IconButton>
)

/** `worded`: with its word beside the icon. */
export function ThemeButton({ worded }: { worded?: boolean }) {
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark'
  const words = dark ? 'Light colours' : 'Dark colours'
  return (
    <IconButton label={words} word={worded ? words : undefined} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
      {dark ? <IconSun size={19} /> : <IconMoon size={19} />}
    </IconButton>
  )
}

/** `worded`: with its word beside the icon. */
export const ActionsButton = ({ worded }: { worded?: boolean }) => (
  <IconButton label="All actions" word={worded ? 'All actions' : undefined} keys="Ctrl /" onClick={openPalette}>
    <IconListSearch size={19} />
  </IconButton>
)

/** `worded`: with its word beside the icon. */
export const HelpButton = ({ worded }: { worded?: boolean }) => (
  <IconButton label="Help and keys" word={worded ? 'Help' : undefined} keys="?" onClick={openHelp}>
    <IconHelp size={19} />
  </IconButton>
)
