import { RelationStatus, RelationType } from '../../../model/generated/vocabulary'
import type { Box } from '../../../model/shape/geometry'
import { kindLook } from '../../../model/look/kind-look'
import { statusLook, strengthWidth } from '../../../model/look/line-look'
import type { Scene } from '../../../model/shape/marks'
import { composeScene } from './scene'
import { aDrawing, anEntity, aRelation, manner, ofEverything, ofTooMuch } from '../testing/drawings'
import { collisions, outside } from '../testing/scenes'

const spots = (scene: Scene) => new Map(scene.entities.map(({ id, x, y }) => [id, { x, y }]))

test('what is drawn is what was asked for: entities, relations, colours, line forms and widths', () => {
  const drawing = ofEverything()
  const scene = composeScene(drawing, new Map(), manner)
  expect(scene.entities.map(({ id, colour }) => [id, colour])).toEqual(
    drawing.entities.map(({ id, kind }) => [id, kindLook[kind].fill.light]),
  )
  expect(
    scene.relations.map(({ id, width, dash, struck, colour }) => [id, width, dash, struck !== null, colour]),
  ).toEqual(
    drawing.relations.map(({ id, status, strength }) => {
      const { dash, struck, colour } = statusLook[status]
      return [id, strengthWidth[strength - 1], dash ?? [], struck, colour.light]
    }),
  )
})

test('the legend has what occurs and nothing else', () => {
  const small = composeScene(aDrawing([anEntity('a'), anEntity('b')], [aRelation('a', 'b')]), new Map(), manner)
  expect(small.legend.shapes.map(({ kind }) => kind)).toEqual(['COMPANY'])
  expect(small.legend.lines.map(({ status }) => status)).toEqual(['ASSERTED'])
  const all = composeScene(ofEverything(), new Map(), { ...manner, theme: 'DARK' })
  expect(all.legend.shapes).toHaveLength(11)
  const words = all.texts.flatMap(({ lines }) => lines)
  expect(words).toEqual(expect.arrayContaining(['asserted', 'alleged', 'disputed', 'strength 1', 'strength 5']))
  expect(words).not.toContain('denied')
})

test('names, labels, title, legend and captions lie neither on each other nor outside', () => {
  for (const labels of [true, false]) {
    const scene = composeScene(ofEverything(), new Map(), { ...manner, labels })
    expect(collisions(scene)).toEqual([])
    expect(outside(scene)).toEqual([])
    expect(scene.relations.every(({ label }) => (label !== null) === labels)).toBe(true)
  }
})

test('parallel relations fan out, also when they run against each other', () => {
  const types = [RelationType.SUPPLIES_TO, RelationType.ASSISTS, RelationType.OWNS]
  const relations = types.map((type, i) => aRelation(i === 1 ? 'b' : 'a', i === 1 ? 'a' : 'b', { type }))
  const scene = composeScene(aDrawing([anEntity('a'), anEntity('b')], relations), new Map(), manner)
  const controls = scene.relations.map(({ points }) => points.slice(2, -2).join())
  expect(new Set(controls).size).toBe(3)
  expect(collisions(scene)).toEqual([])
})

test('a relation of an entity to itself is a loop', () => {
  const scene = composeScene(aDrawing([anEntity('a')], [aRelation('a', 'a')]), new Map(), manner)
  expect(scene.relations[0]!.points).toHaveLength(8)
  expect(outside(scene)).toEqual([])
})

