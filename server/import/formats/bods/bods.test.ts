import { existsSync } from 'node:fs'

import { only, readingWith } from '../../testing/format-file'
import { bods } from './bods'
import { shareWords } from './interest-stake'

const reading = readingWith(bods)
afterAll(reading.end)
const from = (...statements: object[]) => reading.drafts(reading.write('some.json', JSON.stringify(statements)))

const statement = (id: string, recordType: string, recordDetails: object, more: object = {}) => ({
  statementId: `s-${id}`,
  recordId: id,
  recordType,
  recordStatus: 'new',
  statementDate: '2020-01-01',
  recordDetails,
  ...more,
})
const company = (id: string, name: string, more: object = {}) =>
  statement(id, 'entity', { entityType: { type: 'registeredEntity' }, name, ...more })
const person = (id: string, name: string) =>
  statement(id, 'person', { personType: 'knownPerson', names: [{ fullName: name }], birthDate: '1961-02' })
const relationship = (id: string, subject: unknown, interestedParty: unknown, interests: object[], more: object = {}) =>
  statement(id, 'relationship', { subject, interestedParty, interests }, more)

test('people, entities and interests become entities and relations, each interest with its share and its time', async () => {
  const drafts = await from(
    relationship('r', 'acme', 'ann', [
      { type: 'shareholding', directOrIndirect: 'direct', share: { exact: 33.33 }, startDate: '2010-05-01' },
      { type: 'votingRights', share: { minimum: 25, maximum: 50 }, startDate: '2010-05-01', endDate: '2012-06-30' },
      { type: 'boardChair' },
    ]),
    company('acme', 'Acme Ltd', {
      identifiers: [{ id: '01-23', scheme: 'GB-COH' }],
      jurisdiction: { code: 'GB-SCT' },
      addresses: [{ type: 'registered', address: '1 High Street, AB1 2CD', postCode: 'AB1 2CD', country: 'GB' }],
    }),
    person('ann', 'Ann Lee'),
  )
  expect(only(drafts, 'entity')).toMatchObject([
    { id: 'acme', kind: 'COMPANY', name: 'Acme Ltd', countries: ['GB'] },
    { kind: 'PLACE', name: '1 High Street, AB1 2CD, GB' },
    { id: 'ann', kind: 'PERSON', attributes: [{ name: 'born', value: '1961-02' }, { value: 'known person' }] },
  ])
  expect(only(drafts, 'entity')[0]!.attributes).toContainEqual(
    expect.objectContaining({ name: 'id:GB-COH', value: '01-23' }),
  )
  expect(only(drafts, 'relation')).toMatchObject([
    {
      type: 'OWNS',
      subject: 'ann',
      object: 'acme',
      role: 'shareholding, direct',
      detail: '33.33 %',
      stakes: [{ kind: 'CAPITAL', least: 33.33, most: 33.33, text: '33.33 %', direct: true, disclosure: 'STATED' }],
      validity: '2010-05-01/',
    },
    {
      type: 'OWNS',
      role: 'voting rights',
      detail: '25 to 50 %',
      validity: '2010-05-01/2012-06-30',
      stakes: [{ kind: 'VOTES', least: 25, most: 50, direct: null, disclosure: 'STATED' }],
    },
    { type: 'LEADS', role: 'board chair', detail: null, validity: null },
    { type: 'LOCATED_IN', subject: 'acme', role: 'registered address' },
  ])
  expect(only(drafts, 'problem')).toEqual([])
})

test('of statements about one record the newest counts, and one that closes it ends it', async () => {
  const interests = [{ type: 'shareholding', share: { exact: 10 }, startDate: '2011-01-01' }]
  const drafts = await from(
    company('acme', 'Acme Ltd'),
    {
      ...company('acme', 'Acme Holding Ltd'),
      statementId: 's-2',
      statementDate: '2021-01-01',
      recordStatus: 'updated',
    },
    relationship('r', 'acme', 'ann', interests),
    {
      ...relationship('r', 'acme', 'ann', interests),
      statementId: 's-3',
      statementDate: '2019-05-06',
      recordStatus: 'closed',
    },
    { ...relationship('q', 'acme', 'ann', interests), statementDate: '2022-03-04', recordStatus: 'closed' },
    person('ann', 'Ann Lee'),
  )
  expect(only(drafts, 'entity').map(({ name }) => name)).toEqual(['Acme Holding Ltd', 'Ann Lee'])
  expect(only(drafts, 'relation').map(({ validity }) => validity)).toEqual(['2011-01-01/', '2011-01-01/2022-03-04'])
})

