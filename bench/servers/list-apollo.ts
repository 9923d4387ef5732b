/** What S4 is measured beside: the same schema and answers on Apollo Server with its defaults. */
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

import { makeSchema } from '../../server/http/graphql/schema'
import { portOf } from './environment'
import { resolvers } from './list'

async function main(): Promise<void> {
  const server = new ApolloServer({ schema: makeSchema(resolvers) })
  await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: portOf() } })
  console.log('ready')
}

void main()
