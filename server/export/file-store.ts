import { randomBytes } from 'node:crypto'

import { LRUCache } from 'lru-cache'

/** A file that waits to be fetched. */
type StoredFile = { bytes: Uint8Array; mediaType: string; fileName: string }

/** Files that were made for a caller and can be fetched for a while. */
export type FileStore = {
  /** Keeps a file; gives its path on this server. */
  put(file: StoredFile): string
  /** The file with that id, the last part of its path; undefined when there is none or its time is over. */
  get(id: string): StoredFile | undefined
}

/** How long a file is kept, and how many files and bytes at most; beyond that the oldest go first. */
export const storedFiles = { ms: 600_000, files: 50, bytes: 256 * 1024 * 1024 } as const

/** A store in memory. Ids are 144 random bits; `now` gives milliseconds and only ever grows. */
export function createFileStore(now: () => number = () => performance.now()): FileStore {
  const files = new LRUCache<string, StoredFile>({
    ttl: storedFiles.ms,
    ttlResolution: 0,
    max: storedFiles.files,
    maxSize: storedFiles.bytes,
    sizeCalculation: ({ bytes }) => Math.max(1, bytes.length),
    perf: { now },
  })
  return {
    put(file) {
      const id = randomBytes(18).toString('base64url')
      files.purgeStale()
      files.set(id, file)
      return `/files/${id}`
    },
    // To fetch a file makes it no younger.
    get: (id) => files.peek(id),
  }
}
