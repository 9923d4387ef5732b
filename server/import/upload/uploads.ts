import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { Disk } from '../../db/local/disk'
import { KnownError } from '../../errors'

/** A file that was sent: its id is the SHA-256 of its bytes, so the same file sent twice is one. */
export type Upload = { id: string; bytes: number }

/** Files on disk that wait to be imported, or that imports were read from. */
export type Uploads = {
  /** Takes a file as it comes. Throws KnownError TOO_LARGE; then nothing is left of it. */
  take: (from: Readable) => Promise<Upload>
  takeFile: (path: string) => Promise<Upload>
  /** The file on disk. Throws KnownError NOT_FOUND. */
  find: (id: string) => Promise<Upload & { path: string }>
}

/** The largest file that is taken, in bytes. */
export const LARGEST_UPLOAD = 20_000_000_000

const ID = /^[0-9a-f]{64}$/

/** Room on the disk is looked at again after so many bytes. */
const LOOK_EVERY = 16_000_000

/** Uploads in a folder, which is made when the first one comes; none is taken for which `disk` has no room (KnownError DISK_FULL). */
export function uploadsIn(folder: string, disk?: Disk): Uploads {
  const checkRoom = (): KnownError | undefined => disk?.refusal()
  const take = async (from: Readable): Promise<Upload> => {
    const refusal = checkRoom()
    if (refusal) throw refusal
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const draft = join(folder, `${randomBytes(12).toString('hex')}.part`)
    const hash = createHash('sha256')
    let bytes = 0
    const counted = new Transform({
      transform(chunk: Buffer, _, done) {
        const before = bytes
        bytes += chunk.length
        hash.update(chunk)
        const isToLook = Math.floor(bytes / LOOK_EVERY) > Math.floor(before / LOOK_EVERY)
        const full = isToLook ? checkRoom() : undefined
        if (full) return done(full)
        if (bytes <= LARGEST_UPLOAD) return done(null, chunk)
        done(new KnownError('TOO_LARGE', `The file is larger than ${LARGEST_UPLOAD / 1e9} GB. Import it in parts.`))
      },
    })
    try {
      await pipeline(from, counted, createWriteStream(draft, { mode: 0o600 }))
      const id = hash.digest('hex')
      await rename(draft, join(folder, id))
      return { id, bytes }
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  }
  return {
    take,
    takeFile: (path) => take(createReadStream(path)),
    find: async (id) => {
      const path = join(folder, id)
      const found = ID.test(id) ? await stat(path).catch(() => undefined) : undefined
      if (!found) throw new KnownError('NOT_FOUND', 'There is no upload with this id. Send the file again to /uploads.')
      return { id, bytes: found.size, path }
    },
  }
}
