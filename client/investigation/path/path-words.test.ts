import {
  pathText,
  pathTextWithFacts,
  comparePaths,
  comparisonInWords,
  pathFacts,
  pathPeriod,
  pathSteps,
  stoppedInWords,
} from './path-words'
import type { Path } from './path-words'
import { aPath, aRelation } from '../testing/evidence'

describe('A path in one line', () => {
  const path = aPath(['a', 'b', 'c'], {
    relations: [aRelation('b', 'a'), aRelation('b', 'c')],
    weakest: { id: 'rel:b:owns:c' },
  })

  test('each relation reads in the direction in which the path goes', () =>
    expect(pathText(path)).toBe('A → is owned by → B → owns → C'))

  test('in a line each relation has its time and its sources, its status where it is not asserted, and the weakest is named', () => {
    const validity = { text: '2010', earliest: '2010-01-01', latest: '2010-12-31' }
    const relations = [
      aRelation('b', 'a', { strength: 4, sources: 2, validity }),
      aRelation('b', 'c', { strength: 1, status: 'DISPUTED' }),
    ]
    expect(pathTextWithFacts(aPath(['a', 'b', 'c'], { relations, strength: 1, weakest: { id: 'rel:b:owns:c' } }))).toBe(
      'A → is owned by (2010, 2 sources) → B → owns (weakest, disputed, undated, 1 source) → C',
    )
  })

  const marks = (found: Path) => pathSteps(found).map(({ relations }) => relations[0]?.weakest)

  test('the weakest relation is marked, and only that', () => {
    const relations = [aRelation('b', 'a', { strength: 5 }), aRelation('b', 'c', { strength: 3 })]
    expect(marks(aPath(['a', 'b', 'c'], { relations, weakest: { id: 'rel:b:owns:c' } }))).toEqual([null, 'weakest'])
  })

  test('where all are equally strong, the one that the summary names is marked, and that says so', () =>
    expect(marks(path)).toEqual([null, 'weakest; all are equally strong']))

  test('a single relation is not compared', () => expect(marks(aPath(['a', 'b']))).toEqual([null]))
})

describe('Parallel relations', () => {
  const dated = (years: string) => ({ text: years, earliest: `${years}-01-01`, latest: `${years}-12-31` })
  const [strong, other, last] = [
    aRelation('a', 'b', { strength: 4, validity: dated('2001') }),
    aRelation('b', 'a', { strength: 2, sources: 2, validity: dated('2010') }),
    aRelation('b', 'c', { validity: dated('2010') }),
  ]
  const path = aPath(['a', 'b', 'c'], {
    steps: [
      { relation: { id: strong.id }, relations: [strong, other] },
      { relation: { id: last.id }, relations: [last] },
    ],
    weakest: { id: last.id },
    period: null,
    periods: [{ text: '2010', earliest: '2010-01-01', latest: '2010-12-31' }],
  })

  test('are named in one step, each in the direction of the path and with what stands beside it', () => {
    expect(pathText(path)).toBe('A → owns and is owned by → B → owns → C')
    expect(pathTextWithFacts(path)).toBe(
      'A → owns (2001, 1 source) and is owned by (2010, 2 sources) → B → owns (weakest, 2010, 1 source) → C',
    )
  })

  test('are counted, and it is said when they alone may have held together', () =>
    expect(pathFacts(path)).toEqual([
      'strength 3 of 5',
      '2 steps over 3 relations',
      'its strongest relations never held at one time, by their dates; with parallel relations: 2010',
    ]))

  test('add to the time of the strongest what they add, and nothing where they add nothing', () => {
    const period = { text: '2001', earliest: '2001-01-01', latest: '2001-12-31' }
    expect(pathPeriod({ ...path, period, periods: [period, ...path.periods] })).toBe(
      'all of it may have held: 2001; with parallel relations: 2001 and 2010',
    )
    expect(pathPeriod({ ...path, period, periods: [period] })).toBe('all of it may have held: 2001')
  })

  test('are compared like any others', () =>
    expect(comparePaths(path, aPath(['a', 'b'])).relations.onlyFirst.map(({ id }) => id)).toEqual([
      'rel:b:owns:a',
      'rel:b:owns:c',
    ]))
})

