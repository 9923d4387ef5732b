import type { Arc } from './holding-graph'

/** A chain from an owner to a company: its arcs, in order. */
export type Chain = readonly Arc[]

/** So many beginnings of chains are followed at most. */
const MOST_FOLLOWED = 5_000

type Beginning = { arcs: Arc[]; at: number; worth: number }

const isBetter = (a: Beginning, b: Beginning): number =>
  b.worth - a.worth || a.arcs.length - b.arcs.length || (a.arcs.at(-1)!.relation < b.arcs.at(-1)!.relation ? -1 : 1)

/**
 * Chains without loops from one entity to another, those by which most is held first; at most `first`. `arcs` are those on chains
 * between the two.
 */
export function chainsBetween(arcs: readonly Arc[], from: number, to: number, first: number): Chain[] {
  const out = new Map<number, Arc[]>()
  for (const arc of arcs) out.set(arc.from, [...(out.get(arc.from) ?? []), arc])
  const chains: Chain[] = []
  let open: Beginning[] = [{ arcs: [], at: from, worth: 1 }]
  for (let followed = 0; followed < MOST_FOLLOWED && chains.length < first && open.length > 0; followed++) {
    const [best, ...others] = open as [Beginning, ...Beginning[]]
    open = others
    if (best.at === to && best.arcs.length > 0) {
      chains.push(best.arcs)
      continue
    }
    const passed = new Set([...(from === to ? [] : [from]), ...best.arcs.map((arc) => arc.to)])
    const longer = (out.get(best.at) ?? [])
      .filter((arc) => !passed.has(arc.to) && (best.at !== to || best.arcs.length === 0))
      .map((arc): Beginning => ({ arcs: [...best.arcs, arc], at: arc.to, worth: (best.worth * arc.range.most) / 100 }))
    open = [...open, ...longer].sort(isBetter)
  }
  return chains
}
