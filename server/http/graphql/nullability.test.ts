import { buildSchema, getNamedType, isAbstractType, isLeafType, isNonNullType, isObjectType } from 'graphql'
import type { GraphQLField, GraphQLOutputType } from 'graphql'

import { typeDefinitions } from './schema'

const schema = buildSchema(typeDefinitions)

/** How a field's type is wrapped, and what it is of where it has no fields: what two fields asked for under one name must share. */
function formOf(type: GraphQLOutputType): string {
  const named = getNamedType(type)
  return isLeafType(named) ? type.toString() : type.toString().replace(named.name, '{}')
}

const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType)

test.each(abstract.map((type) => [type.name, type] as const))(
  'fields of one name have one form among all that is a %s, so that they can be asked for in one query',
  (_, type) => {
    // An import counts claims and relations; nobody asks for one among entities and relations, so that it needs no other name.
    const together = schema.getPossibleTypes(type).filter(({ name }) => name !== 'Import')
    const fields = together.flatMap((possible) => Object.values(possible.getFields()))
    const forms = new Map<string, Set<string>>()
    for (const { name, type: of } of fields) forms.set(name, (forms.get(name) ?? new Set()).add(formOf(of)))
    expect([...forms].filter(([, each]) => each.size > 1)).toEqual([])
  },
)

const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}),
)

test.each(rootFields.map((field) => [field.name, field] as const))(
  '%s may be null: where it fails it takes no neighbour along',
  (_, { type }: GraphQLField<unknown, unknown>) => expect(isNonNullType(type)).toBe(false),
)

/** What refers by an id that is kept, and not by a tie in the database: it can point to nothing. */
const references = { Claim: ['subject', 'object', 'source', 'speakers'], Relation: ['subject', 'object'] }

test.each(Object.entries(references))(
  'each reference of a %s may be null where what it names is gone',
  (name, fields) => {
    const type = schema.getType(name)
    if (!isObjectType(type)) throw new Error(`There is no ${name}.`)
    for (const field of fields) expect(type.getFields()[field]!.type.toString()).not.toMatch(/(Entity|Document)!/)
  },
)
