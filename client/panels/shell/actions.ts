import { isExpanded } from '../../investigation/expansion/collapse'
import { clearFilters, commanded, redo, showHidden, undo } from '../../investigation/commands'
import type { DrawnEntity } from '../../investigation/graph'
import { chipOf } from '../../investigation/entity/named-entity'
import { drawEverything } from '../../investigation/ask/answers'
import { askClaims, askCommon, askNames } from '../../investigation/ask/asking'
import { newInvestigation } from '../../investigation/saved/list'
import { printDrawing } from '../../investigation/picture/print'
import { openImports } from '../../investigation/import/imports'
import { whyFew, whyNothing, whyNoUndo } from '../../investigation/why-not'
import { addEntity, claimAbout } from '../../investigation/record/record-form'
import { undoWords } from '../../investigation/record/retraction'
import { focusedEntity, openPath, openTool } from '../../investigation/selection/selection'
import { openTies, openTiesOf, openTieTable } from '../../investigation/state/state-tool'
import { investigation } from '../../investigation/store'
import { setTime } from '../../investigation/time/time-filter'
import { canvas, layouts, openHelp } from '../../investigation/view'
import { visibleOf } from '../../investigation/visible'
import { isolated } from '../../../model/text/isolated'
import { act } from '../question/act'
import { drawAmong } from './draw-among'
import { goToSearch, onKey } from './keys'
import { nameAlone } from '../../../model/text/distinction'

/** Something that can be done, as the list of all actions shows it. `keys`: as they are pressed. `why`: why it cannot be done now. */
export type Action = { words: string; keys?: string; why?: string | null; run: () => void }
export type ActionGroup = { group: string; actions: Action[] }

/** What an action needs to know of the page. */
type Now = {
  /** The selected entity that is in sight, and what to call it; `it`: all that is selected. */
  entity: DrawnEntity | undefined
  name: string
  it: string
  /** Why there is nothing to do something with. */
  none: string | null
  nothing: string | null
}

