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
  avoidHubs: boolean
  directed: boolean
  sameTime: boolean
  rank: 'WEAKEST_LINK' | 'FEWEST_STEPS'
  first: number
}
export type OraclePath = { entities: string[]; relations: string[]; strength: number }

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

function isUsable(r: OracleRelation, { filter, avoidTypes }: OracleQuestion): boolean {
  // Only whole years are asked for.
  const tests = [
    !avoidTypes.includes(r.type),
    !filter.types || filter.types.includes(r.type),
    !filter.statuses || filter.statuses.includes(r.status),
    !filter.minStrength || r.strength >= filter.minStrength,
    !filter.minSources || r.sources >= filter.minSources,
    !filter.sources || filter.sources.some((id) => r.documents.includes(id)),
    !filter.asOf || (r.earliest ?? FIRST_DAY) <= `${filter.asOf}-12-31`,
    !filter.asOf || (r.latest ?? LAST_DAY) >= `${filter.asOf}-01-01`,
    !filter.surely || isSureIn(r, filter.asOf!),
  ]
  return tests.every(Boolean)
}

function everyChain(
  graph: OracleGraph,
  question: OracleQuestion,
): { entities: string[]; relations: OracleRelation[] }[] {
  const found: { entities: string[]; relations: OracleRelation[] }[] = []
  const usable = graph.relations.filter((r) => isUsable(r, question))
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
  return relations.every((a) => relations.every((b) => (a.earliest ?? FIRST_DAY) <= (b.latest ?? LAST_DAY)))
}

const key = (ids: string[]) => ids.join('\u0000')

/** The answer, whole and exact. Of a chain that stands in the list from both its ends, the one that comes first is kept. */
export function oraclePaths(graph: OracleGraph, question: OracleQuestion): OraclePath[] {
  const paths = everyChain(graph, question)
    .filter(({ entities }) => question.via.every((id) => entities.includes(id)))
    .filter(({ relations }) => question.requireTypes.every((type) => relations.some((r) => r.type === type)))
    .filter(({ relations }) => !question.sameTime || mayMeet(relations))
    .map(({ entities, relations }) => ({
      entities,
      relations: relations.map((r) => r.id),
      strength: Math.min(...relations.map((r) => r.strength)),
    }))
  paths.sort((a, b) => {
    const strength = b.strength - a.strength
    const length = a.relations.length - b.relations.length
    const first = question.rank === 'WEAKEST_LINK' ? strength : length
    const second = question.rank === 'WEAKEST_LINK' ? length : strength
    if (first !== 0) return first
    if (second !== 0) return second
    for (let i = 0; i < a.relations.length; i++) {
      if (a.relations[i] !== b.relations[i]) return a.relations[i]! < b.relations[i]! ? -1 : 1
    }
    return a.entities[0]! < b.entities[0]! ? -1 : 1
  })
  const seen = new Set<string>()
  return paths
    .filter(({ entities, relations }) => {
      const twin = key([...relations].reverse()) + '\u0001' + key([...entities].reverse())
      seen.add(key(relations) + '\u0001' + key(entities))
      return !seen.has(twin)
    })
    .slice(0, question.first)
}
