import { spawn } from 'node:child_process'

/** What a command did: its exit code, and what it wrote. */
export type Done = { code: number | null; out: string; err: string }

/** Runs `throughline` with some arguments, as a process of its own, with settings of the environment. */
export function runCommand(args: readonly string[], settings: Record<string, string>): Promise<Done> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/command/throughline.ts', ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString()))
  return new Promise((done) => child.once('close', (code) => done({ code, ...texts })))
}
