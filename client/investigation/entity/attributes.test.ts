import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { buildSchema, isObjectType } from 'graphql'

import type { EntityKind } from '../../generated/graphql'
import { attributesOf } from './attributes'
import { kindOrder } from '../../../model/vocabulary/kind'

const schema = buildSchema(readFileSync(join(__dirname, '../../../server/schema.graphql'), 'utf8'))
const typeOf: Partial<Record<EntityKind, string>> = { SURVEILLANCE_SYSTEM: 'SurveillanceSystem' }
const named = (kind: string) => kind[0]! + kind.slice(1).toLowerCase()

/** What decides about relations is recorded with the entity itself, never by a claim. */
const never = ['lawType', 'lawStatus', 'derivedFrom']

test.each(kindOrder)('what a %s has of its own in the schema can be claimed of it', (kind) => {
  const type = schema.getType(typeOf[kind] ?? named(kind))
  if (!isObjectType(type)) throw new Error(`The schema has no type for ${kind}.`)
  const shared = new Set(type.getInterfaces().flatMap((each) => Object.keys(each.getFields())))
  const own = Object.keys(type.getFields()).filter((field) => !shared.has(field) && !never.includes(field))
  expect(Object.keys(attributesOf(kind)).sort()).toEqual(['description', ...own].sort())
})
