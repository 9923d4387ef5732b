import type { EntityChipFragment } from '../../generated/graphql'
import { draftOf, draftSentence, emptyDraft, missing, toClaimInput } from './claim-draft'
import type { ClaimDraft } from './claim-draft'
import { aClaim } from '../testing/evidence'

const chip = (id: string, name: string): EntityChipFragment => ({
  id,
  name,
  kind: 'COMPANY',
  countries: [],
  hub: false,
  relationTotal: 0,
  distinction: null,
})

const whole: ClaimDraft = {
  ...emptyDraft(),
  subject: [chip('company:zte', 'ZTE')],
  type: 'SUPPLIES_TO',
  object: [chip('company:tci', 'TCI')],
  source: [chip('doc:report', 'A report')],
  statement: ' It sold a system. ',
}

test('an empty draft names everything that is missing', () => {
  expect(missing(emptyDraft())).toEqual([
    'whom it speaks of first',
    'how they are tied',
    'whom they are tied to',
    'the document it was read in',
    'what it says, in your own words',
  ])
  expect(toClaimInput(emptyDraft())).toBeNull()
})

test('a whole draft becomes what the API takes, with nothing empty in it', () => {
  const { type, object, statement, role, speakers } = toClaimInput(whole)!
  expect({ type, object, statement, role, speakers }).toEqual({
    type: 'SUPPLIES_TO',
    object: 'company:tci',
    statement: 'It sold a system.',
    role: undefined,
    speakers: [],
  })
})

test('a claim about an attribute takes no relation type', () => {
  const input = toClaimInput({ ...whole, about: 'ATTRIBUTE', attribute: 'founded', value: '1985' })!
  expect(input).toMatchObject({ attribute: 'founded', value: '1985' })
  expect(input).not.toHaveProperty('type')
})

test('the sentence is there from the first word on, and says who and in what sense', () => {
  expect(draftSentence(emptyDraft())).toBe('… … …: … asserts it.')
  expect(draftSentence(whole)).toBe('ZTE supplies TCI: A report asserts it.')
  const plan = {
    ...whole,
    modality: 'PLAN' as const,
    stance: 'DENIES' as const,
    speakers: [chip('a', 'ZTE'), chip('b', 'TCI')],
  }
  expect(draftSentence(plan)).toBe('ZTE supplies (plan) TCI: ZTE and TCI deny it.')
})

test('what only a part is said of, the sentence does not say of the whole', () =>
  expect(draftSentence({ ...whole, stance: 'DENIES', aspect: 'for surveillance' })).toBe(
    'ZTE supplies TCI: A report denies it, as to “for surveillance”.',
  ))

test('names that run from right to left are set apart, so that they do not change places', () =>
  expect(draftSentence({ ...whole, object: [chip('b', 'مخابرات')], speakers: [chip('c', 'فارس')] })).toBe(
    'ZTE supplies \u2068مخابرات\u2069: \u2068فارس\u2069 asserts it.',
  ))

test('a name that is typed and not chosen is asked about, and not left out in silence', () => {
  const typed = { subject: ' ', object: 'TCI', speakers: 'Reuters' }
  expect(missing({ ...whole, typed: { speakers: 'Reuters' } })).toEqual([
    'who or what “Reuters” is (choose it from the list, or empty the field)',
  ])
  expect(toClaimInput({ ...whole, typed })).toBeNull()
  expect(missing({ ...whole, typed })).toHaveLength(2)
  expect(missing({ ...whole, typed, about: 'ATTRIBUTE', attribute: 'founded', value: '1985' })).toHaveLength(1)
})

test('a recorded claim can be recorded again: the same claim, by a new operation', () => {
  const claim = aClaim({
    type: 'OWNS',
    object: chip('company:tci', 'TCI'),
    quote: 'It did.',
    lang: 'fa',
    locator: 'page 3',
  })
  const draft = draftOf(claim)
  const { subject, object, quote, lang, locator, statement, source } = toClaimInput(draft)!
  expect({ subject, object, quote, lang, locator, statement, source }).toEqual({
    subject: claim.subject.id,
    object: 'company:tci',
    quote: 'It did.',
    lang: 'fa',
    locator: 'page 3',
    statement: claim.statement,
    source: claim.source.id,
  })
  expect(draftOf(claim).operation).not.toBe(draft.operation)
})
