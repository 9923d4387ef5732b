import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** One process and no other: ids are used again, an id together with its start is not. */
export type ProcessIdentity = { pid: number; started: string }

/** The fields of a stat file of Linux, of a process or a thread, from its state on. */
function fieldsOf(file: string): string[] {
  const stat = readFileSync(file, 'utf8')
  // The second field is the command in brackets and may hold anything; the rest is counted from behind it.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** Ticks since boot and the boot itself, from Linux; undefined when there is no such process or it is a zombie. */
function startOnLinux(pid: number): string | undefined {
  const [state, ...fields] = fieldsOf(`/proc/${pid}/stat`)
  if (state === 'Z' || state === 'X') return undefined
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return `${boot}:${fields[18]}`
}

function startElsewhere(pid: number): string | undefined {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const text = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { env, encoding: 'utf8' }).trim()
  return /^\S*Z/.test(text) ? undefined : text.replace(/^\S+\s+/, '')
}

/** The longest a clean stop of Neo4j may take, in milliseconds, before it is killed. */
export const STOP_MS = 30_000

/** Who `pid` is right now; undefined when no such process runs. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  try {
    const started = process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid)
    return started ? { pid, started } : undefined
  } catch {
    return undefined
  }
}

/** Whether exactly this process runs; another one that was given the same id does not count. */
export const isRunning = ({ pid, started }: ProcessIdentity): boolean => identityOf(pid)?.started === started

/** The states of all threads of a process on Linux, a letter each; elsewhere of the process as a whole. */
function statesOf(pid: number): string[] {
  if (process.platform !== 'linux')
    return [
      execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
        .trim()
        .slice(0, 1),
    ]
  return readdirSync(`/proc/${pid}/task`).map((thread) => fieldsOf(`/proc/${pid}/task/${thread}/stat`)[0]!)
}

/**
 * Halts exactly this process (SIGSTOP). Resolves when it stands still: the signal reaches its threads one after another,
 * and until the last one a server may still answer.
 */
export async function pauseProcess(who: ProcessIdentity): Promise<void> {
  signal(who, 'SIGSTOP')
  while (isRunning(who) && !statesOf(who.pid).every((state) => state === 'T')) await sleep(10)
}

/** Sends a signal to exactly this process; nothing happens when it is gone. */
export function signal(who: ProcessIdentity, name: NodeJS.Signals): void {
  if (!isRunning(who)) return
  try {
    process.kill(who.pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function gone(who: ProcessIdentity, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs
  while (isRunning(who)) {
    if (Date.now() > deadline) return false
    await sleep(50)
  }
  return true
}

/**
 * Ends exactly this process: asks it to stop (waking it first if it was paused), waits `graceMs` milliseconds,
 * then kills it. Resolves when it is gone.
 */
export async function endProcess(who: ProcessIdentity, graceMs: number): Promise<void> {
  signal(who, 'SIGTERM')
  signal(who, 'SIGCONT')
  if (await gone(who, graceMs)) return
  signal(who, 'SIGKILL')
  await gone(who, 10_000)
}
