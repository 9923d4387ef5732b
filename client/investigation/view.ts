import { createStore } from 'zustand/vanilla'

import type { Point } from './place-entities'

/** How the drawing is laid out. Each starts from where things are. */
export type LayoutName = 'FORCE' | 'HIERARCHY' | 'RINGS' | 'KINDS' | 'COUNTRIES' | 'TIME' | 'CIRCLE' | 'GRID'

/** The layouts, in words. */
export const layouts: readonly (readonly [LayoutName, string])[] = [
  ['FORCE', 'By force: what is tied lies near'],
  ['HIERARCHY', 'Hierarchy: subjects above objects'],
  ['RINGS', 'Rings: around the selected one, by steps'],
  ['KINDS', 'Groups: by kind'],
  ['COUNTRIES', 'Groups: by country'],
  ['TIME', 'Time: left to right by first date'],
  ['CIRCLE', 'Circle'],
  ['GRID', 'Grid'],
]

/** How the canvas looks at the drawing. Not part of it: undo leaves it alone. */
export type ViewState = {
  zoom: number
  /** What is in the middle of the window, in canvas units. */
  centre: Point
  /** The layout that is being worked out; `done` from 0 to 1. */
  layout: { name: LayoutName; done: number } | null
  /** The menu of what an entity, or several together, can be expanded by; `at`: where it opens, in window pixels. */
  expandMenu: { entityId: string; together: readonly string[]; at: Point } | null
  /** The menu of what can be done to an entity. */
  entityMenu: { entityId: string; at: Point } | null
  helpOpen: boolean
  /** Whether the bar with the dates is open. */
  timeOpen: boolean
  /** The list of all actions. */
  paletteOpen: boolean
}

export const view = createStore<ViewState>(() => ({
  zoom: 1,
  centre: { x: 0, y: 0 },
  layout: null,
  expandMenu: null,
  entityMenu: null,
  helpOpen: false,
  timeOpen: false,
  paletteOpen: false,
}))

/** What panels may ask of the canvas, which they cannot see. */
export type CanvasCommands = {
  /** Brings all that is in sight into the window. */
  fit(): void
  zoomBy(factor: number): void
  /** Brings these into the window, without zooming in. */
  lookAt(ids: readonly string[]): void
  /** Brings these into the middle, near enough to be read, and lights them for a moment. */
  goTo(ids: readonly string[]): void
  /** Works out a layout and moves everything there, as one step, or as a part of the last one. */
  layOut(name: LayoutName, options?: { joinLast?: boolean }): void
  stopLayout(): void
  /** Where an entity, or the middle of a relation, is in the window, in pixels; null when it is not in sight. */
  whereIs(id: string): Point | null
}

const nobody: CanvasCommands = {
  fit: () => undefined,
  zoomBy: () => undefined,
  lookAt: () => undefined,
  goTo: () => undefined,
  layOut: () => undefined,
  stopLayout: () => undefined,
  whereIs: () => null,
}
let attached = nobody

/** The canvas, once it is there; before that, commands do nothing. */
export const canvas = (): CanvasCommands => attached

/** The canvas calls this when it is there. Gives back how to leave. */
export function attachCanvas(commands: CanvasCommands): () => void {
  attached = commands
  return () => {
    if (attached === commands) attached = nobody
  }
}

const placeOf = (entityId: string): Point =>
  canvas().whereIs(entityId) ?? { x: window.innerWidth / 2, y: window.innerHeight / 3 }

/** Opens the menu of an entity's expansions at the entity; of several, it is for all of them together. */
export const openExpandMenu = (entityId: string, together: readonly string[] = [entityId]): void =>
  view.setState({ entityMenu: null, expandMenu: { entityId, together, at: placeOf(entityId) } })

/** Opens the menu of what can be done to an entity, at the entity. */
export const openEntityMenu = (entityId: string): void =>
  view.setState({ expandMenu: null, entityMenu: { entityId, at: placeOf(entityId) } })

/** Closes the menu of an entity, and leaves what one of its items has opened. */
export const closeEntityMenu = (): void => view.setState({ entityMenu: null })

export const closeMenus = (): void => view.setState({ expandMenu: null, entityMenu: null })

/** Opens or closes the bar with the dates. */
export const toggleTimeBar = (open = !view.getState().timeOpen): void => view.setState({ timeOpen: open })

export const openHelp = (): void => view.setState({ helpOpen: true })

export const openPalette = (): void => view.setState({ paletteOpen: true })
