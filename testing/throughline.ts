import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Answer = { data?: Record<string, never>; errors?: { message: string; extensions: { code: string } }[] }

/** A running Throughline: `address` is what a user would open, with the token in its fragment. */
export type Throughline = {
  address: string
  origin: string
  token: string
  dataFolder: string
  pid: number
  output(): string
  /** Sends SIGTERM, waits for the end, removes the data folder. Gives the exit code. */
  stop(): Promise<number | null>
  /** Asks a question as another tool would. */
  ask(query: string, variables?: object): Promise<Answer>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

/** The shared Neo4j of the test run, as settings of the program. */
export const sharedNeo4j = () => ({
  NEO4J_URI: process.env.NEO4J_TEST_URI ?? '',
  NEO4J_USER: process.env.NEO4J_TEST_USER ?? '',
  NEO4J_PASSWORD: process.env.NEO4J_TEST_PASSWORD ?? '',
})

/** Starts the program as `npm start` does after its set-up and waits for the address it prints. */
export async function startThroughline(settings: Record<string, string> = sharedNeo4j()): Promise<Throughline> {
  const dataFolder = settings.THROUGHLINE_DATA ?? (await mkdtemp(join(tmpdir(), 'throughline-e2e-')))
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      ...process.env,
      THROUGHLINE_DATA: dataFolder,
      THROUGHLINE_PORT: String(port),
      THROUGHLINE_BACKUPS: 'no',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const address = await new Promise<string>((found, failed) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const line = /http:\/\/\S+#token=\S+/.exec(output)
      if (line) found(line[0])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then((code) =>
      failed(new Error(`Throughline ended with ${code} before it printed its address:\n${output}`)),
    )
  })
  const { origin, hash } = new URL(address)
  const token = hash.replace('#token=', '')
  return {
    address,
    origin,
    token,
    dataFolder,
    pid: child.pid ?? 0,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM')
      const code = await ended
      if (!settings.THROUGHLINE_DATA) await rm(dataFolder, { recursive: true, force: true })
      return code
    },
    ask: async (query, variables) => {
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      })
      return (await response.json()) as never
    },
  }
}
