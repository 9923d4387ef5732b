import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a log may say, and what it means for the person who reads the message. First match wins. */
const causes: [RegExp, string][] = [
  [/No space left on device/, 'the disk is full: make room and start again'],
  [
    /Could not reserve enough space|insufficient memory|Cannot allocate memory|Invalid maximum heap size|Too small (initial|maximum) heap/,
    'the computer has not enough free memory for it: close other programs or set THROUGHLINE_NEO4J_HEAP_MB lower',
  ],
  [/OutOfMemoryError/, 'it ran out of memory: set THROUGHLINE_NEO4J_HEAP_MB higher'],
  [/UnsupportedClassVersionError|Unrecognized option: --add-opens/, 'Java is too old: install Java 17 or newer'],
  [/Address already in use|BindException/, 'its port was taken by another program: start again'],
  [/StoreLock|FileLockException|Lock file has been locked/, 'another Neo4j uses the same data folder: stop that one'],
  [
    /store.{0,40}(newer|unsupported)|StoreVersion.{0,80}(newer|not supported|unknown)|Unknown(Store)?Version/i,
    'a newer Neo4j wrote its data: update Throughline or set THROUGHLINE_DATA to another folder',
  ],
  [/AccessDenied|Permission denied/, 'it may not read or write its data folder: check the permissions'],
  [
    /ClassNotFoundException|NoClassDefFoundError|ClassNotFound/,
    'some of its files are missing: start again with npm start',
  ],
]

const LONGEST = 200

/** Says in half a sentence why Neo4j ended, from what it printed; its own last error where the cause is not known. */
export function causeOf(printed: string): string {
  const known = causes.find(([pattern]) => pattern.test(printed))
  if (known) return known[1]
  const errors = printed.split('\n').filter((line) => /\b(ERROR|Error|Exception|Caused by)\b/.test(line))
  const last = errors
    .at(-1)
    ?.replace(/^\S+ \S+ ERROR\s*/, '')
    .trim()
  return last ? `it says “${last.slice(0, LONGEST)}”` : 'it does not say why'
}

/** Where the managed Neo4j in `folder` prints. */
export const logOf = (folder: string): string => join(folder, 'logs/console.log')

/** Why the Neo4j in `folder` ended, and where its log is: the second half of a sentence. */
export function whyItEnded(folder: string): string {
  return `${causeOf(tailOf(logOf(folder)))} (its log: ${logOf(folder)})`
}

const debugLogOf = (folder: string): string => join(folder, 'logs/debug.log')

/** The end of what a file says; nothing when it cannot be read. */
function tailOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(-64_000)
  } catch {
    return ''
  }
}

/** What stood at the bottom of it when a database was started and failed; what Neo4j answers about it is often less. */
function deepestCause(log: string): string | undefined {
  const failure = log.slice(Math.max(0, log.lastIndexOf('Failed to start DatabaseId')))
  return [...failure.matchAll(/^Caused by: [\w.$]+: (.+)$/gm)].at(-1)?.[1]
}

/**
 * Why the Neo4j in `folder` cannot open its store, from its log and from `message`, what it says when it is asked; and the way out: the end
 * of a sentence, and another one.
 */
export function whyNotOpen(folder: string, message: string): string {
  const log = `(its log: ${debugLogOf(folder)})`
  const said = deepestCause(tailOf(debugLogOf(folder))) ?? message
  const known = causes.find(([pattern]) => pattern.test(said) || pattern.test(message))
  if (known) return `${known[1]} ${log}.`
  return (
    `its files are damaged; Neo4j says “${said.slice(0, LONGEST)}” ${log}. ` +
    'Nothing was changed: put a copy of this folder in its place, or set THROUGHLINE_DATA to another folder.'
  )
}
