import type { ApolloServerPlugin, BaseContext } from '@apollo/server'

/**
 * GraphQL over HTTP: who asks for `application/json` by name gets 200 with the errors when the query itself is wrong, everybody
 * else 400. What is refused for its size stays 400 for all.
 */
export const statusPlugin: ApolloServerPlugin<BaseContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response }) => {
        const { http, body } = response
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : []
        const isBadQuery = http.status === 400 && errors.every(({ extensions }) => extensions?.code === 'BAD_INPUT')
        if (isBadQuery && request.query && request.http?.headers.get('accept') === 'application/json') http.status = 200
        return Promise.resolve()
      },
    }),
}
