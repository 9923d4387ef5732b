import { spawn } from 'node:child_process'
import { join } from 'node:path'

import type { Connection } from '../../server/db/connection'
import { freePort } from '../../server/db/local/launch'

/** A contender in a process of its own. */
export type Contender = {
  origin: string
  /** The event loop's delay since it was last asked, in milliseconds. */
  delay(): Promise<{ p99: number; longest: number }>
  stop(): Promise<void>
}

/** Starts `bench/servers/<name>.ts` on a free port of this machine and waits until it says "ready". */
export async function startContender(name: string, { uri, user, password }: Connection): Promise<Contender> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, `${name}.ts`)], {
    env: { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, THROUGHLINE_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const line = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((found, failed) => {
      const read = (chunk: Buffer) => {
        const match = pattern.exec(chunk.toString())
        if (!match) return
        child.stdout.off('data', read)
        found(match)
      }
      child.stdout.on('data', read)
      void ended.then(() => failed(new Error(`${name} ended before it said ${pattern.source}`)))
    })
  await line(/ready/)
  return {
    origin: `http://127.0.0.1:${port}`,
    delay: async () => {
      const said = line(/delay (\S+) (\S+)/)
      child.kill('SIGUSR2')
      const [, p99, longest] = await said
      return { p99: Number(p99), longest: Number(longest) }
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
