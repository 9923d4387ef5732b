import fc from 'fast-check'

import { apply, diffOf } from './diff'
import { emptyDrawing, noFilters } from './graph'
import type { Drawing, Filters } from './graph'
import { edits, entity, relation } from '../../testing/edits'
import { blankInWords, filteredInWords, visibleOf } from './visible'

const drawing = apply(
  emptyDrawing,
  diffOf(emptyDrawing, {
    entities: { add: [entity('a'), entity('b', { kind: 'LAW' }), entity('c', { hidden: true }), entity('d')] },
    relations: { add: [relation('a', 'b'), relation('a', 'd', { status: 'DISPUTED' }), relation('d', 'c')] },
  }),
)
const seen = (of: Drawing) => {
  const { entities, relations } = visibleOf(of)
  return [[...entities.keys()].join(''), [...relations.values()].map((r) => r.subjectId + r.objectId).join(' ')]
}

test('what is hidden by hand is out of sight, with the relations that hang on it', () => {
  expect(seen(drawing)).toEqual(['abd', 'ab ad'])
  expect(visibleOf(drawing)).toMatchObject({
    hiddenByHand: 1,
    hiddenRelations: 1,
    filteredEntities: 0,
    filteredRelations: 0,
  })
})

test('a filter puts a kind, a type or a status out of sight', () => {
  expect(seen({ ...drawing, filters: { ...noFilters, hiddenKinds: ['LAW'] } })).toEqual(['ad', 'ad'])
  expect(seen({ ...drawing, filters: { ...noFilters, hiddenStatuses: ['DISPUTED'] } })).toEqual(['abd', 'ab'])
  expect(seen({ ...drawing, filters: { ...noFilters, hiddenTypes: ['SUPPLIES_TO'] } })).toEqual(['abd', ''])
})

test('who is left without a tie by a filter steps back, and who had none does not', () => {
  const alone = apply(drawing, diffOf(drawing, { entities: { add: [entity('e')] } }))
  expect([...visibleOf(alone).pale]).toEqual([])
  const pale = (change: Partial<Filters>) => [...visibleOf({ ...alone, filters: { ...noFilters, ...change } }).pale]
  expect(pale({ hiddenTypes: ['SUPPLIES_TO'] })).toEqual(['a', 'b', 'd'])
  expect(pale({ hiddenStatuses: ['DISPUTED'] })).toEqual(['d'])
})

test('of kinds that are put away those stay, paler, that tie together what is left, where that is wanted', () => {
  const three = apply(
    emptyDrawing,
    diffOf(emptyDrawing, {
      entities: {
        add: [entity('a'), entity('b'), entity('law', { kind: 'LAW' }), entity('one', { kind: 'LAW' }), entity('twin')],
      },
      relations: { add: [relation('a', 'law'), relation('law', 'b'), relation('one', 'a'), relation('law', 'one')] },
    }),
  )
  const filters: Filters = { ...noFilters, hiddenKinds: ['LAW'] }
  expect(seen({ ...three, filters })).toEqual(['abtwin', ''])
  const kept = { ...three, filters: { ...filters, ties: true } }
  expect(seen(kept)).toEqual(['abtwinlaw', 'alaw lawb'])
  const { pale, relations } = visibleOf(kept)
  expect([...pale]).toEqual(['law', ...relations.keys()])
  expect([...visibleOf(kept).between]).toEqual(['law'])
})

test('what a file says it was filtered by is what the filters let through', () => {
  const filter = (change: Partial<Filters>) => visibleOf({ ...drawing, filters: { ...noFilters, ...change } }).filter
  expect(filter({})).toBeNull()
  expect(filter({ hiddenKinds: ['LAW'] })).toBeNull()
  const time = { asOf: '2010', surely: false, undated: false }
  expect(filter({ hiddenStatuses: ['DISPUTED'], time })).toEqual({
    statuses: ['ASSERTED', 'ALLEGED', 'DENIED'],
    ...time,
  })
  const { types, ...rest } = filter({ hiddenTypes: ['SUPPLIES_TO'] })!
  expect([types?.length, types?.includes('SUPPLIES_TO'), rest]).toEqual([32, false, {}])
})

test('filters never lose anything: without them everything is there again', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      let now = emptyDrawing
      for (const step of steps) now = apply(now, step(now))
      const filtered = { ...now, filters: { ...noFilters, hiddenKinds: ['COMPANY' as const] } }
      expect(visibleOf(filtered).entities.size).toBe(0)
      const all = visibleOf({ ...filtered, filters: noFilters })
      expect(all.entities.size + all.hiddenByHand).toBe(now.entities.size)
    }),
  )
})

test('a relation is in sight only with both its ends', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      let now = emptyDrawing
      for (const step of steps) now = apply(now, step(now))
      const { entities, relations } = visibleOf(now)
      for (const { subjectId, objectId } of relations.values())
        expect([entities.has(subjectId), entities.has(objectId)]).toEqual([true, true])
    }),
  )
})

describe('Out of sight', () => {
  const filtered = (more: Partial<Drawing['filters']>) => ({ ...drawing, filters: { ...noFilters, ...more } })

  test('filters are told apart from hiding, and nothing is counted twice', () => {
    const { filteredRelations, hiddenRelations, relations } = visibleOf(filtered({ hiddenKinds: ['LAW', 'COMPANY'] }))
    expect([filteredRelations, hiddenRelations, relations.size]).toEqual([2, 1, 0])
  })

  test('a drawing of which nothing can be seen says why, and one of which something can says nothing', () => {
    expect(blankInWords(visibleOf(filtered({ hiddenKinds: ['LAW', 'COMPANY'] })))).toBe(
      'Everything that is drawn is out of sight: 3 entities are filtered out and 1 entity is hidden by hand.',
    )
    expect(blankInWords(visibleOf(drawing))).toBeNull()
    expect(blankInWords(visibleOf(emptyDrawing))).toBeNull()
  })

  test('what is drawn and filtered is told by its name and its kind', () => {
    const laws = filtered({ hiddenKinds: ['LAW'] })
    expect(filteredInWords(laws, { entities: ['b'] })).toBe('B is drawn, but laws are filtered out of sight.')
    expect(filteredInWords(laws, { entities: ['a'] })).toBeNull()
    expect(filteredInWords(filtered({ hiddenKinds: ['LAW', 'COMPANY'] }), { entities: ['a', 'b', 'd'] })).toBe(
      '3 entities are drawn, but companies and laws are filtered out of sight.',
    )
  })

  test('relations are told by their type, or by their status', () => {
    const [, disputed] = [...drawing.relations.keys()]
    expect(filteredInWords(filtered({ hiddenStatuses: ['DISPUTED'] }), { relations: [disputed!] })).toBe(
      '1 relation is drawn, but filtered out of sight: what is disputed.',
    )
    expect(filteredInWords(filtered({ hiddenTypes: ['SUPPLIES_TO'] }), { relations: drawing.relations.keys() })).toBe(
      '3 relations are drawn, but filtered out of sight: “supplies”.',
    )
  })
})
