import { emptyQuestion, whyNotAsked, pathVariables } from './path-question'
import { anEntity } from '../testing/evidence'

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

  test('asks for sources and documents, and for what is sure only beside a time', () => {
    const strict = { ...question, minSources: 2, documents: [c], surely: true }
    expect(pathVariables(strict).filter).toEqual({ minSources: 2, sources: ['c'] })
    expect(pathVariables({ ...strict, asOf: '2010' }).filter).toEqual({
      minSources: 2,
      sources: ['c'],
      asOf: '2010',
      surely: true,
    })
  })

  test('without conditions it filters nothing', () => expect(pathVariables(question).filter).toEqual({}))

  test('cannot be asked without both ends, and says which is missing', () => {
    expect(whyNotAsked(emptyQuestion)).toBe('Choose where the path starts.')
    expect(whyNotAsked({ ...emptyQuestion, from: [a] })).toBe('Choose where the path ends.')
    expect(whyNotAsked(question)).toBeNull()
  })

  test('cannot be asked for more paths than are given at once, and says how many those are', () => {
    for (const first of [0, 21, 100, 2.5]) {
      expect(whyNotAsked({ ...question, first })).toBe('From 1 to 20 paths are given at once.')
    }
    expect(pathVariables({ ...question, first: 20 }).first).toBe(20)
    expect(whyNotAsked({ ...question, first: 20 })).toBeNull()
  })

  test('asks for what ties anybody to anybody only when told to', () => {
    expect(pathVariables(question).incidental).toBe(false)
    expect(pathVariables({ ...question, incidental: true }).incidental).toBe(true)
  })

  test('cannot be asked of a time that could be two days', () =>
    expect(whyNotAsked({ ...question, asOf: '02/12/2022' })).toMatch(/can be two days/))

  test('cannot have one entity at both ends, or one needed and avoided', () => {
    expect(whyNotAsked({ ...question, to: [b, a] })).toBe('A is at both ends. A path ties two different entities.')
    expect(whyNotAsked({ ...question, via: [c], avoid: [c] })).toBe('C is to be avoided and needed at once.')
  })
})
