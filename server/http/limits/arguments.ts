import { getNamedType, getNullableType, isInputObjectType, isListType, isScalarType } from 'graphql'
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLInputType } from 'graphql'

import { KnownError } from '../../errors'
import { limits } from './limits'

type Check = (value: unknown) => void
type Input = GraphQLArgument | GraphQLInputField

const refuse = (sentence: string): never => {
  throw new KnownError('BAD_INPUT', sentence)
}

/** Lists that may be longer than the others, by where they stand in the schema. */
const longLists: Record<string, number> = {
  'Query.between.ids': limits.viewItems.value,
  'Query.expand.exclude': limits.excluded.value,
  'ViewInput.entities': limits.viewItems.value,
  'ViewInput.relations': limits.viewRelations.value,
  'ViewInput.positions': limits.viewItems.value,
  'ViewInput.hidden': limits.viewItems.value,
  'SavedViewInput.entities': limits.viewItems.value,
  'SavedViewInput.relations': limits.viewRelations.value,
  'SavedViewInput.positions': limits.viewItems.value,
  'SavedViewInput.hidden': limits.viewItems.value,
  'SavedViewInput.pinned': limits.viewItems.value,
  'SavedViewInput.folded': limits.viewItems.value,
  'SavedExpansionInput.entities': limits.viewItems.value,
  'SavedExpansionInput.relations': limits.viewRelations.value,
  'SavedMarkInput.about': limits.viewItems.value,
}

/** Pages that are not of the common size. */
const pages: Record<string, number> = {
  'Query.expand': limits.expansionPage.value,
  'Query.paths': limits.pathsPage.value,
  'Query.startingPoints': 10,
  'Query.similarEntities': 20,
  'Query.similarClaims': 20,
}

function pageCheck(field: string, hasNext: boolean): Check {
  const most = pages[field] ?? limits.page.value
  return (first) => {
    if (first === undefined || (typeof first === 'number' && first >= 1 && first <= most)) return
    const advice = hasNext && Number(first) > most ? ' Ask for the rest with after.' : ''
    refuse(`first is ${JSON.stringify(first)}; it may be 1 to ${most}.${advice}`)
  }
}

function textCheck(name: string): Check {
  const most = limits.text.value
  return (text) => {
    if (typeof text !== 'string' || text.length * 3 <= most) return
    const size = Buffer.byteLength(text)
    if (size > most) refuse(`${name} is ${size} bytes long; at most ${most} are taken. Shorten it.`)
  }
}

function listCheck(name: string, most: number, item: Check | undefined): Check {
  return (list) => {
    if (!Array.isArray(list)) return
    if (list.length > most) refuse(`${name} has ${list.length} items; at most ${most} are taken. Send it in parts.`)
    if (item) list.forEach(item)
  }
}

/** Input types are few and do not contain themselves; each is looked through once. */
function objectCheck(type: GraphQLInputType): Check {
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : []
  const checks = fields.flatMap((field) => {
    const check = checkOf(`${type.toString()}.${field.name}`, field)
    return check ? [{ name: field.name, check }] : []
  })
  return (value) => {
    if (value === null || typeof value !== 'object') return
    for (const { name, check } of checks) check((value as Record<string, unknown>)[name])
  }
}

const holdsText = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type)
  return isScalarType(named) && (named.name === 'String' || named.name === 'ID')
}

function checkOf(place: string, input: Input): Check | undefined {
  const type = getNullableType(input.type)
  if (isListType(type)) {
    const item = checkOf(place, { ...input, type: type.ofType })
    return listCheck(input.name, longLists[place] ?? limits.items.value, item)
  }
  if (isInputObjectType(type)) return objectCheck(type)
  return holdsText(type) ? textCheck(input.name) : undefined
}

/**
 * What the arguments of a field must keep to: page sizes, list lengths, text lengths, also inside input objects.
 * The check throws KnownError BAD_INPUT. Undefined: the field takes nothing that could be too large.
 */
export function argumentCheck(
  parent: string,
  field: GraphQLField<unknown, unknown>,
): ((args: Record<string, unknown>) => void) | undefined {
  const place = `${parent}.${field.name}`
  const hasNext = field.args.some(({ name }) => name === 'after')
  const checks = field.args.flatMap((argument) => {
    const check = argument.name === 'first' ? pageCheck(place, hasNext) : checkOf(`${place}.${argument.name}`, argument)
    return check ? [{ name: argument.name, check }] : []
  })
  if (checks.length === 0) return undefined
  return (args) => {
    for (const { name, check } of checks) check(args[name])
  }
}
