import { conditionsInWords, chosenConditions, relaxations, tightenings } from './path-conditions'
import { emptyQuestion } from './path-question'
import type { PathQuestion } from './path-question'
import { anEntity } from '../testing/evidence'

const c = anEntity('c')
const question = { ...emptyQuestion, from: [anEntity('a')], to: [anEntity('b')] }

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
      surely: true,
      minSources: 2,
      documents: [anEntity('doc')],
    }
    const relaxed = relaxations(strict).reduce((now, { change }) => ({ ...now, ...change }), strict)
    expect(relaxed).toEqual({ ...question, avoidHubs: false, incidental: true, maxLength: 8 })
  })

  test('is nothing when nothing is demanded', () =>
    expect(relaxations({ ...question, avoidHubs: false, incidental: true, maxLength: 8 })).toEqual([]))

  test('reads as a button', () =>
    expect(relaxations({ ...question, avoidTypes: ['OWNS'] }).map(({ label }) => label)).toEqual([
      'Allow hubs',
      'Allow “is located in”, “published” or “reports on”',
      'Allow “owns”',
      'Up to 8 relations',
    ]))
})

test('The conditions are told in a few words', () =>
  expect(conditionsInWords({ ...question, minStrength: 2, directed: true })).toEqual([
    'hubs avoided',
    'without “is located in”, “published” and “reports on”',
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

test('What was demanded by hand is told with how it is taken back; what is usual is not', () => {
  expect(chosenConditions(question)).toEqual([])
  expect(chosenConditions({ ...question, avoid: [c], types: ['OWNS'] })).toEqual([
    { words: 'only “owns”', label: 'Any relation type', change: { types: [] } },
    { words: 'avoiding C', label: 'Allow C', change: { avoid: [] } },
  ])
})
