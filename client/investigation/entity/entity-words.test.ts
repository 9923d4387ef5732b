import { elsewhere, ownAttributes } from './entity-words'
import type { EntityDetails } from './entity-words'
import { anEntity } from '../testing/evidence'

const details = (own: Record<string, unknown>): EntityDetails =>
  ({ ...anEntity('x'), topics: [], relationCounts: [], ...own }) as unknown as EntityDetails

describe("What is an entity's own", () => {
  test('a bill is told to bind nobody', () =>
    expect(
      ownAttributes(details({ lawType: 'BILL', lawStatus: 'PENDING', jurisdiction: 'Iran', repealed: null })),
    ).toEqual([
      { term: 'sort', value: 'bill, a proposal before a legislature' },
      { term: 'standing', value: 'proposed, not passed: it authorises nothing and obliges nobody' },
      { term: 'jurisdiction', value: 'Iran' },
    ]))

  test('dates and languages are words', () =>
    expect(
      ownAttributes(details({ publisher: 'Reuters', published: '2012-03-22', lang: 'fa', url: 'https://x' })),
    ).toEqual([
      { term: 'publisher', value: 'Reuters' },
      { term: 'published', value: '22 March 2012' },
      { term: 'language', value: 'Persian' },
    ]))

  test('zero is a latitude', () =>
    expect(ownAttributes(details({ latitude: 0, longitude: -58.25 }))).toEqual([
      { term: 'latitude', value: '0.0000° N' },
      { term: 'longitude', value: '58.2500° W' },
    ]))

  test('what is not known is left out', () => expect(ownAttributes(details({ born: null, died: null }))).toEqual([]))
})

test('A name is escaped in the address that looks it up', () =>
  expect(elsewhere({ kind: 'COMPANY', name: 'AT&T?' }).map(({ address }) => address)).toContain(
    'https://opencorporates.com/companies?q=AT%26T%3F',
  ))
