import { diffOf } from '../../investigation/diff'
import { linking } from '../../investigation/record/linking'
import { select } from '../../investigation/selection/selection'
import { investigation } from '../../investigation/store'
import { entity, relation } from '../../../testing/edits'
import { actionsNow } from './actions'
import { keyWords } from './keys'

const all = () => actionsNow({ dark: false, turn: () => undefined }).flatMap(({ actions }) => actions)
const find = (words: string) => all().find((action) => action.words === words)!

beforeEach(() => {
  while (investigation.undo() !== null);
  select(null)
})

test('with nothing drawn, what needs a drawing says why it cannot be done, and the rest can', () => {
  expect(find('Expand what is selected').why).toBe('Select an entity first.')
  expect(find('Picture and data').why).toMatch(/Nothing is drawn yet/)
  expect(find('Undo').why).toBe('There is nothing to undo.')
  for (const words of ['Add a claim', 'Add an entity or a document', 'Find paths', 'Search', 'Help and keys'])
    expect(find(words).why ?? null).toBeNull()
})

test('what is selected is called by its name, and can be acted on', () => {
  const ab = { entities: { add: [entity('a'), entity('b')] }, relations: { add: [relation('a', 'b')] } }
  investigation.commit(diffOf(investigation.drawing(), ab), 'Draw')
  select({ type: 'entity', id: 'a' })
  expect(find('Undo: Draw').why).toBeNull()
  expect(find('Collapse A').why).toBe('It has not been expanded.')
  find('Add a relation from A').run()
  expect(linking.getState().from).toBe('a')
})

test('no two actions are called the same', () => {
  const words = all().map((action) => action.words)
  expect(new Set(words).size).toBe(words.length)
})

test('every key that an action shows is in the list of keys', () => {
  const known = new Set(keyWords.flatMap(([keys]) => keys))
  expect(all().flatMap(({ keys }) => (keys && !known.has(keys) ? [keys] : []))).toEqual([])
})
