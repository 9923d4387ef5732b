/*
 * By what an entity is tied to states, told in another way: every way through the graph is written down as a line of text, and the chains
 * of docs/state-links.md are read as regular expressions of such lines.
 */
import { code, tables } from '../../../../docs/tables'
import type { LinkEdge, LinkGraph, LinkNode } from '../subgraph'

const arrows: Record<string, string> = { '→': '→', '←': '←', '–': '[→←]' }

/** "OWNS(stake)" as what stands in a line; of other relations nothing stands in the brackets. */
function typePattern(type: string): string {
  const [, name, held] = /^(\w+?)(?:\((\w+)\))?$/.exec(type)!
  return `${name}\\([^)]*${held ?? ''}[^)]*\\)`
}

/** A chain of the page as the pattern of a whole line. */
function chainPattern(chain: string): RegExp {
  const steps = [...chain.matchAll(/([→←–])([\w/()]+)(\+?)(?: \[([\w ]+)\])?/g)]
  const texts = steps.map(([, arrow, types, plus, kinds], at) => {
    const over = `(?:${types!.split('/').map(typePattern).join('|')})`
    const step = `${arrows[arrow!]!}${over}`
    const through = ` \\[(?:${kinds?.replaceAll(' ', '|')})\\] `
    const repeated = plus === '+' ? `(?:${step}${through})*` : ''
    return `${repeated}${step}${at < steps.length - 1 ? through : ' \\[GOVERNMENT!?\\] '}`
  })
  return new RegExp(`^${texts.join('')}$`)
}

const chains = tables('state-links.md', 'mechanism')[0]!.map(([mechanism, chain]) => ({
  mechanism: code(mechanism!)[0]!,
  pattern: chainPattern(code(chain!)[0]!),
}))

type Way = { ids: string[]; over: LinkEdge[]; line: string }

const kindWord = ({ kind, hub, isBill }: LinkNode) => `[${kind}${hub || isBill ? '!' : ''}] `

/** All ways from an entity without loops, of at most `most` relations. */
function ways({ nodes, edges }: LinkGraph, of: string, most: number): Way[] {
  const all: Way[] = []
  const walk = (way: Way) => {
    for (const edge of way.over.length < most ? edges : []) {
      const here = way.ids.at(-1)!
      if (edge.subject !== here && edge.object !== here) continue
      const isOut = edge.subject === here
      const there = isOut ? edge.object : edge.subject
      if (way.ids.includes(there)) continue
      const word = `${isOut ? '→' : '←'}${edge.type}(${edge.held.join()}) ${kindWord(nodes.get(there)!)}`
      const longer = { ids: [...way.ids, there], over: [...way.over, edge], line: way.line + word }
      all.push(longer)
      walk(longer)
    }
  }
  walk({ ids: [of], over: [], line: '' })
  return all
}

/** The ways by which a body belongs to states. */
function belongings(graph: LinkGraph, body: string): Way[] {
  const nodeOf = (id: string) => graph.nodes.get(id)!
  const itself: Way = { ids: [body], over: [], line: '' }
  if (nodeOf(body).isState) return [itself]
  const { countries } = nodeOf(body)
  const states = [...graph.nodes.values()].filter(({ isState }) => isState)
  const same = countries.length === 1 ? states.filter((state) => state.countries.includes(countries[0]!)) : []
  const byCountry = same.map(({ id }): Way => ({ ids: [id], over: [], line: 'country' }))
  const byPart = ways(graph, body, 3).filter(
    ({ ids, line }) =>
      /^(→PART_OF\(\) \[GOVERNMENT!?\] )+$/.test(line) &&
      ids.every((id, at) => nodeOf(id).isState === (at === ids.length - 1)) &&
      !same.some(({ id }) => id === ids.at(-1)),
  )
  const found = [...byCountry, ...byPart]
  return found.length > 0 ? found : [itself]
}

const doubts = ['ASSERTED', 'ALLEGED', 'DISPUTED']

/** "state mechanism strength statuses ways": every mechanism, in no order; the statuses are those of any best chain. */
export function toldByOracle(graph: LinkGraph, of: string, maxLength: number): Map<string, Told> {
  const told = new Map<string, Told>()
  const own = graph.nodes.get(of)!.kind === 'GOVERNMENT' ? belongings(graph, of).map(({ ids }) => ids.at(-1)!) : []
  for (const way of ways(graph, of, maxLength)) {
    for (const mechanism of new Set(chains.flatMap((each) => (each.pattern.test(way.line) ? each.mechanism : [])))) {
      for (const belonging of belongings(graph, way.ids.at(-1)!)) {
        const state = belonging.ids.at(-1)!
        const more = belonging.line === 'country' ? [] : belonging.ids.slice(1)
        if (own.includes(state) || more.some((id) => way.ids.includes(id))) continue
        const over = [...way.over, ...belonging.over]
        const chain = {
          ids: [...way.ids, ...more].join(' '),
          grade: Math.min(...over.map(({ strength }) => strength)),
          length: over.length,
          relations: over.map(({ id }) => id).join(' '),
          doubt: Math.max(...over.map(({ status }) => doubts.indexOf(status))),
        }
        const key = `${state} ${mechanism}`
        const known = told.get(key)
        const better = known === undefined || isBetter(chain, known.best) ? chain : known.best
        told.set(key, { best: better, through: new Set([...(known?.through ?? []), chain.ids]) })
      }
    }
  }
  return told
}

type Best = { ids: string; grade: number; length: number; relations: string; doubt: number }
type Told = { best: Best; through: ReadonlySet<string> }

function isBetter(one: Best, other: Best): boolean {
  if (one.grade !== other.grade) return one.grade > other.grade
  if (one.length !== other.length) return one.length < other.length
  return `${one.ids} ${one.relations}` < `${other.ids} ${other.relations}`
}

/** A status by its place in the order of doubt. */
export const statusOf = ({ best }: Told): string => doubts[best.doubt]!
