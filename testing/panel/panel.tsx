import { MantineProvider } from '@mantine/core'
import { notifications, Notifications } from '@mantine/notifications'
import { act, cleanup, configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import type { StoreApi } from 'zustand/vanilla'

import { connection } from '../../client/api'
import { asking } from '../../client/investigation/ask/asking'
import { opening } from '../../client/investigation/address/opening'
import { diffOf } from '../../client/investigation/diff'
import { noFilters } from '../../client/investigation/graph'
import type { DrawnEntity, DrawnRelation, Filters } from '../../client/investigation/graph'
import { importsAtWork, importWindow } from '../../client/investigation/import/imports'
import { panelWidths } from '../../client/investigation/panel-widths'
import { pathSearch } from '../../client/investigation/path/path-search'
import { csvSettings, pictureSettings } from '../../client/investigation/picture/picture'
import { claimDraft } from '../../client/investigation/record/claim-draft'
import { entityDrafts } from '../../client/investigation/record/entity-draft'
import { linking } from '../../client/investigation/record/linking'
import { recordForm } from '../../client/investigation/record/record-form'
import { retraction } from '../../client/investigation/record/retraction'
import { inspectionHistory } from '../../client/investigation/selection/selection-history'
import { work } from '../../client/investigation/saved/work'
import { selection } from '../../client/investigation/selection/selection'
import { stateTool } from '../../client/investigation/state/state-tool'
import { investigation } from '../../client/investigation/store'
import { playing } from '../../client/investigation/time/time-filter'
import { view } from '../../client/investigation/view'
import { questions } from '../../client/panels/question/query-client'
import { theme } from '../../client/ui/theme'
import { server } from './server'

// On a busy machine a first drawing takes seconds.
configure({ asyncUtilTimeout: 30_000 })

/** What the page keeps while it is open, which one test must not leave to the next. */
const stores: readonly Pick<StoreApi<object>, 'getInitialState' | 'setState'>[] = [
  connection,
  opening,
  selection,
  inspectionHistory,
  view,
  linking,
  playing,
  importsAtWork,
  panelWidths,
  importWindow,
  asking,
  claimDraft,
  entityDrafts,
  recordForm,
  retraction,
  pathSearch,
  stateTool,
  pictureSettings,
  csvSettings,
  work,
] as never

/** What is drawn when a test begins; no step that could be undone. */
export function drawn({
  entities = [],
  relations = [],
  filters = {},
}: {
  entities?: DrawnEntity[]
  relations?: DrawnRelation[]
  filters?: Partial<Filters>
}): void {
  const edit = { entities: { add: entities }, relations: { add: relations }, filters: { ...noFilters, ...filters } }
  investigation.begin(diffOf(investigation.drawing(), edit))
}

function reset(): void {
  cleanup()
  questions.clear()
  notifications.clean()
  const { entities, relations, expansions } = investigation.drawing()
  const remove = {
    entities: { remove: entities.keys() },
    relations: { remove: relations.keys() },
    expansions: { remove: expansions.keys() },
    filters: noFilters,
  }
  investigation.begin(diffOf(investigation.drawing(), remove))
  for (const store of stores) store.setState(store.getInitialState(), true)
  localStorage.clear()
  sessionStorage.clear()
  server.reset()
}
afterEach(() => act(reset))

/** Shows a panel as the page does, beside a drawing that can have the focus. Gives the person who presses and types. */
export function show(panel: ReactNode): UserEvent {
  render(
    <MantineProvider theme={theme} env="test" withCssVariables={false} withGlobalClasses={false}>
      <div id="canvas" role="application" aria-label="Drawing" tabIndex={0} />
      <main>{panel}</main>
      <Notifications transitionDuration={0} />
    </MantineProvider>,
  )
  return userEvent.setup()
}
