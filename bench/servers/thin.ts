/** What S1 and S3 are measured beside: the same Cypher by the driver, node:http and JSON.stringify, and nothing else. */
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'

import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'

import type { Db } from '../../server/db/query'
import { textAndParameters } from '../../server/db/parameters'
import { between } from '../../server/graph/expansion/between'
import { expand } from '../../server/graph/expansion/expansion'
import { connectionFromEnvironment, portOf } from './environment'

type Columns = Record<string, unknown[]>
type Statement = ReturnType<typeof textAndParameters>
type Question = { id?: string; ids?: string[] }

/** The statement that our own function sends first, with its parameters. */
async function statementOf(ask: (db: Db) => Promise<unknown>): Promise<Statement> {
  let statement: Statement | undefined
  const run: Db['run'] = (query, params) => {
    statement ??= textAndParameters(query, params)
    return Promise.reject(new Error('not asked'))
  }
  await ask({ run, write: () => Promise.reject(new Error('not asked')) }).catch(() => undefined)
  return statement!
}

const rowsOf = (columns: Columns) => {
  const names = Object.keys(columns)
  return columns.id!.map((_, at) => Object.fromEntries(names.map((name) => [name, columns[name]![at]])))
}

async function answer(driver: Driver, [text, params]: Statement): Promise<string> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
  try {
    const { records } = await session.run(text, params)
    const { entities, relations } = records[0]!.toObject() as { entities: Columns; relations: Columns }
    const tied = rowsOf(relations).map(({ subjectId, objectId, validity, earliest, latest, ...relation }) => ({
      ...relation,
      subject: { id: subjectId },
      object: { id: objectId },
      validity: { text: validity, earliest, latest },
    }))
    return JSON.stringify({ data: { entities: rowsOf(entities), relations: tied } })
  } finally {
    await session.close()
  }
}

async function bodyOf(request: IncomingMessage): Promise<Question> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return JSON.parse(text) as Question
}

async function main(): Promise<void> {
  const { uri, user, password } = connectionFromEnvironment()
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  const [expanding, tying] = await Promise.all([
    statementOf((db) => expand(db, { id: '', first: 100 })),
    statementOf((db) => between(db, { ids: [] })),
  ])
  const statement = ({ id, ids = [] }: Question): Statement => {
    const [[text, params], given] = id ? [expanding, { ids: [id] }] : [tying, { ids }]
    return [text, { given: { ...(params as { given: object }).given, ...given } }]
  }
  createServer((request, response) => {
    void bodyOf(request)
      .then((question) => answer(driver, statement(question)))
      .then((text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text))
      .catch((error: unknown) => response.writeHead(500).end(String(error)))
  }).listen(portOf(), '127.0.0.1', () => console.log('ready'))
}

void main()
