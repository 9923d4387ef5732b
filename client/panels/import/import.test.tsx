/** @jest-environment ./testing/page-environment.ts */
import { screen, waitFor, within } from '@testing-library/react'

import { pageOf } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { show } from '../../../testing/panel/panel'
import { importCard as one, nothingBrought as nothing } from '../../../testing/panel/import-card'
import { server } from '../../../testing/panel/server'
import {
  ImportBroughtDocument as brought,
  ImportDocument as byId,
  ImportProblemsDocument as problems,
  ImportsDocument as past,
  PreviewImportDocument as previewed,
  ResumeImportDocument as resume,
  StartImportDocument as start,
  StopImportDocument as stop,
  UndoImportDocument as undo,
} from '../../generated/graphql'
import type { ImportCardFragment, ImportPreviewFragment } from '../../generated/graphql'
import { importWindow, openImports, showImport } from '../../investigation/import/imports'
import { anEntity } from '../../investigation/testing/evidence'
import { Import } from './import'

const YAML =
  'entities:\n  donor: {kind: PERSON, name: Donor}\n  party: {kind: ORGANIZATION, name: Party}\nrelations:\n  - {type: PAYS, subject: donor, object: party, date: Date}\n'
const preview = (more: Partial<ImportPreviewFragment> = {}): ImportPreviewFragment => ({
  format: 'CSV',
  mapping: YAML,
  encoding: 'utf-8',
  records: 2,
  columns: [
    { name: 'Donor', samples: ['Ann Lee'] },
    { name: 'Party', samples: ['The Party'] },
    { name: 'Date', samples: ['02/12/2022'] },
    { name: 'Town', samples: [] },
  ],
  entities: [{ kind: 'PERSON', name: 'Ann Lee', record: 'line 2, row 2', known: null }],
  claims: [{ sentence: 'Ann Lee pays The Party.', record: 'line 2, row 2' }],
  problems: [],
  ...more,
})
async function withFile(name = 'gifts.csv') {
  server.answers(past, { imports: pageOf<ImportCardFragment>([]) })
  server.hands('/uploads', JSON.stringify({ id: 'u1', bytes: 3 }))
  openImports()
  const person = show(<Import />)
  await screen.findByText('Nothing was imported yet.')
  await person.upload(screen.getByLabelText('Files to import'), new File(['a,b'], name))
  return person
}

test('what was imported before is listed, the last one first, and opens', async () => {
  server.answers(past, {
    imports: pageOf([one(), one({ id: 'import:0', fileName: 'old.csv', state: 'UNDONE', rejected: 4 })]),
  })
  server.answers(byId, { import: one() })
  server.answers(brought, nothing)
  openImports()
  const person = show(<Import />)
  const items = await screen.findAllByRole('listitem')
  expect(items.map(({ textContent }) => textContent?.split('by ')[0])).toEqual([
    'gifts.csvdone · 3 new entities, 2 claims from 1,234 records',
    'old.csvundone · 3 new entities, 2 claims from 1,234 records, 4 left out',
  ])
  await person.click(within(items[0]!).getByRole('button'))
  await screen.findByText('Nothing that was not there before.')
})

test('that the list cannot be had is told, and it can be asked again', async () => {
  server.fails(past)
  openImports()
  const person = show(<Import />)
  await screen.findByRole('alert', { name: 'Something went wrong' })
  server.answers(past, { imports: pageOf([one()]) })
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('gifts.csv')
})

test('a file is sent and shown as it would become before anything is recorded', async () => {
  server.answers(previewed, {
    previewImport: preview({ problems: [{ line: 3, record: 'row 3', field: 'Date', reason: 'It can be two days.' }] }),
  })
  await withFile()
  await screen.findByText(/What the first records become \(2 records in all\)/)
  expect(server.asked(previewed)).toEqual([{ input: { upload: 'u1', fileName: 'gifts.csv' } }])
  expect(within(screen.getByRole('list', { name: 'Entities' })).getByText('Ann Lee')).toBeTruthy()
  expect(within(screen.getByRole('list', { name: 'Claims' })).getByText('Ann Lee pays The Party.')).toBeTruthy()
  expect(screen.getByRole('list', { name: 'Problems' }).textContent).toMatch(
    /^It can be two days\.line 3 · \W*row 3\W*Date\W*$/,
  )
  expect(server.asked(start)).toEqual([])
})

