import fc from 'fast-check'

import { Modality, RelationStatus, Stance } from '../../../model/generated/vocabulary'
import { joined, spansIn } from '../../../model/time/spans'
import { parseEdtf } from '../time/edtf'
import type { OriginsOf } from './origins'
import { projectRelation } from './project'
import type { LedgerClaim } from './project'
import { anyClaim, anyDerivation, anyTime, claimWith, originsFrom } from '../testing/claims'

const own: OriginsOf = (document) => [document]
const { ASSERTS, ALLEGES, DENIES } = Stance
const loose = [Modality.PLAN, Modality.PREDICTION, Modality.POSSIBILITY, Modality.OPINION]

const denial = claimWith({ stance: DENIES })
const anyClaims = fc.array(anyClaim, { maxLength: 12 })
const strengthOf = (claims: readonly LedgerClaim[], originsOf = own) =>
  projectRelation(claims, originsOf)?.strength ?? 0

describe('A relation made of its claims', () => {
  test('is none without claims, or when all are retracted', () => {
    expect(projectRelation([], own)).toBeUndefined()
    expect(projectRelation([claimWith({ retractedAt: '2026-01-01T00:00:00.000Z' })], own)).toBeUndefined()
  })

  test('carries everything that its claims say together', () => {
    const claims = [
      claimWith({ role: 'wiretapping', article: '7', validity: '2010-12' }),
      claimWith({ stance: ALLEGES, modality: Modality.PLAN, source: 'doc:b', role: 'a loan', validity: '2012~' }),
      claimWith({ stance: DENIES, source: 'doc:c', role: 'denied', article: '9', validity: '1999' }),
    ]
    expect(projectRelation(claims, own)).toEqual({
      stakes: null,
      control: null,
      status: RelationStatus.DISPUTED,
      modality: Modality.FACT,
      strength: 2,
      sources: 2,
      role: 'a loan; wiretapping',
      articles: ['7'],
      validity: '{2010-12,2012~}',
      earliest: '2010-12-01',
      latest: '2012-12-31',
      spans: ['2010-12-01/2010-12-31', '2012-01-01/2012-12-31'],
      surely: ['2010-12-31/2010-12-01', '2012-12-31/2012-01-01'],
      asserts: 1,
      alleges: 1,
      denies: 1,
      documents: ['doc:a', 'doc:b', 'doc:c'],
    })
  })

  test('does not depend on the order of recording', () => {
    const orders = anyClaims.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    )
    fc.assert(
      fc.property(orders, anyDerivation, ([claims, shuffled], derivation) => {
        const originsOf = originsFrom(derivation)
        expect(projectRelation(shuffled, originsOf)).toEqual(projectRelation(claims, originsOf))
      }),
      { numRuns: 500 },
    )
  })

  test('is exactly what it was when a claim is recorded and retracted again', () => {
    fc.assert(
      fc.property(anyClaims, anyClaim, (claims, claim) => {
        const retracted = { ...claim, retractedAt: '2026-01-02T00:00:00.000Z' }
        expect(projectRelation([...claims, retracted], own)).toEqual(projectRelation(claims, own))
      }),
    )
  })

  test('is never stronger for a denial, and never asserted with one', () => {
    fc.assert(
      fc.property(anyClaims, anyClaim, anyDerivation, (claims, claim, derivation) => {
        const originsOf = originsFrom(derivation)
        const denied = [...claims, { ...claim, stance: DENIES, retractedAt: null }]
        expect(strengthOf(denied, originsOf)).toBeLessThanOrEqual(strengthOf(claims, originsOf))
        expect(projectRelation(denied, originsOf)?.status).not.toBe(RelationStatus.ASSERTED)
      }),
    )
  })

  test('has no more sources, and no more strength, for a reprint of a document that says the same already', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 12 }), anyDerivation, (claims, derivation) => {
        const counting = claims.map((claim) => ({ ...claim, retractedAt: null }))
        const reprinted = counting[0]!
        const originsOf = originsFrom(new Map([...derivation, ['doc:reprint', [reprinted.source]]]))
        const [before, after] = [counting, [...counting, { ...reprinted, source: 'doc:reprint' }]].map((all) =>
          projectRelation(all, originsOf),
        )
        expect(after!.sources).toBe(before!.sources)
        expect(after!.strength).toBe(before!.strength)
      }),
    )
  })

  test('is never asserted and never above strength 1 by plans, predictions, possibilities and opinions', () => {
    const anyLoose = fc.array(
      fc.tuple(anyClaim, fc.constantFrom(...loose)).map(([claim, modality]) => ({ ...claim, modality })),
    )
    fc.assert(
      fc.property(anyLoose, (claims) => {
        const relation = projectRelation(claims, own)
        expect(relation?.status).not.toBe(RelationStatus.ASSERTED)
        expect(relation?.strength ?? 0).toBeLessThanOrEqual(1)
        expect([undefined, ...loose]).toContain(relation?.modality)
      }),
    )
  })

  test('is never stronger for a plan, prediction, possibility or opinion beside a claim that is firm', () => {
    fc.assert(
      fc.property(anyClaims, anyClaim, fc.constantFrom(...loose), (claims, claim, modality) => {
        const firm = [...claims, claimWith({ stance: ALLEGES })]
        expect(strengthOf([...firm, { ...claim, modality }])).toBeLessThanOrEqual(strengthOf(firm))
      }),
    )
  })

  test('is only planned, and at most alleged, where it says what a bill does', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const relation = projectRelation(claims, own, true)
        expect(relation?.status).not.toBe(RelationStatus.ASSERTED)
        expect(relation?.strength ?? 0).toBeLessThanOrEqual(1)
        expect([undefined, ...loose]).toContain(relation?.modality)
      }),
    )
  })

  test('has a strength from 1 to 5 exactly where it is drawn, and at least one source', () => {
    fc.assert(
      fc.property(anyClaims, anyDerivation, (claims, derivation) => {
        const relation = projectRelation(claims, originsFrom(derivation))
        if (!relation) return
        const drawn = relation.status !== RelationStatus.DENIED
        expect([relation.strength >= 1 && relation.strength <= 5, relation.sources >= 1]).toEqual([drawn, drawn])
      }),
    )
  })
})

