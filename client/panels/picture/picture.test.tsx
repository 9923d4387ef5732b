/** @jest-environment ./testing/page-environment.ts */
import { act, screen, waitFor } from '@testing-library/react'

import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { entity, relation } from '../../../testing/edits'
import { ExportViewDocument as exportView, PreviewViewDocument as previewView } from '../../generated/graphql'
import { pictureSettings } from '../../investigation/picture/picture'
import { PicturePanel } from './picture'

const some = { entities: [entity('a'), entity('b')], relations: [relation('a', 'b')] }
const picture = { export: { content: '<svg viewBox="0 0 800 600"></svg>', notes: [] as string[] } }
const made = (fileName: string) => ({ export: { fileName, bytes: 2_048, url: '/files/1' } })
const press = (name: string | RegExp) => screen.findByRole('button', { name })
const title = () => screen.getByRole('textbox', { name: 'Title' })

const saved: string[] = []
beforeEach(() => {
  saved.length = 0
  // What the page hands to the browser to save; there is none here that would.
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})
afterEach(() => jest.restoreAllMocks())

test('With nothing drawn it says so, asks for nothing and saves nothing', async () => {
  const person = show(<PicturePanel />)
  expect(screen.getByText('Nothing is drawn yet: search for a name or expand an entity first.')).toBeTruthy()
  await person.click(screen.getByRole('button', { name: 'Save SVG' }))
  expect([server.asked(previewView), server.asked(exportView)]).toEqual([[], []])
})

test('While a newer picture is made, the one before stays and that is said', async () => {
  drawn(some)
  server.answers(previewView, picture)
  const person = show(<PicturePanel />)
  await screen.findByRole('img', { name: 'Preview of the picture' })
  expect(screen.getByText('2 entities, 1 relation. 800 by 600 pixels at its own size.')).toBeTruthy()
  const held = server.holds(previewView)
  await person.type(title(), 'A')
  await screen.findByLabelText('Making the picture')
  await waitFor(() =>
    expect(server.asked(previewView)).toMatchObject([{ view: { title: null } }, { view: { title: 'A' } }]),
  )
  held.answer(picture)
  await screen.findByRole('img', { name: 'Preview of the picture: A' })
})

test('What it cannot show is told before it is saved', async () => {
  drawn(some)
  server.answers(previewView, { export: { ...picture.export, notes: ['There is no font here for it.'] } })
  show(<PicturePanel />)
  expect((await screen.findByRole('note')).textContent).toBe('There is no font here for it.')
})

test('A picture that could not be made is asked for again by a press', async () => {
  drawn(some)
  server.fails(previewView)
  const person = show(<PicturePanel />)
  await screen.findByRole('alert')
  server.answers(previewView, picture)
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('img', { name: /^Preview/ })
})

test('It is saved as it is drawn, and the name and size of the file are told', async () => {
  drawn(some)
  server.answers(previewView, picture)
  server.answers(exportView, made('drawing.svg'))
  server.hands('/files/1', '<svg/>')
  const person = show(<PicturePanel />)
  await screen.findByRole('img', { name: /^Preview/ })
  await person.click(await press('Save SVG'))
  await screen.findByText(/^Saved drawing\.svg, /)
  expect(saved).toEqual(['drawing.svg'])
  expect(server.asked(exportView)).toMatchObject([
    { format: 'SVG', view: { entities: ['a', 'b'], relations: [relation('a', 'b').id], theme: 'LIGHT', labels: true } },
  ])
})

test('What could not be saved is said, and is saved by another press', async () => {
  drawn(some)
  server.answers(previewView, picture)
  server.answers(exportView, made('drawing.svg'))
  const person = show(<PicturePanel />)
  await person.click(await press('Save SVG'))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('The file drawing.svg was made but could not be fetched.')
  server.fails(exportView)
  await person.click(await press('Save SVG'))
  server.answers(exportView, made('drawing.svg'))
  server.hands('/files/1', '<svg/>')
  await person.click(await press('Try again'))
  await screen.findByText(/^Saved drawing\.svg/)
})

test('What is filtered or hidden is left out, and that is said with its number', async () => {
  drawn({
    entities: [entity('a'), entity('b', { hidden: true }), entity('law', { kind: 'LAW' })],
    filters: { hiddenKinds: ['LAW'] },
  })
  server.answers(previewView, picture)
  show(<PicturePanel />)
  await screen.findByText(/^Left out, because hidden or filtered: 2 entities/)
  await waitFor(() => expect(server.asked(previewView)).toMatchObject([{ view: { entities: ['a'], hidden: ['b'] } }]))
})

test('Where all is out of sight, it says how to see it, and no file is made', async () => {
  drawn({ entities: [entity('a')], filters: { hiddenKinds: ['COMPANY'] } })
  const person = show(<PicturePanel />)
  await person.click(screen.getByRole('button', { name: 'Save SVG' }))
  expect(server.asked(exportView)).toEqual([])
  server.answers(previewView, picture)
  await person.click(screen.getByRole('button', { name: 'Show all that is filtered' }))
  await screen.findByRole('img', { name: /^Preview/ })
})

test('Data is no picture: it has neither title nor width, and a table says what stands between two cells', async () => {
  drawn(some)
  server.answers(previewView, picture)
  server.answers(exportView, made('claims.csv'))
  server.hands('/files/1', 'a;b')
  const person = show(<PicturePanel />)
  await person.click(screen.getByRole('radio', { name: 'CSV' }))
  expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull()
  expect(screen.queryByRole('img')).toBeNull()
  await person.click(screen.getByRole('radio', { name: 'Semicolon' }))
  await person.click(await press('Save CSV'))
  await screen.findByText(/^Saved claims\.csv/)
  expect(server.asked(exportView)).toMatchObject([{ format: 'CSV', view: { separator: 'SEMICOLON' } }])
})

test('A width that is out of bounds is said to be, and not sent', async () => {
  drawn(some)
  server.answers(previewView, picture)
  const person = show(<PicturePanel />)
  await screen.findByRole('img', { name: /^Preview/ })
  act(() => pictureSettings.setState({ width: 1 }))
  await person.click(await press('Save SVG'))
  expect(server.asked(exportView)).toEqual([])
  expect(screen.getByRole('button', { name: 'Save SVG' }).getAttribute('aria-description')).toMatch(/width/i)
})

test('It is looked at in its own size by a press', async () => {
  drawn(some)
  server.answers(previewView, picture)
  const person = show(<PicturePanel />)
  await person.click(await press('Larger'))
  await screen.findByRole('group', { name: 'The picture at its own size' })
})

test('A Persian title is written in its own direction', async () => {
  drawn(some)
  server.answers(previewView, picture)
  const person = show(<PicturePanel />)
  await person.type(title(), 'شرکت مخابرات')
  expect(title()).toHaveProperty('value', 'شرکت مخابرات')
  await screen.findByRole('img', { name: 'Preview of the picture: شرکت مخابرات' })
  expect(strayTexts()).toEqual([])
})
