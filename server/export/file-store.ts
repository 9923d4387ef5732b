import { randomBytes } from 'node:crypto'

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

type Kept = StoredFile & { until: number }

/** A store in memory. Ids are 144 random bits; `now` gives milliseconds and only ever grows. */
export function createFileStore(now: () => number = () => performance.now()): FileStore {
  const files = new Map<string, Kept>()
  let total = 0
  const drop = (id: string, { bytes }: Kept) => {
    files.delete(id)
    total -= bytes.length
  }
  const tidy = () => {
    const moment = now()
    for (const [id, file] of files) {
      if (file.until > moment && files.size <= storedFiles.files && total <= storedFiles.bytes) break
      drop(id, file)
    }
  }
  return {
    put(file) {
      const id = randomBytes(18).toString('base64url')
      files.set(id, { ...file, until: now() + storedFiles.ms })
      total += file.bytes.length
      tidy()
      return `/files/${id}`
    },
    get(id) {
      tidy()
      const kept = files.get(id)
      return kept && { bytes: kept.bytes, mediaType: kept.mediaType, fileName: kept.fileName }
    },
  }
}
