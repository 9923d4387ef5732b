import {
  extendSchema,
  getNullableType,
  getOperationAST,
  isInterfaceType,
  isListType,
  isObjectType,
  parse,
} from 'graphql'
import type { GraphQLField, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from 'graphql'

import { resolvers } from '../../resolvers/resolvers'
import { makeCostCheck } from './cost'
import { limits } from './limits'
import { makeSchema } from '../graphql/schema'
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

/** A query of so many exports, ready to be counted. */
function ofExports(count: number, fields = 'sha256') {
  const aliases = Array.from({ length: count }, (_, i) => `e${i}: export(view: $view, format: PNG) { ${fields} }`)
  const document = parse(`query ($view: ViewInput!) { ${aliases.join(' ')} }`)
  return { document, operation: getOperationAST(document)!, variables: { view: { entities: ['a'] } } }
}

describe('files', () => {
  const check = makeCostCheck(schema)
  const all = 'fileName mediaType bytes sha256 url content encoding'

  it('fit into one query as often as the limits say, with all that can be asked of them', () => {
    expect(check(ofExports(limits.exports.value, all))).toBeUndefined()
  })

  it('do not fit once more: that many pictures would keep others waiting for too long', () => {
    const message = (count: number) =>
      `This asks for ${count} files; one query may ask for 2. Ask for the others after it.`
    for (const count of [limits.exports.value + 1, 15]) {
      expect(check(ofExports(count))).toMatchObject({ message: message(count), originalError: { code: 'TOO_LARGE' } })
    }
  })

  it('are counted in fragments and under conditions as well', () => {
    const inFragment =
      'fragment F on Query { x: export(view: $v, format: SVG) { bytes } y: export(view: $v, format: SVG) { bytes } }'
    const document = parse(
      `query ($v: ViewInput!, $all: Boolean!) { ...F z: export(view: $v, format: CSV) @include(if: $all) { bytes } } ${inFragment}`,
    )
    const asked = (all: boolean) => ({
      document,
      operation: getOperationAST(document)!,
      variables: { v: { entities: ['a'] }, all },
    })
    expect(check(asked(false))).toBeUndefined()
    expect(check(asked(true))).toMatchObject({ message: expect.stringMatching(/^This asks for 3 files/) as string })
  })
})

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
