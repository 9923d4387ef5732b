import { connection, describeError, takeToken } from '../../api'
import { historyState, writeHistory } from '../../browser-storage'

import { addressOf, fragmentOf, investigationIn, investigationPart, nameIn, readAddress } from './address'
import type { Address } from './address'
import { noInvestigationWords, unreadableWords } from './address-words'
import { layOutUnplaced, tellOf } from './after-opening'
import { changeTo } from './change-to'
import { same, stepsTo } from './steps-to'
import { storeSteps, storedSteps } from './stored-steps'
import { beforeItsAddress, drawnBeforeAddress, memoryOf, recall } from './memory'
import type { Memory } from './memory'
import { notOpening, opening } from './opening'
import type { Owner, Works } from './works'
import { reverse } from '../diff'
import type { Diff } from '../diff'
import type { Drawing } from '../graph'
import { investigation } from '../store'
import type { PackedSteps } from '../steps'
import { tell } from '../messages'

/** What the page was opened with, until it is drawn. `saved`: the investigation that it names. */
type Wanted = Extract<Address, { state: 'READ' }> & {
  steps: PackedSteps | null
  fragment: string
  saved?: string | null
}

let travelling = false
/** The history stands at an entry that is not drawn yet: what is drawn belongs to another one, and is not written over this. */
let isUnderWay = false
let writing = Promise.resolve()
let awaited: Wanted | null = null
/** Counts journeys through the history: only the last one arrives. */
let journey = 0
let works: Works
/** The page began with nothing drawn: the entry without any address is of what was begun then. */
let begunWith: string | null = null

/** Changes the drawing without making an entry of the history. */
function quietly(change: () => void): void {
  travelling = true
  try {
    change()
  } finally {
    travelling = false
  }
}

const withFragment = (fragment: string): string => location.pathname + location.search + fragment

/** Which entry of the history this is: its address does not tell, as a new one bears that of the one before until its own is packed. */
const entryNow = (): unknown => (historyState() as { entry?: unknown } | null)?.entry

/** What an entry of the history holds beside its address; the steps of undo are kept with the same mark. */
function stateNow(): Memory & { mark: string; entry: unknown; work: string } {
  const mark = crypto.randomUUID()
  storeSteps(mark, investigation.getState())
  const entry = entryNow() ?? crypto.randomUUID()
  return { ...memoryOf(investigation.drawing()), mark, entry, work: works.mark() }
}

/** The address of a drawing; with the id of its investigation where the graph has just that drawing, so that what is opened elsewhere is what was there. */
function addressFor(drawing: Drawing, fragment: string): string {
  const id = fragment === '' ? null : works.savedAs(drawing)
  return withFragment(id === null ? fragment : `${fragment}&${investigationPart(id)}`)
}

/** Writes what is drawn over the entry of the history there is, and into its address. */
async function save(): Promise<void> {
  if (isUnderWay) return
  const drawing = investigation.drawing()
  const [at, entry] = [location.href, entryNow()]
  const fragment = await fragmentOf(drawing, nameIn(location.hash))
  if (drawing === investigation.drawing() && at === location.href && entry === entryNow() && !isUnderWay)
    writeHistory('replace', stateNow(), addressFor(drawing, fragment))
}

/**
 * Makes a new entry of the history when entities came or went: at once, so that Back leads before it however soon it is pressed. Its address
 * follows when it is packed, unless the page is elsewhere by then.
 */
function write(diff: Diff, drawing: Drawing): void {
  const changed = diff.entities.added.size + diff.entities.removed.size > 0
  if (travelling || !changed) return
  const state = { ...memoryOf(drawing), entry: crypto.randomUUID(), work: works.mark() }
  writeHistory('push', beforeItsAddress(state, location.hash))
  isUnderWay = false
  writing = writing.then(async () => {
    const fragment = await fragmentOf(drawing)
    if (entryNow() === state.entry) writeHistory('replace', state, withFragment(fragment))
  })
}

/** The address of the program was opened anew in this tab, with a token of now: what is or was to be drawn stays, and comes back into the address. */
async function keepDrawing(): Promise<void> {
  if (awaited) writeHistory('replace', null, withFragment(awaited.fragment))
  else await save()
}

