import { EntityKind } from '../../../model/generated/vocabulary'
import type { LinkMechanism } from '../../../model/generated/vocabulary'
import { rules } from './rules'
import type { Rule, RuleStep } from './rules'
import type { Chain, LinkEdge, LinkGraph, LinkNode } from './subgraph'

/** So far a rule is followed: `at` is the step that led here, -1 at the beginning. */
export type Progress = { rule: Rule; at: number }

/** Where every rule begins. */
export const beginnings: readonly Progress[] = rules.map((rule) => ({ rule, at: -1 }))

/** The steps by which a rule may go on, by their places in it, with so many relations left; what cannot come to an end in time is none. */
export const nextSteps = ({ rule, at }: Progress, left: number): number[] =>
  [at, at + 1].filter(
    (next) =>
      next >= 0 &&
      next < rule.steps.length &&
      (next > at || rule.steps[next]!.repeats) &&
      rule.steps.length - next <= left,
  )

/** Whether a step may be taken over a relation from one of its ends. */
export function allows({ direction, types, held }: RuleStep, edge: LinkEdge, from: string): boolean {
  const isWay = direction === 'BOTH' || (direction === 'OUT' ? edge.subject : edge.object) === from
  return isWay && types.includes(edge.type) && (held === null || edge.held.includes(held))
}

/** Whether a chain may go on from where a step led to: not through what very many are tied to, nor through a bill. */
export const isPassable = ({ over }: RuleStep, { kind, hub, isBill }: LinkNode): boolean =>
  over.includes(kind) && !hub && !isBill

/** The end of a relation that is not `from`. */
export const otherEnd = ({ subject, object }: LinkEdge, from: string): string => (subject === from ? object : subject)

/** A chain that makes a mechanism, up to a government. */
export type MadeChain = Chain & { mechanism: LinkMechanism }

/** So many steps are tried at most to put chains together. */
const MOST_TRIED = 200_000

/**
 * All chains from an entity to a government that make a mechanism by the rules, of at most `maxLength` relations and without loops, in no
 * order. `isCut`: there was too much to go through.
 */
export function chainsFrom(
  { nodes, edges }: LinkGraph,
  of: string,
  maxLength: number,
): { chains: MadeChain[]; isCut: boolean } {
  const edgesOf = new Map<string, LinkEdge[]>()
  for (const edge of edges) {
    for (const id of new Set([edge.subject, edge.object])) edgesOf.set(id, [...(edgesOf.get(id) ?? []), edge])
  }
  const chains: MadeChain[] = []
  let tried = 0
  function follow(progress: Progress, entities: readonly string[], over: readonly LinkEdge[]): void {
    const here = entities.at(-1)!
    const { rule } = progress
    for (const at of nextSteps(progress, maxLength - over.length)) {
      const step = rule.steps[at]!
      for (const edge of edgesOf.get(here) ?? []) {
        if (++tried > MOST_TRIED) return
        const there = nodes.get(otherEnd(edge, here))
        if (!there || entities.includes(there.id) || !allows(step, edge, here)) continue
        const chain = { entities: [...entities, there.id], edges: [...over, edge] }
        if (there.kind === EntityKind.GOVERNMENT && at === rule.steps.length - 1) {
          chains.push({ mechanism: rule.mechanism, ...chain })
        }
        if (isPassable(step, there)) follow({ rule, at }, chain.entities, chain.edges)
      }
    }
  }
  for (const progress of beginnings) follow(progress, [of], [])
  return { chains, isCut: tried > MOST_TRIED }
}
