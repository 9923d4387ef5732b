import { act } from '../question/act'
import { keep, readStored } from '../../browser-storage'
import { isExpanded } from '../../investigation/expansion/collapse'
import { collapse, commanded, hide, redo, remove, togglePin, undo } from '../../investigation/commands'
import { linking, linkTo, startLinking, stopLinking } from '../../investigation/record/linking'
import { focusedEntity, inspect, select, selectEntities, selection } from '../../investigation/selection/selection'
import { endOf, steer } from '../../investigation/selection/arrow-keys'
import type { Arrow } from '../../investigation/selection/arrow-keys'
import { nextLine } from '../../investigation/selection/lines'
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
import { printDrawing } from '../../investigation/picture/print'
import { visibleOf } from '../../investigation/visible'

/** What the help shows: keys, and what they do. */
export const keyWords: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/', 'Ctrl K'], 'Search'],
  [['Ctrl /'], 'All actions, found by name'],
  [['←', '→', '↑', '↓'], 'Go to the neighbour in that direction'],
  [['L'], 'Go to its next line; an arrow goes on to an end of it'],
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
  [['Ctrl P'], 'Print the drawing'],
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
  const visible = visibleOf(investigation.drawing())
  const focus = focused()
  const id = focus?.type === 'relation' ? endOf(visible, focus.id, arrow) : steer(visible, focusedEntity(), arrow)
  if (!id) return
  select({ type: 'entity', id })
  canvas().lookAt([id])
}

/** Selects the next line of the selected entity, and brings both its ends into sight. */
function goToLine(): void {
  const visible = visibleOf(investigation.drawing())
  const id = nextLine(visible, focused())
  const relation = visible.relations.get(id ?? '')
  if (!relation) return
  select({ type: 'relation', id: relation.id })
  canvas().lookAt([relation.subjectId, relation.objectId])
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
/** All that is selected, where the entity is among it. */
const togetherWith = (id: string): string[] => (commanded().includes(id) ? commanded() : [id])

/** What keys without Ctrl do. */
export const onKey = {
  '/': goToSearch,
  '?': openHelp,
  e: forOne((id) => openExpandMenu(id, togetherWith(id))),
  c: forOne((id) => isExpanded(investigation.drawing(), id) && collapse(id)),
  p: forAll(togglePin),
  h: forAll(hide),
  r: forOne(startLinking),
  l: goToLine,
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
  on: (): boolean => readStored('localStorage', offKey, 'SETTINGS') !== 'off',
  turn: (on: boolean): void => void keep('localStorage', offKey, on ? 'on' : 'off', 'SETTINGS'),
}

const LATIN = /^[\x20-\x7e]$/
const AT_PLACE = /^Key([A-Z])$/

/**
 * The key as commands name it: the letter that it writes, and where that is none of the Latin alphabet, as on Russian, Persian and Greek
 * keyboards, the letter that is at its place on an American one.
 */
function nameOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length > 1) return key
  if (LATIN.test(key) && !(code === 'Slash' && key !== '/' && key !== '?')) return key.toLowerCase()
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return AT_PLACE.exec(code)?.[1]?.toLowerCase() ?? key
}

const controlCommand = (event: KeyboardEvent): (() => void) | undefined => {
  const name = nameOf(event)
  return event.shiftKey && name === 'z' ? redo : withControl[name]
}

const singleCommand = (event: KeyboardEvent): (() => void) | undefined =>
  singleKeys.on() ? single[nameOf(event)] : undefined

/** The key of the menu, or what stands for it where a keyboard has none: only where there is an entity that has one. */
const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean => key === 'ContextMenu' || (key === 'F10' && shiftKey)

/** The drawing as a picture, on paper; while nothing is drawn the browser prints what it likes. */
const print = (): (() => void) | undefined =>
  investigation.drawing().entities.size > 0 ? () => void act(printDrawing) : undefined

const withControlKey = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey

/** What acts in a field too: the search, the list of all actions, and stopping a relation that is being drawn. */
function commandAnywhere(event: KeyboardEvent, target: Element): (() => void) | undefined {
  const { key } = event
  if (key === 'Escape' && linking.getState().from !== null) return stopLinking
  if (!withControlKey(event)) return undefined
  if (nameOf(event) === 'k') return goToSearch
  if (nameOf(event) === 'p' && !event.shiftKey) return print()
  return nameOf(event) === '/' && !inWindow(target) ? openPalette : undefined
}

/** What a key does where it was pressed; nothing in a field or a window that has keys of its own, but for a few. */
function commandOf(event: KeyboardEvent, target: Element): (() => void) | undefined {
  if (event.altKey) return undefined
  const everywhere = commandAnywhere(event, target)
  if (everywhere || writes(target) || inWindow(target)) return everywhere
  if (withControlKey(event)) return controlCommand(event)
  if (isMenuKey(event)) return focusedEntity() ? forOne(openEntityMenu) : undefined
  return (isCanvas(target) && onCanvas[event.key]) || singleCommand(event)
}

/** The keys of the whole page. Gives back how to stop listening. */
export function listenToKeys(): () => void {
  const onPress = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return
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
