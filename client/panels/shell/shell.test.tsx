/** @jest-environment ./testing/page-environment.ts */
import { act, screen, waitFor, within } from '@testing-library/react'

import { among } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { entity, relation } from '../../../testing/edits'
import { connection } from '../../api'
import { AmongDocument as ties, BackupsDocument as backups } from '../../generated/graphql'
import { hide, togglePin } from '../../investigation/commands'
import { retraction } from '../../investigation/record/retraction'
import { select, selectEntities, selection } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { attachCanvas, openHelp, openPalette, view } from '../../investigation/view'
import { aRelation } from '../../investigation/testing/evidence'
import { Footer } from './footer'
import { Help } from './help'
import { listenToKeys } from './keys'
import { Palette } from './palette'
import { AmongButton, LayoutMenu, PathButton, PictureButton, TimeButton, UndoRedo } from './toolbar'

const two = { entities: [entity('a'), entity('b')], relations: [relation('a', 'b')] }
const press = (name: string | RegExp) => screen.getByRole('button', { name })
const drawnAll = () => [...investigation.drawing().entities.keys()]
const commands = {
  fit: jest.fn(),
  zoomBy: jest.fn(),
  lookAt: jest.fn(),
  goTo: jest.fn(),
  layOut: jest.fn(),
  stopLayout: jest.fn(),
  whereIs: () => null,
}
let leave = () => undefined as void
beforeEach(() => {
  jest.clearAllMocks()
  leave = attachCanvas(commands)
})
afterEach(() => leave())

describe('The tools', () => {
  test('with nothing drawn say why they cannot be used', () => {
    show(
      <>
        <UndoRedo />
        <LayoutMenu />
        <AmongButton />
        <PictureButton />
      </>,
    )
    const why = screen
      .getAllByRole('button')
      .map((button) => [button.getAttribute('aria-label'), button.getAttribute('aria-description')])
    expect(why).toEqual([
      ['Undo', 'There is nothing to undo.'],
      ['Redo', 'There is nothing to redo.'],
      ['Layout', 'Nothing is drawn yet. Search for a name first.'],
      ['Draw all relations among what is drawn', 'Draw two entities or more first.'],
      ['Picture and data of what is drawn', 'Nothing is drawn yet. Search for a name first.'],
    ])
  })

  test('undo and redo the last step, which they name', async () => {
    drawn(two)
    const person = show(<UndoRedo />)
    act(() => hide(['a']))
    await person.click(press('Undo: Hide A'))
    expect(investigation.drawing().entities.get('a')?.hidden).toBe(false)
    await person.click(press('Redo: Hide A'))
    expect(investigation.drawing().entities.get('a')?.hidden).toBe(true)
  })

  test('ask first where undo would retract a claim', async () => {
    drawn(two)
    const recorded = { what: 'CLAIM' as const, id: 'claim:1', sentence: 'A owns B.' }
    act(() => togglePin(['a']))
    const { undoable } = investigation.getState()
    act(() =>
      investigation.begin({ ...undoable[0]!.diff }, { undoable: [{ ...undoable[0]!, recorded }], redoable: [] }),
    )
    const person = show(<UndoRedo />)
    await person.click(press('Undo: retract “A owns B.”'))
    expect(retraction.getState().asked).toEqual(recorded)
  })

  test('lay out what is drawn', async () => {
    drawn(two)
    const person = show(<LayoutMenu />)
    await person.click(press('Layout'))
    await person.click(await screen.findByRole('menuitem', { name: 'Circle' }))
    expect(commands.layOut).toHaveBeenCalledWith('CIRCLE')
  })

  test('draw the relations among what is drawn, and say where there are no others', async () => {
    drawn({ entities: two.entities })
    server.answers(ties, among([aRelation('a', 'b')]))
    const person = show(<AmongButton />)
    await person.click(press(/^Draw all relations/))
    await waitFor(() => expect(investigation.drawing().relations.size).toBe(1))
    await person.click(press(/^Draw all relations/))
    await screen.findByText('Nothing to add: every relation among what is drawn is drawn already.')
    expect(server.asked(ties)).toMatchObject([{ ids: ['a', 'b'] }, { ids: ['a', 'b'] }])
  })

  test('whose question failed say so, and do it again by a press', async () => {
    drawn({ entities: two.entities })
    server.fails(ties)
    const person = show(<AmongButton />)
    await person.click(press(/^Draw all relations/))
    const again = await screen.findByRole('button', { name: 'Try again' })
    server.answers(ties, among([aRelation('a', 'b')]))
    await person.click(again)
    await waitFor(() => expect(investigation.drawing().relations.size).toBe(1))
  })

  test('open and close the path tool and the time bar, and say which is open', async () => {
    const person = show(
      <>
        <PathButton />
        <TimeButton />
      </>,
    )
    await person.click(press(/^Find paths/))
    expect(selection.getState()).toMatchObject({ tool: 'PATH', inspectorOpen: true })
    await person.click(screen.getByRole('button', { name: /^Find paths/, pressed: true }))
    expect(selection.getState().inspectorOpen).toBe(false)
    await person.click(press(/^Time/))
    expect(view.getState().timeOpen).toBe(true)
  })

  test('name a Persian step with the name in its own direction', async () => {
    drawn({ entities: [entity('a', { name: 'شرکت مخابرات' })] })
    const person = show(<UndoRedo />)
    act(() => hide(['a']))
    await person.hover(press(/^Undo: Hide/))
    await screen.findByRole('tooltip')
    expect(screen.getByRole('tooltip').textContent).toContain('شرکت مخابرات')
    expect(strayTexts()).toEqual([])
  })
})