/** What the address names, as this entry of the history remembers it, else as the address says. */
async function wanted(): Promise<Address | Wanted> {
  const fragment = location.hash
  const state = historyState()
  const drawn = drawnBeforeAddress(state, fragment)
  const address = drawn ? addressOf(drawn) : await readAddress(fragment)
  if (address.state !== 'READ') return address
  const remembered = recall(state, address.ids)
  const steps = remembered && storedSteps((state as { mark?: unknown }).mark)
  if (!remembered) return { ...address, steps: null, fragment }
  return { ...address, memory: remembered, lacking: [], steps, fragment }
}

/** Of which investigation the entry is where the history stands. */
function ownerNow(): Owner {
  const mark = (historyState() as { work?: string } | null)?.work
  const id = works.idOf(mark) ?? investigationIn(location.hash)
  if (mark === works.mark()) return { same: true }
  if (mark === undefined && location.hash === '' && begunWith === works.mark()) return { same: true }
  return { same: false, mark, id }
}

/** Draws another investigation than the one under way, as the graph has it, else as the address says. False where another journey has begun. */
async function goOver(mine: number, { mark, id }: Extract<Owner, { same: false }>): Promise<boolean> {
  await works.leave()
  const [address, found] = [await wanted(), id === null ? null : await works.fetch(id)]
  if (mine !== journey) return false
  if (!found && (address.state === 'DAMAGED' || address.state === 'ELSEWHERE')) {
    tell(unreadableWords[address.state])
    return true
  }
  if (id !== null && !found) tell(noInvestigationWords)
  const read = address.state === 'READ' ? address : { ids: [], memory: null, lacking: [] }
  const { ids, memory, lacking } = found ? { ...found, lacking: [] } : read
  const { diff, gone, told } = await changeTo(ids, memory, null)
  if (mine !== journey) return false
  works.begin(mark)
  quietly(() => investigation.begin(diff))
  found?.take()
  layOutUnplaced(ids, memory)
  tellOf({ told, lacking, gone })
  return true
}

/** Brings the drawing to what the address names: by undo or redo where that leads there, else by asking again. False where another journey has begun. */
async function arrive(mine: number): Promise<boolean> {
  await writing
  const owner = ownerNow()
  if (!owner.same) return goOver(mine, owner)
  const address = await wanted()
  if (mine !== journey) return false
  if (address.state === 'DAMAGED' || address.state === 'ELSEWHERE') {
    tell(unreadableWords[address.state])
    return true
  }
  const { ids, memory, lacking } = address.state === 'READ' ? address : { ids: [], memory: null, lacking: [] }
  const foreign = memory !== null && !recall(historyState(), ids)
  if (same(investigation.drawing(), ids) && !foreign) return true
  if (!foreign && stepTo(ids)) return true
  const { diff, gone, told } = await changeTo(ids, memory, null)
  if (mine !== journey) return false
  quietly(() => investigation.commit(diff, 'Go to address'))
  tellOf({ told, lacking, gone })
  return true
}

/** Goes where the history stands. Where that fails it stays under way, so that nothing is written over what could not be drawn. */
async function travel(): Promise<void> {
  isUnderWay = true
  if (await arrive(++journey)) isUnderWay = false
}

/** Undoes or redoes until just these entities are drawn. False where no step leads there. */
function stepTo(ids: readonly string[]): boolean {
  const { undoable, redoable } = investigation.getState()
  const back = stepsTo(ids, undoable, reverse)
  const forth = back === null ? stepsTo(ids, redoable, (diff) => diff) : null
  quietly(() => {
    for (let i = 0; i < (back ?? 0); i++) investigation.undo()
    for (let i = 0; i < (forth ?? 0); i++) investigation.redo()
  })
  return back !== null || forth !== null
}

