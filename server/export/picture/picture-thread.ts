import { Worker } from 'node:worker_threads'

import { KnownError } from '../../errors'
import type { KnownErrorCode } from '../../errors'
import type { Picture } from './picture'

/** What comes back of a picture: its bytes, or why there are none. */
export type Drawn = { bytes: Uint8Array } | { code: KnownErrorCode; message: string }

/** Draws pictures beside the program, one after the other. */
export type PictureThread = {
  /** The bytes of a picture. Fails with the signal's reason when it fires first; the picture is then given up at once. */
  draw(picture: Picture, signal?: AbortSignal): Promise<Buffer>
  /** Starts the thread before the first picture is wanted: reading its code takes longer than most pictures do. */
  warm(): void
  /** Ends the thread; what is still to be drawn never is. */
  close(): Promise<void>
}

type Task = { picture: Picture; signal?: AbortSignal; end: (outcome: Drawn | Error) => void }

/** What one picture may use. The largest that are taken need a quarter of it. */
const MEMORY = { maxOldGenerationSizeMb: 1_024 }

/** The thread reads TypeScript as the program does. A file could not be its start: Node's own loader would not read that. */
const BOOT = `
  const { loader, file } = require('node:worker_threads').workerData
  require(loader)
  require(file)`

const hire = (): Worker =>
  new Worker(BOOT, {
    eval: true,
    execArgv: [],
    resourceLimits: MEMORY,
    workerData: { loader: require.resolve('tsx/cjs'), file: require.resolve('./picture-worker.ts') },
  })

const explained = (error: Error & { code?: string }): Error =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new KnownError(
        'TOO_LARGE',
        'This picture needs more memory than one may use. Export fewer entities or relations.',
      )
    : error

/** A thread that starts with the first picture, holds the process only while it draws, and is replaced when a picture is given up. */
export function makePictureThread(): PictureThread {
  const waiting: Task[] = []
  let current: Task | undefined
  let worker: Worker | undefined

  const finish = (outcome: Drawn | Error) => {
    const task = current
    current = undefined
    worker?.unref()
    task?.end(outcome)
    next()
  }
  /** Ends the worker, whatever it is at: what it draws runs without a pause, and would not hear of a wish. */
  const dismiss = async () => {
    const dismissed = worker
    worker = undefined
    await dismissed?.terminate()
  }
  const hired = (): Worker => {
    const own = hire()
    const fail = (error: Error) => {
      if (worker !== own) return
      worker = undefined
      finish(explained(error))
    }
    own.on('message', (drawn: Drawn) => worker === own && finish(drawn))
    own.on('error', fail)
    own.on('exit', (code) => fail(new Error(`The thread that draws pictures ended with code ${code}.`)))
    return own
  }
  const next = () => {
    if (current || waiting.length === 0) return
    current = waiting.shift()!
    worker ??= hired()
    worker.ref()
    worker.postMessage(current.picture)
  }
  const giveUp = (task: Task) => {
    const place = waiting.indexOf(task)
    if (place >= 0) waiting.splice(place, 1)
    const reason = task.signal!.reason as Error
    if (task !== current) return task.end(reason)
    void dismiss()
    finish(reason)
  }

  return {
    async draw(picture, signal) {
      signal?.throwIfAborted()
      const drawn = await new Promise<Drawn | Error>((resolve) => {
        const onAbort = () => giveUp(task)
        const task: Task = {
          picture,
          signal,
          end: (outcome) => {
            signal?.removeEventListener('abort', onAbort)
            resolve(outcome)
          },
        }
        signal?.addEventListener('abort', onAbort)
        waiting.push(task)
        next()
      })
      if (drawn instanceof Error) throw drawn
      if ('code' in drawn) throw new KnownError(drawn.code, drawn.message)
      const { buffer, byteOffset, byteLength } = drawn.bytes
      return Buffer.from(buffer, byteOffset, byteLength)
    },
    warm() {
      worker ??= hired()
      if (!current) worker.unref()
    },
    close: dismiss,
  }
}

/** The one thread of the program. It ends with the process. */
export const pictureThread = makePictureThread()
