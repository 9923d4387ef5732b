import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'

import { readStarter, StarterError } from './read'

describe('A folder with something wrong in it', () => {
  const entity = {
    id: 'company:one',
    kind: 'COMPANY',
    name: 'One',
    aliases: [],
    countries: ['CN'],
    topics: [],
    description: 'A company.',
  }
  const state = { ...entity, id: 'gov:two', kind: 'GOVERNMENT', level: 'STATE' }
  const document = {
    ...entity,
    id: 'doc:three',
    kind: 'DOCUMENT',
    publisher: null,
    published: '2012',
    url: null,
    lang: 'en',
    derivedFrom: [] as string[],
  }
  const claim = {
    id: 'claim:001',
    subject: 'company:one',
    type: 'SUPPLIES_TO',
    object: 'gov:two',
    stance: 'ASSERTS',
    modality: 'FACT',
    statement: 'One supplies two.',
    lang: 'en',
    validity: '2010/..',
    source: 'doc:three',
    speakers: ['gov:two'],
  }
  let place: string
  beforeEach(() => (place = mkdtempSync(join(tmpdir(), 'starter-'))))
  afterEach(() => rmSync(place, { recursive: true }))

  const jsonLines = (records: unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('')
  const write = (file: string, content: string | Uint8Array): void => writeFileSync(join(place, file), content)
  const problems = (given: { entities?: unknown[]; documents?: unknown[]; claims?: unknown[] }, also?: () => void) => {
    write('entities.jsonl', jsonLines(given.entities ?? [entity, state]))
    write('documents.jsonl', jsonLines(given.documents ?? [document]))
    write('claims.jsonl', jsonLines(given.claims ?? [claim]))
    also?.()
    try {
      readStarter(place)
      return []
    } catch (error) {
      if (error instanceof StarterError) return error.problems
      throw error
    }
  }

  test('is not this one, which is right', () => {
    expect(problems({})).toEqual([])
    expect(readStarter(place)).toEqual({ entities: [entity, state], documents: [document], claims: [claim] })
  })

  test.each([
    ['an id of another form', { id: 'Claim 1' }, 'id is not an id such as "company:zte"'],
    [
      'a date that is no EDTF',
      { validity: '12/02/2022' },
      'validity is not a date in EDTF such as "2010" or "2010-12/.."',
    ],
    [
      'a day that does not exist',
      { validity: '2022-02-30' },
      'validity is not a date in EDTF such as "2010" or "2010-12/.."',
    ],
    [
      'an interval that ends before it begins',
      { validity: '2012/2010' },
      'validity is not a date in EDTF such as "2010" or "2010-12/.."',
    ],
    [
      'a number of seconds as a date',
      { validity: '1328400000' },
      'validity is not a date in EDTF such as "2010" or "2010-12/.."',
    ],
    ['a language that is none', { lang: 'e' }, 'lang is not a language tag such as "en"'],
    ['a stance of another word', { stance: 'SAYS' }, 'stance is not one of ALLEGES, ASSERTS, DENIES'],
    ['an empty text', { statement: ' ' }, 'statement is empty or has spaces around it'],
    ['a text that is too long', { note: 'x'.repeat(2001) }, 'note is longer than 2000'],
    ['no statement', { statement: undefined }, 'statement is missing'],
    ['a text where a list belongs', { speakers: 'gov:two' }, 'speakers is not of type array'],
    ['a speaker that is no id', { speakers: ['gov:two', 'two'] }, 'speakers[1] is not an id such as "company:zte"'],
    ['a field that is not known', { confidence: 1 }, 'the record has fields that are not known here: confidence'],
    [
      'both object and attribute',
      { attribute: 'pages', value: '91' },
      'object and attribute exclude each other: a claim has one of them',
    ],
    [
      'neither object nor attribute',
      { type: undefined, object: undefined },
      'object or attribute is missing: a claim has one of them',
    ],
    ['an object without type', { type: undefined }, 'type and object belong together, and one of them is missing'],
    [
      'an attribute without value',
      { type: undefined, object: undefined, attribute: 'pages' },
      'attribute and value belong together, and one is missing',
    ],
    [
      'a role without object',
      { type: undefined, object: undefined, attribute: 'pages', value: '91', role: 'author' },
      'role is there without an object to have it towards',
    ],
    ['a source that is not there', { source: 'doc:none' }, 'source names doc:none, and there is no such document'],
    ['a source that is no document', { source: 'gov:two' }, 'source names gov:two, and there is no such document'],
    ['a speaker that is not there', { speakers: ['org:none'] }, 'speakers names org:none, and there is no such entity'],
    ['a subject that is not there', { subject: 'org:none' }, 'subject names org:none, and there is no such entity'],
    ['an object that is not there', { object: 'org:none' }, 'object names org:none, and there is no such entity'],
  ])('names file, line and field of a claim with %s', (_, change, sentence) => {
    expect(problems({ claims: [claim, { ...claim, id: 'claim:002', ...change }] })).toEqual([
      `claims.jsonl line 2: ${sentence}.`,
    ])
  })

  test.each([
    [
      'a country in lower case',
      { ...entity, countries: ['cn'] },
      'countries[0] is not an ISO 3166-1 alpha-2 code such as "CN"',
    ],
    ['a document among the entities', document, 'kind is not a kind that belongs in this file'],
    ['a government without its level', { ...state, level: undefined }, 'level is missing'],
    ['a company with a level', { ...entity, level: 'BODY' }, 'the record has fields that are not known here: level'],
    ['a list instead of a record', [], 'the record is not of type object'],
  ])('names file, line and field of %s', (_, record, sentence) => {
    expect(problems({ entities: [record], claims: [] })).toEqual([`entities.jsonl line 1: ${sentence}.`])
  })

  test('is told of an address that is not of the web', () => {
    const sentence = 'documents.jsonl line 1: url is not an http or https address.'
    expect(problems({ documents: [{ ...document, url: 'javascript:alert(1)' }], claims: [] })).toEqual([sentence])
  })

  test('is told of an id used twice, across entities and documents too', () => {
    expect(problems({ claims: [claim, claim] })).toEqual([
      'claims.jsonl line 2: id claim:001 is already used in claims.jsonl line 1.',
    ])
    expect(problems({ documents: [document, { ...document, id: 'gov:two' }] })).toEqual([
      'documents.jsonl line 2: id gov:two is already used in entities.jsonl line 2.',
    ])
  })

  test('is told of documents derived from nothing that is there, or from themselves', () => {
    const from = (id: string, ...derivedFrom: string[]) => ({ ...document, id, derivedFrom })
    expect(problems({ documents: [from('doc:three', 'doc:none')] })).toEqual([
      'documents.jsonl line 1: derivedFrom names doc:none, and there is no such document.',
    ])
    expect(problems({ documents: [from('doc:three', 'doc:three')] })).toEqual([
      'documents.jsonl line 1: derivedFrom goes in a circle: doc:three from doc:three.',
    ])
    const ring = [
      from('doc:out', 'doc:three'),
      from('doc:three', 'doc:b', 'doc:c'),
      from('doc:b', 'doc:c'),
      from('doc:c', 'doc:b'),
    ]
    expect(problems({ documents: ring })).toEqual([
      'documents.jsonl line 3: derivedFrom goes in a circle: doc:b from doc:c from doc:b.',
    ])
  })

  test('is told of bytes that are not UTF-8, of a byte order mark, of broken JSON and of an empty line', () => {
    const good = JSON.stringify(claim)
    expect(
      problems({}, () => write('claims.jsonl', Buffer.concat([Buffer.from(`${good}\n"`), Buffer.from([0xc3, 0x28])]))),
    ).toEqual(['claims.jsonl line 2: the line is not valid UTF-8.'])
    expect(problems({}, () => write('claims.jsonl', `\uFEFF${good}`))).toEqual([
      'claims.jsonl line 1 begins with a byte order mark, which has to be taken away.',
    ])
    expect(problems({}, () => write('claims.jsonl', `${good}\n\n{"id": }\n`))).toEqual([
      'claims.jsonl line 2: the line is not valid JSON.',
      'claims.jsonl line 3: the line is not valid JSON.',
    ])
  })

  test('is told of a file that is missing', () => {
    expect(problems({}, () => rmSync(join(place, 'claims.jsonl')))).toEqual([
      `claims.jsonl cannot be read from ${place} (ENOENT).`,
    ])
  })

  test('is told everything at once, and a line that cannot be read is not blamed on those that refer to it', () => {
    const badClaims = [
      { ...claim, stance: 'SAYS', lang: '' },
      { ...claim, role: 'a', type: undefined, object: undefined },
    ]
    expect(problems({ entities: [entity, { ...state, level: 'CITY' }], claims: badClaims })).toEqual([
      'entities.jsonl line 2: level is not one of BODY, STATE.',
      'claims.jsonl line 1: stance is not one of ALLEGES, ASSERTS, DENIES.',
      'claims.jsonl line 1: lang is not a language tag such as "en".',
      'claims.jsonl line 2: object or attribute is missing: a claim has one of them.',
      'claims.jsonl line 2: role is there without an object to have it towards.',
    ])
  })

  test('is never answered with anything but sentences, whatever stands in it', () => {
    const line = fc.oneof(
      fc.json(),
      fc.string(),
      fc.object().map((value) => JSON.stringify({ ...claim, ...value })),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        for (const problem of problems({}, () => write('claims.jsonl', lines.join('\n'))))
          expect(problem).toMatch(/\.$/)
      }),
      { numRuns: 50 },
    )
  })
})
