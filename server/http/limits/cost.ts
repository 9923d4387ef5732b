import { getVariableValues, GraphQLError } from 'graphql'
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { getComplexity } from 'graphql-query-complexity'
import type { ComplexityEstimatorArgs } from 'graphql-query-complexity'

import { KnownError } from '../../errors'
import { limits } from './limits'
import { sizeOf } from './sizes'
import { workOf } from './field-points'

/** A checked query, the operation of it that is asked, and the variables as they were sent. */
export type Asked = {
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

/** A field costs one, and what is asked of each of its items as often as there may be items. */
function estimate({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (field.name.startsWith('__')) return 1
  return 1 + sizeOf(type.name, field.name, args) * childComplexity
}

/** What the cost may depend on: numbers and switches as they are, lists by their length, of all others whether they are there. */
const keyOf = ({ operation, variables }: Asked): string =>
  (operation.variableDefinitions ?? [])
    .map(({ variable }) => variables[variable.name.value])
    .map((value) =>
      Array.isArray(value)
        ? value.length
        : /number|boolean|undefined/.test(typeof value)
          ? String(value)
          : value === null
            ? ''
            : '*',
    )
    .join()

/** A file counts one and everything else nothing, however it is asked for: by another name, in a fragment or only if. */
const estimateFiles = ({ type, field, childComplexity }: ComplexityEstimatorArgs): number =>
  type.name === 'Query' && field.name === 'export' ? 1 : childComplexity

/** The most steps that the paths of a search may have together; everything else is no work of this kind. */
const estimatePathWork = ({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number =>
  type.name === 'Query' && field.name === 'paths' ? Number(args.maxLength) * Number(args.first) : childComplexity

/** What it takes to answer a field, and what is asked of each of its items as often as there may be items. */
function estimateWork({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (field.name.startsWith('__')) return 0
  const inIt = childComplexity === 0 ? 0 : sizeOf(type.name, field.name, args) * childComplexity
  return workOf(type.name, field.name, args) + inIt
}

type Estimate = (args: ComplexityEstimatorArgs) => number

const counted = (schema: GraphQLSchema, { document, operation, variables }: Asked, estimator: Estimate): number =>
  getComplexity({
    schema,
    query: document,
    variables,
    operationName: operation.name?.value || undefined,
    estimators: [estimator],
  })

/** How many values the answer may have. Throws a GraphQLError when the query cannot be counted. */
export const costOf = (schema: GraphQLSchema, asked: Asked): number => counted(schema, asked, estimate)

/** How many points of work the answer may take, as `field-points.ts` counts them. Throws a GraphQLError when the query cannot be counted. */
export const workIn = (schema: GraphQLSchema, asked: Asked): number => Math.ceil(counted(schema, asked, estimateWork))

const tooMuch = (sentence: string) =>
  new GraphQLError(sentence, { originalError: new KnownError('TOO_LARGE', sentence) })

/** An error for a question that costs too much or cannot be counted; none when it may be asked, or its variables are wrong anyhow. */
function objection(schema: GraphQLSchema, asked: Asked): GraphQLError | undefined {
  const most = limits.cost.value
  try {
    // A file's work is not in its values: what a picture costs is the time for which the next one waits.
    const files = counted(schema, asked, estimateFiles)
    if (files > limits.exports.value) {
      return tooMuch(
        `This asks for ${files} files; one query may ask for ${limits.exports.value}. Ask for the others after it.`,
      )
    }
    const pathWork = counted(schema, asked, estimatePathWork)
    if (pathWork > limits.pathWork.value) {
      return tooMuch(
        `The searches for paths may go ${pathWork} steps (maxLength × first of each); one query may go ${limits.pathWork.value}. Ask for fewer or shorter paths, or for the others after it.`,
      )
    }
    const work = workIn(schema, asked)
    if (work > limits.work.value) {
      return tooMuch(
        `This asks for ${work} points of work; one query may ask for ${limits.work.value}. Ask for a part of it, and for the rest after it.`,
      )
    }
    const cost = costOf(schema, asked)
    if (cost <= most) return undefined
    return tooMuch(
      `The answer may have ${cost} values; at most ${most} are given at once. Ask for fewer fields or a smaller first.`,
    )
  } catch (error) {
    const { operation, variables } = asked
    if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return undefined
    if (error instanceof GraphQLError && !error.message.startsWith('Query exceeds')) return error
    return tooMuch('The query unfolds into too many fields. Use fewer fragments within fragments.')
  }
}

/** How many page sizes of one query are remembered. */
const REMEMBERED = 100

/** Makes the check that each question passes before it is answered. A query's cost is counted once for each page size it is asked with. */
export function makeCostCheck(schema: GraphQLSchema): (asked: Asked) => GraphQLError | undefined {
  const known = new WeakMap<OperationDefinitionNode, Map<string, GraphQLError | undefined>>()
  return (asked) => {
    const objections = known.get(asked.operation) ?? new Map<string, GraphQLError | undefined>()
    known.set(asked.operation, objections)
    const key = keyOf(asked)
    if (objections.has(key)) return objections.get(key)
    if (objections.size >= REMEMBERED) objections.clear()
    const found = objection(schema, asked)
    objections.set(key, found)
    return found
  }
}
