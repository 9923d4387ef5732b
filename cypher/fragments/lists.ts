/** What the statements name of the vocabulary. Everything here is a constant of the repository, never a value that somebody sent. */
export type Names = {
  /** All relation types, in the order in which lists of them are read. */
  types: readonly string[]
  /** Those that have no direction. */
  symmetricTypes: readonly string[]
  /** All kinds of entities, in the order in which lists of them are read, each with its label in the database. */
  kinds: readonly { kind: string; label: string }[]
}

/** A part of statements: the names of its arguments, of what it hands on where it is a clause, and its text. */
export type Fragment = { params: readonly string[]; yields: readonly string[]; text: string }

const expression = (params: readonly string[], text: string): Fragment => ({ params, yields: [], text })

const list = (items: readonly string[]) => `[\n  ${items.join(',\n  ')}\n]`

/** A subquery for each name, their rows one after the other. */
const union = (params: readonly string[], result: string, subqueries: readonly string[]): Fragment => ({
  params,
  yields: [result],
  text: `CALL (${params.join(', ')}) {\n  ${subqueries.join('\n  UNION ALL\n  ')}\n}`,
})

/** The fragments that have a line for each relation type or kind; the others are the files beside this one. */
export const listFragments = ({ types, symmetricTypes, kinds }: Names): Record<string, Fragment> => ({
  /** The types that have no direction. */
  symmetricTypes: expression([], `[${symmetricTypes.map((type) => `'${type}'`).join(', ')}]`),

  /** How many relations there are of each type. */
  relationsOfEachType: expression([], list(types.map((type) => `COUNT { ()-[:${type}]->() }`))),

  /** How many entities there are of each kind. */
  entitiesOfEachKind: expression([], list(kinds.map(({ label }) => `COUNT { (:${label}) }`))),

  /** How many relations an entity has of each type: outward, and both ways. The database keeps these counts. */
  degrees: expression(['n'], list(types.map((type) => `COUNT { (n)-[:${type}]->() }, COUNT { (n)-[:${type}]-() }`))),

  /** The first relations of an entity of each type that is asked for: outward, then inward. One to itself goes outward. */
  relationsByType: expression(
    ['n'],
    list(
      types.flatMap((type, at) => [
        `COLLECT { MATCH (n)-[r:${type}]->() WHERE '${type}' IN $out RETURN r SKIP $skips[${at * 2}] LIMIT $scan }`,
        `COLLECT { MATCH (n)<-[r:${type}]-(m) WHERE '${type}' IN $in AND m <> n RETURN r SKIP $skips[${at * 2 + 1}] LIMIT $scan }`,
      ]),
    ),
  ),

  /** The relation with an id. */
  relationWithId: union(
    ['id'],
    'r',
    types.map((type) => `MATCH ()-[r:${type} {id: id}]->() RETURN r`),
  ),

  /** The relations with one of some ids. */
  relationsWanted: union(
    ['wanted'],
    'r',
    types.map((type) => `MATCH ()-[r:${type}]->() WHERE r.id IN wanted RETURN r`),
  ),

  /** The relations from one entity to another, whose ids follow from theirs. */
  relationsBetween: union(
    ['subject', 'object'],
    'r',
    types.map(
      (type) => `MATCH ()-[r:${type} {id: 'rel:' + subject + ':${type.toLowerCase()}:' + object}]->() RETURN r`,
    ),
  ),

  /** The entity of each kind that has the most relations. */
  bestConnectedOfEachKind: union(
    [],
    'e',
    kinds.map(
      ({ kind }) =>
        `MATCH (e:Entity) WHERE e.kind = '${kind}' AND e.relationTotal > 0 RETURN e ORDER BY e.kind DESC, e.relationTotal DESC, e.id LIMIT 1`,
    ),
  ),
})
