import { Piscina } from 'piscina'

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

/** What one picture may use. The largest that are taken need a quarter of it. */
const MEMORY = { maxOldGenerationSizeMb: 1_024 }

const explained = (error: Error & { code?: string }): Error =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new KnownError(
        'TOO_LARGE',
        'This picture needs more memory than one may use. Export fewer entities or relations.',
      )
    : error

/** A thread that starts with the first picture, holds the process only while it draws, and is replaced when a picture is given up. */
export function makePictureThread(): PictureThread {
  let pool: Piscina<Picture, Drawn> | undefined
  const hire = () => {
    const hired = new Piscina<Picture, Drawn>({
      filename: require.resolve('./picture-worker.ts'),
      name: 'answer',
      // The thread reads TypeScript as the program does.
      execArgv: ['--require', require.resolve('tsx/cjs')],
      minThreads: 1,
      maxThreads: 1,
      resourceLimits: MEMORY,
    })
    // A thread that failed with no picture to draw may never have come up: what waits for it would wait for ever.
    hired.on('error', () => {
      if (pool === hired) pool = undefined
      void hired.destroy()
    })
    return hired
  }
  const start = () => (pool ??= hire())
  return {
    async draw(picture, signal) {
      signal?.throwIfAborted()
      const drawn = await start()
        .run(picture, { signal })
        .catch((error: Error) => {
          signal?.throwIfAborted()
          throw explained(error)
        })
      if ('code' in drawn) throw new KnownError(drawn.code, drawn.message)
      const { buffer, byteOffset, byteLength } = drawn.bytes
      return Buffer.from(buffer, byteOffset, byteLength)
    },
    warm: () => void start(),
    close: async () => pool?.destroy(),
  }
}

/** The one thread of the program. It ends with the process. */
export const pictureThread = makePictureThread()
