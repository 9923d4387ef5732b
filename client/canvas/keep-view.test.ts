import cytoscape from 'cytoscape'

import { keepView } from './keep-view'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

function kept() {
  const cy = cytoscape({ headless: true, styleEnabled: true, elements: [{ data: { id: 'zte' } }] })
  const commands = { seesAll: () => false, showWhole: () => undefined, lookAt: () => undefined }
  return { cy, view: keepView(cy, commands, () => []) }
}
const at = { zoom: 2, pan: { x: 10, y: 20 } }

test('after a change of size all is as it was', () => {
  const { cy, view } = kept()
  cy.viewport(at)
  view.resize()
  cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } })
  jest.advanceTimersByTime(2_000)
  expect([cy.zoom(), cy.pan()]).toEqual([at.zoom, at.pan])
})

test.each(['comes', 'goes'])('an entity that %s while the size changes keeps the view that it is given', (how) => {
  const { cy, view } = kept()
  view.resize()
  if (how === 'comes') cy.add({ data: { id: 'tci' } })
  else cy.remove('#zte')
  cy.viewport(at)
  jest.advanceTimersByTime(2_000)
  expect([cy.zoom(), cy.pan()]).toEqual([at.zoom, at.pan])
})
