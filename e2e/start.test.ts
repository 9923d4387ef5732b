import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import { freePort } from '../server/db/local/launch'
import { temporaryFolder } from '../testing/temporary-folder'
import { sharedNeo4j, startThroughline } from '../testing/throughline'

jest.setTimeout(300_000)

/** The program with a Neo4j of its own in `folder`. */
const own = (folder: string) => ({ THROUGHLINE_DATA: folder, NEO4J_URI: '', THROUGHLINE_PORT: '0' })

/** Runs a command of the project to its end. Both outputs together. */
function run(file: string, environment: Record<string, string>): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file], { env: { ...process.env, ...environment } })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('close', (code) => resolve({ code, output }))
  })
}

const databaseOf = (folder: string): number =>
  (JSON.parse(readFileSync(join(folder, 'database/child.json'), 'utf8')) as { pid: number }).pid

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a program that is killed', () => {
  const folder = temporaryFolder()
  const findZte = '{ search(text: "ZTE", first: 1) { edges { node { name } } } }'

  test('goes on at its next start with nothing lost, and its database of before is ended', async () => {
    const first = await startThroughline(own(folder))
    expect(statSync(join(folder, 'token')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'token'), 'utf8')).toBe(first.token)
    const found = await first.ask(findZte)
    expect(JSON.stringify(found.data)).toMatch('ZTE')

    const copy = await run('server/main.ts', own(folder))
    expect(copy).toMatchObject({ code: 1 })
    expect(copy.output).toMatch(`in use by another Throughline (process ${first.pid})`)

    const orphan = databaseOf(folder)
    process.kill(first.pid, 'SIGKILL')
    expect(runs(orphan)).toBe(true)

    const second = await startThroughline({ ...own(folder), THROUGHLINE_STARTER: 'no' })
    expect(runs(orphan)).toBe(false)
    expect(await second.ask(findZte)).toEqual(found)
    expect(second.token).not.toBe(first.token)

    const database = databaseOf(folder)
    expect(await second.stop()).toBe(0)
    expect(runs(database)).toBe(false)
  })

  test('is refused a store that a newer version wrote, and leaves it as it is', async () => {
    const file = join(folder, 'database/store.json')
    const newer = '{"format":1,"neo4j":"99.1.0"}'
    writeFileSync(file, newer)
    const { code, output } = await run('server/main.ts', own(folder))
    expect(code).toBe(1)
    expect(output).toMatch('was written by Neo4j 99.1.0, which is newer')
    expect(readFileSync(file, 'utf8')).toBe(newer)
  })
})

describe('a database of one’s own', () => {
  test('that is not there yet is waited for, and the program says that it is alive and not ready', async () => {
    const port = String(await freePort())
    const settings = { ...own(temporaryFolder()), THROUGHLINE_PORT: port, NEO4J_URI: 'bolt://127.0.0.1:1' }
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      env: { ...process.env, ...settings },
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const said = new Promise<string>((resolve) => child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString())))
    expect(await said).toMatch('Neo4j at bolt://127.0.0.1:1 does not answer yet')
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('that refuses the password is told apart from one that is not there', async () => {
    const wrong = { ...own(temporaryFolder()), ...sharedNeo4j(), NEO4J_USER: 'nobody' }
    const { code, output } = await run('server/main.ts', wrong)
    expect(code).toBe(1)
    expect(output).toMatch('refuses NEO4J_USER and NEO4J_PASSWORD')
  })
})

test('a port that is taken is named, before anything is started', async () => {
  const other = createServer()
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const { port } = other.address() as AddressInfo
  const { code, output } = await run('server/main.ts', { ...own(temporaryFolder()), THROUGHLINE_PORT: String(port) })
  other.close()
  expect(code).toBe(1)
  expect(output).toMatch(`Port ${port} of 127.0.0.1 is taken by another program`)
  expect(output).not.toMatch('Neo4j')
})

test('wrong settings are all told at once', async () => {
  const { code, output } = await run('server/main.ts', { THROUGHLINE_PORT: 'x', THROUGHLINE_HOST: '0.0.0.0' })
  expect(code).toBe(1)
  expect(output).toMatch(/THROUGHLINE_PORT must be .*\nTHROUGHLINE_HOST must be a loopback address/)
})

describe('on a computer without', () => {
  /** A PATH with nothing on it but `programs`. */
  function pathWith(programs: Record<string, string>): string {
    const folder = temporaryFolder()
    for (const [name, script] of Object.entries(programs)) {
      writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
      chmodSync(join(folder, name), 0o755)
    }
    mkdirSync(join(folder, 'bin'))
    symlinkSync(process.execPath, join(folder, 'bin/node'))
    return `${folder}:${folder}/bin`
  }
  const start = (path: string) => run('setup/start.cjs', { ...own(temporaryFolder()), PATH: path, JAVA_HOME: '' })

  test('Java, npm start says what to install and which other ways there are', async () => {
    const { code, output } = await start(pathWith({}))
    expect(code).toBe(1)
    expect(output).toMatch(
      /^Throughline needs Java 17 or newer .* this computer has none: install it .*Docker.*NEO4J_URI/,
    )
  })

  test('a Java that is new enough, it says which one it found', async () => {
    const { code, output } = await start(pathWith({ java: 'echo \'openjdk version "11.0.24"\' >&2' }))
    expect(code).toBe(1)
    expect(output).toMatch('this computer has Java 11.0.24: install')
  })
})
