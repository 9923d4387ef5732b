import { z } from 'zod'

import {
  EntityKind,
  GovernmentLevel,
  LawStatus,
  LawType,
  RelationStatus,
  RelationType,
} from '../../../model/generated/vocabulary'
import { inDigits, mostOf } from '../../../model/limits'
import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import {
  columns,
  enumColumn,
  enumOrNullColumn,
  flagColumn,
  textColumn,
  textOrNullColumn,
  textsColumn,
  wholeColumn,
} from '../columns'
import { isBill } from '../projection/projection'
import { conditions } from '../relation/filter'
import type { Conditions } from '../relation/filter'
import { allows, beginnings, isPassable, nextSteps, otherEnd } from './chains'
import type { Progress } from './chains'
import type { RuleStep } from './rules'
import { MOST_PARTS } from './states'
import type { LinkEdge, LinkGraph, LinkNode } from './subgraph'

const types = z.array(z.enum(RelationType))
const relationColumns = columns({
  id: textColumn,
  type: enumColumn(RelationType),
  subject: textColumn,
  object: textColumn,
  status: enumColumn(RelationStatus),
  strength: wholeColumn,
  text: textOrNullColumn,
  earliest: textOrNullColumn,
  latest: textOrNullColumn,
  stakes: flagColumn,
  control: flagColumn,
})
const entityColumns = columns({
  id: textColumn,
  name: textColumn,
  kind: enumColumn(EntityKind),
  hub: flagColumn,
  level: enumOrNullColumn(GovernmentLevel),
  lawType: enumOrNullColumn(LawType),
  lawStatus: enumOrNullColumn(LawStatus),
  countries: textsColumn,
})
const around = defineQuery(
  'statelink/around.cypher',
  z.object({
    wanted: z.array(z.object({ id: z.string(), out: types, into: types })),
    limit: z.bigint(),
    ...conditions,
  }),
  z.object({ relations: relationColumns, entities: entityColumns }),
)
const states = defineQuery(
  'statelink/states-of-countries.cypher',
  z.object({ ids: z.array(z.string()), countries: z.array(z.string()) }),
  z.object({ entities: entityColumns }),
)

const toNodes = (list: z.infer<typeof entityColumns>): LinkNode[] =>
  list.id.map((id, at) => ({
    id,
    name: list.name[at]!,
    kind: list.kind[at]!,
    hub: list.hub[at]!,
    isState: list.level[at] === GovernmentLevel.STATE,
    isBill: list.kind[at] === EntityKind.LAW && isBill(list.lawType[at]!, list.lawStatus[at]!),
    countries: list.countries[at]!,
  }))

/** What claims of owning say: where no claim says more, a part is held, and nobody says how much. */
const heldOf = (type: RelationType, stakes: boolean, control: boolean): LinkEdge['held'] =>
  type !== RelationType.OWNS
    ? []
    : [...(stakes || !control ? (['stake'] as const) : []), ...(control ? (['control'] as const) : [])]

const toEdges = (list: z.infer<typeof relationColumns>): LinkEdge[] =>
  list.id.map((id, at) => ({
    id,
    type: list.type[at]!,
    subject: list.subject[at]!,
    object: list.object[at]!,
    status: list.status[at]!,
    strength: list.strength[at]!,
    validity: { text: list.text[at]!, earliest: list.earliest[at]!, latest: list.latest[at]! },
    held: heldOf(list.type[at]!, list.stakes[at]!, list.control[at]!),
  }))

/** What was read around an entity, and what was not. */
export type ReadAround = LinkGraph & {
  /** Why not all was read, in a sentence; null: all was. */
  stoppedBy: string | null
  /** How many entities with very many relations no chain was followed through, and bills that make nothing. */
  hubs: number
  bills: number
}

/** What is asked for around an entity; `types`: the relation types that count. */
export type AroundQuery = {
  of: string
  wanted: readonly string[]
  maxLength: number
  types: ReadonlySet<RelationType>
  conditions: Conditions
}

/** Of which entity which relations are read, in each direction. */
export type Wanted = { id: string; out: RelationType[]; into: RelationType[] }

/** Reads the relations of some entities that pass, `limit` of them at most, in the order of their ids, with what both ends are. */
export async function readRelations(
  db: Db,
  wanted: readonly Wanted[],
  { conditions: passing, limit }: { conditions: Conditions; limit: number },
  options?: RunOptions,
): Promise<{ nodes: LinkNode[]; edges: LinkEdge[] }> {
  const asked = wanted.filter(({ out, into }) => out.length + into.length > 0)
  if (asked.length === 0) return { nodes: [], edges: [] }
  const [row] = await db.run(around, { wanted: asked, limit: BigInt(limit), ...passing }, options)
  const edges = toEdges(row!.relations).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return { nodes: toNodes(row!.entities), edges }
}

