import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'

import { freePort } from '../server/db/local/launch'
import { addressOf, paintOf } from './canvas/ours'
import { withDrawing } from './canvas/probe'
import { median } from './report'
import type { Figure } from './report'

const ROUNDS = 3
const CHECKOUT = join(__dirname, '..')
/** What a fresh clone does not have. */
const MADE = new Set(['.git', '.throughline', 'dist', 'node_modules', 'generated', 'coverage'])

/** A copy of the checkout as after `git clone`, but with the packages and Neo4j's jars there. */
function copyCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  cpSync(CHECKOUT, folder, { recursive: true, filter: (path) => !MADE.has(path.split(sep).at(-1)!) })
  // One by one, so that what the set-up notes down in node_modules stays in the copy.
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync(join(CHECKOUT, 'node_modules')))
    if (!['.throughline', '.cache'].includes(name))
      symlinkSync(join(CHECKOUT, 'node_modules', name), join(folder, 'node_modules', name))
  mkdirSync(join(folder, '.throughline'))
  symlinkSync(join(CHECKOUT, '.throughline/neo4j'), join(folder, '.throughline/neo4j'))
  return folder
}

/** A program that was started; `ms` until it had printed its address and its page answered. */
type Started = { ms: number; origin: string; token: string; stop(): Promise<void> }

/** Does what `npm start` does, in a copy of the checkout. */
async function start(folder: string): Promise<Started> {
  const begun = performance.now()
  const settings = { THROUGHLINE_PORT: String(await freePort()), THROUGHLINE_DATA: '', NEO4J_URI: '' }
  const child = spawn(process.execPath, ['setup/start.cjs'], {
    cwd: folder,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  let output = ''
  const address = await new Promise<URL>((found, failed) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const line = /http:\/\/\S+#token=\S+/.exec(output)
      if (line) found(new URL(line[0]))
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then(() => failed(new Error(`Throughline ended before it printed its address:\n${output}`)))
  })
  await (await fetch(address.origin)).text()
  return {
    ms: performance.now() - begun,
    origin: address.origin,
    token: address.hash.replace('#token=', ''),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Starts the program, has `work` done with it, and ends it. */
async function once<T>(folder: string, work: (started: Started) => Promise<T>): Promise<T> {
  const started = await start(folder)
  try {
    return await work(started)
  } finally {
    await started.stop()
  }
}

const starterIds = (): string[] =>
  readFileSync(join(CHECKOUT, 'data/starter/entities.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id)

/** How long the page takes to draw the starter graph, from asking for its address, in ms. */
function firstPaint(started: Started): Promise<number> {
  const ids = starterIds()
  return withDrawing(addressOf(started, ids), ids.length, async (page) => (await paintOf(page)).opened)
}

const figure = (what: string, times: number[], most: number | null): Figure => {
  const ms = median(times)
  return {
    id: 'G1',
    what,
    ours: `${(ms / 1_000).toFixed(2)} s`,
    beside: '',
    ratio: '',
    reach: most === null ? '' : `≤ ${most} s`,
    reached: most === null ? null : ms <= most * 1_000,
  }
}

/** G1: from `npm start` until the page answers, at the first and the second start, and the first paint, in seconds. */
export async function measureStart(): Promise<Figure[]> {
  const [first, second, paint]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    const folder = copyCheckout()
    try {
      first.push(await once(folder, (fresh) => Promise.resolve(fresh.ms)))
      await once(folder, async (again) => {
        second.push(again.ms)
        paint.push(await firstPaint(again))
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return [
    figure('first start until the page answers, packages and jars there', first, null),
    figure('second start until the page answers', second, 15),
    figure('first paint of the starter graph', paint, 1),
  ]
}
