import { ApiError, connection, takeToken } from '../../api'

import { fragmentOf, idsOf } from './address'
import { drawnRelation } from '../expansion/cards'
import { apply, diffOf, reverse } from '../diff'
import type { Diff } from '../diff'
import { fetchAmong, fetchByIds, placed } from '../expansion/draw'
import type { Drawing } from '../graph'
import { asRemembered, memoryOf, recall, remembers } from './memory'
import type { Memory } from './memory'
import { investigation } from '../store'
import type { Commit } from '../store'
import { canvas, view } from '../view'

/**
 * The change that makes the drawing hold just these entities. An entry of the history that drew exactly them gives them
 * back as they were; else all relations among them are drawn. Throws an ApiError.
 */
async function changeTo(ids: readonly string[], memory: Memory): Promise<{ diff: Diff; remembered: boolean }> {
  const remembered = remembers(memory, ids)
  const wanted = new Set(ids)
  const missing = ids.filter((id) => !investigation.drawing().entities.has(id))
  const [{ entities }, relations] = await Promise.all([fetchByIds(missing), fetchAmong(ids)])
  const drawing = investigation.drawing()
  const were = new Set(memory.relations)
  const diff = diffOf(drawing, {
    entities: {
      add: placed(drawing, entities).map((entity) => (remembered ? asRemembered(entity, memory) : entity)),
      remove: [...drawing.entities.keys()].filter((id) => !wanted.has(id)),
    },
    relations: { add: relations.map(drawnRelation).filter(({ id }) => !remembered || were.has(id)) },
    ...(remembered && { filters: memory.filters, expansions: { add: memory.expansions } }),
  })
  return { diff, remembered }
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
/** The ids that the page was opened with, until they are drawn. */
let awaited: readonly string[] = []
/** Counts journeys through the history: only the last one arrives. */
let journey = 0

/** Changes the drawing without making an entry of the history. */
function quietly(change: () => void): void {
  travelling = true
  try {
    change()
  } finally {
    travelling = false
  }
}

const addressOf = async (ids: readonly string[]): Promise<string> =>
  location.pathname + location.search + (await fragmentOf(ids, localStorage))

/** Writes what is drawn into the address: a new entry of the history when entities came or went. */
function write(diff: Diff, drawing: Drawing): void {
  const entry = diff.entities.added.size + diff.entities.removed.size > 0
  if (travelling || !entry) return
  writing = writing.then(async () => {
    history.pushState(memoryOf(drawing), '', await addressOf([...drawing.entities.keys()]))
  })
}

/** The address of the program was opened anew in this tab, with a token of now: what is or was to be drawn stays, and comes back into the address. */
async function keepDrawing(): Promise<void> {
  const drawing = investigation.drawing()
  const ids = drawing.entities.size > 0 ? [...drawing.entities.keys()] : awaited
  history.replaceState(memoryOf(drawing), '', await addressOf(ids))
}

/** Brings the drawing to what the address names: by undo or redo where that leads there, else by asking again. */
async function travel(): Promise<void> {
  const mine = ++journey
  await writing
  const memory = recall(history.state)
  const ids = await idsOf(location.hash, localStorage)
  if (mine !== journey || same(investigation.drawing(), ids)) return
  const { undoable, redoable } = investigation.getState()
  const back = stepsTo(ids, undoable, reverse)
  const forth = back === null ? stepsTo(ids, redoable, (diff) => diff) : null
  if (back === null && forth === null) {
    const { diff } = await changeTo(ids, memory)
    if (mine === journey) quietly(() => investigation.commit(diff, 'Go to address'))
    return
  }
  quietly(() => {
    for (let i = 0; i < (back ?? 0); i++) investigation.undo()
    for (let i = 0; i < (forth ?? 0); i++) investigation.redo()
  })
}

/** Says which of the entities that an address names are not in the graph, and takes them out of the address. */
async function missing(ids: readonly string[]): Promise<ApiError | null> {
  const { entities } = investigation.drawing()
  const gone = ids.filter((id) => !entities.has(id))
  if (gone.length === 0) return null
  history.replaceState(history.state, '', await addressOf([...entities.keys()]))
  const names = gone.slice(0, 3).map((id) => `“${id}”`)
  const more = gone.length > names.length ? ` and ${gone.length - names.length} more` : ''
  return new ApiError('NOT_FOUND', `The address names what is not in this graph: ${names.join(', ')}${more}.`)
}

/** Draws what the address named when the page was opened. It is where the page starts: undo does not lead before it. */
async function reopen(memory: Memory, onError: (error: unknown) => void): Promise<void> {
  const ids = awaited
  if (ids.length === 0) return
  view.setState({ opening: ids.length })
  const { diff, remembered } = await changeTo(ids, memory)
  quietly(() => investigation.begin(diff))
  awaited = []
  view.setState({ opening: 0 })
  if (!remembered && ids.length > 2) canvas().layOut('FORCE', { joinLast: true })
  const problem = await missing(ids)
  if (problem) onError(problem)
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

async function begin(onError: (error: unknown) => void): Promise<void> {
  const memory = recall(history.state)
  awaited = await idsOf(location.hash, localStorage)
  await persist(() => reopen(memory, onError), onError)
}

/** Keeps the address in step with the drawing, from now on, and draws what it names. `onError` hears what goes wrong. */
export function keepAddress(onError: (error: unknown) => void): void {
  let saving: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(saving)
    saving = undefined
    history.replaceState(memoryOf(investigation.drawing()), '')
  }
  investigation.onDiff((diff, _by, drawing) => {
    write(diff, drawing)
    clearTimeout(saving)
    saving = setTimeout(() => void (writing = writing.then(save)), 200)
  })
  addEventListener('popstate', () => {
    // What was not kept yet belongs to the entry that was left.
    clearTimeout(saving)
    saving = undefined
    const renewed = takeToken()
    if (renewed && location.hash === '') void keepDrawing()
    else void persist(travel, onError)
  })
  // Only what has not been kept yet: a page that is left before it could reopen anything must not forget it.
  addEventListener('pagehide', () => saving !== undefined && save())
  void begin(onError)
}