/** Reads what is asked for step by step, and puts it together. */
class Reader {
  readonly nodes = new Map<string, LinkNode>()
  readonly edges = new Map<string, LinkEdge>()
  readonly hubs = new Set<string>()
  readonly bills = new Set<string>()
  stoppedBy: string | null = null

  constructor(
    private readonly db: Db,
    private readonly query: AroundQuery,
    private readonly options: RunOptions | undefined,
  ) {}

  /** Reads governments by their ids, and the states of some countries. */
  async states(ids: readonly string[], countries: readonly string[]): Promise<void> {
    const [row] = await this.db.run(states, { ids: [...ids], countries: [...countries] }, this.options)
    for (const node of toNodes(row!.entities)) this.nodes.set(node.id, node)
  }

  /** Reads the relations of some entities. */
  async read(wanted: readonly Wanted[]): Promise<void> {
    if (this.stoppedBy !== null) return
    const { conditions: passing } = this.query
    const limit = mostOf.stateLinkRelations + 1
    const { nodes, edges } = await readRelations(this.db, wanted, { conditions: passing, limit }, this.options)
    for (const node of nodes) this.nodes.set(node.id, node)
    const fresh = edges.filter(({ id }) => !this.edges.has(id))
    const left = mostOf.stateLinkRelations - this.edges.size
    if (fresh.length > left || edges.length === limit) {
      this.stoppedBy = `More than ${inDigits(mostOf.stateLinkRelations)} relations are read for no answer.`
    }
    for (const edge of fresh.slice(0, left)) this.edges.set(edge.id, edge)
  }

  /** What is to be read of an entity, so that rules can be followed on from it. */
  private wantedOf(id: string, steps: readonly RuleStep[]): Wanted {
    const going = (way: 'OUT' | 'IN') =>
      [...new Set(steps.flatMap(({ direction, types }) => (direction === way || direction === 'BOTH' ? types : [])))]
        .filter((type) => this.query.types.has(type))
        .sort()
    return { id, out: going('OUT'), into: going('IN') }
  }

  private isOpen(step: RuleStep, node: LinkNode): boolean {
    if (step.over.includes(node.kind) && node.hub) this.hubs.add(node.id)
    if (step.over.includes(node.kind) && node.isBill) this.bills.add(node.id)
    return isPassable(step, node)
  }

  /** Reads one relation further along all rules; gives where they then are. */
  async follow(level: ReadonlyMap<string, readonly Progress[]>, left: number): Promise<Map<string, Progress[]>> {
    const stepsOf = (progress: Progress) =>
      nextSteps(progress, left).map((at) => ({ at, step: progress.rule.steps[at]! }))
    await this.read(
      [...level].map(([id, all]) =>
        this.wantedOf(
          id,
          all.flatMap(stepsOf).map(({ step }) => step),
        ),
      ),
    )
    const next = new Map<string, Map<string, Progress>>()
    const edges = [...this.edges.values()]
    for (const [here, all] of level) {
      const near = edges.filter(({ subject, object }) => subject === here || object === here)
      for (const progress of all) {
        for (const { at, step } of stepsOf(progress)) {
          for (const edge of near.filter((each) => allows(step, each, here))) {
            const there = this.nodes.get(otherEnd(edge, here))!
            if (there.id === this.query.of || !this.isOpen(step, there)) continue
            const known = next.get(there.id) ?? new Map<string, Progress>()
            const { rule } = progress
            next.set(there.id, known.set(`${rule.place} ${at}`, { rule, at }))
          }
        }
      }
    }
    return new Map([...next].map(([id, all]) => [id, [...all.values()]]))
  }
}

/** Reads of which other governments the governments that were come to are a part, and the states of their countries. */
async function readStates(reader: Reader, { of, wanted }: AroundQuery): Promise<void> {
  const governments = () => [...reader.nodes.values()].filter(({ kind }) => kind === EntityKind.GOVERNMENT)
  const read = new Set<string>()
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const bodies = governments().filter(({ id, isState }) => !isState && !read.has(id))
    bodies.forEach(({ id }) => read.add(id))
    await reader.read(bodies.map(({ id }) => ({ id, out: [RelationType.PART_OF], into: [] })))
  }
  const countries = governments().flatMap((node) => (node.isState || node.countries.length !== 1 ? [] : node.countries))
  await reader.states([of, ...wanted], [...new Set(countries)])
}

/** Reads what the rules ask for around an entity that is there: as far as `maxLength` relations, and the states of the governments that were come to. */
export async function readAround(db: Db, query: AroundQuery, options?: RunOptions): Promise<ReadAround> {
  const reader = new Reader(db, query, options)
  let level = new Map<string, readonly Progress[]>([[query.of, beginnings]])
  for (let length = 0; length < query.maxLength && level.size > 0; length++) {
    level = await reader.follow(level, query.maxLength - length)
  }
  await readStates(reader, query)
  return {
    nodes: reader.nodes,
    edges: [...reader.edges.values()],
    stoppedBy: reader.stoppedBy,
    hubs: reader.hubs.size,
    bills: reader.bills.size,
  }
}
