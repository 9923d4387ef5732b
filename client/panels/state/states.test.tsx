/** @jest-environment ./testing/page-environment.ts */
import { act, screen, waitFor, within } from '@testing-library/react'

import { known, pageOf } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { drawn, show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { entity } from '../../../testing/edits'
import {
  LegalBasesAskedDocument as legalBasesAsked,
  NodesDocument as nodes,
  PathEvidenceDocument as pathEvidence,
  StateLinksAskedDocument as stateLinksAsked,
  StateMatrixAskedDocument as stateMatrixAsked,
} from '../../generated/graphql'
import { undo } from '../../investigation/commands'
import { select } from '../../investigation/selection/selection'
import type { LegalBasis, StateTies } from '../../investigation/state/state-links'
import { openTies, openTiesOf, openTieTable, setStateTool, stateTool } from '../../investigation/state/state-tool'
import { investigation } from '../../investigation/store'
import { aClaim, anEntity, aPath, aRelation } from '../../investigation/testing/evidence'
import { aMechanism, aTable, someTies } from '../../investigation/testing/ties'
import { StatesPanel } from './states'

const ties = (stateLinks: StateTies | null) => server.answers(stateLinksAsked, { stateLinks })
const panel = () => {
  openTies(anEntity('zte'))
  return show(<StatesPanel />)
}
const asked = () => server.asked(stateLinksAsked).at(-1)
const denial = aClaim({ id: 'claim:no', stance: 'DENIES', statement: 'ZTE says that nobody owns it.' })
const disputed = aMechanism('zte', 'iran', {
  mechanism: 'SUPPLY',
  status: 'DISPUTED',
  strength: 2,
  denials: [denial],
})

test('Before anything is chosen it asks whose ties are to be told', () => {
  show(<StatesPanel />)
  expect(screen.getByText(/There is no score over all of them/)).toBeTruthy()
  expect(server.asked(stateLinksAsked)).toEqual([])
})

test('It begins with what is selected on the drawing', async () => {
  ties(someTies('a', {}))
  drawn({ entities: [entity('a')] })
  select({ type: 'entity', id: 'a' })
  show(<StatesPanel />)
  await screen.findByRole('region', { name: 'Ties of A' })
  expect(asked()).toMatchObject({ of: 'a', state: null, maxLength: 4 })
})

test('While it looks it says so', async () => {
  const held = server.holds(stateLinksAsked)
  panel()
  expect(screen.getByText('Loading ties to states')).toBeTruthy()
  held.answer({ stateLinks: someTies('zte', { iran: [disputed] }) })
  await screen.findByRole('button', { name: /^Supply/ })
})

test('What failed is asked again by a press', async () => {
  server.fails(stateLinksAsked, 'TIMEOUT')
  const person = panel()
  await screen.findByRole('alert', { name: 'That took too long' })
  ties(someTies('zte', { iran: [disputed] }))
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('button', { name: /^Supply/ })
})

test('Where nothing ties it, it says what was searched, and looks further by a press', async () => {
  const explanation = 'No mechanism was found that ties “ZTE” to a state: looked for in 12 entities and 34 relations.'
  ties(someTies('zte', {}, { explanation }))
  const person = panel()
  const none = within(await screen.findByRole('group', { name: 'No mechanism was found' }))
  expect(none.getByText(explanation)).toBeTruthy()
  await person.click(none.getByRole('button', { name: 'Look over chains of up to 5 relations' }))
  await waitFor(() => expect(asked()).toMatchObject({ maxLength: 5 }))
})

test('A search that a limit ended is not called complete', async () => {
  const searched = { entities: 1, relations: 2, maxLength: 4, asOf: null, complete: false, stoppedBy: 'Too many.' }
  ties(someTies('zte', { iran: [disputed] }, { searched }))
  panel()
  const notice = within(await screen.findByRole('group', { name: 'Not everything was searched' }))
  expect(notice.getByText('Too many.')).toBeTruthy()
})

test('An entity that is gone is said to be', async () => {
  ties(null)
  panel()
  await screen.findByText(/It is not in the graph any more/)
})

describe('A mechanism', () => {
  test('stands with its status, its strength and how much of it is denied, before it is opened', async () => {
    ties(someTies('zte', { iran: [disputed, aMechanism('zte', 'iran')] }))
    panel()
    const row = await screen.findByRole('button', { name: /^Supply/ })
    expect(row.textContent).toContain('disputed')
    expect(row.textContent).toContain('1 denial')
    expect(within(row).getByRole('img', { name: 'strength 2 of 5' })).toBeTruthy()
    expect(screen.queryByText('ZTE says that nobody owns it.')).toBeNull()
  })

  test('says that another of its chains is more doubtful than the best', async () => {
    const other = aPath(['zte', 'tci', 'iran'], {
      relations: [aRelation('zte', 'tci'), aRelation('tci', 'iran', { status: 'DISPUTED' })],
    })
    ties(someTies('zte', { iran: [aMechanism('zte', 'iran', { paths: [aPath(['zte', 'iran']), other] })] }))
    panel()
    await screen.findByText(/another chain is disputed/)
  })

  test('opens its chains with their evidence, what is denied, and its laws with what is missing', async () => {
    ties(someTies('zte', { iran: [disputed] }))
    const person = panel()
    // The only one of the only state is open.
    const chain = await screen.findByRole('button', { name: /^Draw chain 1: / })
    expect(chain.getAttribute('aria-label')).toContain('ZTE → owns (undated, 1 source) → IRAN')
    server.answers(pathEvidence, {
      nodes: [{ ...aRelation('zte', 'iran'), claims: pageOf([aClaim({ statement: 'ZTE sold it.' })]) }],
    })
    await person.click(screen.getByRole('button', { name: 'Evidence of chain 1' }))
    const window = within(await screen.findByRole('dialog', { name: 'Evidence of the path' }))
    await window.findByText('ZTE sold it.')
    await person.click(window.getByRole('button', { name: 'Close' }))
    await person.click(screen.getByRole('button', { name: /^What is denied/ }))
    await screen.findByText('ZTE says that nobody owns it.')
    const basis: LegalBasis = {
      operator: anEntity('iran'),
      law: null,
      article: null,
      status: null,
      inForce: null,
      enactedBy: [],
      relation: null,
      missing: ['No law is recorded that authorises “Iran”.'],
    }
    server.answers(legalBasesAsked, { legalBasis: [basis] })
    await person.click(screen.getByRole('button', { name: 'By which law' }))
    await screen.findByText('No law is recorded that authorises “Iran”.')
    expect(server.asked(legalBasesAsked)).toEqual([{ of: 'iran', on: null }])
  })

  test('is drawn by a press, as one step that is undone', async () => {
    ties(someTies('zte', { iran: [aMechanism('zte', 'iran', { paths: [aPath(['zte', 'tci', 'iran'])] })] }))
    const person = panel()
    const all = ['zte', 'tci', 'iran']
    server.answers(
      nodes,
      known(
        all.map((id) => anEntity(id)),
        [aRelation('zte', 'tci'), aRelation('tci', 'iran')],
      ),
    )
    await person.click(await screen.findByRole('button', { name: 'Draw ownership' }))
    await waitFor(() => expect([...investigation.drawing().entities.keys()]).toEqual(all))
    expect(investigation.drawing().relations.size).toBe(2)
    undo()
    expect(investigation.drawing().entities.size).toBe(0)
  })
})

test('Of several states one is shown by a choice', async () => {
  ties(someTies('zte', { iran: [disputed], china: [aMechanism('zte', 'china')] }))
  const person = panel()
  await person.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'china')
  expect(screen.queryByRole('region', { name: 'IRAN' })).toBeNull()
  expect(screen.getByRole('region', { name: 'CHINA' })).toBeTruthy()
})

