import { conditionsInWords, emptyQuestion, notYet, pathVariables, relaxations, tightenings } from './path-question'
import type { PathQuestion } from './path-question'
import { anEntity } from './testing/evidence'

const a = anEntity('a')
const b = anEntity('b')
const c = anEntity('c')
const question = { ...emptyQuestion, from: [a], to: [b] }

describe('A question for paths', () => {
  test('sends ids, and a filter only of what is asked for', () =>
    expect(pathVariables({ ...question, minStrength: 2, asOf: ' 2010 ', types: ['OWNS'] })).toMatchObject({
      from: ['a'],
      to: ['b'],
      filter: { minStrength: 2, asOf: '2010', types: ['OWNS'] },
    }))

  test('without conditions it filters nothing', () => expect(pathVariables(question).filter).toEqual({}))

  test('cannot be asked without both ends, and says which is missing', () => {
    expect(notYet(emptyQuestion)).toBe('Choose where the path starts.')
    expect(notYet({ ...emptyQuestion, from: [a] })).toBe('Choose where the path ends.')
    expect(notYet(question)).toBeNull()
  })

  test('cannot have one entity at both ends, or one needed and avoided', () => {
    expect(notYet({ ...question, to: [b, a] })).toBe('A is at both ends. A path ties two different entities.')
    expect(notYet({ ...question, via: [c], avoid: [c] })).toBe('C is to be avoided and needed at once.')
  })
})

describe('What could be relaxed when there is no path', () => {
  test('is everything that is demanded, and nothing that is not', () => {
    const strict: PathQuestion = {
      ...question,
      sameTime: true,
      directed: true,
      minStrength: 3,
      statuses: ['ASSERTED'],
      types: ['OWNS'],
      avoidTypes: ['LINKED_TO'],
      requireTypes: ['LEADS'],
      avoid: [c],
      via: [anEntity('d')],
      asOf: '2010',
    }
    const relaxed = relaxations(strict).reduce((now, { change }) => ({ ...now, ...change }), strict)
    expect(relaxed).toEqual({ ...question, avoidHubs: false, maxLength: 8 })
  })

  test('is nothing when nothing is demanded', () =>
    expect(relaxations({ ...question, avoidHubs: false, maxLength: 8 })).toEqual([]))

  test('reads as a button', () =>
    expect(relaxations({ ...question, avoidTypes: ['OWNS'] }).map(({ label }) => label)).toEqual([
      'Allow hubs',
      'Allow “owns”',
      'Up to 8 relations',
    ]))
})

test('The conditions are told in a few words', () =>
  expect(conditionsInWords({ ...question, minStrength: 2, directed: true })).toEqual([
    'hubs avoided',
    'strength 2 or more',
    'direction kept',
    'up to 6 relations',
  ]))

test('A search that a limit ended can be made smaller, never larger', () => {
  expect(tightenings(question)).toEqual([
    { label: 'Up to 4 relations', change: { maxLength: 4 } },
    { label: 'Strength 2 or more', change: { minStrength: 2 } },
  ])
  expect(tightenings({ ...question, maxLength: 3, minStrength: 3, avoidHubs: false })).toEqual([
    { label: 'Avoid hubs', change: { avoidHubs: true } },
  ])
})
