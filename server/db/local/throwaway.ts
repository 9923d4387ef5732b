import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openLocalNeo4j } from './neo4j'
import type { LocalNeo4j } from './neo4j'
import { endOrphan } from './orphan'
import { identityOf, isRunning } from './process'
import { recall, remember } from './process-record'

const PREFIX = 'throughline-neo4j-'
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const ownerRecord = (folder: string) => join(folder, 'owner.json')

/** Ends and removes what tests that were killed left behind, and nothing that belongs to a living process. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name)
    const owner = recall(ownerRecord(folder))
    if (!owner || isRunning(owner)) continue
    await endOrphan(folder, 0)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A Neo4j for tests; `remove` ends it and deletes its folder. */
export type ThrowawayNeo4j = LocalNeo4j & { folder: string; remove(): Promise<void> }

/** Starts an empty Neo4j for tests in a temporary folder. It does not outlive this process, whether or not it is removed. */
export async function startThrowaway(): Promise<ThrowawayNeo4j> {
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  remember(ownerRecord(folder), identityOf(process.pid)!)
  const neo4j = await openLocalNeo4j({ folder, heapMb: 512, throwaway: true })
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const atExit = () => {
    const pid = neo4j.pid()
    if (pid) process.kill(pid, 'SIGKILL')
    remove()
  }
  // A Ctrl-C would end the process without its exit handlers.
  const exit = () => process.exit(130)
  process.once('exit', atExit)
  for (const name of SIGNALS) process.once(name, exit)
  return {
    ...neo4j,
    folder,
    remove: async () => {
      await neo4j.stop()
      process.off('exit', atExit)
      for (const name of SIGNALS) process.off(name, exit)
      remove()
    },
  }
}
