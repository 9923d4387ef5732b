import { createStore } from 'zustand/vanilla'

/** An entity or a relation of the drawing. */
export type Ref = { type: 'entity' | 'relation'; id: string }

/** What the right-hand region shows. INSPECT shows the selected entity or relation. */
export type Tool = 'INSPECT' | 'ASK' | 'PATH' | 'STATES' | 'PICTURE' | 'RECORD' | 'SAVED'

/** What is looked at. It is not part of the drawing: undo leaves it alone. */
export type SelectionState = {
  /** The last one selected, which commands and the inspector are about. */
  focus: Ref | null
  /** The selected entities; `focus` is among them when it is an entity. */
  entities: ReadonlySet<string>
  /** Under the pointer, or named by a list under the pointer. */
  hover: Ref | null
  /** Lit by a panel: the entities and relations of a path that is hovered. */
  lit: ReadonlySet<string>
  tool: Tool
  /** Whether the right-hand region is open (a sheet on narrow screens). */
  inspectorOpen: boolean
  /** The ends of the next path search, as a panel or a command named them. */
  pathFrom: readonly string[]
  pathTo: readonly string[]
}

const nothing: ReadonlySet<string> = new Set()

export const selection = createStore<SelectionState>(() => ({
  focus: null,
  entities: nothing,
  hover: null,
  lit: nothing,
  tool: 'INSPECT',
  inspectorOpen: false,
  pathFrom: [],
  pathTo: [],
}))

/** Selects one thing; `add` keeps the entities that are selected already, or drops this one if it was. Null: nothing. */
export function select(ref: Ref | null, { add = false } = {}): void {
  selection.setState(({ entities, focus }) => {
    if (!ref) return { focus: null, entities: nothing }
    if (ref.type === 'relation') return { focus: ref, entities: nothing }
    if (!add) return { focus: ref, entities: new Set([ref.id]) }
    const next = new Set(entities)
    if (!next.delete(ref.id)) return { focus: ref, entities: next.add(ref.id) }
    const last = [...next].at(-1)
    return { focus: focus?.id === ref.id ? (last ? { type: 'entity', id: last } : null) : focus, entities: next }
  })
}

/** Selects several entities at once, the last being the focus. */
export function selectEntities(ids: readonly string[]): void {
  const last = ids.at(-1)
  selection.setState({ entities: new Set(ids), focus: last ? { type: 'entity', id: last } : null })
}

/** The entity that commands and the inspector are about; null where that is a relation, or nothing. */
export function focusedEntity(): string | null {
  const { focus } = selection.getState()
  return focus?.type === 'entity' ? focus.id : null
}

/** Selects one thing and opens the inspector on it. */
export function inspect(ref: Ref): void {
  select(ref)
  selection.setState({ tool: 'INSPECT', inspectorOpen: true })
}

/** Opens a tool in the right-hand region. */
export const openTool = (tool: Tool): void => selection.setState({ tool, inspectorOpen: true })

export const closeInspector = (): void => selection.setState({ inspectorOpen: false, tool: 'INSPECT', lit: nothing })

/** Opens the path tool with these ends; what is left out stays as it was. */
export function openPath(ends: { from?: readonly string[]; to?: readonly string[] }): void {
  selection.setState((state) => ({
    tool: 'PATH',
    inspectorOpen: true,
    pathFrom: ends.from ?? state.pathFrom,
    pathTo: ends.to ?? state.pathTo,
  }))
}

export const hover = (ref: Ref | null): void => selection.setState({ hover: ref })

/** Lights entities and relations by their ids; an empty list puts the light out. */
export const light = (ids: Iterable<string>): void => selection.setState({ lit: new Set(ids) })
