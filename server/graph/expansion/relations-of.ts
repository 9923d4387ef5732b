import { z } from 'zod'

import { defineQuery } from '../../db/query'
import type { Db, RunOptions } from '../../db/query'
import { Direction, RelationType } from '../../../model/generated/vocabulary'
import { wholeColumn } from '../columns'
import { entityColumns, toEntities } from '../entity/entity'
import type { Entity } from '../entity/entity'
import { conditions, conditionsOf, looksInside, typesOf } from '../relation/filter'
import type { Conditions, RelationFilter } from '../relation/filter'
import { cursorsOf } from '../cursor'
import type { Cursors } from '../cursor'
import { checkFirst } from '../page'
import { relationColumns, toRelations } from '../relation/relation'
import type { Relation } from '../relation/relation'
import { COUNTED, degreeList, readColumns, toCounts } from './relation-counts'
import type { RelationCount } from './relation-counts'
import { relationPlace, ROWS, startAt, unread, waysOf } from './relation-places'
import type { Place, Start, Ways } from './relation-places'
import { mostOf } from '../../../model/limits'

/** Which relations of an entity are asked for. */
export type RelationsArguments = {
  types?: readonly RelationType[] | null
  /** Seen from the entity; BOTH when left out. */
  direction?: Direction | null
  filter?: RelationFilter | null
  /** Ids of entities; relations to them are left out. */
  exclude?: readonly string[] | null
  first: number
  after?: string | null
}

/** The field that asks: cursors of the one are not for the other. */
type Asking = 'relations' | 'expand'

/** A page of one entity's relations, and its counts. */
export type RelationsOf = {
  entity: Entity
  /** Those at the other ends, each once. */
  neighbours: Entity[]
  /** In order, with both ends. */
  relations: Relation[]
  /** Where the relation at a place of the list stands. */
  cursorAt: (at: number) => string
  /** Of all its relations under the filter, whatever types and direction are asked for. */
  counts: RelationCount[]
  /** How many match types, direction and filter. */
  total: number
  /** False: there are at least so many. */
  exact: boolean
  hasMore: boolean
  endCursor: string | null
}

/** An entity with more relations has them in the order of the store, as ordering them would read them all. */
export const ORDERED = 2_000
/** How far into each type and direction one page looks for relations that pass a filter, where there are very many. */
const SCANNED = 5_000

const asked = {
  ids: z.array(z.string()),
  out: z.array(z.enum(RelationType)),
  in: z.array(z.enum(RelationType)),
  exclude: z.array(z.string()).nullable(),
  limit: z.bigint(),
  inside: z.boolean(),
  ...conditions,
}
const given = { id: z.string(), ...readColumns, entities: entityColumns, relations: relationColumns }
const ofEntities = defineQuery(
  'expansion/of-entities.cypher',
  z.object({ ...asked, ordinary: z.bigint(), afterStrength: z.bigint(), afterId: z.string().nullable() }),
  z.object(given),
)
const ofHubs = defineQuery(
  'expansion/of-hubs.cypher',
  z.object({ ...asked, skips: z.array(z.bigint()).length(ROWS), scan: z.bigint(), counted: z.bigint() }),
  z.object({ ...given, degrees: degreeList, rows: wholeColumn, spots: wholeColumn }),
)
type Row = z.infer<typeof ofEntities.row>
type HubRow = z.infer<typeof ofHubs.row>

/** A question, checked, with all that reading its answer needs. */
type Asked = {
  args: RelationsArguments
  ways: Ways
  start: Start
  wanted: Conditions
  inside: boolean
  cursors: (parent: string) => Cursors<Place>
}

function ask(args: RelationsArguments, ids: readonly string[], list: Asking): Asked {
  checkFirst(args.first, mostOf.expansion)
  // What is excluded is not among it: leaving out more of a list does not change its order.
  const { types, direction, filter } = args
  const asked = { types, direction: direction ?? Direction.BOTH, filter }
  const cursors = (parent: string) => cursorsOf(relationPlace, list, { parent, ...asked })
  const [start = null] = ids.map((id) => cursors(id).read(args.after))
  const wanted = conditionsOf(args.filter)
  const ways = waysOf(typesOf(args.filter, args.types), args.direction ?? Direction.BOTH)
  return { args, ways, start: startAt(start), wanted, inside: looksInside(wanted), cursors }
}

const shared = ({ args, ways, wanted, inside }: Asked) => ({
  ...ways,
  exclude: args.exclude?.length ? [...args.exclude] : null,
  limit: BigInt(args.first + 1),
  inside,
  ...wanted,
})

