/** @jest-environment ./testing/page-environment.ts */
import { screen, waitFor } from '@testing-library/react'

import { entity } from '../../../testing/edits'
import { importCard as one, nothingBrought as nothing } from '../../../testing/panel/import-card'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import {
  ImportBroughtDocument as brought,
  ImportDocument as byId,
  NodesDocument as nodes,
  UndoImportDocument as undo,
} from '../../generated/graphql'
import { importsAtWork, showImport } from '../../investigation/import/imports'
import { Import } from './import'

test('an import that is undone for long shows how far that is until it is undone, and then what is drawn is asked anew', async () => {
  const half = one({ state: 'STOPPED', undoing: true, progress: 0.25 })
  server.answers(byId, { import: one() })
  server.answers(brought, nothing)
  server.answers(undo, { undoImport: half })
  drawn({ entities: [entity('zte')] })
  showImport('import:1')
  const person = show(<Import />)
  server.answers(byId, { import: half })
  await person.click(await screen.findByRole('button', { name: 'Undo the whole import' }))
  await screen.findByText('being undone')
  await screen.findByText('25 % undone')
  expect(screen.queryByRole('button', { name: /Stop|Resume|[Uu]ndo/ })).toBeNull()
  await person.click(screen.getByRole('button', { name: 'Close' }))
  server.answers(nodes, { nodes: [] })
  server.answers(byId, { import: one({ state: 'UNDONE' }) })
  await waitFor(() => expect(server.asked(nodes)).toHaveLength(1))
  await waitFor(() => expect(importsAtWork.getState().ids).toEqual([]))
})

test('where undoing broke off that is told, it can be gone on with and not be resumed', async () => {
  const broken = one({ state: 'STOPPED', undoing: true, progress: 0.25, error: 'Undoing it broke off.' })
  server.answers(byId, { import: broken })
  server.answers(brought, nothing)
  server.answers(undo, { undoImport: one({ state: 'UNDONE' }) })
  showImport('import:1')
  const person = show(<Import />)
  await screen.findByText('Undoing it broke off.')
  await screen.findByText('undone in part')
  expect(screen.queryByRole('button', { name: 'Resume' })).toBeNull()
  server.answers(byId, { import: one({ state: 'UNDONE' }) })
  await person.click(screen.getByRole('button', { name: 'Go on undoing it' }))
  await screen.findByText('undone')
})
