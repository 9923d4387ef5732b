import {
  draftToChange,
  edited,
  editEntity,
  emptyEntity,
  emptyFields,
  entityDrafts,
  toEntityInput,
  whyNotEntity,
} from './entity-draft'
import type { EntityFields } from './entity-draft'

beforeAll(() => Object.assign(globalThis, { localStorage: { setItem: () => undefined } }))

const law: EntityFields = {
  ...emptyFields,
  kind: 'LAW',
  name: 'A bill',
  aliases: ['The bill'],
  topics: ['privacy'],
  description: 'It regulates.',
  lawType: 'BILL',
  lawStatus: 'PENDING',
  jurisdiction: 'Iran',
}

test('of a new entity, what was not written is left out', () =>
  expect(toEntityInput(emptyEntity({ name: ' Acme ', countries: ['CN'] }))).toEqual({
    kind: 'COMPANY',
    name: 'Acme',
    countries: ['CN'],
  }))

test('what is typed for the origin of a document and not chosen is asked for, not left out', () => {
  const typed = { name: 'A report', originTyped: ' Wire ' }
  expect(whyNotEntity(emptyEntity({ ...typed, kind: 'DOCUMENT' }))).toBe(
    'Choose from the list which document “Wire” is, or empty the field.',
  )
  expect(whyNotEntity(emptyEntity(typed))).toBeNull()
})

test('two fields that are changed at once are both changed', () => {
  editEntity('fresh', { name: 'A report' })
  editEntity('fresh', { kind: 'DOCUMENT' })
  expect(entityDrafts.getState().fresh).toMatchObject({ name: 'A report', kind: 'DOCUMENT' })
  editEntity('changed', { name: 'nobody' })
  expect(entityDrafts.getState().changed).toBeNull()
})

test('of an entity on record only what was changed is given, so that the rest stays', () => {
  const draft = edited(draftToChange('law:bill', law), { lawType: 'STATUTE', lawStatus: 'IN_FORCE' })
  expect(toEntityInput(draft)).toEqual({
    id: 'law:bill',
    kind: 'LAW',
    name: 'A bill',
    law: { lawType: 'STATUTE', lawStatus: 'IN_FORCE' },
  })
})

test('what was emptied is given as empty', () =>
  expect(
    toEntityInput(edited(draftToChange('law:bill', law), { aliases: [], description: ' ', jurisdiction: '' })),
  ).toEqual({
    id: 'law:bill',
    kind: 'LAW',
    name: 'A bill',
    aliases: [],
    description: null,
    law: { jurisdiction: null },
  }))

test('the fields of another kind are never given', () =>
  expect(toEntityInput(emptyEntity({ name: 'Acme', publisher: 'Reuters', lawType: 'BILL' }))).toEqual({
    kind: 'COMPANY',
    name: 'Acme',
  }))

test('it needs a name, and a change needs something that is changed', () => {
  expect(whyNotEntity(emptyEntity())).toBe('It needs a name.')
  expect(whyNotEntity(emptyEntity({ name: 'Acme' }))).toBeNull()
  expect(whyNotEntity(draftToChange('law:bill', law))).toBe('Nothing is changed yet.')
  expect(whyNotEntity(edited(draftToChange('law:bill', law), { name: 'A law' }))).toBeNull()
  expect(whyNotEntity(edited(draftToChange('law:bill', law), { repealed: '2023' }))).toBeNull()
})

test('a date that could be two days is asked about, where its kind has one', () => {
  const draft = emptyEntity({ name: 'A report', published: '02/12/2022' })
  expect(whyNotEntity({ ...draft, kind: 'DOCUMENT' })).toMatch(/can be two days: write 2022-12-02 or 2022-02-12/)
  expect(whyNotEntity({ ...draft, kind: 'COMPANY' })).toBeNull()
  expect(whyNotEntity(edited(draftToChange('law:bill', law), { repealed: '2010-13' }))).toMatch(/a year has 12 months/)
})

test('a country is a code of two letters', () => {
  expect(whyNotEntity(emptyEntity({ name: 'Acme', countries: ['CN', 'IRAN'] }))).toMatch(
    /^“IRAN” is no country that is known here/,
  )
  expect(whyNotEntity(emptyEntity({ name: 'Acme', countries: ['CN'] }))).toBeNull()
})

test('what is written otherwise is another operation', () => {
  const draft = emptyEntity({ name: 'Acme' })
  expect(edited(draft, { name: 'Acme Ltd' }).operation).not.toBe(draft.operation)
})