describe('The time of a relation', () => {
  const timeOf = (...texts: (string | null)[]) => {
    const { validity, earliest, latest } = projectRelation(
      texts.map((validity) => claimWith({ validity })),
      own,
    )!
    return [validity, earliest, latest]
  }

  test.each([
    [['2010', '2010'], '2010', '2010-01-01', '2010-12-31'],
    [['2010', '2010~'], '2010', '2010-01-01', '2010-12-31'],
    [['2010~', '2010'], '2010', '2010-01-01', '2010-12-31'],
    [['2011-01', '2010'], '2010/2011-01', '2010-01-01', '2011-01-31'],
    [['2015', '2020'], '{2015,2020}', '2015-01-01', '2020-12-31'],
    [['2020~', '2015-12/2016-03', '2016'], '{2015-12..2016,2020~}', '2015-12-01', '2020-12-31'],
    [['2015', '2020/'], '{2015,2020..}', '2015-01-01', null],
    [['[2015,2020]'], '[2015,2020]', '2015-01-01', '2020-12-31'],
    [['2012-03', '2010'], '{2010,2012-03}', '2010-01-01', '2012-03-31'],
    [['2010', null], '2010', '2010-01-01', '2010-12-31'],
    [[null], null, null, null],
    [['2010/..', '2012'], '2010/..', '2010-01-01', null],
    [['2010/', '2012'], '2010/', '2010-01-01', null],
    [['../2010', '2012'], '{..2010,2012}', null, '2012-12-31'],
    [['/2010', '2012/'], '{..2010,2012..}', null, null],
    [['[..2010]', '2012'], '{..2010,2012}', null, '2012-12-31'],
    [['[2010..]', '2009'], '2009/', '2009-01-01', null],
    [['[..2010]', '../2009'], '../2010-12-31', null, '2010-12-31'],
    [['[..2010]', '2009/..'], '/..', null, null],
    [['[..2010]', '[2012..]'], '{..2010,2012..}', null, null],
    [['201', '2022'], '{2010..2019,2022}', '2010-01-01', '2022-12-31'],
  ])('from %j is %s', (texts, validity, earliest, latest) => {
    expect(timeOf(...texts)).toEqual([validity, earliest, latest])
  })

  test('is EDTF with the bounds beside it, and holds every dated claim that supports it', () => {
    fc.assert(
      fc.property(fc.array(anyTime, { minLength: 1 }), (texts) => {
        const [validity, earliest, latest] = timeOf(...texts)
        expect(validity ? parseEdtf(validity) : { earliest, latest }).toMatchObject({ earliest, latest })
        const days = texts.flatMap((text) => (text === null ? [] : parseEdtf(text))).filter((date) => date.surelyFrom)
        const apart = joined(days.flatMap(spansIn))
        const { spans } = projectRelation(
          texts.map((validity) => claimWith({ validity })),
          own,
        )!
        expect(spans).toEqual(apart.length > 1 ? apart.map(({ first, last }) => `${first}/${last}`) : null)
        const told = apart.length > 1 ? spansIn({ text: validity!, earliest: earliest!, latest: latest! }) : apart
        expect(told).toEqual(apart)
        const outside = days.filter((day) => (earliest && day.earliest! < earliest) || (latest && day.latest! > latest))
        expect(outside).toEqual([])
      }),
    )
  })

  test('is not touched by denials and retracted claims', () => {
    const claims = [claimWith({ validity: '2010' }), { ...denial, ...parseEdtf('1999'), validity: '1999' }]
    expect(projectRelation(claims, own)).toMatchObject({ validity: '2010', surely: ['2010-12-31/2010-01-01'] })
  })

  test('is sure where one claim is sure: a shorter certainty within a longer one is not kept', () => {
    const surely = (...texts: string[]) =>
      projectRelation(
        texts.map((validity) => claimWith({ validity })),
        own,
      )!.surely
    expect(surely('2010/2014', '2011/2012')).toEqual(['2010-12-31/2014-01-01'])
    expect(surely('2010', '2012')).toEqual(['2010-12-31/2010-01-01', '2012-12-31/2012-01-01'])
  })
})

