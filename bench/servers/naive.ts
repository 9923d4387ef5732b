/**
 * What S3 is measured beside, as it is often written: whole nodes and relationships from the database, a resolver for each
 * field, Apollo Server with its defaults. It is spared a statement for each relation.
 */
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import neo4j from 'neo4j-driver'
import type { Node, Relationship } from 'neo4j-driver'

import { connectionFromEnvironment, portOf } from './environment'

const typeDefs = `#graphql
  type Entity { id: ID! kind: String! name: String! aliases: [String!] countries: [String!] description: String
    relationTotal: Int hub: Boolean }
  type Validity { text: String earliest: String latest: String }
  type Relation { id: ID! type: String! label: String inverseLabel: String role: String modality: String subject: Entity!
    object: Entity! status: String strength: Int sources: Int reason: String validity: Validity }
  type Subgraph { entities: [Entity!]! relations: [Relation!]! }
  type Query { between(ids: [ID!]!): Subgraph! }
`

type Match = { r: Relationship<number>; n: Node<number>; m: Node<number> }

const ofEntity = (name: string) => (node: Node<number>) => Promise.resolve(node.properties[name] as unknown)
const ofRelation =
  (name: string) =>
  ({ r }: Match) =>
    Promise.resolve(r.properties[name] as unknown)
const fields = <T>(names: string[], resolver: (name: string) => T) =>
  Object.fromEntries(names.map((name) => [name, resolver(name)]))

async function main(): Promise<void> {
  const { uri, user, password } = connectionFromEnvironment()
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  const ask = async (text: string, params: object) =>
    (await driver.executeQuery(text, params, { database: 'neo4j', routing: 'READ' })).records
  const resolvers = {
    Query: { between: (_: unknown, { ids }: { ids: string[] }) => ids },
    Subgraph: {
      entities: async (ids: string[]) =>
        (await ask('MATCH (n:Entity) WHERE n.id IN $ids RETURN n', { ids })).map((row) => row.get('n') as unknown),
      relations: async (ids: string[]) =>
        (await ask('MATCH (n:Entity)-[r]->(m:Entity) WHERE n.id IN $ids AND m.id IN $ids RETURN n, r, m', { ids })).map(
          (row) => row.toObject(),
        ),
    },
    Entity: fields(['id', 'kind', 'name', 'aliases', 'countries', 'description', 'relationTotal', 'hub'], ofEntity),
    Relation: {
      ...fields(['id', 'role', 'modality', 'status', 'strength', 'sources'], ofRelation),
      type: ({ r }: Match) => r.type,
      label: ({ r }: Match) => r.type.toLowerCase(),
      inverseLabel: ({ r }: Match) => `is ${r.type.toLowerCase()} of`,
      reason: ({ r }: Match) => `${r.properties.asserts} asserts: ${r.properties.status}`,
      subject: ({ n }: Match) => n,
      object: ({ m }: Match) => m,
      validity: ({ r }: Match) => r,
    },
    Validity: {
      text: (r: Relationship<number>) => r.properties.validity as unknown,
      earliest: (r: Relationship<number>) => r.properties.earliest as unknown,
      latest: (r: Relationship<number>) => r.properties.latest as unknown,
    },
  }
  const server = new ApolloServer({ typeDefs, resolvers })
  await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: portOf() } })
  console.log('ready')
}

void main()
