import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  getNamedType,
  isSpecifiedScalarType,
} from 'graphql'
import type { GraphQLNamedType, GraphQLType } from 'graphql'

import { makeSchema } from './schema'

const schema = makeSchema({})
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
)

type Described = { name: string; description?: string | null }

/** A type with its fields, their arguments and its values, each by where it stands. */
function partsOf(type: GraphQLNamedType): [where: string, part: Described, is: 'type' | 'field' | 'value'][] {
  const parts: ReturnType<typeof partsOf> = [[type.name, type, 'type']]
  if (isObjectType(type) || isInterfaceType(type))
    for (const field of Object.values(type.getFields())) {
      parts.push([`${type.name}.${field.name}`, field, 'field'])
      for (const arg of field.args) parts.push([`${type.name}.${field.name}(${arg.name})`, arg, 'field'])
    }
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) parts.push([`${type.name}.${field.name}`, field, 'field'])
  if (isEnumType(type)) for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value, 'value'])
  return parts
}
const parts = types.flatMap(partsOf)

test('every type, field, argument and value is described', () => {
  expect(parts.length).toBeGreaterThan(400)
  expect(parts.filter(([, { description }]) => !description?.trim()).map(([where]) => where)).toEqual([])
})

test('types are named LikeThis, fields and arguments likeThis, values LIKE_THIS', () => {
  const form = { type: /^[A-Z][A-Za-z0-9]*$/, field: /^[a-z][A-Za-z0-9]*$/, value: /^[A-Z][A-Z0-9_]*$/ }
  expect(parts.filter(([, { name }, is]) => !form[is].test(name)).map(([where]) => where)).toEqual([])
})

/** The types of the fields of a type, and of their arguments. */
function fieldTypes(type: GraphQLNamedType): GraphQLType[] {
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => field.type)
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [field.type, ...field.args.map((arg) => arg.type)])
}

/** The names of the types that a type speaks of. */
function namedBy(type: GraphQLNamedType): string[] {
  const parents = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []
  const children = isInterfaceType(type) ? schema.getPossibleTypes(type) : []
  return [...fieldTypes(type), ...parents, ...children].map((each) => getNamedType(each).name)
}

test('every type can be reached from a question or a change', () => {
  const reached = new Set(['Query', 'Mutation'])
  for (const name of reached) for (const next of namedBy(schema.getType(name)!)) reached.add(next)
  expect(types.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([])
})
