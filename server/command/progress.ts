import type { Db } from '../db/query'
import { secondsLeft } from '../import/job/import-state'
import { theImport } from '../import/job/import-ledger'

const EVERY_MS = 1_000
/** Where nobody watches, a line every few seconds is enough. */
const LINES_EVERY_MS = 5_000
const WIDTH = 30

/** Shows on standard error how far an import is, until the function that it gives is called. */
export function watch(db: Db, id: string): () => void {
  const { isTTY } = process.stderr
  const show = async () => {
    const { progress, records, ...one } = await theImport(db, id)
    const left = secondsLeft({ progress, records, ...one }, Date.now())
    const words = `${Math.round(progress * 100)} %, ${records.toLocaleString('en')} records${left === null ? '' : `, ${left} s left`}`
    const bar = '█'.repeat(Math.round(progress * WIDTH)).padEnd(WIDTH, '░')
    process.stderr.write(isTTY ? `\r${bar} ${words}\x1b[K` : `${words}\n`)
  }
  const timer = setInterval(() => void show().catch(() => undefined), isTTY ? EVERY_MS : LINES_EVERY_MS)
  return () => {
    clearInterval(timer)
    if (isTTY) process.stderr.write('\r\x1b[K')
  }
}