test('a file that cannot be read is told in a sentence, and another one can be chosen', async () => {
  server.fails(previewed, 'BAD_INPUT', 'gifts.csv is empty.')
  await withFile()
  await screen.findByText(/gifts.csv is empty/)
  expect(screen.getByLabelText('Files to import')).toBeTruthy()
})

test('a column that is made something else is so in the preview and in the import', async () => {
  server.answers(previewed, { previewImport: preview() })
  server.answers(start, { startImport: one({ state: 'RUNNING', progress: 0 }) })
  server.answers(byId, { import: one() })
  server.answers(brought, nothing)
  const person = await withFile()
  const columns = within(await screen.findByRole('table'))
  const becomes = (name: RegExp) => columns.getByRole<HTMLSelectElement>('combobox', { name })
  expect([becomes(/Donor/).value, becomes(/Date/).value, becomes(/Town/).value]).toEqual([
    'entity:donor:name',
    'relation:0:date',
    '',
  ])
  await person.selectOptions(becomes(/Town/), 'entity:donor:attributes')
  await waitFor(() => expect(server.asked(previewed).at(-1)?.input.mapping).toContain('Town: Town'))
  await person.clear(screen.getByLabelText(/Document that the claims/))
  await person.type(screen.getByLabelText(/Document that the claims/), 'Register of gifts')
  await person.click(screen.getByRole('checkbox', { name: /alleged/ }))
  await person.click(screen.getByRole('button', { name: 'Import' }))
  await screen.findByText('done')
  const [asked] = server.asked(start)
  expect(asked?.operation).toMatch(/\S/)
  expect(asked?.input).toMatchObject({
    upload: 'u1',
    format: 'CSV',
    asserts: false,
    document: { kind: 'DOCUMENT', name: 'Register of gifts' },
  })
  expect(asked?.input.mapping).toContain('Town: Town')
})

test('how dates are to be read can be said', async () => {
  server.answers(previewed, { previewImport: preview() })
  const person = await withFile()
  await person.click(await screen.findByRole('button', { name: /How the table is read/ }))
  await person.selectOptions(await screen.findByLabelText('Dates such as 02/12/2022'), 'DMY')
  await waitFor(() => expect(server.asked(previewed).at(-1)?.input.mapping).toContain('dates: DMY'))
})

test('a mapping that is wrong is told where the preview stands, and cannot be imported', async () => {
  server.answers(previewed, { previewImport: preview() })
  const person = await withFile()
  await person.click(await screen.findByRole('button', { name: /As YAML/ }))
  server.fails(previewed, 'BAD_INPUT', '“relations.0” names “who”; the entities are donor, party.')
  await person.type(await screen.findByLabelText('The mapping as YAML'), '# who')
  await screen.findByText(/names “who”/)
  await person.click(screen.getByRole('button', { name: 'Import' }))
  expect(server.asked(start)).toEqual([])
})

test('a running import shows how far it is, and can be stopped, resumed and undone', async () => {
  server.answers(byId, { import: one({ state: 'RUNNING', progress: 0.42, secondsLeft: 30 }) })
  server.answers(brought, nothing)
  server.answers(stop, { stopImport: one({ state: 'STOPPED' }) })
  server.answers(resume, { resumeImport: one({ state: 'RUNNING' }) })
  server.answers(undo, { undoImport: one({ state: 'UNDONE' }) })
  showImport('import:1')
  const person = show(<Import />)
  await screen.findByText('42 % · about 30 seconds left')
  expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull()
  server.answers(byId, { import: one({ state: 'STOPPED', progress: 0.5, error: 'It was stopped.' }) })
  await person.click(screen.getByRole('button', { name: 'Stop' }))
  await screen.findByText('It was stopped.')
  server.answers(byId, { import: one() })
  await person.click(screen.getByRole('button', { name: 'Resume' }))
  await screen.findByText('done')
  server.answers(byId, { import: one({ state: 'UNDONE' }) })
  await person.click(screen.getByRole('button', { name: 'Undo the whole import' }))
  await screen.findByText('undone')
  expect([stop, resume, undo].map((what) => server.asked(what as typeof stop).map(({ id }) => id))).toEqual([
    ['import:1'],
    ['import:1'],
    ['import:1'],
  ])
})

