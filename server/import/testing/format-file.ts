import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { ZipFile } from 'yazl'

import type { Draft } from '../draft'
import type { ImportFile } from '../file/import-file'
import type { Format } from '../formats/format'

/** Files for tests of formats, in a folder of its own, and what they become without a database. */
export function readingWith(format: Format) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-format-'))
  let count = 0
  const fileAt = (path: string): ImportFile => ({ path, name: basename(path), bytes: statSync(path).size, seen: 0 })
  const place = (name: string): string => join(folder, `${++count}-${name}`)
  /** All that a file becomes, pass after pass. */
  const drafts = async (file: ImportFile, mapping: string | null = null): Promise<Draft[]> => {
    const all: Draft[] = []
    const lengths = new Set<number>()
    for (let pass = 0; pass < format.passes; pass++) {
      let records = 0
      for await (const some of format.read(file, pass, { mapping })) {
        records++
        all.push(...some)
      }
      lengths.add(records)
    }
    if (lengths.size > 1) throw new Error(`The passes give ${[...lengths].join(' and ')} records.`)
    return all
  }
  return {
    drafts,
    /** What a file of a path becomes. */
    of: (path: string): Promise<Draft[]> => drafts(fileAt(path)),
    /** A file with this content. */
    write: (name: string, content: string | Buffer): ImportFile => {
      const path = place(name)
      writeFileSync(path, content)
      return { ...fileAt(path), name }
    },
    /** A ZIP archive of files with these contents. */
    zip: async (files: Record<string, string | Buffer>): Promise<ImportFile> => {
      const zip = new ZipFile()
      for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
      zip.end()
      const path = place('files.zip')
      await pipeline(zip.outputStream, createWriteStream(path))
      return fileAt(path)
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The drafts of one sort. */
export const only = <W extends Draft['what']>(drafts: readonly Draft[], what: W): Extract<Draft, { what: W }>[] =>
  drafts.filter((draft): draft is Extract<Draft, { what: W }> => draft.what === what)
