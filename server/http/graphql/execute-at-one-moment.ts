import { GraphQLError } from 'graphql'

import type { Context } from '../../context'
import { atOneMoment } from '../../db/one-moment'
import type { Db } from '../../db/query'
import { makeLoaders } from '../../resolvers/loaders'
import type { Execute } from './executor'

/** What the resolvers are given for one attempt. What was loaded before something is written is not told after it. */
function attempt(context: Omit<Context, 'loaders'>, db: Db): Context {
  let loaders = makeLoaders(db, context.signal)
  return {
    ...context,
    get loaders() {
      return loaders
    },
    db: {
      ...db,
      write: async (work, options) => {
        const result = await db.write(work, options)
        loaders = makeLoaders(db, context.signal)
        return result
      },
    },
  }
}

/**
 * Answers each question from one moment of the graph. A change is repeated with it, as an operation is done once however
 * often it is asked for; what it answers is of a moment after it.
 */
export const ofOneMoment =
  (answer: Execute): Execute =>
  async (question) => {
    const context = question.context as Omit<Context, 'loaders'>
    const { signal } = context
    try {
      return await atOneMoment(context.db, (db) => answer({ ...question, context: attempt(context, db) }), signal)
    } catch (error) {
      const originalError = error as Error
      return { data: null, errors: [new GraphQLError(originalError.message, { originalError })] }
    }
  }
