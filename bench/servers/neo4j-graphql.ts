/** What S2 is measured beside: @neo4j/graphql on Apollo Server with its defaults, on the same database. */
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'

import { connectionFromEnvironment, portOf } from './environment'

const typeDefs = `#graphql
  type Relating @relationshipProperties {
    id: ID!
    role: String
    articles: [String!]
    status: String!
    modality: String!
    strength: Int!
    sources: Int!
    validity: String
    earliest: String
    latest: String
  }
  type Company @node(labels: ["Entity", "Company"]) {
    id: ID!
    kind: String!
    name: String!
    aliases: [String!]
    description: String
    countries: [String!]
    topics: [String!]
    hub: Boolean!
    relationTotal: Int!
    supplies: [Company!]! @relationship(type: "SUPPLIES_TO", direction: OUT, properties: "Relating")
  }
`

async function main(): Promise<void> {
  const { uri, user, password } = connectionFromEnvironment()
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
  const server = new ApolloServer({ schema })
  await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: portOf() },
    context: () => Promise.resolve({ sessionConfig: { database: 'neo4j' } }),
  })
  console.log('ready')
}

void main()
