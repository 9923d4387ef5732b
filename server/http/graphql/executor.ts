import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server'
import { execute, getOperationAST, GraphQLError, OperationTypeNode } from 'graphql'
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { CompiledQuery } from 'graphql-jit'

import { KnownError } from '../../errors'
import { isCompilable } from './compilable'
import { makeCostCheck } from '../limits/cost'

/** One question, ready to be answered. */
export type Question = {
  document: DocumentNode
  operationName?: string | null
  variables?: Record<string, unknown>
  context: { signal: AbortSignal }
}
export type Execute = (question: Question) => Promise<ExecutionResult>

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway']
/** Asked once so far; compiled; or left to graphql-js for good. */
type Compiled = 'once' | CompiledQuery | 'interpret'

/** What graphql-jit cannot do right is left to graphql-js. */
function compile(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Compiled {
  // A change cannot be asked again.
  if (operation.operation === OperationTypeNode.MUTATION) return 'interpret'
  if (!isCompilable(schema, document, operation)) return 'interpret'
  const operationName = operation.name?.value
  const compiled = compileQuery(schema, document, operationName, { disablingCapturingStackErrors: true })
  return isCompiledQuery(compiled) ? compiled : 'interpret'
}

function unsupported({ operation }: OperationDefinitionNode): GraphQLError {
  const sentence = `There is no ${operation} here: only questions (query) and changes (mutation).`
  return new GraphQLError(sentence, { originalError: new KnownError('BAD_INPUT', sentence) })
}

/** The errors of compiled queries lack `extensions`, without which Apollo takes each of them for a fault of its own. */
const whole = ({ message, path, locations, originalError }: GraphQLError): GraphQLError =>
  Object.assign(new GraphQLError(message, { path, originalError }), { locations })

/** The place in an answer that an error left empty: where it is null above the field that failed, or there. */
function emptied(data: unknown, path: readonly (string | number)[] = []): string {
  let at = data
  const depth = path.findIndex((step) => {
    at = (at as Record<string | number, unknown> | null)?.[step]
    return at === null || at === undefined
  })
  return JSON.stringify(depth === -1 ? path : path.slice(0, depth + 1))
}

/** One error for each place that is empty because of one, as graphql-js gives them. */
function oneForEachPlace({ data }: ExecutionResult, errors: readonly GraphQLError[]): GraphQLError[] {
  const first = new Map<string, GraphQLError>()
  for (const error of errors) {
    const place = emptied(data, error.path)
    if (!first.has(place)) first.set(place, whole(error))
  }
  return [...first.values()]
}

const unsure = new KnownError(
  'TIMEOUT',
  'This took too long, and whether it was recorded is not known. Send it again with the same operation: it is done once.',
)

/**
 * Whether graphql-js has to be asked instead. Of an item of a list that fails, graphql-jit writes the null at the end of the list, behind and beside what is there.
 * (Variables that do not fit give no data at all: graphql-js says so better, and is right where the two differ.)
 */
const isMisplaced = ({ errors = [] }: ExecutionResult): boolean =>
  errors.some(({ path }) => typeof path?.at(-1) === 'number')

/** Why there is no answer. A change may have been made when it was too late to say so: nobody may be told that it was ended. */
const reasonFor = ({ document, operationName, context }: Question): Error => {
  const reason = context.signal.reason as Error
  const isLate = reason instanceof KnownError && reason.code === 'TIMEOUT'
  return isLate && getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION ? unsure : reason
}

/** Gives the answer, or when the question's signal fires first, no data and why as the only error. */
async function orAborted(answer: Promise<ExecutionResult>, question: Question): Promise<ExecutionResult> {
  const { signal } = question.context
  let stop = () => {}
  const aborted = new Promise<ExecutionResult>((resolve) => {
    stop = () => {
      const originalError = reasonFor(question)
      resolve({ data: null, errors: [new GraphQLError(originalError.message, { originalError })] })
    }
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
  })
  try {
    return await Promise.race([answer, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** Answers by graphql-js alone: what compiled queries are compared with, and how the others are answered. */
export const interpret = (schema: GraphQLSchema, { document, operationName, variables, context }: Question) =>
  Promise.resolve(execute({ schema, document, operationName, variableValues: variables, contextValue: context }))

/**
 * Answers questions over `schema`. A query is compiled when it is asked for the second time, for compiling takes longer than
 * interpreting once, and stays so for as long as its document is kept.
 * A change is interpreted. What costs too much is refused. Fails with the signal's reason when the caller has gone or the deadline has passed,
 * whatever the resolvers do.
 */
export function makeExecute(schema: GraphQLSchema): Execute {
  const known = new WeakMap<OperationDefinitionNode, Compiled>()
  const objection = makeCostCheck(schema)

  const answer = async (question: Question): Promise<ExecutionResult> => {
    const { document, operationName, variables = {}, context } = question
    const operation = getOperationAST(document, operationName)
    if (!operation) return interpret(schema, question)
    if (!schema.getRootType(operation.operation)) return { errors: [unsupported(operation)] }
    const refused = objection({ document, operation, variables })
    if (refused) return { errors: [refused] }

    const before = known.get(operation)
    const compiled = before === 'once' ? compile(schema, document, operation) : (before ?? 'once')
    known.set(operation, compiled)
    if (typeof compiled === 'string') return interpret(schema, question)
    const result = await compiled.query({}, context, variables)
    if (result.data === undefined || isMisplaced(result)) return interpret(schema, question)
    return result.errors ? { ...result, errors: oneForEachPlace(result, result.errors) } : result
  }
  return (question) => orAborted(answer(question), question)
}

/** Apollo's way in for an executor that is not its own. */
export function asGateway(schema: GraphQLSchema, answer: Execute): Gateway {
  const listeners: Parameters<Gateway['onSchemaLoadOrUpdate']>[0][] = []
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listeners.push(listener)
      return () => void listeners.splice(listeners.indexOf(listener), 1)
    },
    load: () => {
      for (const listener of listeners) listener({ apiSchema: schema, coreSupergraphSdl: '' })
      return Promise.resolve({
        // The name as it was asked for: Apollo's own is null where the query has no operation of that name.
        executor: ({ document, request: { operationName, variables }, context }) =>
          answer({ document, operationName, variables, context: context as Question['context'] }),
      })
    },
    stop: () => Promise.resolve(),
  }
}