/** Draws what the address named when the page was opened. It is where the page starts, with the steps that led there before a reload. */
async function reopen({ saved = null, ...wanted }: Wanted): Promise<void> {
  const found = saved === null ? null : await works.fetch(saved)
  const { ids, memory, lacking, steps } = found ? { ...found, lacking: [], steps: null } : wanted
  const { diff, gone, steps: known, told } = await changeTo(ids, memory, steps)
  if (awaited === null) return
  awaited = null
  quietly(() => investigation.begin(diff, known))
  opening.setState(notOpening)
  if (found) found.take()
  else works.resumed()
  if (saved !== null && !found) tell(noInvestigationWords)
  layOutUnplaced(ids, memory)
  if (gone.entities.length > 0) await save()
  tellOf({ told, lacking, gone })
}

/** Begins with an empty drawing instead of what could not be opened. */
function leave(): void {
  awaited = null
  opening.setState(notOpening)
  writeHistory('replace', null, withFragment(''))
}

/** Opens what is awaited; what fails is said, and tried again by a press, and by itself when a server or an access that was lost is back. */
async function open(): Promise<void> {
  const what = awaited
  if (!what) return
  opening.setState({ ...notOpening, count: what.ids.length, leave })
  try {
    await reopen(what)
  } catch (error) {
    if (awaited !== what) return
    let stop = () => undefined as void
    const retry = () => {
      stop()
      void open()
    }
    opening.setState({ error: describeError(error, { byItself: true }), retry })
    stop = connection.subscribe((now, before) => {
      if (now.state === 'OK' && before.state !== 'OK') retry()
    })
  }
}

async function begin(): Promise<void> {
  const resumed = works.resume((historyState() as { work?: unknown } | null)?.work)
  const saved = resumed ? null : investigationIn(location.hash)
  const address = await wanted()
  if (saved !== null) {
    const none = { state: 'READ' as const, ids: [], memory: null, lacking: [], steps: null, fragment: location.hash }
    awaited = { ...('steps' in address ? address : none), saved }
    return open()
  }
  if (address.state === 'DAMAGED' || address.state === 'ELSEWHERE')
    return opening.setState({ ...notOpening, unreadable: unreadableWords[address.state] })
  // An empty drawing may have steps that can be done again.
  const state = historyState()
  const steps = address.state === 'NONE' ? storedSteps((state as { mark?: unknown } | null)?.mark) : null
  if (steps) awaited = { state: 'READ', ids: [], memory: recall(state, []), lacking: [], steps, fragment: '' }
  if ('steps' in address) awaited = address
  else if (location.hash === '') begunWith = works.mark()
  await open()
}

let goNow: () => void = () => undefined

/** Goes to an investigation by its id, or to a new one, as to a new address. */
export function goToInvestigation(id: string | null): void {
  writeHistory('push', { work: crypto.randomUUID() }, withFragment(id === null ? '' : `#${investigationPart(id)}`))
  goNow()
}

/** Keeps the address in step with the drawing, from now on, and draws what it names. `onError` hears what goes wrong, and how to try it again. */
export function keepAddress(known: Works, onError: (error: unknown, again: () => void) => void): void {
  works = known
  let saving: ReturnType<typeof setTimeout> | undefined
  const stopSaving = () => {
    clearTimeout(saving)
    saving = undefined
  }
  const go = () => void travel().catch((error: unknown) => onError(error, go))
  investigation.onDiff((diff, _by, drawing) => {
    write(diff, drawing)
    clearTimeout(saving)
    const mine = (saving = setTimeout(() => {
      writing = writing.then(save).then(() => {
        if (saving === mine) saving = undefined
      })
    }, 200))
  })
  goNow = () => {
    stopSaving()
    go()
  }
  works.onSaved(() => {
    if (awaited === null) writing = writing.then(save)
  })
  addEventListener('popstate', () => {
    // What was not kept yet belongs to the entry that was left.
    stopSaving()
    const renewed = takeToken()
    if (renewed && location.hash === '') void keepDrawing()
    else go()
  })
  // Only what has not been kept yet: a page that is left before it could reopen anything must not forget it.
  addEventListener('pagehide', () => {
    if (saving !== undefined && !isUnderWay) writeHistory('replace', beforeItsAddress(stateNow(), location.hash))
  })
  void begin()
}
