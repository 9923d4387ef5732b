import { connection, takeToken } from '../api'

import { fragmentOf, idsOf } from './address'
import { drawnRelation } from './cards'
import { apply, diffOf, reverse } from './diff'
import type { Diff } from './diff'
import { fetchAmong, fetchByIds, placed } from './draw'
import type { Drawing, DrawnEntity, Filters } from './graph'
import { noFilters } from './graph'
import { investigation } from './store'
import type { Commit } from './store'
import { canvas, view } from './view'

/** What this tab remembers beside the ids, so that a reload looks as it did. Positions are x, y, pinned, hidden. */
type Memory = {
  entities: Record<string, readonly [x: number, y: number, pinned: boolean, hidden: boolean]>
  relations: readonly string[]
  filters: Filters
}
const memoryKey = 'throughline.drawing'

function remember({ entities, relations, filters }: Drawing): void {
  const memory: Memory = {
    entities: Object.fromEntries(
      [...entities.values()].map(({ id, x, y, pinned, hidden }) => [id, [x, y, pinned, hidden]]),
    ),
    relations: [...relations.keys()],
    filters,
  }
  sessionStorage.setItem(memoryKey, JSON.stringify(memory))
}

function recall(): Memory {
  const nothing: Memory = { entities: {}, relations: [], filters: noFilters }
  try {
    return { ...nothing, ...(JSON.parse(sessionStorage.getItem(memoryKey) ?? '{}') as Partial<Memory>) }
  } catch {
    return nothing
  }
}

/** As it was remembered, or as it comes when it was not. */
function asRemembered(entity: DrawnEntity, { entities }: Memory): DrawnEntity {
  const [x, y, pinned, hidden] = entities[entity.id] ?? [entity.x, entity.y, false, false]
  return { ...entity, x, y, pinned, hidden }
}

/**
 * The change that makes the drawing hold just these entities. A tab that drew exactly them before gets them back as they were; else all
 * relations among them are drawn. Throws an ApiError.
 */
async function changeTo(ids: readonly string[]): Promise<{ diff: Diff; allRemembered: boolean }> {
  const memory = recall()
  const known = new Set(Object.keys(memory.entities))
  const allRemembered = ids.length === known.size && ids.every((id) => known.has(id))
  const wanted = new Set(ids)
  const missing = ids.filter((id) => !investigation.drawing().entities.has(id))
  const [{ entities }, relations] = await Promise.all([fetchByIds(missing), fetchAmong(ids)])
  const drawing = investigation.drawing()
  const were = new Set(memory.relations)
  const diff = diffOf(drawing, {
    entities: {
      add: placed(drawing, entities).map((entity) => asRemembered(entity, memory)),
      remove: [...drawing.entities.keys()].filter((id) => !wanted.has(id)),
    },
    relations: { add: relations.map(drawnRelation).filter(({ id }) => !allRemembered || were.has(id)) },
    ...(allRemembered && { filters: memory.filters }),
  })
  return { diff, allRemembered }
}

const same = (drawing: Drawing, ids: readonly string[]): boolean =>
  drawing.entities.size === ids.length && ids.every((id) => drawing.entities.has(id))

/** How many of the steps lead to a drawing of just these entities; null when none does. */
function stepsTo(ids: readonly string[], steps: readonly Commit[], turn: (diff: Diff) => Diff): number | null {
  let drawing = investigation.drawing()
  for (let i = 0; i < steps.length; i++) {
    drawing = apply(drawing, turn(steps[steps.length - 1 - i]!.diff))
    if (same(drawing, ids)) return i + 1
  }
  return null
}

let travelling = false
let writing = Promise.resolve()

/** Writes what is drawn into the address: a new entry of the history when entities came or went. */
function write(diff: Diff, drawing: Drawing): void {
  const entry = diff.entities.added.size + diff.entities.removed.size > 0
  if (travelling || !entry) return
  const ids = [...drawing.entities.keys()]
  writing = writing.then(async () => {
    const fragment = await fragmentOf(ids, localStorage)
    history.pushState(null, '', location.pathname + location.search + fragment)
  })
}

/** The address of the program was opened anew in this tab, with a token of now: the drawing stays, and its ids come back into the address. */
async function keepDrawing(): Promise<void> {
  const fragment = await fragmentOf([...investigation.drawing().entities.keys()], localStorage)
  history.replaceState(null, '', location.pathname + location.search + fragment)
}

/** Brings the drawing to what the address names: by undo or redo where that leads there, else by asking again. */
async function travel(): Promise<void> {
  await writing
  const ids = await idsOf(location.hash, localStorage)
  if (same(investigation.drawing(), ids)) return
  const { undoable, redoable } = investigation.getState()
  const back = stepsTo(ids, undoable, reverse)
  const forth = back === null ? stepsTo(ids, redoable, (diff) => diff) : null
  travelling = true
  try {
    for (let i = 0; i < (back ?? 0); i++) investigation.undo()
    for (let i = 0; i < (forth ?? 0); i++) investigation.redo()
    if (back === null && forth === null) investigation.commit((await changeTo(ids)).diff, 'Go to address')
  } finally {
    travelling = false
  }
}

/** Draws what the address names, after a reload or from a link. It is where the page starts: undo does not lead before it. */
async function reopen(): Promise<void> {
  const ids = await idsOf(location.hash, localStorage)
  if (ids.length === 0) return
  travelling = true
  view.setState({ opening: ids.length })
  try {
    const { diff, allRemembered } = await changeTo(ids)
    investigation.begin(diff)
    view.setState({ opening: 0 })
    if (!allRemembered && ids.length > 2) canvas().layOut('FORCE', { joinLast: true })
  } finally {
    travelling = false
  }
}

/** Tries something that needs the server; when that is lost, again when it is back. */
async function persist(what: () => Promise<void>, onError: (error: unknown) => void): Promise<void> {
  try {
    await what()
  } catch (error) {
    onError(error)
    const stop = connection.subscribe(({ state }) => {
      if (state !== 'OK') return
      stop()
      void persist(what, onError)
    })
  }
}

/** Keeps the address in step with the drawing, from now on, and draws what it names. `onError` hears what goes wrong. */
export function keepAddress(onError: (error: unknown) => void): void {
  let saving: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    saving = undefined
    remember(investigation.drawing())
  }
  investigation.onDiff((diff, _by, drawing) => {
    write(diff, drawing)
    clearTimeout(saving)
    saving = setTimeout(save, 200)
  })
  addEventListener('popstate', () => {
    const renewed = takeToken()
    if (renewed && location.hash === '') void keepDrawing()
    else void persist(travel, onError)
  })
  // Only what has not been kept yet: a page that is left before it could reopen anything must not forget it.
  addEventListener('pagehide', () => saving !== undefined && save())
  void persist(reopen, onError)
}