test('loops of one entity have their heads, bars and lines apart', () => {
  const types = Object.values(RelationType).slice(0, 6)
  const loops = types.map((type) => aRelation('a', 'a', { type, status: RelationStatus.DISPUTED }))
  const { relations } = composeScene(aDrawing([anEntity('a')], loops), new Map(), manner)
  const middle = (numbers: readonly number[]) => ({
    x: (numbers[0]! + numbers[2]!) / 2,
    y: (numbers[1]! + numbers[3]!) / 2,
  })
  const marks = relations.flatMap(({ arrow, struck }) => [
    ...(arrow ? [{ x: arrow[0]!, y: arrow[1]! }] : []),
    middle(struck!),
  ])
  for (const [i, one] of marks.entries())
    for (const other of marks.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(3)
})

test('a relation without direction has no arrowhead', () => {
  const relations = [aRelation('a', 'b', { type: RelationType.COOPERATES_WITH }), aRelation('b', 'c')]
  const scene = composeScene(
    aDrawing(
      ['a', 'b', 'c'].map((id) => anEntity(id)),
      relations,
    ),
    new Map(),
    manner,
  )
  expect(scene.relations.map(({ arrow }) => arrow !== null)).toEqual([false, true])
})

test('a line does not run through an entity that it does not tie', () => {
  const given = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 300, y: 0 }],
    ['c', { x: 600, y: 0 }],
  ])
  const scene = composeScene(
    aDrawing(
      ['a', 'b', 'c'].map((id) => anEntity(id)),
      [aRelation('a', 'c')],
    ),
    given,
    manner,
  )
  expect(scene.relations[0]!.points).toHaveLength(6)
})

test('given places are kept but for one factor and a shift; where names would collide, all is moved apart', () => {
  const given = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 60, y: 0 }],
    ['c', { x: 0, y: 120 }],
  ])
  const scene = composeScene(aDrawing(['a', 'b', 'c'].map((id) => anEntity(id))), given, manner)
  const [a, b, c] = ['a', 'b', 'c'].map((id) => spots(scene).get(id)!)
  expect((b!.x - a!.x) / 60).toBeCloseTo((c!.y - a!.y) / 120, 1)
  expect(b!.x - a!.x).toBeGreaterThan(62)
  expect(b!.y).toBe(a!.y)
  expect(collisions(scene)).toEqual([])
})

test('in a drawing that is too full a name that has no room is left out, and the picture says so', () => {
  const { drawing, spots: given } = ofTooMuch()
  const scene = composeScene(drawing, given, { ...manner, labels: false })
  expect(scene.unnamed).toBe(2)
  expect(scene.texts.flatMap(({ lines }) => lines).join(' ')).toContain('Left out for want of room: 2 names.')
})

test('captions tell the counts, the sources and the day', () => {
  const relations = [
    aRelation('a', 'b', { status: RelationStatus.DISPUTED }),
    aRelation('b', 'a', { status: RelationStatus.ALLEGED }),
  ]
  const sources = Array.from({ length: 8 }, (_, i) => ({
    name: `Report ${i}`,
    publisher: 'Reuters',
    published: '2012-03-22',
  }))
  const drawing = aDrawing([anEntity('a'), anEntity('b')], relations, { sources, denied: 1 })
  const words = composeScene(drawing, new Map(), manner).texts.map(({ lines }) => lines.join(' '))
  expect(words).toContain('2 entities, 2 relations; 1 alleged; 1 disputed; 1 only denied and not drawn; sources: 8.')
  expect(words.find((text) => text.startsWith('Sources: '))).toMatch(
    /^Sources: Reuters, 2012-03-22: Report 0; .*and 2 more$/,
  )
  expect(words.join(' ')).toContain('2026-11-23')
})

test('the same input gives the same scene', () => {
  const drawing = ofEverything()
  expect(composeScene(drawing, new Map(), manner)).toEqual(composeScene(drawing, new Map(), manner))
})

test('names that nobody can see, endless ones and thousands of lines do not break it', () => {
  const names = ['', '\u200b', 'x'.repeat(10_000), '\n\n\n', 'ه'.repeat(300)]
  const scene = composeScene(aDrawing(names.map((name, i) => anEntity(`e:${i}`, { name }))), new Map(), manner)
  const boxes: Box[] = scene.entities.map(({ text }) => text.box)
  expect(boxes.every(({ bottom, top }) => bottom - top < 150)).toBe(true)
  expect(collisions(scene)).toEqual([])
})
