import type { Effective } from './effective'
import { restOf } from './structure'
import type { Share, Structure } from './structure'

const MAJORITY = 0.5
/** What is more than half only by the rounding of numbers is not. */
const ROUNDING = 1e-12

const held = (shares: readonly Share[], by: ReadonlySet<number>, bound: 'least' | 'most'): number =>
  shares.reduce((sum, share) => (by.has(share.owner) ? sum + share[bound] : sum), 0)

/** The least and the most votes that some cast together. The most: what the sure votes of all others leave. */
const sure = (shares: readonly Share[], by: ReadonlySet<number>): number => held(shares, by, 'least')
const possible = (shares: readonly Share[], by: ReadonlySet<number>): number =>
  Math.min(held(shares, by, 'most'), held(shares, by, 'least') + restOf(shares))

/** Whom an owner controls: itself, and whatever it and those it controls have more than half of the votes of. */
function controlledBy({ sharesIn, owned }: Structure, owner: number, votes: typeof sure): Set<number> {
  const controlled = new Set([owner])
  for (const one of controlled) {
    for (const company of owned[one]!) {
      if (votes(sharesIn[company]!, controlled) > MAJORITY + ROUNDING) controlled.add(company)
    }
  }
  return controlled
}

/**
 * The votes that an owner casts in every entity, in parts of one: its own, and all of those whom it controls by majority. Control is
 * not multiplied: who has 51 per cent of who has 51 per cent casts 51 per cent, not 26 (docs/ownership.md has the source).
 * A structure of votes has no shares of a company in itself: those cast none.
 */
export function votesOf(structure: Structure, owner: number): Effective {
  const { sharesIn } = structure
  const [surely, maybe] = [controlledBy(structure, owner, sure), controlledBy(structure, owner, possible)]
  const least = Float64Array.from(sharesIn, (shares) => sure(shares, surely))
  const most = Float64Array.from(sharesIn, (shares) => possible(shares, maybe))
  return { least, most, undetermined: new Set() }
}
