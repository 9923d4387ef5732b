import { getNamedType, getOperationAST, isInputObjectType, isLeafType, isListType, isNonNullType, parse } from 'graphql'
import type { GraphQLArgument, GraphQLField, GraphQLInputType, GraphQLObjectType } from 'graphql'

import { resolvers } from '../../resolvers/resolvers'
import { makeSchema } from '../graphql/schema'
import { makeCostCheck, workIn } from './cost'
import { limits } from './limits'

const schema = makeSchema(resolvers)
const check = makeCostCheck(schema)
const asked = (query: string, variables: Record<string, unknown> = {}) => {
  const document = parse(query)
  return { document, operation: getOperationAST(document)!, variables }
}
const work = (query: string, variables?: Record<string, unknown>) => workIn(schema, asked(query, variables))

/** Any value of a type, as it is written in a query. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType)
  if (isListType(type)) return `[${literal(type.ofType)}]`
  const named = getNamedType(type)
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter((field) => isNonNullType(field.type))
    return `{${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')}}`
  }
  if ('getValues' in named) return named.getValues()[0]!.name
  return named.name === 'Int' || named.name === 'Float' ? '1' : '"a"'
}
const argumentsOf = (args: readonly GraphQLArgument[]) => {
  const needed = args.filter(({ type }) => isNonNullType(type))
  return needed.length > 0 ? `(${needed.map(({ name, type }) => `${name}: ${literal(type)}`).join(', ')})` : ''
}
const textOf = ({ name, args, type }: GraphQLField<unknown, unknown>) =>
  `${name}${argumentsOf(args)}${isLeafType(getNamedType(type)) ? '' : ' { __typename }'}`
const fieldsOf = (type: string) => Object.values((schema.getType(type) as GraphQLObjectType).getFields())
const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ')

/** Searches for paths and files are counted by themselves, also by how often they are asked for. */
const roots = fieldsOf('Query').map((field) => [field.name, textOf(field)])

test.each(roots)('%s asked for under n names is n times the work of one, and no work is none', (_, text) => {
  const one = work(`{ ${text} }`)
  expect(one).toBeGreaterThan(0)
  for (const count of [2, 15]) expect(work(`{ ${times(count, (at) => `a${at}: ${text}`)} }`)).toBe(count * one)
})

const nested = ['Company', 'Document', 'Relation', 'Claim'].flatMap((type) =>
  fieldsOf(type)
    .filter((field) => field.args.length > 0)
    .map((field) => [`${type}.${field.name}`, type, textOf(field)] as const),
)

test.each(nested)('%s asked for under n names, of each of many, is so many times the work of one', (_, type, text) => {
  const of = (count: number, ids: number) => {
    const names = times(count, (at) => `a${at}: ${text}`)
    return work(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${names} } } }`, {
      ids: Array(ids).fill('a'),
    })
  }
  const asRoot = (ids: number) =>
    work('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(ids).fill('a') })
  const one = of(1, 10) - asRoot(10)
  expect(one).toBeGreaterThan(0)
  expect(of(15, 10) - asRoot(10)).toBe(15 * one)
  expect(of(1, 200) - asRoot(200)).toBe(20 * one)
})

test('a filter under which relations have to be read is more work than counts that are kept', () => {
  const counts = (filter: string) => work(`{ entity(id: "a") { relationCounts${filter} { total } } }`)
  expect(counts('(filter: {minStrength: 2})')).toBeGreaterThan(counts(''))
})

test('the largest question of the page may be asked four times at once, and not fifteen times', () => {
  const ids = Array.from({ length: limits.viewItems.value }, (_, at) => `e${at}`)
  const among = (count: number) =>
    asked(`query ($ids: [ID!]!) { ${times(count, (at) => `a${at}: between(ids: $ids) { truncated }`)} }`, { ids })
  expect(check(among(4))).toBeUndefined()
  expect(check(among(15))).toMatchObject({
    message:
      'This asks for 90750 points of work; one query may ask for 25000. Ask for a part of it, and for the rest after it.',
    originalError: { code: 'TOO_LARGE' },
  })
})
