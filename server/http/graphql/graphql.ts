import { ApolloServer } from '@apollo/server'
import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'

import { makeDocuments } from './documents'
import { asGateway, makeExecute } from './executor'
import { makeFormatError } from './format-error'
import { ofOneMoment } from './execute-at-one-moment'
import { limits } from '../limits/limits'
import { rules } from '../limits/query-rules'
import { statusPlugin } from './status'

/** Everything of Apollo's that costs time, or that an environment variable could turn into calls to other machines. */
const switchedOff: ApolloServerPlugin<BaseContext>[] = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
]

const most = limits.answer.value
const tooLarge = JSON.stringify({
  errors: [
    {
      message: `The answer is larger than ${most / 1_000_000} MB. Ask for fewer fields or a smaller first.`,
      extensions: { code: 'TOO_LARGE' },
    },
  ],
})

/** Writes an answer, or in place of one that is too large the sentence that says so. */
function written(result: unknown): string {
  const text = JSON.stringify(result)
  const isLarge = text.length > most || (text.length * 3 > most && Buffer.byteLength(text) > most)
  return isLarge ? tooLarge : text
}

/**
 * Apollo Server over `schema`, started. Its executor is graphql-jit; nothing is batched, persisted, traced or reported.
 * Its guard against cross-site requests is off: the token, which no other page knows, goes in a header, not in a cookie.
 */
export async function startApollo(schema: GraphQLSchema, log: Logger): Promise<ApolloServer> {
  const server = new ApolloServer({
    gateway: asGateway(schema, ofOneMoment(makeExecute(schema))),
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    documentStore: makeDocuments(),
    parseOptions: { maxTokens: limits.tokens.value },
    validationRules: rules,
    formatError: makeFormatError(log),
    stringifyResult: written,
    plugins: [...switchedOff, statusPlugin],
    logger: log,
  })
  await server.start()
  return server
}
