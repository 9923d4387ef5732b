import { isExpanded } from '../investigation/collapse'
import { collapse, commanded, hide, redo, remove, togglePin, undo } from '../investigation/commands'
import { inspect, select, selectEntities, selection } from '../investigation/selection'
import { steer } from '../investigation/steer'
import type { Arrow } from '../investigation/steer'
import { investigation } from '../investigation/store'
import {
  canvas,
  closeMenus,
  openEntityMenu,
  openExpandMenu,
  openHelp,
  toggleTimeBar,
  view,
} from '../investigation/view'
import { visibleOf } from '../investigation/visible'

/** What the help shows: keys, and what they do. */
export const keyWords: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/', 'Ctrl K'], 'Search'],
  [['←', '→', '↑', '↓'], 'Go to the neighbour in that direction'],
  [['Enter'], 'Inspect what is selected'],
  [['E'], 'Expand it'],
  [['C'], 'Collapse it: take away what expanding it brought'],
  [['P'], 'Pin it to its place, or let it go'],
  [['H'], 'Hide it'],
  [['Delete'], 'Remove it from the drawing'],
  [['Menu', 'Shift F10'], 'All that can be done to it'],
  [['F'], 'Fit everything into the window'],
  [['T'], 'The time bar: show what held at a time'],
  [['Ctrl A'], 'Select everything in sight'],
  [['Ctrl Z'], 'Undo'],
  [['Ctrl Shift Z'], 'Redo'],
  [['Esc'], 'Close, or select nothing'],
  [['?'], 'This list'],
]

const focused = () => selection.getState().focus
const focusedEntity = (): string | null => {
  const focus = focused()
  return focus?.type === 'entity' ? focus.id : null
}

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
const single: Record<string, () => void> = {
  '/': goToSearch,
  '?': openHelp,
  e: forOne(openExpandMenu),
  c: forOne((id) => isExpanded(investigation.drawing(), id) && collapse(id)),
  p: forAll(togglePin),
  h: forAll(hide),
  f: () => canvas().fit(),
  t: () => toggleTimeBar(),
  Delete: removeSelected,
  Backspace: removeSelected,
}

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
    if (focus) inspect(focus)
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
  on: (): boolean => localStorage.getItem(offKey) !== 'off',
  turn: (on: boolean): void => localStorage.setItem(offKey, on ? 'on' : 'off'),
}

const controlCommand = ({ key, shiftKey }: KeyboardEvent): (() => void) | undefined =>
  shiftKey && key.toLowerCase() === 'z' ? redo : withControl[key.toLowerCase()]

const singleCommand = (key: string): (() => void) | undefined =>
  singleKeys.on() ? single[key.length === 1 ? key.toLowerCase() : key] : undefined

/** The key of the menu, or what stands for it where a keyboard has none: only where there is an entity that has one. */
const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean => key === 'ContextMenu' || (key === 'F10' && shiftKey)

/** What a key does where it was pressed; nothing in a field or a window that has keys of its own, but for the search. */
function commandOf(event: KeyboardEvent, target: Element): (() => void) | undefined {
  const { key, altKey } = event
  if (altKey) return undefined
  const control = event.ctrlKey || event.metaKey
  if (control && key.toLowerCase() === 'k') return goToSearch
  if (writes(target) || inWindow(target)) return undefined
  if (control) return controlCommand(event)
  if (isMenuKey(event)) return focusedEntity() ? forOne(openEntityMenu) : undefined
  return (isCanvas(target) && onCanvas[key]) || singleCommand(key)
}

/** The keys of the whole page. Gives back how to stop listening. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
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
  addEventListener('keydown', onKey)
  addEventListener('contextmenu', onMenu)
  return () => {
    removeEventListener('keydown', onKey)
    removeEventListener('contextmenu', onMenu)
  }
}
