import fc from 'fast-check'

import { anyClaim, anyDerivation, claimWith, originsFrom } from '../testing/claims'
import { projectRelation } from './project'
import type { LedgerClaim } from './project'
import { countedAt } from './then'
import type { RecordedClaim } from './then'

const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()

/** Claims with the days on which each was recorded and, for some, retracted afterwards. */
const anyLedger = fc.array(
  fc.record({
    claim: anyClaim.map((claim): LedgerClaim => ({ ...claim, retractedAt: null })),
    recorded: fc.nat(9),
    kept: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
  }),
  { maxLength: 8 },
)

const asKept = ({ claim, recorded, kept }: { claim: LedgerClaim; recorded: number; kept: number | null }) => ({
  ...claim,
  recordedAt: day(recorded),
  retractedAt: kept === null ? null : day(recorded + kept),
})

test('what a relation was at a time is what was drawn of it then, when nothing later had been recorded or retracted', () => {
  fc.assert(
    fc.property(anyLedger, anyDerivation, fc.nat(20), (ledger, derivation, moment) => {
      // What was done up to then, one thing after the other, as it was done.
      const counting = new Map<number, LedgerClaim>()
      for (let today = 0; today <= moment; today++) {
        ledger.forEach(({ claim, recorded, kept }, i) => {
          if (recorded === today) counting.set(i, claim)
          if (kept !== null && recorded + kept === today) counting.delete(i)
        })
      }
      const origins = originsFrom(derivation)
      const then = countedAt(ledger.map(asKept), day(moment))
      expect(projectRelation(then, origins)).toEqual(projectRelation([...counting.values()], origins))
    }),
  )
})

test('a claim counts from the moment at which it was recorded until that at which it was retracted', () => {
  const claim: RecordedClaim = { ...claimWith(), recordedAt: day(1), retractedAt: day(3) }
  expect([0, 1, 2, 3, 4].map((n) => countedAt([claim], day(n)).length)).toEqual([0, 1, 1, 0, 0])
})
