import { code, day, table } from '../../../docs/tables'
import { Modality, RelationStatus, Stance } from '../../../model/generated/vocabulary'
import { meet, spansIn } from '../../../model/time/spans'
import { parseEdtf, periodOf } from '../time/edtf'
import { originGroups } from './origins'
import { projectRelation } from './project'
import type { LedgerClaim } from './project'
import { agreedValue } from './settle-attributes'
import { FIRMNESS, isFirm, strengthOf } from './strength'
import { claimWith, originsFrom } from '../testing/claims'

const own = (document: string) => [document]
const made = (claims: readonly Partial<LedgerClaim>[]) => projectRelation(claims.map(claimWith), own)

test('The table of modalities lists all of them, the firmest first, and says which are firm', () => {
  const rows = table('modality')
  expect(rows.map(([modality]) => modality)).toEqual(FIRMNESS)
  expect(rows.map(([, , firm]) => firm === 'yes')).toEqual(FIRMNESS.map(isFirm))
  expect([...FIRMNESS].sort()).toEqual(Object.values(Modality).sort())
})

describe('The table of status', () => {
  const answers: Record<string, boolean[]> = { yes: [true], no: [false], 'yes or no': [true, false] }
  const cases = table('a firm claim').flatMap(([firmly, otherwise, denied, status]) =>
    answers[firmly!]!.flatMap((a) =>
      answers[otherwise!]!.flatMap((b) => answers[denied!]!.map((c) => [a, b, c, status!] as const)),
    ),
  )

  test('has a row for each case, and only one', () => {
    expect(new Set(cases.map(([...answer]) => answer.slice(0, 3).join())).size).toBe(8)
    expect(cases).toHaveLength(8)
  })

  test.each(cases)('firmly asserted %s, otherwise supported %s, denied %s: %s', (firmly, otherwise, denied, status) => {
    const others: Partial<LedgerClaim>[] = [
      { stance: Stance.ALLEGES },
      ...FIRMNESS.filter((modality) => !isFirm(modality)).map((modality) => ({ modality })),
    ]
    for (const other of others) {
      const claims = [
        ...(firmly ? [{}] : []),
        ...(otherwise ? [other] : []),
        ...(denied ? [{ stance: Stance.DENIES }] : []),
      ]
      expect(made(claims)?.status ?? 'none').toBe(status)
    }
  })
})

describe('The table of strength', () => {
  const rows = table('status').map(([status, origins, strength]) => ({
    status: status as RelationStatus,
    origins: [...origins!.matchAll(/\d/g)].map(Number),
    more: origins!.includes('more'),
    strength: Number(strength),
  }))

  test.each(rows)('$status from $origins: $strength', ({ status, origins, more, strength }) => {
    for (const count of more ? [...origins, origins[0]! + 1, 40] : origins) {
      const asserting = status === RelationStatus.ALLEGED ? 0 : count
      expect(strengthOf({ status, asserting, supporting: count })).toBe(strength)
      const assertions = Array.from({ length: count }, (_, at) => ({ source: `doc:${at}` }))
      const claims: Record<RelationStatus, Partial<LedgerClaim>[]> = {
        ASSERTED: assertions,
        DISPUTED: [...assertions, { stance: Stance.ALLEGES, source: 'doc:z' }, { stance: Stance.DENIES }],
        ALLEGED: [
          ...assertions.map((each) => ({ ...each, stance: Stance.ALLEGES })),
          { modality: Modality.PLAN, source: 'doc:z' },
        ],
        DENIED: [],
      }
      expect(made(claims[status])).toMatchObject({ status, strength })
    }
  })

  test('says it for every status that is drawn and every number from 0 on', () => {
    const said = (status: RelationStatus) =>
      rows.filter((row) => row.status === status).flatMap(({ origins }) => origins)
    expect(['ASSERTED', 'DISPUTED', 'ALLEGED'].map((status) => said(status as RelationStatus))).toEqual([
      [1, 2, 3],
      [0, 1, 2],
      [0, 1, 2],
    ])
  })
})

test.each(table('documents with'))('%s: %s documents, %s origins', (documents, count, origins) => {
  const derivation = new Map(
    documents.split(';').map((each) => {
      const [document, from] = each.split('←').map((part) => part.trim())
      return [document!, from ? from.split(',').map((original) => original.trim()) : []]
    }),
  )
  expect(derivation.size).toBe(Number(count))
  expect(originGroups(derivation.keys(), originsFrom(derivation))).toHaveLength(Number(origins))
})

const dates = table('written').flatMap(([written, , ...days]) =>
  code(written!).map((text) => ({ text, days: days.map(day) })),
)
test.each(dates)('$text has the days $days', ({ text, days: [earliest, latest, surelyFrom, surelyTo] }) => {
  expect(parseEdtf(text)).toEqual({ text, earliest, latest, surelyFrom, surelyTo })
})

test.each(table('relation'))(
  'A relation of %s, as of %s, counts: %s, surely: %s',
  (relation, asked, counts, surely) => {
    const texts = code(relation)
    const claims = texts.length > 0 ? texts.map((validity) => ({ validity })) : [{}]
    const { validity, earliest, latest, surely: pairs } = made(claims)!
    const { first, last } = periodOf(code(asked)[0]!)
    const may = meet(spansIn({ text: validity, earliest, latest }), { first, last })
    const sure = pairs.some((pair) => pair.slice(0, 10) <= last && pair.slice(11) >= first)
    expect([may, sure]).toEqual([counts === 'yes', surely === 'yes'])
  },
)

test.each(table('firm claims assert'))('An attribute of which firm claims assert %s, denied %s, is %s', (...row) => {
  const [asserted, denied, shown] = row
  const given: Record<string, string[]> = { none: [], 'one value': ['1985', '1985'], 'two values': ['1985', '1986'] }
  const claims = [
    ...given[asserted!]!.map((value) => ({ value, stance: Stance.ASSERTS, modality: Modality.FACT })),
    { value: '1999', stance: Stance.ALLEGES, modality: Modality.FACT },
    { value: '1998', stance: Stance.ASSERTS, modality: Modality.PLAN },
    ...(denied === 'yes' ? [{ value: '1985', stance: Stance.DENIES, modality: Modality.FACT }] : []),
  ].map((claim) => ({ attribute: 'founded', ...claim }))
  const value = shown === 'that value' ? '1985' : null
  expect(agreedValue('COMPANY', 'founded', claims)).toBe(value)
  expect(agreedValue('COMPANY', 'founded', claims.reverse())).toBe(value)
})
