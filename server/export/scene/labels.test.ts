import { composeScene } from './scene'
import { aDrawing, anEntity, aRelation, manner } from '../testing/drawings'
import { collisions, covered, misplaced } from '../testing/scenes'

const drawn = (drawing: ReturnType<typeof aDrawing>, spots: Record<string, [x: number, y: number]>) =>
  composeScene(drawing, new Map(Object.entries(spots).map(([id, [x, y]]) => [id, { x, y }])), manner)

const entities = (...ids: string[]) => ids.map((id) => anEntity(id))

test('where two lines cross in their middles, each label stands on its own line and on no other', () => {
  const drawing = aDrawing(entities('a', 'b', 'c', 'd'), [aRelation('a', 'b'), aRelation('c', 'd')])
  const scene = drawn(drawing, { a: [0, 0], b: [400, 400], c: [400, 0], d: [0, 400] })
  expect([scene.unlabelled, misplaced(scene), collisions(scene)]).toEqual([0, [], []])
})

test('seven lines side by side carry their labels without one being on the next line', () => {
  const types = ['ASSISTS', 'OWNS', 'SUPPLIES_TO', 'TARGETS', 'COOPERATES_WITH', 'LINKED_TO', 'SIGNED'] as const
  const relations = types.map((type) => aRelation('a', 'b', { type, role: 'this and that' }))
  const scene = drawn(aDrawing(entities('a', 'b'), relations), { a: [0, 0], b: [20, 500] })
  expect([scene.unlabelled, misplaced(scene), collisions(scene)]).toEqual([0, [], []])
})

test('of two lines that run on one another the labels still name one line each, or are left out and counted', () => {
  const relations = [aRelation('a', 'c'), aRelation('b', 'd')]
  const scene = drawn(aDrawing(entities('a', 'b', 'c', 'd'), relations), {
    a: [0, 0],
    b: [200, 0],
    c: [400, 0],
    d: [600, 0],
  })
  expect(misplaced(scene)).toEqual([])
  expect(scene.relations.filter(({ label }) => label === null)).toHaveLength(scene.unlabelled)
})

test('no label hides that a line is disputed, or which way it runs, however little room there is', () => {
  const cases = [90, 100, 110, 130, 160, 240].flatMap((far) =>
    [0, 0.4, 0.8, 1.2, Math.PI / 2].map((turn) => ({ far, turn })),
  )
  const hidden = cases.flatMap(({ far, turn }) => {
    const b: [number, number] = [far * Math.cos(turn), far * Math.sin(turn)]
    const relations = [aRelation('a', 'b', { status: 'DISPUTED' }), aRelation('b', 'a', { type: 'OWNS' })]
    return [relations, relations.slice(0, 1)].flatMap((some) =>
      covered(drawn(aDrawing(entities('a', 'b'), some), { a: [0, 0], b })),
    )
  })
  expect(hidden).toEqual([])
})
