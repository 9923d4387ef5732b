import { EntityKind, RelationType } from '../generated/vocabulary'
import { vocabulary } from './relation-type'
import { wrongEnds } from './ends'

const { LAW, COMPANY, PERSON, DOCUMENT, GOVERNMENT, EVENT, ORGANIZATION } = EntityKind

test.each([
  [
    'OWNS',
    LAW,
    COMPANY,
    'A law cannot own a company: OWNS ties person, company, government, organization or group of people to company, surveillance system, organization, place or asset.',
  ],
  ['LOCATED_IN', COMPANY, EVENT, 'A company cannot be located in an event: LOCATED_IN ties anything to place.'],
  [
    'SUPPLIES_TO',
    ORGANIZATION,
    COMPANY,
    'An organization cannot supply a company: SUPPLIES_TO ties company, government or group of people to company, government or organization.',
  ],
  ['AUTHORISES', GOVERNMENT, LAW, 'A government cannot authorise a law: AUTHORISES ties law to government.'],
  ['PUBLISHED', GOVERNMENT, DOCUMENT, expect.stringContaining('A government cannot publish a document')],
] as [RelationType, EntityKind, EntityKind, string][])(
  '%s between %s and %s is refused in words',
  (...[type, a, b, words]) => {
    expect(wrongEnds(type, a, b)).toEqual(words)
  },
)

test('Every relation type takes exactly the ends that the vocabulary lists', () => {
  for (const type of Object.values(RelationType)) {
    for (const subject of Object.values(EntityKind)) {
      for (const object of Object.values(EntityKind)) {
        const allowed = vocabulary[type].subjectKinds.includes(subject) && vocabulary[type].objectKinds.includes(object)
        expect(wrongEnds(type, subject, object) === null).toBe(allowed)
      }
    }
  }
  expect(wrongEnds('LEADS', PERSON, COMPANY)).toBeNull()
})
