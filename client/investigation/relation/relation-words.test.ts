import {
  attributeWord,
  claimTopic,
  originsInWords,
  ownCause,
  relationFacts,
  relationNotes,
  relationSentence,
  stepWords,
} from './relation-words'
import { aClaim, anEntity, aRelation } from '../testing/evidence'

const named = (name: string, id = 'a') => anEntity(id, { name })
const [a, b] = [anEntity('a'), anEntity('b')]

describe('The sentence of a relation', () => {
  test('reads from subject to object', () =>
    expect(relationSentence(aRelation('a', 'b'), named('China'), named('Hikvision', 'b'))).toBe('China owns Hikvision'))

  test('calls a plan a plan, so that it is not read as a fact', () =>
    expect(
      relationSentence(
        aRelation('a', 'b', { label: 'invests in', modality: 'PLAN' }),
        named('China'),
        named('Iran', 'b'),
      ),
    ).toBe('China invests in (plan) Iran'))

  test('names role and articles', () =>
    expect(stepWords(aRelation('a', 'b', { label: 'obliges', role: 'duty', articles: ['Article 7'] }), a)).toBe(
      'obliges (duty; Article 7)',
    ))

  test('names a role once that several claims name', () =>
    expect(stepWords(aRelation('a', 'b', { label: 'assists', role: 'repression; surveillance, repression' }), a)).toBe(
      'assists (repression, surveillance)',
    ))

  test('says roles and sense beside the label, and nothing beside a plain fact', () => {
    expect(relationNotes(aRelation('a', 'b', { role: 'author', modality: 'PLAN' }))).toBe('author; plan')
    expect(relationNotes(aRelation('a', 'b'))).toBe('')
  })

  test('reads back to front from its object', () => expect(stepWords(aRelation('a', 'b'), b)).toBe('is owned by'))

  test('speaks of several as of several', () => {
    const critics = anEntity('a', { kind: 'GROUP', name: 'Critics of China' })
    expect(relationSentence(aRelation('a', 'b'), critics, b)).toBe('Critics of China own B')
    expect(stepWords(aRelation('b', 'a'), critics)).toBe('are owned by')
  })
})

describe('What a claim speaks of', () => {
  test('is a sentence for a relation', () => expect(claimTopic(aClaim())).toBe('ZTE supplies TCI'))

  test('is the entity and the attribute for an attribute', () =>
    expect(claimTopic(aClaim({ type: null, object: null, attribute: 'takedownReason' }))).toBe('ZTE: takedown reason'))
})

test('The facts of a relation say so when it has no date', () =>
  expect(relationFacts(aRelation('a', 'b', { sources: 2 }))).toEqual(['undated', '2 sources', 'strength\u00a03']))

test('Reprints of one release are many documents and one origin', () =>
  expect(originsInWords([{ documents: [1, 2, 3] }])).toBe('3 documents, 1 origin'))

test('An attribute is written in words', () => expect(attributeWord('publishedAt')).toBe('published at'))

test('Only a speaker that is an end of the claim speaks in its own cause', () => {
  const zte = anEntity('zte')
  expect(ownCause(aClaim({ speakers: [anEntity('reuters'), zte] }))).toEqual([zte])
  expect(ownCause(aClaim({ speakers: [anEntity('reuters')] }))).toEqual([])
})