test('A time narrows what is asked; one that is none is not asked', async () => {
  ties(someTies('zte', { iran: [disputed] }))
  const person = panel()
  await person.click(await screen.findByRole('button', { name: /^Conditions/ }))
  const field = await screen.findByRole('textbox', { name: 'As of' })
  await person.type(field, '2010-13')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  await person.clear(field)
  await person.type(field, '2010')
  await waitFor(() => expect(asked()).toMatchObject({ asOf: '2010' }))
  expect(server.asked(stateLinksAsked).map(({ asOf }) => asOf)).not.toContain('2010-13')
})

describe('Two compared', () => {
  const compare = () => {
    server.answers(stateLinksAsked, ({ of }) => ({
      stateLinks:
        of === 'zte'
          ? someTies('zte', { iran: [disputed] })
          : someTies('huawei', { iran: [aMechanism('huawei', 'iran', { mechanism: 'ASSISTANCE' })] }),
    }))
    openTiesOf([anEntity('zte'), anEntity('huawei')])
    return show(<StatesPanel />)
  }

  test('stand beside each other, a row a mechanism', async () => {
    compare()
    const table = within(await screen.findByRole('table'))
    const rows = table.getAllByRole('row').map((row) => row.textContent)
    expect(rows.map((text) => /^(Mechanism|IRAN|Supply|Assistance)/.exec(text)?.[0])).toEqual([
      'Mechanism',
      'IRAN',
      'Supply',
      'Assistance',
    ])
    expect(rows[2]).toMatch(/^Supplydisputed.*1 denial.*none found$/)
  })

  test('lead to the chains of one of them by a press', async () => {
    const person = compare()
    await person.click((await within(await screen.findByRole('table')).findAllByRole('button'))[0]!)
    expect(stateTool.getState()).toMatchObject({ shown: 'TIES', of: [{ id: 'zte' }], state: [{ id: 'iran' }] })
    await waitFor(() => expect(asked()).toMatchObject({ of: 'zte', state: 'iran' }))
  })

  test('that are one and the same are not asked for', () => {
    openTiesOf([anEntity('zte'), anEntity('zte')])
    show(<StatesPanel />)
    expect(screen.getByText('Both are the same. Choose another one.')).toBeTruthy()
  })
})

