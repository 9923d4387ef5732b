/*
 * Whether intervals of time have a moment in common, as sets of bits. On a line, intervals any two of which meet all meet
 * at one point (Helly, “Über Mengen konvexer Körper mit gemeinschaftlichen Punkten”, 1923), and the latest beginning is one.
 */
import type { GraphEdge } from './subgraph'

/** Moments as the bits of a number: what may have held at which of them. */
export type Moments = {
  /** All of them. */
  all: bigint
  /** Those at which the relation may have held. */
  of(edge: GraphEdge): bigint
}

/** One moment at which everything holds: for paths of which the relations need not meet. */
export const anyTime: Moments = { all: 1n, of: () => 1n }

/**
 * The moments that are enough to decide whether relations may all have held at one: if they may, then also on the day
 * on which the last of them may have begun. '' is before all days: what has no first day may have held then.
 */
export function momentsOf(edges: Iterable<GraphEdge>): Moments {
  const days = [...new Set(Array.from(edges, ({ earliest }) => earliest))].sort()
  const known = new Map<GraphEdge, bigint>()
  return {
    all: (1n << BigInt(days.length)) - 1n,
    of(edge) {
      const seen = known.get(edge)
      if (seen !== undefined) return seen
      const from = days.indexOf(edge.earliest)
      const after = edge.latest === '' ? -1 : days.findIndex((day) => day > edge.latest)
      const to = after < 0 ? days.length : after
      const bits = to <= from ? 0n : ((1n << BigInt(to - from)) - 1n) << BigInt(from)
      known.set(edge, bits)
      return bits
    },
  }
}
