import { EntityKind, RelationType } from '../../../model/generated/vocabulary'
import { mostOf } from '../../../model/limits'
import { KnownError } from '../../errors'
import type { Db, RunOptions } from '../../db/query'
import { kindAttributesOf } from '../entity/kind-attributes'
import { relationsByIds } from '../node/node'
import { conditionsOf } from '../relation/filter'
import { periodOf } from '../time/edtf'
import { basesOf } from './law-basis'
import type { LegalBasis } from './law-basis'
import { readRelations } from './read-around'
import type { Wanted } from './read-around'
import type { LinkEdge, LinkNode } from './subgraph'

const R = RelationType
const { SURVEILLANCE_SYSTEM, PLACE, ASSET, GROUP, LAW } = EntityKind

/** What is known of the entity that is asked for. */
type Named = Pick<LinkNode, 'id' | 'name' | 'kind' | 'hub' | 'countries'>

/** What somebody operates. */
const isOperated = ({ kind }: Named): boolean => kind === SURVEILLANCE_SYSTEM || kind === PLACE || kind === ASSET

/** Whose power or duty is asked for, and what they operate. */
type Asked = { operator: string; operated: string | null }

/** By whom and to whom a relation asks for a basis: who runs something; who has a power or duty; who gives data, and who takes it. */
async function askedBy(db: Db, id: string, options?: RunOptions): Promise<Asked[] | null> {
  const [relation] = await relationsByIds(db, [id], options)
  if (!relation) return null
  const { type, subjectId, objectId } = relation
  if (type === R.OPERATES) return [{ operator: subjectId, operated: objectId }]
  if (type === R.OBLIGES || type === R.AUTHORISES) return [{ operator: objectId, operated: null }]
  if (type === R.SHARES_DATA_WITH || type === R.COLLECTS_DATA_FOR) {
    return [subjectId, objectId].map((operator) => ({ operator, operated: null }))
  }
  throw new KnownError(
    'BAD_INPUT',
    'of: a legal basis is asked for of an entity, or of a relation by which somebody operates, is obliged, is authorised or gives data.',
  )
}

/** Reads step by step what laws say of some entities, and who enacted them. */
class LawReader {
  readonly nodes = new Map<string, LinkNode>()
  readonly edges = new Map<string, LinkEdge>()

  constructor(
    private readonly db: Db,
    private readonly on: string | null,
    private readonly options: RunOptions | undefined,
  ) {}

  async read(ids: readonly string[], types: Omit<Wanted, 'id'>): Promise<LinkEdge[]> {
    const wanted = [...new Set(ids)].map((id) => ({ id, ...types }))
    const most = { conditions: conditionsOf({ asOf: this.on }), limit: mostOf.lawRelations }
    const { nodes, edges } = await readRelations(this.db, wanted, most, this.options)
    for (const node of nodes) this.nodes.set(node.id, node)
    for (const edge of edges) this.edges.set(edge.id, edge)
    return edges
  }

  /** The ids of all that were come to and are of a kind. */
  idsOf(kind: EntityKind): string[] {
    return [...this.nodes.values()].flatMap((node) => (node.kind === kind ? node.id : []))
  }
}

/**
 * On which laws an entity, what somebody operates, or a relation leans, as of a time: the law, whether it was in force, who enacted it and what is
 * missing. Null: nothing has that id. Throws KnownError BAD_INPUT.
 */
export async function legalBasis(
  db: Db,
  { of, on, entity }: { of: string; on?: string | null; entity: Named | undefined },
  options?: RunOptions,
): Promise<LegalBasis[] | null> {
  const reader = new LawReader(db, on ?? null, options)
  const days = on === null || on === undefined ? null : periodOf(on)
  const itself = entity && isOperated(entity) ? await reader.read([of], { out: [], into: [R.OPERATES] }) : null
  const asked = itself
    ? itself.map(({ subject }) => ({ operator: subject, operated: of }))
    : entity
      ? [{ operator: of, operated: null }]
      : await askedBy(db, of, options)
  if (asked === null) return null
  if (entity) reader.nodes.set(of, { ...entity, isState: false, isBill: false })
  const operators = asked.map(({ operator }) => operator)
  const given = [R.SHARES_DATA_WITH, R.COLLECTS_DATA_FOR]
  await reader.read(operators, {
    out: [R.MEMBER_OF, R.PART_OF, R.OPERATES, ...given],
    into: [R.AUTHORISES, R.OBLIGES, ...given],
  })
  await reader.read(reader.idsOf(GROUP), { out: [], into: [R.OBLIGES] })
  await reader.read(reader.idsOf(LAW), { out: [R.PART_OF], into: [R.LEGISLATES, R.SIGNED] })
  await reader.read(reader.idsOf(LAW), { out: [], into: [R.LEGISLATES, R.SIGNED] })
  const laws = await kindAttributesOf(db, reader.idsOf(LAW), options)
  const graph = { nodes: reader.nodes, edges: [...reader.edges.values()] }
  const leaning = graph.edges.flatMap(({ id, type }) => (type === R.AUTHORISES || type === R.OBLIGES ? id : []))
  const relations = await relationsByIds(db, leaning, options)
  const articles = new Map(relations.flatMap((each) => (each ? [[each.id, each.articles] as const] : [])))
  return asked.flatMap(({ operator, operated }) =>
    basesOf(graph, laws, (id) => articles.get(id) ?? [], {
      operator: reader.nodes.get(operator)!,
      operated: operated === null ? null : (reader.nodes.get(operated) ?? null),
      on: on ?? null,
      days,
    }),
  )
}
