import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { watch } from 'node:fs'
import { join } from 'node:path'

import { createServer } from 'vite'

import { readConfig } from '../server/config'
import type { Config } from '../server/config'
import { openLocalNeo4j } from '../server/db/local/neo4j'
import { KnownError } from '../server/errors'
import { sentenceOf } from '../server/failure'
import { listenForEnd } from '../server/shutdown'
import type { Shutdown } from '../server/shutdown'
import { checkout } from '../setup/command.cjs'
import { note, step } from '../setup/progress.cjs'
import { makeTypes } from './make-once'

const QUIET_MS = 300

/** The database, kept up while the server restarts: its place, as settings of the server. */
async function database(config: Config, shutdown: Shutdown): Promise<Record<string, string>> {
  if (config.neo4j) return {}
  const folder = join(config.data, 'database')
  const local = await step('Neo4j', () => openLocalNeo4j({ folder, heapMb: config.heapMb, onEvent: note }))
  shutdown.add(() => local.stop())
  return {
    NEO4J_URI: local.uri,
    NEO4J_USER: local.user,
    NEO4J_PASSWORD: local.password,
    NEO4J_DATABASE: local.database,
  }
}

/** The page from Vite, which hands questions on to the server (vite.config.mts). Its address. */
async function page(shutdown: Shutdown): Promise<string> {
  const server = await createServer({ server: { host: '127.0.0.1' } })
  await server.listen()
  shutdown.add(() => server.close())
  return `http://127.0.0.1:${server.config.server.port}`
}

/** Makes the types again when the schema, or a question in the client, changes. */
function watchTypes(): void {
  let timer: NodeJS.Timeout | undefined
  const again = () => void makeTypes().catch((error: unknown) => note(sentenceOf(error)))
  const changed = (_: string, file: string | null) => {
    if (/generated|\.css$/.test(file ?? '')) return
    clearTimeout(timer)
    timer = setTimeout(again, QUIET_MS)
  }
  watch(join(checkout, 'client'), { recursive: true }, changed)
  watch(join(checkout, 'server/schema.graphql'), changed)
}

/** The server, started again when its files change. Resolves with its exit code when it ends for good. */
function watchServer(settings: Record<string, string>, shutdown: Shutdown): Promise<number> {
  const watched = ['cypher/**/*.cypher', 'server/schema.graphql'].flatMap((glob) => ['--include', glob])
  const tsx = join(checkout, 'node_modules/tsx/dist/cli.mjs')
  const child = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', ...watched, 'server/main.ts'], {
    env: { ...process.env, ...settings },
    stdio: 'inherit',
  })
  const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 130)))
  shutdown.add(() => {
    child.kill('SIGTERM')
    return ended
  })
  return ended
}

/** npm run dev: the program, and its page from Vite; both reload when their files change. Neo4j stays up meanwhile. */
async function develop(shutdown: Shutdown): Promise<number> {
  const config = readConfig(process.env)
  if (config.port === 0) throw new KnownError('BAD_INPUT', 'npm run dev needs a THROUGHLINE_PORT other than 0.')
  const token = config.token ?? randomBytes(32).toString('base64url')
  const [settings] = await Promise.all([database(config, shutdown), makeTypes()])
  watchTypes()
  const address = await page(shutdown)
  note('\nThe page, reloading with the files of client/ (the server’s own address follows):')
  note(`${address}/#token=${token}\n`)
  return watchServer({ ...settings, THROUGHLINE_TOKEN: token }, shutdown)
}

const shutdown = listenForEnd(() => void shutdown.end(130))
develop(shutdown).then(
  (code) => shutdown.end(code),
  (error: unknown) => {
    console.error(`\n${sentenceOf(error)}`)
    return shutdown.end(1)
  },
)