describe('A table', () => {
  const table = () => {
    server.answers(stateMatrixAsked, {
      stateMatrix: aTable(['china', 'iran'], {
        zte: [['SUPPLY', 'OPERATION'], []],
        dahua: [['OWNERSHIP'], ['SUPPLY']],
      }),
    })
    openTieTable([anEntity('zte'), anEntity('dahua')])
    return show(<StatesPanel />)
  }

  test('has in each cell how many mechanisms and the worst doubt, and says what was searched', async () => {
    table()
    const cells = (await screen.findAllByRole('cell')).map(({ textContent }) => textContent)
    expect(cells).toEqual(['2 mechanismsalleged1', 'none found', '1 mechanismalleged1', '1 mechanismalleged1'])
    expect(screen.getByText('Looked for in 34 relations around 2 entities.')).toBeTruthy()
    expect(server.asked(stateMatrixAsked)).toMatchObject([{ of: ['zte', 'dahua'], states: null }])
  })

  test('opens a pair by a press on its cell', async () => {
    ties(someTies('zte', {}))
    const person = table()
    await person.click(await screen.findByRole('button', { name: 'ZTE and IRAN: none found' }))
    await waitFor(() => expect(asked()).toMatchObject({ of: 'zte', state: 'iran' }))
  })

  test('of too many is not asked for, and says how many it may have', () => {
    openTieTable(Array.from({ length: 21 }, (_, i) => anEntity(`e${i}`)))
    show(<StatesPanel />)
    expect(screen.getByText('21 entities are chosen. A table has at most 20: take 1 out.')).toBeTruthy()
  })

  test('says that it failed, and is asked for again by a press', async () => {
    server.fails(stateMatrixAsked)
    openTieTable([anEntity('zte')])
    const person = show(<StatesPanel />)
    await screen.findByRole('alert')
    server.answers(stateMatrixAsked, { stateMatrix: aTable([], { zte: [] }) })
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('group', { name: 'No mechanism was found' })
  })
})

test('Persian names stand apart from our words, in rows, side by side and in a table', async () => {
  const named = (id: string) => anEntity(id, { name: 'شرکت مخابرات' })
  const path = aPath(['zte', 'iran'])
  const persian = (id: string) => {
    const mechanism = { ...disputed, paths: [{ ...path, entities: path.entities.map((one) => named(one.id)) }] }
    const found = someTies(id, { iran: [mechanism] })
    return { ...found, of: named(id), states: found.states.map((tie) => ({ ...tie, state: named(tie.state.id) })) }
  }
  server.answers(stateLinksAsked, ({ of }) => ({ stateLinks: persian(String(of)) }))
  openTies(named('zte'))
  const person = show(<StatesPanel />)
  await screen.findByRole('button', { name: /^Draw chain 1/ })
  expect(strayTexts()).toEqual([])
  act(() => setStateTool({ beside: [named('tci')] }))
  await person.click(screen.getByRole('radio', { name: 'Two compared' }))
  await screen.findByRole('table')
  expect(strayTexts()).toEqual([])
  const table = aTable(['iran'], { zte: [['SUPPLY']] })
  server.answers(stateMatrixAsked, {
    stateMatrix: {
      ...table,
      states: [named('iran')],
      rows: table.rows.map((row) => ({ ...row, entity: named('zte') })),
    },
  })
  act(() => setStateTool({ rows: [named('zte')] }))
  await person.click(screen.getByRole('radio', { name: 'Table' }))
  await screen.findByRole('cell')
  expect(strayTexts()).toEqual([])
})
