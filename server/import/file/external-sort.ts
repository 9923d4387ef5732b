import { createReadStream, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** So many items, or characters of them, are held in memory. */
const MOST_ITEMS = 50_000
const MOST_TEXT = 24_000_000

const MARK = '.sorting-'

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Takes away what processes that ended by themselves have left behind. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = name.startsWith(MARK) ? (/^\.sorting-(\d+)-/.exec(name) ?? []) : []
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

type Keyed<T> = { key: string; item: T }

const sortRun = <T>(run: Keyed<T>[]): Keyed<T>[] => run.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))

async function* linesOf<T>(path: string): AsyncGenerator<Keyed<T>> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })
  for await (const line of lines) yield JSON.parse(line) as Keyed<T>
}

/** Items of several runs, each in order, in one order; of the same key those of the earlier run first. */
async function* merged<T>(paths: readonly string[]): AsyncGenerator<Keyed<T>> {
  const runs = paths.map((path) => linesOf<T>(path))
  const heads = await Promise.all(runs.map((run) => run.next()))
  for (;;) {
    let first = -1
    heads.forEach((head, at) => {
      if (!head.done && (first < 0 || head.value.key < (heads[first]!.value as Keyed<T>).key)) first = at
    })
    if (first < 0) return
    yield heads[first]!.value as Keyed<T>
    heads[first] = await runs[first]!.next()
  }
}

/**
 * Items in the order of a key, those of one key in the order in which they came. What does not fit into memory is put down
 * in `folder` meanwhile, as JSON, where nobody else may read it.
 */
export async function* sortedBy<T>(
  items: AsyncIterable<T>,
  keyOf: (item: T) => string,
  folder: string,
): AsyncGenerator<T> {
  let run: Keyed<T>[] = []
  let text = 0
  const paths: string[] = []
  sweep(folder)
  let put: string | undefined
  const putDown = async () => {
    put ??= mkdtempSync(join(folder, `${MARK}${process.pid}-`))
    const path = join(put, String(paths.length))
    await writeFile(
      path,
      sortRun(run)
        .map((each) => JSON.stringify(each))
        .join('\n'),
      { mode: 0o600 },
    )
    paths.push(path)
    run = []
    text = 0
  }
  try {
    for await (const item of items) {
      run.push({ key: keyOf(item), item })
      text += JSON.stringify(item).length
      if (run.length >= MOST_ITEMS || text >= MOST_TEXT) await putDown()
    }
    if (paths.length === 0) {
      for (const { item } of sortRun(run)) yield item
      return
    }
    if (run.length > 0) await putDown()
    for await (const { item } of merged<T>(paths)) yield item
  } finally {
    if (put !== undefined) rmSync(put, { recursive: true, force: true })
  }
}