test('Documents with one original between them are one source, also where a third one joins them', () => {
  const originsOf = originsFrom(
    new Map([
      ['doc:wire', []],
      ...['doc:a', 'doc:b', 'doc:c'].map((id) => [id, ['doc:wire']] as [string, string[]]),
      ['doc:both', ['doc:a', 'doc:d']],
    ]),
  )
  const from = (...sources: string[]) => sources.map((source) => claimWith({ source }))
  expect(projectRelation(from('doc:a', 'doc:b', 'doc:c'), originsOf)?.sources).toBe(1)
  expect(projectRelation(from('doc:a', 'doc:d'), originsOf)?.sources).toBe(2)
  expect(projectRelation(from('doc:a', 'doc:d', 'doc:both'), originsOf)?.sources).toBe(1)
  expect(projectRelation(from('doc:a', 'doc:d', 'doc:e'), originsOf)).toMatchObject({ sources: 3, strength: 5 })
})

test('Whether it is asserted rests on firm assertions alone', () => {
  const cases: [Partial<LedgerClaim>[], RelationStatus, number][] = [
    [[{}], RelationStatus.ASSERTED, 3],
    [[{ modality: Modality.OBLIGATION }], RelationStatus.ASSERTED, 3],
    [[{ modality: Modality.PLAN }], RelationStatus.ALLEGED, 1],
    [[{ modality: Modality.PLAN }, { modality: Modality.PLAN, source: 'doc:b' }], RelationStatus.ALLEGED, 1],
    [[{ stance: ALLEGES }, { stance: ALLEGES, source: 'doc:b' }], RelationStatus.ALLEGED, 2],
    [[{ stance: ASSERTS }, { stance: DENIES }], RelationStatus.DISPUTED, 2],
    [[{ stance: ALLEGES }, { stance: DENIES }], RelationStatus.DISPUTED, 1],
    [[{ stance: DENIES }], RelationStatus.DENIED, 0],
  ]
  for (const [claims, status, strength] of cases) {
    expect(projectRelation(claims.map(claimWith), own)).toMatchObject({ status, strength })
  }
})