describe('When a path held', () => {
  test('no period: never at one time', () =>
    expect(pathPeriod(aPath(['a', 'b'], { period: null }))).toBe('never all of it at one time, by its dates'))

  test('a period with gaps is told with them, and never as one span', () => {
    const period = {
      text: '{2015-01-01..2015-12-31,2020-01-01..2020-12-31}',
      earliest: '2015-01-01',
      latest: '2020-12-31',
    }
    expect(pathPeriod(aPath(['a', 'b'], { period }))).toMatch(/may have held: 2015; 2020(?! to)/)
  })

  test('an undated period: nothing speaks against it', () =>
    expect(pathPeriod(aPath(['a', 'b']))).toBe('no date speaks against all of it at one time'))

  test('a dated one is told', () =>
    expect(
      pathFacts(aPath(['a', 'b'], { period: { text: null, earliest: '2010-12-01', latest: '2010-12-31' } })),
    ).toEqual(['strength 3 of 5', '1 relation', 'all of it may have held: December 2010 (1 of 1 undated)']))

  test('relations without a date are counted beside it: they may have held at any time', () => {
    const period = { text: null, earliest: '2010-01-01', latest: null }
    const dated = { text: '2010/..', earliest: '2010-01-01', latest: null }
    const relations = [aRelation('a', 'b', { validity: dated }), aRelation('b', 'c')]
    expect(pathPeriod(aPath(['a', 'b', 'c'], { period, relations }))).toBe(
      'all of it may have held: since 2010 (1 of 2 undated)',
    )
    const all = relations.map((relation) => ({ ...relation, validity: dated }))
    expect(pathPeriod(aPath(['a', 'b', 'c'], { period, relations: all }))).toBe('all of it may have held: since 2010')
  })
})

describe('Two paths side by side', () => {
  const first = aPath(['a', 'b', 'c', 'z'], { strength: 4 })
  const second = aPath(['a', 'b', 'd', 'z'], { strength: 2 })

  test('what both have and what only one has', () => {
    const { entities, relations } = comparePaths(first, second)
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
    expect(ids(entities.shared)).toEqual(['a', 'b', 'z'])
    expect(ids(entities.onlyFirst)).toEqual(['c'])
    expect(ids(entities.onlySecond)).toEqual(['d'])
    expect(ids(relations.shared)).toEqual(['rel:a:owns:b'])
    expect(ids(relations.onlyFirst)).toEqual(['rel:b:owns:c', 'rel:c:owns:z'])
    expect(ids(relations.onlySecond)).toEqual(['rel:b:owns:d', 'rel:d:owns:z'])
  })

  test('in a sentence, the ends not counted as a meeting', () => {
    expect(comparisonInWords(first, second)).toBe(
      'Both run through B. They share 1 relation. The first is stronger, 4 against 2.',
    )
    expect(comparisonInWords(aPath(['a', 'b', 'z']), aPath(['a', 'c', 'z']))).toBe(
      'They meet only at their ends. They share no relation. Both have strength 3.',
    )
  })
})

describe('What ended a search', () => {
  test('is told, and what it means for what was found', () =>
    expect(stoppedInWords('deadline', 2)).toBe(
      'The time allowed for one search was over. What is listed holds, but there may be more or better paths.',
    ))

  test('is told also when nothing was found or the limit has no words yet', () => {
    expect(stoppedInWords('steps', 0)).toBe('There were so many ways to try that the search was ended.')
    expect(stoppedInWords('memory', 0)).toBe('A limit ended the search: memory.')
  })
})
