/** @jest-environment ./testing/page-environment.ts */
import { diffOf } from '../diff'
import { emptyDrawing } from '../graph'
import { investigation } from '../store'
import { onTold } from '../messages'
import { entity, relation } from '../../../testing/edits'
import { watchOthers } from './changes-of-others'

/** The graph as others leave it. */
const graph = { changes: 1, disputed: false, gone: false }
const card = { ...entity('a'), __typename: 'Company' }
const line = () => {
  const { subjectId, objectId, ...rest } = relation('a', 'b')
  const status = graph.disputed ? 'DISPUTED' : 'ASSERTED'
  return { ...rest, __typename: 'Relation', status, subject: { id: subjectId }, object: { id: objectId } }
}
const nodes = () => [card, { ...card, id: 'b', name: 'B' }, graph.gone ? null : line()]
const told: string[] = []
let stop: () => void

const look = async () => {
  dispatchEvent(new Event('focus'))
  await new Promise((done) => setTimeout(done, 100))
}

beforeAll(async () => {
  globalThis.fetch = (address, init) => {
    if (address === '/readyz') return Promise.resolve(Response.json({ ready: true, writing: true }))
    const data = (init?.body as string).includes('changes') ? { changes: graph.changes } : { nodes: nodes() }
    return Promise.resolve(Response.json({ data }))
  }
  const drawn = { entities: { add: [entity('a'), entity('b')] }, relations: { add: [relation('a', 'b')] } }
  investigation.commit(diffOf(emptyDrawing, drawn), 'Draw')
  onTold((sentence) => told.push(sentence))
  stop = watchOthers()
  await look()
})
afterAll(() => stop())

test('what somebody else records is drawn and told when the window is looked at again', async () => {
  Object.assign(graph, { changes: 2, disputed: true })
  await look()
  expect(investigation.drawing().relations.get(relation('a', 'b').id)?.status).toBe('DISPUTED')
  expect(told).toEqual([expect.stringMatching(/^Somebody else has changed the graph: 1 /)])
})

test('a line that nothing supports any more is taken off, and undo and redo do not bring it back', async () => {
  Object.assign(graph, { changes: 3, gone: true })
  await look()
  expect(investigation.drawing().relations.size).toBe(0)
  investigation.undo()
  investigation.redo()
  expect(investigation.drawing().relations.size).toBe(0)
})
