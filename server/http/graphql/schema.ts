import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { assertValidSchema, buildSchema, isInterfaceType, isObjectType, isScalarType } from 'graphql'
import type { GraphQLField, GraphQLFieldResolver, GraphQLSchema, GraphQLTypeResolver } from 'graphql'

import type { Context } from '../../context'
import { argumentCheck } from '../limits/arguments'
import { scalars } from './scalars'

type Resolve = GraphQLFieldResolver<unknown, Context>
/** What the resolvers folder hands over: for each type its fields' resolvers, and how an interface finds a type. */
export type ResolverMap = Record<string, Record<string, unknown>>

/** The schema's text, which is also what `/schema.graphql` answers. */
export const typeDefinitions = readFileSync(join(__dirname, '../../schema.graphql'), 'utf8')

/**
 * Checks the arguments first, and turns what is thrown into a rejection: thrown from within a list, graphql-js would leave the
 * items before it to reject with nobody listening, which ends the process.
 */
function guarded(parent: string, field: GraphQLField<unknown, Context>, resolve: Resolve): Resolve {
  const check = argumentCheck(parent, field as GraphQLField<unknown, unknown>)
  return (source, args: Record<string, unknown>, context, info) => {
    try {
      check?.(args)
      return resolve(source, args, context, info)
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)))
    }
  }
}

/** Puts the resolvers of one type into the schema. Throws an error that names a resolver which the schema has no place for. */
function attach(schema: GraphQLSchema, name: string, resolvers: Record<string, unknown>): void {
  const type = schema.getType(name)
  for (const [key, resolver] of Object.entries(resolvers)) {
    if (isInterfaceType(type) && key === '__resolveType')
      type.resolveType = resolver as GraphQLTypeResolver<unknown, Context>
    else {
      const field: GraphQLField<unknown, Context> | undefined = isObjectType(type) ? type.getFields()[key] : undefined
      if (!field) throw new Error(`The schema has no ${name}.${key}, but there is a resolver for it.`)
      field.resolve = guarded(name, field, resolver as Resolve)
    }
  }
}

/** The schema with its scalars and resolvers, ready to be asked. */
export function makeSchema(resolvers: ResolverMap): GraphQLSchema {
  const schema = buildSchema(typeDefinitions)
  for (const [name, { serialize, parseValue, parseLiteral }] of Object.entries(scalars)) {
    const type = schema.getType(name)
    if (isScalarType(type)) Object.assign(type, { serialize, parseValue, parseLiteral })
  }
  for (const [name, fields] of Object.entries(resolvers)) attach(schema, name, fields)
  assertValidSchema(schema)
  return schema
}