describe('The footer', () => {
  test('says how much is drawn, filtered, hidden and selected', () => {
    drawn({
      entities: [...two.entities, entity('law', { kind: 'LAW' }), entity('c', { hidden: true })],
      filters: { hiddenKinds: ['LAW'] },
    })
    act(() => selectEntities(['a', 'b']))
    show(<Footer />)
    expect(screen.getByRole('status').textContent).toBe(
      '4 entities · 0 relations drawn · 1 entity hidden by filters · 1 entity hidden by hand · 2 selected',
    )
  })

  test('says that the server is gone', () => {
    show(<Footer />)
    expect(screen.queryByText('not connected')).toBeNull()
    act(() => connection.setState({ state: 'LOST' }))
    expect(screen.getByText('not connected')).toBeTruthy()
  })

  test('says how far a layout is, and stops it by a press', async () => {
    drawn(two)
    view.setState({ layout: { name: 'FORCE', done: 0.4 } })
    const person = show(<Footer />)
    expect(screen.getByText(/Laying out by force, 40 %/)).toBeTruthy()
    await person.click(press('Stop'))
    expect(commands.stopLayout).toHaveBeenCalled()
  })

  test('zooms where something is drawn', async () => {
    const person = show(<Footer />)
    await person.click(press('Zoom in'))
    expect(commands.zoomBy).not.toHaveBeenCalled()
    act(() => drawn(two))
    await person.click(press('Zoom in'))
    await person.click(press('Fit everything into the window'))
    expect([commands.zoomBy.mock.calls, commands.fit.mock.calls.length]).toEqual([[[1.25]], 1])
  })
})

