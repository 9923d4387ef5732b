import { join } from 'node:path'

import { readConfig } from './config'
import type { Config } from './config'
import { connect } from './db/connect'
import type { Connection } from './db/connection'
import { openLocalNeo4j } from './db/local/neo4j'
import { runningNeo4j } from './db/local/running'
import { migrate } from './db/migrate'
import type { Db } from './db/query'
import { sentenceOf } from './failure'
import { checkConsistency } from './graph/check/consistency'
import type { Finding } from './graph/check/consistency'
import { digest } from './graph/check/digest'
import { rebuildProjection } from './graph/check/rebuild'

/** The database of the settings: the one they name, the managed one that runs, or the managed one started for this. */
async function open(config: Config): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  const folder = join(config.data, 'database')
  const there = config.neo4j ?? runningNeo4j(folder)
  if (there) return { connection: there, stop: () => Promise.resolve() }
  const neo4j = await openLocalNeo4j({ folder, heapMb: config.heapMb })
  await migrate(neo4j, undefined, (sentence) => void process.stderr.write(`${sentence}\n`))
  return { connection: neo4j, stop: () => neo4j.stop() }
}

/** The findings as lines of a table, what is wrong with its examples. */
export function tableOf(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ what }) => what.length))
  return findings
    .map(({ what, total, examples }) => {
      const shown = examples.length > 0 ? `  ${examples.join(', ')}${total > examples.length ? ', …' : ''}` : ''
      return `${total === 0 ? 'ok ' : 'NOT'}  ${what.padEnd(width)}  ${String(total).padStart(7)}${shown}`
    })
    .join('\n')
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function check(db: Db, repair: boolean): Promise<boolean> {
  if (repair) say(`${await rebuildProjection(db)} relations were made anew from their claims.\n`)
  const findings = await checkConsistency(db)
  say(tableOf(findings))
  say(`\nDigest of all claims and relations: ${await digest(db)}`)
  return findings.every(({ total }) => total === 0)
}

/**
 * Looks through the graph for what must not be and prints a table. With --repair it first makes all relations anew from
 * their claims. The exit code is 0 when all is well, else 1.
 */
async function main(args: readonly string[]): Promise<void> {
  try {
    const { connection, stop } = await open(readConfig(process.env))
    const db = connect(connection)
    try {
      process.exitCode = (await check(db, args.includes('--repair'))) ? 0 : 1
    } finally {
      await db.close()
      await stop()
    }
  } catch (error) {
    console.error(sentenceOf(error))
    process.exitCode = 1
  }
}

if (require.main === module) void main(process.argv.slice(2))
