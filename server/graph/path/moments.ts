import type { Tie } from './ground'

/** Moments as the bits of a number: what may have held at which of them. */
export type Moments = {
  /** All of them. */
  all: bigint
  /** Those at which the relation may have held. */
  of(tie: Tie): bigint
}

/** One moment at which everything holds: for paths of which the relations need not meet. */
export const anyTime: Moments = { all: 1n, of: () => 1n }

/**
 * The moments that are enough to decide whether relations may all have held at one: if they may, then also on the day
 * on which the last of them may have begun. '' is before all days: what has no first day may have held then.
 */
export function momentsOf(ties: Iterable<Tie>): Moments {
  const days = [...new Set(Array.from(ties, ({ earliest }) => earliest))].sort()
  const known = new Map<Tie, bigint>()
  return {
    all: (1n << BigInt(days.length)) - 1n,
    of(tie) {
      const seen = known.get(tie)
      if (seen !== undefined) return seen
      const from = days.indexOf(tie.earliest)
      const after = tie.latest === '' ? -1 : days.findIndex((day) => day > tie.latest)
      const to = after < 0 ? days.length : after
      const bits = to <= from ? 0n : ((1n << BigInt(to - from)) - 1n) << BigInt(from)
      known.set(tie, bits)
      return bits
    },
  }
}