/** Longer names would fill the list. */
const NAME_LENGTH = 40
const short = (name: string): string => (name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH)}…` : name)

function now(): Now {
  const drawing = investigation.drawing()
  const entity = visibleOf(drawing).entities.get(focusedEntity() ?? '')
  const several = commanded().length
  const name = entity ? isolated(short(nameAlone(entity))) : 'what is selected'
  return {
    entity,
    name,
    it: several > 1 ? `the ${several} selected` : name,
    none: entity ? null : 'Select an entity first.',
    nothing: whyNothing(drawing),
  }
}

const record = ({ entity, name, none }: Now): Action[] => {
  const of = entity ? [chipOf(entity)] : []
  return [
    { words: 'Add a claim', run: () => claimAbout({}, 'subject') },
    entity?.kind === 'DOCUMENT'
      ? { words: `Add a claim read in ${name}`, run: () => claimAbout({ source: of }, 'subject') }
      : { words: `Add a claim about ${name}`, why: none, run: () => claimAbout({ subject: of }, 'type') },
    {
      words: `Add a claim about an attribute of ${name}`,
      why: none,
      run: () => claimAbout({ about: 'ATTRIBUTE', subject: of }, 'attribute'),
    },
    { words: `Add a relation from ${name}`, keys: 'R', why: none, run: onKey.r },
    { words: 'Add an entity or a document', run: addEntity },
    { words: 'Import data from files', run: openImports },
  ]
}

function whyNotCollapsed({ entity, none }: Now): string | null {
  if (!entity) return none
  return isExpanded(investigation.drawing(), entity.id) ? null : 'It has not been expanded.'
}

const selected = (state: Now): Action[] => {
  const { name, it, none } = state
  return [
    { words: `Expand ${it}`, keys: 'E', why: none, run: onKey.e },
    { words: `Collapse ${name}`, keys: 'C', why: whyNotCollapsed(state), run: onKey.c },
    { words: `Pin or unpin ${it}`, keys: 'P', why: none, run: onKey.p },
    { words: `Hide ${it}`, keys: 'H', why: none, run: onKey.h },
    { words: `Remove ${it} from the drawing`, keys: 'Delete', why: none, run: onKey.Delete },
  ]
}

/** How what is selected is tied to states. */
const ties = ({ entity, name, none }: Now): Action[] => {
  const { entities } = investigation.drawing()
  const chips = commanded()
    .flatMap((id) => entities.get(id) ?? [])
    .map(chipOf)
  return [
    { words: `Ties to states: ${name}`, why: none, run: () => entity && openTies(chipOf(entity)) },
    {
      words: 'Ties to states: two selected, compared',
      why: chips.length === 2 ? null : 'Select two entities first.',
      run: () => openTiesOf(chips),
    },
    { words: 'Ties to states: a table of several', run: () => openTieTable(chips) },
  ]
}

const find = (state: Now): Action[] => {
  const { name, none } = state
  const ids = commanded()
  const all = ids.length > 1 ? 'those selected' : name
  return [
    { words: 'Search', keys: '/', run: goToSearch },
    { words: 'Ask what is there: entities and claims', run: () => openTool('ASK') },
    { words: 'Draw everything, where the graph is small', run: () => void act(drawEverything) },
    { words: 'All denials', run: () => askClaims({ stances: ['DENIES'] }) },
    { words: 'Look up a list of names', run: askNames },
    {
      words: `What ${all} have in common`,
      why: ids.length > 1 ? null : 'Select two entities or more first.',
      run: () => askCommon(ids),
    },
    { words: 'Find paths', run: () => openTool('PATH') },
    { words: `Find paths from ${all}`, why: none, run: () => openPath({ from: ids }) },
    { words: `Find paths to ${all}`, why: none, run: () => openPath({ to: ids }) },
    ...ties(state),
    {
      words: 'Relations among what is drawn',
      why: whyFew(investigation.drawing()),
      run: () => void act(drawAmong),
    },
  ]
}

const look = ({ nothing }: Now, dark: boolean, turn: () => void): Action[] => {
  const { filters } = investigation.drawing()
  const { hiddenByHand, filteredEntities, filteredRelations } = visibleOf(investigation.drawing())
  const filtered = filteredEntities + filteredRelations
  return [
    { words: 'Fit everything into the window', keys: 'F', why: nothing, run: onKey.f },
    ...layouts.map(([name, words]): Action => {
      return { words: `Lay out: ${words.toLowerCase()}`, why: nothing, run: () => canvas().layOut(name) }
    }),
    { words: 'The time bar: show what held at a time', keys: 'T', run: onKey.t },
    { words: 'Show all times', why: filters.time ? null : 'All times are shown.', run: () => setTime(null) },
    { words: 'Print the drawing', keys: 'Ctrl P', why: nothing, run: () => void act(printDrawing) },
    { words: 'Show what was hidden by hand', why: hiddenByHand > 0 ? null : 'Nothing is hidden.', run: showHidden },
    { words: 'Show all that is filtered', why: filtered > 0 ? null : 'Nothing is filtered.', run: clearFilters },
    { words: dark ? 'Light colours' : 'Dark colours', run: turn },
  ]
}

function steps(): Action[] {
  const { undoable, redoable } = investigation.getState()
  const [back, forth] = [undoable.at(-1), redoable.at(-1)]
  return [
    {
      words: back ? `Undo: ${undoWords(back)}` : 'Undo',
      keys: 'Ctrl Z',
      why: whyNoUndo(investigation.getState()),
      run: undo,
    },
    {
      words: forth ? `Redo: ${forth.label}` : 'Redo',
      keys: 'Ctrl Shift Z',
      why: forth ? null : 'There is nothing to redo.',
      run: redo,
    },
  ]
}

/** All that can be done, with why what cannot be done cannot. `turn` changes between light and dark. */
export function actionsNow({ dark, turn }: { dark: boolean; turn: () => void }): ActionGroup[] {
  const state = now()
  const takeAway: Action = { words: 'Picture and data', why: state.nothing, run: () => openTool('PICTURE') }
  return [
    { group: 'Record', actions: record(state) },
    { group: 'What is selected', actions: selected(state) },
    { group: 'Find and trace', actions: find(state) },
    { group: 'Drawing', actions: look(state, dark, turn) },
    { group: 'Steps', actions: steps() },
    {
      group: 'Investigation',
      actions: [
        { words: 'Name, notes and versions of the investigation', run: () => openTool('SAVED') },
        { words: 'Open another investigation', run: () => openTool('SAVED') },
        { words: 'New investigation', run: newInvestigation },
      ],
    },
    { group: 'More', actions: [takeAway, { words: 'Help and keys', keys: '?', run: openHelp }] },
  ]
}
