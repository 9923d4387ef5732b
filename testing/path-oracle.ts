/*
 * All paths of a small graph by trying everything. Written for the tests alone: it shares no code with the program, and
 * does the simplest thing that can be right.
 */

export type OracleEntity = { id: string; hub: boolean; name?: string }
export type OracleRelation = {
  id: string
  type: string
  subject: string
  object: string
  strength: number
  status: string
  sources: number
  earliest: string | null
  latest: string | null
  documents: string[]
  /** The times at which it may have held, "first/last", where there are gaps between them. */
  spans?: string[]
  /** When it surely held: "begun by/not ended before", two days. One pair is enough. */
  surely?: string[]
}
export type OracleGraph = { entities: OracleEntity[]; relations: OracleRelation[] }

/** The same question as is put to the program, with nothing left out but the filter's parts. */
export type OracleQuestion = {
  from: string[]
  to: string[]
  maxLength: number
  filter: {
    types?: string[]
    statuses?: string[]
    minStrength?: number
    minSources?: number
    asOf?: string
    surely?: boolean
    sources?: string[]
  }
  avoid: string[]
  via: string[]
  avoidTypes: string[]
  requireTypes: string[]
  incidental: boolean
  avoidHubs: boolean
  directed: boolean
  sameTime: boolean
  rank: 'WEAKEST_LINK' | 'FEWEST_STEPS'
  first: number
}
/** A path: of each step the relation that counts, and all that may be chosen there, the strongest first. */
export type OraclePath = { entities: string[]; relations: string[]; steps: string[][]; strength: number }
export type OracleAnswer = { paths: OraclePath[]; more: boolean }

const FIRST_DAY = '0000-00-00'
const LAST_DAY = '9999-99-99'

function isSureIn(r: OracleRelation, year: string): boolean {
  for (const pair of r.surely ?? []) {
    const [begunBy, notEndedBefore] = pair.split('/') as [string, string]
    const begun = Number(begunBy.slice(0, 4)) <= Number(year)
    const notOver = Number(notEndedBefore.slice(0, 4)) >= Number(year)
    if (begun && notOver) return true
  }
  return false
}

function timesOf(r: OracleRelation): [from: string, to: string][] {
  if (!r.spans) return [[r.earliest ?? FIRST_DAY, r.latest ?? LAST_DAY]]
  return r.spans.map((span) => span.split('/') as [string, string])
}

const INCIDENTAL = ['LOCATED_IN', 'PUBLISHED', 'REPORTS_ON']

function isUsable(r: OracleRelation, { filter, avoidTypes }: OracleQuestion): boolean {
  // Only whole years are asked for.
  const tests = [
    !avoidTypes.includes(r.type),
    !filter.types || filter.types.includes(r.type),
    !filter.statuses || filter.statuses.includes(r.status),
    !filter.minStrength || r.strength >= filter.minStrength,
    !filter.minSources || r.sources >= filter.minSources,
    !filter.sources || filter.sources.some((id) => r.documents.includes(id)),
    !filter.asOf || timesOf(r).some(([from, to]) => from <= `${filter.asOf}-12-31` && to >= `${filter.asOf}-01-01`),
    !filter.surely || isSureIn(r, filter.asOf!),
  ]
  return tests.every(Boolean)
}

/** Entities in a row, and the one relation by which each leads to the next: a path may have several for a step. */
type OneWay = { entities: string[]; relations: OracleRelation[] }

/** Whether a type that ties anybody to anybody is asked for; every other one is. */
function isAskedFor({ type }: OracleRelation, { filter, requireTypes, incidental }: OracleQuestion): boolean {
  if (incidental || !INCIDENTAL.includes(type)) return true
  return requireTypes.includes(type) || (filter.types ?? []).includes(type)
}

