import { EntityKind, RelationType } from '../../../model/generated/vocabulary'
import type { ResolverMap } from '../graphql/schema'

const kinds = Object.values(EntityKind)
const typeNames = kinds.map((kind) =>
  kind === 'SURVEILLANCE_SYSTEM' ? 'SurveillanceSystem' : kind.charAt(0) + kind.slice(1).toLowerCase(),
)

type Thing = Record<string, unknown> & { id: string; number: number }
const numberOf = (id: string) => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)

const entity = (id: string): Thing => {
  const number = numberOf(id)
  return {
    id,
    number,
    kind: kinds[number % kinds.length],
    name: `name ${id}`,
    aliases: ['a', `b${id}`],
    description: number % 3 === 0 ? null : 'what it is',
    countries: ['CN'],
    topics: [],
    attributes: [],
    identifiers: [],
    hub: number % 2 === 0,
    relationTotal: number,
    version: 1,
    derivedFrom: [],
    born: '1970',
    founded: '2010~',
    level: number % 5 === 0 ? 'NO_SUCH_LEVEL' : 'STATE',
    lawType: 'BILL',
  }
}
/**
 * An entity that may lack what must be there, so that nulls travel upwards. Never directly in a list: graphql-js lets the
 * neighbours' rejections go unheard then.
 */
const brittle = (id: string): Thing => {
  const sound = entity(id)
  return {
    ...sound,
    name: sound.number % 11 === 0 ? null : sound.name,
    aliases: sound.number % 13 === 0 ? [null] : sound.aliases,
    relationTotal: sound.number % 17 === 0 ? 'not a number' : sound.number,
  }
}
const relation = (id: string): Thing => ({
  id,
  number: numberOf(id),
  type: RelationType.SUPPLIES_TO,
  label: 'supplies',
  inverseLabel: 'is supplied by',
  articles: [],
  status: 'ASSERTED',
  reason: 'so',
  modality: 'FACT',
  origins: [],
  strength: 3,
  sources: 1,
  validity: { text: '2010', earliest: '2010-01-01', latest: null },
})

const page = (nodes: Thing[]) => ({
  edges: nodes.map((node) => ({ node, cursor: node.id })),
  pageInfo: { hasNextPage: false, endCursor: null },
  totalCount: nodes.length,
})
const range = (first: unknown) => Array.from({ length: Math.min(Number(first), 4) }, (_, index) => index)

const later = <T>(value: T): Promise<T> => new Promise((resolve) => setImmediate(resolve, value))
const fail = (id: string) => Promise.reject(new Error(`no relations of ${id}`))

const entityFields = {
  relations: ({ id, number }: Thing, { first, direction }: { first: number; direction: string }) =>
    number % 7 === 0 ? fail(id) : later(page(range(first).map((index) => relation(`${id}${direction}${index}`)))),
  claims: () => page([]),
  history: () => later(page([])),
  relationCounts: ({ number }: Thing, { filter }: { filter?: { minStrength?: number } }) => {
    if (number % 19 === 0) throw new Error('no counts')
    return [{ type: 'OWNS', direction: 'OUT', label: JSON.stringify(filter), total: number }]
  },
}

/** Resolvers over things that are made up as they are asked for: sync and async, with errors and nulls in every kind of place. */
export const world: ResolverMap = {
  Query: {
    entity: (_: unknown, { id }: { id: string }) => (id === 'none' ? null : later(brittle(id))),
    node: (_: unknown, { id }: { id: string }) => (id.startsWith('r') ? relation(id) : brittle(id)),
    nodes: (_: unknown, { ids }: { ids: string[] }) => ids.map((id) => (id === 'none' ? null : later(brittle(id)))),
    relation: (_: unknown, { id }: { id: string }) => relation(id),
    expand: (_: unknown, { id, first }: { id: string; first: number }) => ({
      entity: entity(id),
      counts: [],
      entities: range(first).map((index) => entity(`${id}${index}`)),
      relations: range(first).map((index) => relation(`r${id}${index}`)),
      total: first,
      truncated: true,
    }),
    search: (_: unknown, { text, first }: { text: string; first: number }) => ({
      ...page([]),
      edges: range(first).map((index) => ({
        node: entity(text + index),
        cursor: 'c',
        matched: text,
        score: index / 2,
      })),
    }),
  },
  Entity: { __resolveType: ({ number }: Thing) => typeNames[number % kinds.length] },
  Node: { __resolveType: ({ number, kind }: Thing) => (kind ? typeNames[number % kinds.length] : 'Relation') },
  Relation: {
    subject: ({ id }: Thing) => later(brittle(`s${id}`)),
    object: ({ id }: Thing) => entity(`o${id}`),
    claims: () => page([]),
    history: () => page([]),
  },
  ...Object.fromEntries(typeNames.map((name) => [name, entityFields])),
}
