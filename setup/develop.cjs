'use strict'
// What npm run dev does once everything is there.
const crypto = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')

const { generate } = require('./build.cjs')
const { SetupError, checkout, end, onEnd, runHere } = require('./command.cjs')
const { load } = require('./program.cjs')
const { prepareTypes } = require('./prepare.cjs')
const { note, step } = require('./progress.cjs')

const QUIET_MS = 300

/** The database, kept up while the server restarts: its place, as settings of the server. */
async function database(config) {
  if (config.neo4j) return {}
  const { openLocalNeo4j } = await load('../server/db/local/neo4j.ts')
  const folder = path.join(config.data, 'database')
  const local = await step('Neo4j', () => openLocalNeo4j({ folder, heapMb: config.heapMb, onEvent: note }))
  onEnd(() => local.stop())
  return {
    NEO4J_URI: local.uri,
    NEO4J_USER: local.user,
    NEO4J_PASSWORD: local.password,
    NEO4J_DATABASE: local.database,
  }
}

/** The page from Vite, which hands questions on to the server (vite.config.ts). */
async function page() {
  const { createServer } = await import('vite')
  const server = await createServer({ server: { host: '127.0.0.1' } })
  await server.listen()
  onEnd(() => server.close())
  return 'http://127.0.0.1:' + server.config.server.port
}

/** Makes the types again when the schema, or a question in the client, changes. */
function watchTypes() {
  let timer
  const again = () => generate().catch((error) => note(error.message))
  const changed = (_, file) => {
    if (/generated|\.css$/.test(file || '')) return
    clearTimeout(timer)
    timer = setTimeout(again, QUIET_MS)
  }
  fs.watch(path.join(checkout, 'client'), { recursive: true }, changed)
  fs.watch(path.join(checkout, 'server/schema.graphql'), changed)
}

/** Runs until it is ended. */
async function develop() {
  const { readConfig } = await load('../server/config.ts')
  const config = readConfig(process.env)
  if (config.port === 0) throw new SetupError('npm run dev needs a THROUGHLINE_PORT other than 0.')
  const token = config.token || crypto.randomBytes(32).toString('base64url')
  const [settings] = await Promise.all([database(config), prepareTypes()])
  watchTypes()
  const address = await page()
  note('\nThe page, reloading with the files of client/ (the server’s own address follows):')
  note(address + '/#token=' + token + '\n')
  const watched = ['cypher/**/*.cypher', 'server/schema.graphql'].flatMap((glob) => ['--include', glob])
  const tsx = path.join(checkout, 'node_modules/tsx/dist/cli.mjs')
  const watching = ['watch', '--clear-screen=false', ...watched, 'server/main.ts']
  end(await runHere(process.execPath, [tsx, ...watching], { ...settings, THROUGHLINE_TOKEN: token }))
}

module.exports = { develop }