function everyWay(graph: OracleGraph, question: OracleQuestion): OneWay[] {
  const found: OneWay[] = []
  const usable = graph.relations.filter((r) => isUsable(r, question) && isAskedFor(r, question))
  const invited = new Set([...question.from, ...question.to, ...question.via])
  const shut = new Set([
    ...question.avoid,
    ...graph.entities.filter((e) => question.avoidHubs && e.hub && !invited.has(e.id)).map((e) => e.id),
  ])
  const go = (entities: string[], relations: OracleRelation[]) => {
    const here = entities[entities.length - 1]!
    if (relations.length > 0 && question.to.includes(here)) found.push({ entities, relations })
    if (relations.length === question.maxLength) return
    for (const r of usable) {
      const targets: string[] = []
      if (r.subject === here) targets.push(r.object)
      if (r.object === here && (!question.directed || r.type === 'COOPERATES_WITH')) targets.push(r.subject)
      for (const target of new Set(targets)) {
        if (!entities.includes(target) && !shut.has(target)) go([...entities, target], [...relations, r])
      }
    }
  }
  for (const start of question.from) go([start], [])
  return found
}

function mayMeet(relations: OracleRelation[]): boolean {
  const days = relations.flatMap((r) => timesOf(r).map(([from]) => from))
  return days.some((day) => relations.every((r) => timesOf(r).some(([from, to]) => from <= day && day <= to)))
}

const weakest = (relations: OracleRelation[]) => Math.min(...relations.map((r) => r.strength))

/** Which of two relations of one step counts more. */
function compareRelations(a: OracleRelation, b: OracleRelation): number {
  if (a.strength !== b.strength) return b.strength - a.strength
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** Which of two ways through the same entities counts: the stronger one, then what is stronger from the first step on. */
function compareWays(a: OneWay, b: OneWay): number {
  if (weakest(a.relations) !== weakest(b.relations)) return weakest(b.relations) - weakest(a.relations)
  for (let i = 0; i < a.relations.length; i++) {
    const differ = compareRelations(a.relations[i]!, b.relations[i]!)
    if (differ !== 0) return differ
  }
  return 0
}

/** Ways through the same entities as one path. */
function pathOf(ways: OneWay[]): OraclePath {
  const best = [...ways].sort(compareWays)[0]!
  const steps = best.relations.map((_, i) => {
    const there = [...new Set(ways.map((way) => way.relations[i]!))]
    return there.sort(compareRelations).map((r) => r.id)
  })
  return {
    entities: best.entities,
    relations: best.relations.map((r) => r.id),
    steps,
    strength: weakest(best.relations),
  }
}

function grouped(ways: OneWay[]): OraclePath[] {
  const groups = new Map<string, OneWay[]>()
  for (const way of ways) {
    const key = way.entities.join('\u0000')
    groups.set(key, [...(groups.get(key) ?? []), way])
  }
  return [...groups.values()].map(pathOf)
}

/** The one of a path and its reverse that is left out. */
function isReverse({ entities }: OraclePath, { directed, from, to }: OracleQuestion): boolean {
  const [first, last] = [entities[0]!, entities[entities.length - 1]!]
  return !directed && from.includes(last) && to.includes(first) && first > last
}

function compareOracle(a: OraclePath, b: OraclePath, rank: OracleQuestion['rank']): number {
  const strength = b.strength - a.strength
  const length = a.relations.length - b.relations.length
  const first = rank === 'WEAKEST_LINK' ? strength : length
  const second = rank === 'WEAKEST_LINK' ? length : strength
  if (first !== 0) return first
  if (second !== 0) return second
  for (let i = 0; i < a.entities.length; i++) {
    if (a.entities[i] !== b.entities[i]) return a.entities[i]! < b.entities[i]! ? -1 : 1
  }
  return 0
}

/** The answer, whole and exact. */
export function oracleAnswer(graph: OracleGraph, question: OracleQuestion): OracleAnswer {
  const ways = everyWay(graph, question)
    .filter(({ entities }) => question.via.every((id) => entities.includes(id)))
    .filter(({ relations }) => question.requireTypes.every((type) => relations.some((r) => r.type === type)))
    .filter(({ relations }) => !question.sameTime || mayMeet(relations))
  const paths = grouped(ways)
    .filter((path) => !isReverse(path, question))
    .sort((a, b) => compareOracle(a, b, question.rank))
  const heads = new Set<OraclePath>()
  for (const side of [question.from, question.to]) {
    for (const end of side.length > 1 ? side : []) {
      const best = paths.find(({ entities }) => entities[0] === end || entities[entities.length - 1] === end)
      if (best) heads.add(best)
    }
  }
  const ordered = [...paths.filter((path) => heads.has(path)), ...paths.filter((path) => !heads.has(path))]
  return { paths: ordered.slice(0, question.first), more: ordered.length > question.first }
}