test('before 0.4 a statement takes the place of those that it names, and ids lead to the first of them', async () => {
  const older = (statementType: string, statementID: string, more: object) => ({ statementType, statementID, ...more })
  const drafts = await from(
    older('entityStatement', 'e-2', { entityType: 'registeredEntity', name: 'Acme Two', replacesStatements: ['e-1'] }),
    older('entityStatement', 'e-1', { entityType: 'registeredEntity', name: 'Acme One' }),
    older('personStatement', 'p-1', {
      personType: 'anonymousPerson',
      unspecifiedPersonDetails: { reason: 'subject-exempt-from-disclosure' },
    }),
    older('ownershipOrControlStatement', 'o-1', {
      subject: { describedByEntityStatement: 'e-1' },
      interestedParty: { describedByPersonStatement: 'p-1' },
      interests: [{ type: 'voting-rights', interestLevel: 'indirect', share: { minimum: 25, exclusiveMinimum: true } }],
    }),
  )
  expect(only(drafts, 'entity')).toMatchObject([
    { id: 'e-1', name: 'Acme Two' },
    { id: 'p-1', name: 'Unnamed person (p-1)' },
  ])
  expect(only(drafts, 'entity')[1]!.attributes).toContainEqual({
    name: 'notNamed',
    value: 'subject exempt from disclosure',
  })
  expect(only(drafts, 'relation')).toMatchObject([
    { subject: 'p-1', object: 'e-1', role: 'voting rights, indirect', detail: 'more than 25 %' },
  ])
})

test('unknown and exempt are said of who is owned, and are nobody who owns', async () => {
  const drafts = await from(
    company('acme', 'Acme Ltd'),
    relationship('r', 'acme', { reason: 'subjectExemptFromDisclosure', description: 'Listed.' }, []),
    relationship('q', 'acme', { reason: 'subjectUnableToConfirmOrIdentifyBeneficialOwner' }, []),
  )
  expect(only(drafts, 'relation')).toEqual([])
  expect(only(drafts, 'description').map(({ attributes }) => attributes[0]!.value)).toEqual([
    'subject exempt from disclosure: Listed.',
    'subject unable to confirm or identify beneficial owner',
  ])
})

test('what is no statement is told with its line, and the rest is read', async () => {
  const lines = [
    JSON.stringify(company('acme', 'Acme Ltd')),
    '{"recordType": "entity"}',
    '{"statementId": "x", "recordType": "starship", "recordDetails": {}}',
    'no JSON',
    JSON.stringify(relationship('r', undefined, 'acme', [])),
    JSON.stringify(relationship('q', 'acme', undefined, [])),
  ]
  const drafts = await reading.drafts(reading.write('some.jsonl', lines.join('\n')))
  expect(only(drafts, 'problem').map(({ place }) => place.line)).toEqual([2, 3, 4, 5, 6])
  expect(only(drafts, 'entity')).toHaveLength(1)
})

test('two statements that replace each other do not turn for ever', async () => {
  const older = (statementID: string, replaced: string) => ({
    statementType: 'entityStatement',
    statementID,
    entityType: 'registeredEntity',
    name: statementID,
    replacesStatements: [replaced],
  })
  expect(only(await from(older('a', 'b'), older('b', 'a')), 'entity')).toEqual([])
})

test.each([
  [{ exact: 0 }, '0 %'],
  [{ minimum: 75, maximum: 100 }, '75 to 100 %'],
  [{ exclusiveMinimum: 25, maximum: 50 }, 'more than 25 %, up to 50 %'],
  [{ minimum: 25, exclusiveMinimum: true, maximum: 50, exclusiveMaximum: true }, 'more than 25 %, less than 50 %'],
  [{ minimum: 25, exclusiveMinimum: false }, 'at least 25 %'],
  [{}, null],
])('a share is told as it is given: %j', (share, words) => {
  expect(shareWords(share)).toBe(words)
})

const REAL = '../shared/datasets/opencheck_uk/00102498.jsonl'
const testIfThere = existsSync(REAL) ? test : test.skip
testIfThere('a British group: 136 entities, 146 relationships of which 30 are closed', async () => {
  const drafts = await reading.of(REAL)
  expect(only(drafts, 'entity').filter(({ kind }) => kind === 'COMPANY')).toHaveLength(136)
  const interests = only(drafts, 'relation').filter(({ type }) => type !== 'LOCATED_IN')
  expect(new Set(interests.map(({ place }) => place.record)).size).toBe(146)
  const ended = interests.filter(({ validity }) => !validity?.endsWith('/'))
  expect(new Set(ended.map(({ place }) => place.record)).size).toBe(30)
  expect(only(drafts, 'problem')).toEqual([])
})
