import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { checkout } from '../setup/command.cjs'

// Inside node_modules: when the packages are installed anew, everything made with them is made anew.
const folder = join(checkout, 'node_modules/.throughline')

function filesUnder(name: string): string[] {
  const full = join(checkout, name)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [name]
  return readdirSync(full)
    .sort()
    .flatMap((entry) => filesUnder(join(name, entry)))
}

/**
 * One hash over the names and contents of the files and folders in `inputs`, paths in the checkout, but those whose name
 * `except` matches, and only those whose content `only` matches.
 */
export function hashOf(inputs: readonly string[], { except = /$^/, only = /^/ } = {}): string {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesUnder)) {
    if (except.test(file)) continue
    const content = readFileSync(join(checkout, file))
    if (only.test(content.toString())) hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Whether step `name` was done with `hash`, and all its `outputs` are still there. */
export function isDone(name: string, hash: string, outputs: readonly string[]): boolean {
  const stamp = join(folder, name)
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) return false
  return outputs.every((output) => existsSync(join(checkout, output)))
}

/** Remembers that step `name` was done with `hash`. */
export function markDone(name: string, hash: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), hash)
}
