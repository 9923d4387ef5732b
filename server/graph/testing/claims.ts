import fc from 'fast-check'

import { Modality, Stance } from '../../../model/generated/vocabulary'
import { parseEdtf } from '../time/edtf'
import type { OriginsOf } from '../projection/origins'
import type { LedgerClaim } from '../projection/project'

/** A claim that asserts a fact in `doc:a`, with what is given here. */
export function claimWith({ validity = null, ...rest }: Partial<LedgerClaim> = {}): LedgerClaim {
  const { text, ...bounds } = validity === null ? { ...NO_DATE, text: null } : parseEdtf(validity)
  return {
    stance: Stance.ASSERTS,
    modality: Modality.FACT,
    role: null,
    article: null,
    stakes: [],
    control: [],
    law: null,
    source: 'doc:a',
    validity: text,
    ...bounds,
    retractedAt: null,
    ...rest,
  }
}

const NO_DATE = { earliest: null, latest: null, surelyFrom: null, surelyTo: null }

const year = fc.integer({ min: 2000, max: 2022 }).map(String)
const span = fc.tuple(year, year).map((pair) => pair.sort().join('/'))
/** Different ways to write the same days: which of them is shown must not hang on the order. */
const sameDays = fc.constantFrom('2010', '2010~', '2010?', '2010-01/2010-12', '2010-01-01/2010-12-31')
const time = fc.oneof(
  { arbitrary: sameDays, weight: 3 },
  year,
  span,
  ...['', '..'].flatMap((open) => [year.map((text) => `${text}/${open}`), year.map((text) => `${open}/${text}`)]),
  fc.constantFrom('201X', '2010-21', '2012~', '2010-12-03', '[2001,2011..2014]', '[..2010]', '../..', '201', 'XXXX'),
)

/** Times as sources write them, and none. */
export const anyTime = fc.option(time, { nil: null })

/** Any claim, in one of eight documents. */
export const anyClaim: fc.Arbitrary<LedgerClaim> = fc
  .record({
    stance: fc.constantFrom(...Object.values(Stance)),
    modality: fc.constantFrom(...Object.values(Modality)),
    role: fc.constantFrom(null, 'author', 'co-author'),
    article: fc.constantFrom(null, '7', '14'),
    source: fc.constantFrom(...'abcdefgh').map((letter) => `doc:${letter}`),
    validity: anyTime,
    retractedAt: fc.constantFrom(null, null, null, '2026-01-01T00:00:00.000Z'),
  })
  .map(claimWith)

/** Which of eight documents derive from which, without circles: each at most from those before it. */
export const anyDerivation: fc.Arbitrary<Map<string, string[]>> = fc
  .array(fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 2 }), { minLength: 8, maxLength: 8 })
  .map((all) => {
    const ids = [...'abcdefgh'].map((letter) => `doc:${letter}`)
    return new Map(ids.map((id, index) => [id, all[index]!.filter((each) => each < index).map((each) => ids[each]!)]))
  })

/** The originals of each document, walked from what derives from what. */
export function originsFrom(derivedFrom: ReadonlyMap<string, readonly string[]>): OriginsOf {
  const rootsOf = (id: string): string[] => {
    const from = derivedFrom.get(id) ?? []
    return from.length === 0 ? [id] : [...new Set(from.flatMap(rootsOf))].sort()
  }
  return rootsOf
}
