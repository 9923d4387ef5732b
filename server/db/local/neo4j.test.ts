import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import neo4j from 'neo4j-driver'

import type { Connection } from '../connection'
import { openLocalNeo4j } from './neo4j'
import { startThrowaway } from './throwaway'
import type { ThrowawayNeo4j } from './throwaway'

let local: ThrowawayNeo4j
beforeAll(async () => {
  local = await startThrowaway()
}, 120_000)
afterAll(() => local.remove())

async function askOf({ uri, user, password }: Connection, text: string): Promise<unknown> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  try {
    return (await driver.executeQuery(text)).records[0]?.get(0) as unknown
  } finally {
    await driver.close()
  }
}

const ask = (text: string) => askOf(local, text)

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await condition()) return
    await sleep(100)
  }
  throw new Error('It did not come to pass within a minute.')
}

test('nobody gets in with the password that everybody knows', async () => {
  const driver = neo4j.driver(local.uri, neo4j.auth.basic('neo4j', 'neo4j'))
  await expect(driver.executeQuery('RETURN 1')).rejects.toThrow('authentication failure')
  await driver.close()
})

test('no query makes it fetch from another machine', async () => {
  await expect(ask("LOAD CSV FROM 'http://127.0.0.1:9/x' AS line RETURN line")).rejects.toThrow('blocked')
})

test('killed, it is started again by itself, at the same place and with its data', async () => {
  await ask('CREATE (:Kept)')
  const killed = local.pid() ?? 0
  process.kill(killed, 'SIGKILL')
  await until(() =>
    ask('MATCH (k:Kept) RETURN count(k)').then(
      (count) => count === 1,
      () => false,
    ),
  )
  expect(local.pid()).not.toBe(killed)
}, 120_000)

/** Lets the database write no further byte to any file, as a disk does that fails; it is another process that comes after it. */
const failWrites = (pid: number) => spawnSync('prlimit', ['--pid', String(pid), '--fsize=0']).status === 0
const canFail = spawnSync('prlimit', ['--version']).status === 0 ? test : test.skip

canFail(
  'one that has given up, as nothing could be written any more, is started again by itself, with its data',
  async () => {
    const count = () => ask('MATCH (k:KeptToo) RETURN count(k)').catch(() => -1)
    await ask('CREATE (:KeptToo)')
    const [kept, given] = [await count(), local.pid()!]
    expect(failWrites(given)).toBe(true)
    const message = await ask('CREATE (:Lost)').then(
      () => 'taken',
      (error: Error) => error.message,
    )
    expect(message).not.toBe('taken')
    await until(async () => local.pid() !== undefined && local.pid() !== given && (await count()) === kept)
    await expect(ask('CREATE (a:After) RETURN 1')).resolves.toBe(1)
  },
  240_000,
)

test('stopped on purpose, it stays stopped until it is started', async () => {
  await local.stop()
  expect(local.pid()).toBeUndefined()
  await expect(ask('RETURN 1')).rejects.toThrow()
  await local.start()
  expect(await ask('MATCH (k:Kept) RETURN count(k)')).toBe(1)
}, 120_000)

test('its password file lost, it says what to do, and what docs/faults.md says opens it again with its data', async () => {
  await local.stop()
  const { folder } = local
  rmSync(join(folder, 'password'))
  await expect(openLocalNeo4j({ folder, heapMb: 512, throwaway: true })).rejects.toThrow(
    /password is missing or empty\. Put it back .* “A lost password”\. The data is not lost\./,
  )
  // As it is said there.
  const faults = readFileSync('docs/faults.md', 'utf8')
  const named = [...faults.matchAll(/`database\/(data\/\S+\/system)`/g)].map(([, path]) => path!)
  expect(named).toHaveLength(2)
  for (const path of named) renameSync(join(folder, path), join(folder, path.replaceAll('/', '-')))
  const again = await openLocalNeo4j({ folder, heapMb: 512, throwaway: true })
  try {
    expect(again.password).not.toBe(local.password)
    expect(await askOf(again, 'MATCH (k:Kept) RETURN count(k)')).toBe(1)
  } finally {
    await again.stop()
  }
}, 240_000)