/** What is the same of an entity with few relations and one with very many. The row may have one relation too many. */
function common(row: Row & { degrees?: readonly number[] }, { args, ways, inside }: Asked) {
  const [entity, ...others] = toEntities(row.entities) as [Entity, ...Entity[]]
  const all = toRelations(row.relations, [entity, ...others])
  const relations = all.slice(0, args.first)
  const exact = !inside || entity.relationTotal <= COUNTED
  const counts = toCounts(row, typesOf(args.filter), exact)
  const isAsked = ({ type, direction }: RelationCount) =>
    (direction === Direction.IN ? ways.in : ways.out).includes(type)
  const total = counts.reduce((sum, count) => sum + (isAsked(count) ? count.total : 0), 0)
  const isFull = all.length > args.first
  const drawn = new Set(isFull ? relations.flatMap(({ subject, object }) => [subject, object]) : others)
  const neighbours = others.filter((other) => drawn.has(other))
  return { entity, neighbours, relations, counts, total, exact, isFull }
}

function fromFew(row: Row, question: Asked): RelationsOf {
  const { isFull, ...answer } = common(row, question)
  const { relations } = answer
  const cursors = question.cursors(row.id)
  const cursorAt = (at: number) => cursors.write({ s: relations[at]!.strength, i: relations[at]!.id })
  return {
    ...answer,
    cursorAt,
    hasMore: isFull,
    endCursor: relations.length > 0 ? cursorAt(relations.length - 1) : null,
  }
}

const scanOf = ({ args, inside }: Asked): number => (inside ? SCANNED : args.first + 1 + (args.exclude?.length ?? 0))

/** A page that looked as far as it may goes on from there, whether or not it found something. */
function fromVeryMany({ degrees, rows, spots, ...row }: HubRow, question: Asked): RelationsOf {
  const { ways, start, inside } = question
  const scan = scanOf(question)
  const { isFull, ...answer } = common(inside ? row : { ...row, degrees }, question)
  const cursors = question.cursors(row.id)
  const cursorAt = (at: number) => cursors.write({ b: start.skips, p: spots[at]!, r: rows[at]! })
  const whole = { b: start.skips, p: scan - 1, r: ROWS - 1 }
  const endCursor = isFull ? cursorAt(answer.relations.length - 1) : cursors.write(whole)
  return { ...answer, cursorAt, hasMore: isFull || unread(degrees, ways, start.skips, scan), endCursor }
}

type Pages = Map<string, RelationsOf>

async function ofFew(db: Db, ids: readonly string[], question: Asked, options?: RunOptions) {
  const { last } = question.start
  const rows = await db.run(
    ofEntities,
    {
      ids: [...new Set(ids)],
      ...shared(question),
      ordinary: BigInt(ORDERED),
      afterStrength: BigInt(last?.s ?? 0),
      afterId: last?.i ?? null,
    },
    options,
  )
  const isHub = (row: Row) => row.entities.relationTotal[0]! > ORDERED
  const answers: Pages = new Map(rows.filter((row) => !isHub(row)).map((row) => [row.id, fromFew(row, question)]))
  return { answers, hubs: rows.filter(isHub).map(({ id }) => id) }
}

async function ofVeryMany(db: Db, ids: readonly string[], question: Asked, options?: RunOptions): Promise<Pages> {
  const rows = await db.run(
    ofHubs,
    {
      ids: [...ids],
      ...shared(question),
      skips: question.start.skips.map(BigInt),
      scan: BigInt(scanOf(question)),
      counted: BigInt(COUNTED),
    },
    options,
  )
  return new Map(rows.map((row) => [row.id, fromVeryMany(row, question)]))
}

/**
 * A page of the relations of each of some entities, in one statement, and one more where some of them have more than
 * 2,000. The strongest come first, then by id; of those with very many some of each type and direction in turn, and a page
 * that looks for what passes a filter may be short, with more behind it. Entities that are not there are not in the
 * answer. Throws KnownError BAD_INPUT.
 */
export async function relationsOf(
  db: Db,
  ids: readonly string[],
  args: RelationsArguments,
  options?: RunOptions,
  list: Asking = 'relations',
): Promise<Pages> {
  const question = ask(args, ids, list)
  const { answers, hubs } = await ofFew(db, ids, question, options)
  if (hubs.length === 0) return answers
  return new Map([...answers, ...(await ofVeryMany(db, hubs, question, options))])
}

/** Has the database plan the question about hubs, which takes it longest of all. */
export const planHubs = (db: Db, options?: RunOptions): Promise<unknown> =>
  ofVeryMany(db, [], ask({ first: 1 }, [], 'relations'), options)
