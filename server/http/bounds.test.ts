import { extendSchema, getNullableType, isInterfaceType, isListType, isObjectType, parse } from 'graphql'
import type { GraphQLField, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from 'graphql'

import { resolvers } from '../resolvers/resolvers'
import { makeSchema } from './schema'
import { isBounded } from './sizes'

type Fields = GraphQLObjectType | GraphQLInterfaceType
type Field = GraphQLField<unknown, unknown>

const isPaged = ({ args }: Field) =>
  args.some(({ name, defaultValue }) => name === 'first' && typeof defaultValue === 'number')
const isList = ({ type }: Field) => isListType(getNullableType(type))

/** The fields of a schema that may bring more than a caller asked for, and more than the cost of the query says. */
function unbounded(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is Fields => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
  )
  const connections = new Set(types.filter(({ name }) => name.endsWith('Connection')).map(({ name }) => name))
  return types.flatMap((type) => {
    const { name } = type
    return Object.values(type.getFields())
      .filter((field) => {
        const isPage = connections.has(String(getNullableType(field.type)))
        const isInPage = connections.has(name) && field.name === 'edges'
        return (isPage || (isList(field) && !isInPage && !isBounded(name, field.name))) && !isPaged(field)
      })
      .map((field) => `${name}.${field.name}`)
  })
}

const schema = makeSchema(resolvers)

describe('every list of the schema', () => {
  it('has a page size, or is known not to be long', () => {
    expect(unbounded(schema)).toEqual([])
  })

  it('is looked at: one without a bound is found', () => {
    const careless = `
      extend type Query { all: [Entity!]!, everything: ClaimConnection!, some(first: Int): [Claim!]!, few(first: Int = 5): [Claim!] }
      extend type Claim { notes: [String!]! }
      type NoteConnection { edges: [String!]!, more: [String] }`
    expect(unbounded(extendSchema(schema, parse(careless))).sort()).toEqual([
      'Claim.notes',
      'NoteConnection.more',
      'Query.all',
      'Query.everything',
      'Query.some',
    ])
  })
})