describe('Keys', () => {
  let stop = () => undefined as void
  beforeEach(() => (stop = listenToKeys()))
  afterEach(() => stop())

  test('act on what is selected while the drawing has the focus', async () => {
    drawn(two)
    const person = show(null)
    act(() => select({ type: 'entity', id: 'a' }))
    act(() => screen.getByRole('application').focus())
    await person.keyboard('p')
    expect(investigation.drawing().entities.get('a')?.pinned).toBe(true)
    await person.keyboard('{Enter}')
    expect(selection.getState().inspectorOpen).toBe(true)
    await person.keyboard('{Delete}')
    expect(drawnAll()).toEqual(['b'])
    await person.keyboard('{Control>}z{/Control}')
    expect(drawnAll()).toEqual(['b', 'a'])
  })

  test('do nothing while somebody writes in a field', async () => {
    drawn(two)
    act(() => select({ type: 'entity', id: 'a' }))
    const person = show(<input aria-label="A field" />)
    await person.type(screen.getByRole('textbox'), 'php{Delete}')
    expect(drawnAll()).toEqual(['a', 'b'])
    expect(investigation.drawing().entities.get('a')).toMatchObject({ pinned: false, hidden: false })
  })

  test('without Ctrl can be turned off in the help, which lists them', async () => {
    drawn(two)
    server.answers(backups, { backups: noneYet })
    const person = show(<Help />)
    act(openHelp)
    const help = within(await screen.findByRole('dialog', { name: 'Keys' }))
    expect(help.getByRole('row', { name: /^E Expand it/ })).toBeTruthy()
    await person.click(help.getByRole('switch', { name: 'Keys without Ctrl act on the drawing' }))
    await person.click(help.getByRole('button', { name: 'Close' }))
    act(() => select({ type: 'entity', id: 'a' }))
    act(() => screen.getByRole('application').focus())
    await person.keyboard('p')
    expect(investigation.drawing().entities.get('a')?.pinned).toBe(false)
  })
})

describe('The list of all actions', () => {
  test('finds an action by its name and does it, with the focus on the drawing', async () => {
    drawn(two)
    const person = show(<Palette />)
    act(openPalette)
    await person.type(await screen.findByRole('textbox', { name: 'All actions' }), 'find paths{Enter}')
    expect(selection.getState().tool).toBe('PATH')
  })

  test('says where there is no such action, and why one cannot be done', async () => {
    const person = show(<Palette />)
    act(openPalette)
    const field = await screen.findByRole('textbox', { name: 'All actions' })
    await person.type(field, 'undo')
    expect(screen.getByText('There is nothing to undo.')).toBeTruthy()
    await person.clear(field)
    await person.type(field, 'xyz')
    await screen.findByText('No action is called that.')
  })

  test('names what is selected, a Persian name in its own direction', async () => {
    drawn({ entities: [entity('a', { name: 'شرکت مخابرات' })] })
    act(() => select({ type: 'entity', id: 'a' }))
    show(<Palette />)
    act(openPalette)
    await screen.findByText(/^Expand .*شرکت مخابرات/)
    expect(strayTexts()).toEqual([])
  })
})

test('What is selected is told to a screen reader, an entity and a relation', () => {
  drawn({ entities: [entity('zte'), entity('tci')], relations: [relation('zte', 'tci')] })
  show(<Footer />)
  act(() => select({ type: 'entity', id: 'zte' }))
  expect(screen.getByText(/^Selected: /).textContent.replace(/[\u2066-\u2069]/g, '')).toBe(
    'Selected: ZTE, company, 1 relation drawn',
  )
  act(() => select({ type: 'relation', id: [...investigation.drawing().relations.keys()][0]! }))
  expect(screen.getByText(/^Selected: /).textContent.replace(/[\u2066-\u2069]/g, '')).toMatch(/^Selected: ZTE .+ TCI$/)
})

test('GraphiQL is opened from the help by a tab that gets the access of this one, and is said not to be ours', () => {
  openHelp()
  server.answers(backups, { backups: noneYet })
  show(<Help />)
  const link = screen.getByRole('link', { name: 'GraphQL' })
  expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual(['/graphiql', 'opener'])
  expect(link.parentElement!.textContent).toContain('a tool that is not ours')
})

const noneYet = { folder: '/data/backups', kept: [], last: null, failed: null }
test('the help says when the last backup was written, and in a sentence why one was not', async () => {
  const kept = ['throughline-2026-01-02.jsonl.gz']
  server.answers(backups, {
    backups: { ...noneYet, kept, last: '2026-01-02T10:00:00.000Z', failed: 'No backup was written: the disk is full.' },
  })
  openHelp()
  show(<Help />)
  expect((await screen.findByRole('alert')).textContent).toBe('No backup was written: the disk is full.')
  const said = screen.getByText(/^The last backup was written/).textContent.replace(/[\u2066-\u2069]/g, '')
  expect(said).toMatch(/2 January 2026.*; 1 is kept in \/data\/backups\.$/)
})
