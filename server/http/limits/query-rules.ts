import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives'
import { GraphQLError } from 'graphql'
import type { ValidationContext, ValidationRule } from 'graphql'

import { KnownError } from '../../errors'
import { limits } from './limits'

/**
 * The rules throw by themselves, which would be a fault of the server's; reported like any other error of the query they
 * are the caller's, with a sentence that says the limit and what to do.
 */
const refusing = (sentence: string) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) =>
      context?.reportError(new GraphQLError(sentence, { originalError: new KnownError('TOO_LARGE', sentence) })),
  ],
})

const { depth, aliases, directives, literalCost } = limits

/** What a query must keep to besides being valid; looked at once, when it is first seen. */
export const rules: ValidationRule[] = [
  maxDepthRule({
    n: depth.value,
    flattenFragments: true,
    ...refusing(`The query is deeper than ${depth.value} levels. Ask for the rest in a second query, by id.`),
  }),
  maxAliasesRule({
    n: aliases.value,
    allowList: [],
    ...refusing(`The query has more than ${aliases.value} aliases. Ask in several requests, or by a list of ids.`),
  }),
  maxDirectivesRule({
    n: directives.value,
    ...refusing(`The query has more than ${directives.value} directives. Leave out what is not wanted instead.`),
  }),
  costLimitRule({
    maxCost: literalCost.value,
    flattenFragments: true,
    ...refusing('The query asks for too much at once. Ask for fewer fields or a smaller first.'),
  }),
]
