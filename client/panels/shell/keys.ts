import { keep, readKept } from '../../browser-storage'
import { isExpanded } from '../../investigation/expansion/collapse'
import { collapse, commanded, hide, redo, remove, togglePin, undo } from '../../investigation/commands'
import { linking, linkTo, startLinking, stopLinking } from '../../investigation/record/linking'
import { focusedEntity, inspect, select, selectEntities, selection } from '../../investigation/selection/selection'
import { steer } from '../../investigation/selection/steer'
import type { Arrow } from '../../investigation/selection/steer'
import { investigation } from '../../investigation/store'
import {
  canvas,
  closeMenus,
  openEntityMenu,
  openExpandMenu,
  openHelp,
  openPalette,
  toggleTimeBar,
  view,
} from '../../investigation/view'
import { visibleOf } from '../../investigation/visible'

/** What the help shows: keys, and what they do. */
export const keyWords: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/', 'Ctrl K'], 'Search'],
  [['Ctrl /'], 'All actions, found by name'],
  [['←', '→', '↑', '↓'], 'Go to the neighbour in that direction'],
  [['Enter'], 'Inspect what is selected'],
  [['E'], 'Expand it'],
  [['C'], 'Collapse it: take away what expanding it brought'],
  [['P'], 'Pin it to its place, or let it go'],
  [['H'], 'Hide it'],
  [['R'], 'Draw a relation from it: choose the other end, then Enter'],
  [['Delete'], 'Remove it from the drawing'],
  [['Menu', 'Shift F10'], 'All that can be done to it'],
  [['F'], 'Fit everything into the window'],
  [['T'], 'The time bar: show what held at a time'],
  [['Ctrl A'], 'Select everything in sight'],
  [['Ctrl Enter'], 'Record what the form says'],
  [['Ctrl Z'], 'Undo; a recorded claim is retracted, after a question'],
  [['Ctrl Shift Z'], 'Redo'],
  [['Esc'], 'Close, or select nothing'],
  [['?'], 'This list'],
]

const focused = () => selection.getState().focus
export const goToSearch = (): void => {
  const field = document.getElementById('search')
  field?.focus()
  if (field instanceof HTMLInputElement) field.select()
}

function go(arrow: Arrow): void {
  const id = steer(visibleOf(investigation.drawing()), focusedEntity(), arrow)
  if (!id) return
  select({ type: 'entity', id })
  canvas().lookAt([id])
}

function removeSelected(): void {
  const focus = focused()
  remove(commanded(), focus?.type === 'relation' ? [focus.id] : [])
}

const menuIsOpen = () => view.getState().expandMenu !== null || view.getState().entityMenu !== null

const forAll = (what: (ids: string[]) => void) => () => {
  const ids = commanded()
  if (ids.length > 0) what(ids)
}
/** What is out of sight has no place at which a menu could open. */
const forOne = (what: (id: string) => void) => () => {
  const id = focusedEntity()
  if (id && visibleOf(investigation.drawing()).entities.has(id)) what(id)
}
/** What keys without Ctrl do. */
export const onKey = {
  '/': goToSearch,
  '?': openHelp,
  e: forOne(openExpandMenu),
  c: forOne((id) => isExpanded(investigation.drawing(), id) && collapse(id)),
  p: forAll(togglePin),
  h: forAll(hide),
  r: forOne(startLinking),
  f: () => canvas().fit(),
  t: () => toggleTimeBar(),
  Delete: removeSelected,
  Backspace: removeSelected,
}
const single: Record<string, () => void> = onKey

const withControl: Record<string, () => void> = {
  z: undo,
  y: redo,
  a: () => selectEntities([...visibleOf(investigation.drawing()).entities.keys()]),
}

/** Keys that act only while the drawing, or nothing in particular, has the focus: elsewhere they have a meaning of their own. */
const onCanvas: Record<string, () => void> = {
  ...Object.fromEntries(
    (['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const).map((arrow) => [arrow, () => go(arrow)]),
  ),
  Enter: () => {
    const focus = focused()
    if (focus && !(focus.type === 'entity' && linkTo(focus.id))) inspect(focus)
  },
  // One thing at a time: with a menu open, what is selected stays so.
  Escape: () => (menuIsOpen() ? closeMenus() : select(null)),
}

const writes = (target: Element): boolean =>
  target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]') !== null
const inWindow = (target: Element): boolean => target.closest('[role=dialog], [role=menu], [role=listbox]') !== null
const isCanvas = (target: Element): boolean => target === document.body || target.closest('#canvas') !== null

const offKey = 'throughline.keys'
/** Keys without Ctrl can be turned off, for those whom a dictation program would have pressed them. */
export const singleKeys = {
  on: (): boolean => readKept('localStorage', offKey, 'SETTINGS') !== 'off',
  turn: (on: boolean): void => void keep('localStorage', offKey, on ? 'on' : 'off', 'SETTINGS'),
}

const controlCommand = ({ key, shiftKey }: KeyboardEvent): (() => void) | undefined =>
  shiftKey && key.toLowerCase() === 'z' ? redo : withControl[key.toLowerCase()]

const singleCommand = (key: string): (() => void) | undefined =>
  singleKeys.on() ? single[key.length === 1 ? key.toLowerCase() : key] : undefined

/** The key of the menu, or what stands for it where a keyboard has none: only where there is an entity that has one. */
const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean => key === 'ContextMenu' || (key === 'F10' && shiftKey)

const withControlKey = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey

/** What acts in a field too: the search, the list of all actions, and stopping a relation that is being drawn. */
function commandAnywhere(event: KeyboardEvent, target: Element): (() => void) | undefined {
  const { key } = event
  if (key === 'Escape' && linking.getState().from !== null) return stopLinking
  if (!withControlKey(event)) return undefined
  if (key.toLowerCase() === 'k') return goToSearch
  return key === '/' && !inWindow(target) ? openPalette : undefined
}

/** What a key does where it was pressed; nothing in a field or a window that has keys of its own, but for a few. */
function commandOf(event: KeyboardEvent, target: Element): (() => void) | undefined {
  if (event.altKey) return undefined
  const everywhere = commandAnywhere(event, target)
  if (everywhere || writes(target) || inWindow(target)) return everywhere
  if (withControlKey(event)) return controlCommand(event)
  if (isMenuKey(event)) return focusedEntity() ? forOne(openEntityMenu) : undefined
  return (isCanvas(target) && onCanvas[event.key]) || singleCommand(event.key)
}

/** The keys of the whole page. Gives back how to stop listening. */
export function listenToKeys(): () => void {
  const onPress = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return
    const command = commandOf(event, event.target)
    if (!command) return
    event.preventDefault()
    command()
  }
  // The browser's own menu would come after ours, wherever the key was pressed.
  const onMenu = (event: Event) => {
    if (view.getState().entityMenu) event.preventDefault()
  }
  addEventListener('keydown', onPress)
  addEventListener('contextmenu', onMenu)
  return () => {
    removeEventListener('keydown', onPress)
    removeEventListener('contextmenu', onMenu)
  }
}
