import { BREAK, getNamedType, isAbstractType, isCompositeType, Kind, typeFromAST, visit } from 'graphql'
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'

import { limits } from '../limits/limits'

/** graphql-jit marks special values in the program it writes with texts that begin so, and believes them wherever they come from. */
const MARK = '__MAGIC_'
const UNSAFE_NAME = /_/

/**
 * Whether the query is one that graphql-jit is known to answer wrongly, or worse:
 * - a text with its marks in it would be **run as a program**;
 * - `@skip` and `@include` on a fragment that is used twice mix their conditions;
 * - names with `_` can collide, as it joins aliases with it, or be `__proto__`.
 */
function isAskingForTrouble(document: DocumentNode): boolean {
  let found = false
  const yes = () => {
    found = true
    return BREAK
  }
  visit(document, {
    Directive: yes,
    StringValue: ({ value }) => (value.includes(MARK) ? yes() : undefined),
    Field: ({ alias }) => (alias && UNSAFE_NAME.test(alias.value) ? yes() : undefined),
    VariableDefinition: ({ variable }) => (variable.name.value.startsWith('__') ? yes() : undefined),
  })
  return found
}

/** Counts the fields that compiling would write out: each selection once for every way to it and every kind it may be. */
function writtenOut(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const known = new Map<SelectionSetNode, Map<GraphQLNamedType, number>>()

  const ofField = (selection: SelectionNode & { kind: Kind.FIELD }, type: GraphQLNamedType): number => {
    if (!selection.selectionSet) return 1
    const field = 'getFields' in type ? type.getFields()[selection.name.value] : undefined
    // Introspection (__schema, __type) is of fixed shape and has no kinds to multiply with.
    if (!field) return 1 + ofSet(selection.selectionSet, type)
    const of = getNamedType(field.type)
    const kinds = isAbstractType(of) ? schema.getPossibleTypes(of) : [of]
    return 1 + kinds.reduce((sum, kind) => sum + ofSet(selection.selectionSet as SelectionSetNode, kind), 0)
  }
  const ofSelection = (selection: SelectionNode, type: GraphQLNamedType): number => {
    if (selection.kind === Kind.FIELD) return ofField(selection, type)
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
    if (!fragment) return 0
    const condition = fragment.typeCondition && typeFromAST(schema, fragment.typeCondition)
    const fits =
      !condition ||
      condition === type ||
      (isAbstractType(condition) && isCompositeType(type) && schema.isSubType(condition, type as never))
    return fits ? ofSet(fragment.selectionSet, type) : 0
  }
  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType): number => {
    const types = known.get(set) ?? new Map<GraphQLNamedType, number>()
    known.set(set, types)
    const before = types.get(type)
    if (before !== undefined) return before
    const count = set.selections.reduce((sum, selection) => sum + ofSelection(selection, type), 0)
    types.set(type, count)
    return count
  }
  const root = schema.getRootType(operation.operation)
  return root ? ofSet(operation.selectionSet, root) : Infinity
}

/** Whether a checked query may be compiled: it gives the same answer that way, and soon. */
export const isCompilable = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean => !isAskingForTrouble(document) && writtenOut(schema, document, operation) <= limits.compiled.value
