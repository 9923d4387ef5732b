import fc from 'fast-check'
import { getNamedType, isAbstractType, isCompositeType, isObjectType } from 'graphql'
import type { GraphQLNamedType, GraphQLSchema } from 'graphql'

const ids = ['a', 'b', 'ab', 'none', 'r1', 'zz', 'öß', '7']
/** How each argument may be written: as a literal, as a variable, or not at all. */
const values: Record<string, string[]> = {
  id: [...ids.map((id) => JSON.stringify(id)), '$id'],
  ids: ['["a", "none", "zz"]', '[]', '"a"', '$ids', '[$id, "b"]'],
  text: ['"x"', '"""a block"""', '$text'],
  first: ['1', '3', '$first', '101', '0', 'null'],
  direction: ['OUT', '$direction'],
  filter: ['{ minStrength: 2 }', '{ minStrength: $first, types: [OWNS] }', '$filter', '{}', 'null'],
  types: ['[OWNS]', 'OWNS', '[]'],
}
const DIRECTIVES = ['', '', '', '', '', '', '', '', ' @include(if: $yes)', ' @skip(if: true)', ' @include(if: $no)']
const USED = ['entity', 'node', 'nodes', 'relation', 'expand', 'search']

/** Writes a valid query over `schema`, at random, as deep as `depth`. */
export function queryText(schema: GraphQLSchema, gen: fc.GeneratorValue, depth: number, directives: boolean): string {
  const pick = <T>(from: readonly T[]): T => from[gen(fc.nat, from.length - 1)] as T
  let aliases = 0
  const directive = () => (directives ? pick(DIRECTIVES) : '')

  const field = (type: GraphQLNamedType, name: string, left: number): string | undefined => {
    const definition = 'getFields' in type ? type.getFields()[name] : undefined
    if (!definition || !('args' in definition)) return name === '__typename' ? name : undefined
    const of = getNamedType(definition.type)
    if (isCompositeType(of) && left === 0) return undefined
    const written = definition.args.flatMap((argument) => {
      const value = pick(values[argument.name] ?? [''])
      const needed = argument.type.toString().endsWith('!')
      return value && (needed || pick([true, false])) ? [`${argument.name}: ${value}`] : []
    })
    const alias =
      written.length > 0 || pick([true, false, false]) ? `${pick(['x', 'then', 'constructor'])}${aliases++}: ` : ''
    const sub = isCompositeType(of) ? ` ${selections(of, left - 1)}` : ''
    return `${alias}${name}${written.length > 0 ? `(${written.join(', ')})` : ''}${directive()}${sub}`
  }
  const selections = (type: GraphQLNamedType, left: number): string => {
    const names = ['__typename', ...('getFields' in type ? Object.keys(type.getFields()) : [])]
    const usable = type === schema.getQueryType() ? USED : names
    const chosen = Array.from({ length: pick([1, 2, 3, 4]) }, () => field(type, pick(usable), left)).filter(Boolean)
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : []
    const inner = left > 0 && objects.length > 1 ? pick(objects) : undefined
    if (inner) chosen.push(`... on ${inner.name}${directive()} ${selections(inner, left - 1)}`)
    if (left > 0 && pick([true, false, false])) chosen.push(`...${directive()} ${selections(type, left - 1)}`)
    if (type.name === 'Entity' && pick([true, false])) chosen.push(`...E${directive()}`)
    return `{ __typename ${chosen.join(' ')} }`
  }
  const body = selections(schema.getQueryType() as GraphQLNamedType, depth)
  const fragment = `fragment E on Entity { id name hub ...F${directive()} } fragment F on Node { id ... on Law { lawType } }`
  const variables =
    '$id: ID! = "a", $text: String = "t", $ids: [ID!]! = ["b"], $first: Int = 2, $direction: Direction, $filter: RelationFilter'
  return `query Q(${variables}, $yes: Boolean = true, $no: Boolean = false) ${body} ${fragment}`
}
