import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Connection } from '../connection'
import { childRecord } from './orphan'
import { passwordOf } from './password'
import { isRunning } from './process'
import { recall } from './process-record'

/** Where the managed Neo4j of a data folder is, if it runs now; whoever started it goes on looking after it. */
export function runningNeo4j(folder: string): Connection | undefined {
  const child = recall(childRecord(folder))
  const conf = join(folder, 'conf/neo4j.conf')
  if (!child || !isRunning(child) || !existsSync(conf)) return undefined
  const [, address] = /^server\.bolt\.listen_address=(\S+)$/m.exec(readFileSync(conf, 'utf8')) ?? []
  if (!address) return undefined
  return { uri: `bolt://${address}`, user: 'neo4j', password: passwordOf(folder), database: 'neo4j' }
}
