import { EntityKind, RelationType } from '../generated/vocabulary'
import { vocabulary } from './relation-type'
import { infinitive, wrongEnds } from './ends'

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

/** Each type as people say it: of the subject, of the object, and after "cannot". */
const sentences: Record<RelationType, [active: string, passive: string, refused: string]> = {
  SUPPLIES_TO: ['A supplies B', 'B is supplied by A', 'A cannot supply B'],
  PRODUCES: ['A produces B', 'B is produced by A', 'A cannot produce B'],
  OPERATES: ['A operates B', 'B is operated by A', 'A cannot operate B'],
  OWNS: ['A owns B', 'B is owned by A', 'A cannot own B'],
  LEADS: ['A leads B', 'B is led by A', 'A cannot lead B'],
  WORKS_FOR: ['A works for B', 'B employs A', 'A cannot work for B'],
  PART_OF: ['A is part of B', 'B has part A', 'A cannot be part of B'],
  LOCATED_IN: ['A is located in B', 'B is location of A', 'A cannot be located in B'],
  LEGISLATES: ['A legislates B', 'B is legislated by A', 'A cannot legislate B'],
  OBLIGES: ['A obliges B', 'B is obliged by A', 'A cannot oblige B'],
  AUTHORISES: ['A authorises B', 'B is authorised by A', 'A cannot authorise B'],
  SIGNED: ['A signed B', 'B was signed by A', 'A cannot sign B'],
  COOPERATES_WITH: ['A cooperates with B', 'B cooperates with A', 'A cannot cooperate with B'],
  INVESTS_IN: ['A invests in B', 'B receives investment from A', 'A cannot invest in B'],
  ASSISTS: ['A assists B', 'B is assisted by A', 'A cannot assist B'],
  COLLECTS_DATA_FOR: ['A collects data for B', 'B has data collected by A', 'A cannot collect data for B'],
  SHARES_DATA_WITH: ['A shares data with B', 'B receives data from A', 'A cannot share data with B'],
  TARGETS: ['A targets B', 'B is targeted by A', 'A cannot target B'],
  MODELLED_ON: ['A is modelled on B', 'B is model for A', 'A cannot be modelled on B'],
  PARTICIPATED_IN: ['A took part in B', 'B had participant A', 'A cannot take part in B'],
  PUBLISHED: ['A published B', 'B was published by A', 'A cannot publish B'],
  REPORTS_ON: ['A reports on B', 'B is reported on by A', 'A cannot report on B'],
  PAYS: ['A pays B', 'B is paid by A', 'A cannot pay B'],
  OWES: ['A owes B', 'B is owed by A', 'A cannot owe B'],
  AWARDS: ['A awards a contract to B', 'B is awarded a contract by A', 'A cannot award a contract to B'],
  SANCTIONS: ['A sanctions B', 'B is sanctioned by A', 'A cannot sanction B'],
  MEMBER_OF: ['A is a member of B', 'B has member A', 'A cannot be a member of B'],
  HOLDS_POST: ['A holds the post of B', 'B is held by A', 'A cannot hold the post of B'],
  FAMILY_OF: ['A is family of B', 'B is family of A', 'A cannot be family of B'],
  ASSOCIATED_WITH: ['A is associated with B', 'B is associated with A', 'A cannot be associated with B'],
  REPRESENTS: ['A represents B', 'B is represented by A', 'A cannot represent B'],
  SUCCEEDS: ['A succeeds B', 'B is succeeded by A', 'A cannot succeed B'],
  LINKED_TO: ['A is linked to B', 'B is linked to A', 'A cannot be linked to B'],
}

test.each(Object.values(RelationType))('%s reads as people say it, each way and where it is refused', (type) => {
  const { label, inverseLabel } = vocabulary[type]
  expect([`A ${label} B`, `B ${inverseLabel} A`, `A cannot ${infinitive(label)} B`]).toEqual(sentences[type])
})