test('an import that is over shows what it brought, and what was left out with its line', async () => {
  server.answers(byId, { import: one({ rejected: 2, problems: { totalCount: 2 } }) })
  server.answers(brought, {
    import: {
      kinds: [{ kind: 'PERSON', total: 2 }],
      types: [{ type: 'PAYS', total: 3 }],
      bestConnected: [anEntity('org:party', { name: 'The Party', relationTotal: 3 })],
      likelyDuplicates: [
        {
          entity: anEntity('org:party', { name: 'The Party' }),
          similar: [anEntity('org:old', { name: 'The  Party', relationTotal: 9 })],
        },
      ],
    },
  })
  server.answers(problems, {
    import: {
      problems: pageOf(
        [{ line: 7, record: 'row 7', field: null, reason: 'The row names nothing that the mapping asks for.' }],
        { after: 'x', total: 2 },
      ),
    },
  })
  showImport('import:1')
  show(<Import />)
  const section = await screen.findByRole('region', { name: 'What it brought' })
  expect(section.textContent).toMatch(/people2“pays”3.*The Party.*3 relations/)
  expect(within(section).getByRole('button', { name: 'Expand from here' })).toBeTruthy()
  const twice = within(section).getByRole('list', { name: 'What may be there twice' })
  expect(twice.textContent).toMatch(/^The Party may be The\s+Party, 9 relations/)
  expect(within(twice).getByRole('button', { name: 'Draw them' })).toBeTruthy()
  await screen.findByText('2 problems')
  await screen.findByRole('button', { name: 'Show the next (1 more)' })
})

test('names that run from right to left are kept apart from the words around them', async () => {
  const name = 'شرکت مخابرات ایران'
  server.answers(past, { imports: pageOf([one({ fileName: name, by: name })]) })
  server.answers(byId, {
    import: one({ fileName: name, by: name, error: name, source: { id: 'doc:x', name }, problems: { totalCount: 1 } }),
  })
  server.answers(brought, {
    import: {
      ...nothing.import,
      bestConnected: [anEntity('a', { name })],
      likelyDuplicates: [{ entity: anEntity('a', { name }), similar: [anEntity('b', { name })] }],
    },
  })
  server.answers(problems, {
    import: { problems: pageOf([{ line: 7, record: name, field: name, reason: name }]) },
  })
  openImports()
  const person = show(<Import />)
  await screen.findAllByText(name)
  expect(strayTexts()).toEqual([])
  await person.click(screen.getByRole('button', { name: new RegExp(name) }))
  await screen.findByRole('button', { name: 'Expand from here' })
  await screen.findByText('1 problem')
  expect(strayTexts()).toEqual([])
  const said = preview({
    columns: [{ name, samples: [name] }],
    entities: [{ kind: 'PERSON', name, record: 'line 2', known: { id: 'p', name } }],
    claims: [{ sentence: name, record: 'line 2' }],
    mapping: `entities: {one: {kind: PERSON, name: "${name}"}}`,
  })
  server.answers(previewed, { previewImport: said })
  await person.click(screen.getByRole('button', { name: 'Another file' }))
  server.hands('/uploads', JSON.stringify({ id: 'u2', bytes: 3 }))
  await person.upload(screen.getByLabelText('Files to import'), new File(['a'], name))
  await screen.findByText(/What the first records become/)
  expect(strayTexts()).toEqual([])
})

test('it keeps what it shows while it is closed', async () => {
  server.answers(byId, { import: one() })
  server.answers(brought, nothing)
  showImport('import:1')
  const person = show(<Import />)
  await person.click(await screen.findByRole('button', { name: 'Close' }))
  expect(importWindow.getState()).toEqual({ open: false, at: { show: 'IMPORT', id: 'import:1' } })
})
