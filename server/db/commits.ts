import { setTimeout as sleep } from 'node:timers/promises'

/** How long a commit of which nothing more is heard counts as under way, in milliseconds. */
const LOST_MS = 15_000
/** How long a reader waits for commits that are under way: most take a few milliseconds. */
const SETTLING_MS = 200

/** What is known in this program of the commits that it sends to the database. */
export type Commits = {
  /** Waits for readers that hold commits up; then the commit is under way until the function that is given is called. */
  begin(): Promise<() => void>
  /**
   * The number of the state that the graph is in, as soon as no commit is under way; NaN, which no state has, when
   * that takes too long.
   */
  settled(): Promise<number>
  /** Whether nothing has been committed since the graph was in that state. */
  isStill(state: number): boolean
  /** Lets the commits that are under way end, and holds up others for `ms` milliseconds or until the function that is given is called. */
  hold(ms: number): Promise<() => void>
}

/** A function that does its work once: when it is called, or by itself after `ms` milliseconds. */
function onceWithin(ms: number, work: () => void): () => void {
  let isDone = false
  const done = () => {
    if (isDone) return
    isDone = true
    clearTimeout(timer)
    work()
  }
  const timer = setTimeout(done, ms).unref()
  return done
}

type Waiting = { isFree: () => boolean; go: () => void }

/**
 * Keeps count of commits, so that who reads in several statements knows whether the graph stayed as it was meanwhile:
 * Neo4j shows each statement, and even each part of one, whatever has been committed by then. Commits go side by side, and
 * so do holds; of the two, who came first goes first.
 */
export function makeCommits(): Commits {
  let [state, underWay, holds] = [0, 0, 0]
  const queue: Waiting[] = []
  const settling = new Set<() => void>()
  const pump = () => {
    while (queue[0]?.isFree()) queue.shift()!.go()
    if (underWay > 0) return
    for (const go of settling) go()
    settling.clear()
  }
  const enter = (isFree: () => boolean, take: () => void, leave: () => void, ms: number): Promise<() => void> =>
    new Promise((resolve) => {
      const go = () => {
        take()
        resolve(
          onceWithin(ms, () => {
            leave()
            pump()
          }),
        )
      }
      queue.push({ isFree, go })
      pump()
    })
  const commit = () => {
    state++
    underWay++
  }

  return {
    begin: () =>
      enter(
        () => holds === 0,
        commit,
        () => underWay--,
        LOST_MS,
      ),
    hold: (ms) =>
      enter(
        () => underWay === 0,
        () => holds++,
        () => holds--,
        ms,
      ),
    settled: async () => {
      if (underWay > 0) {
        const rest = new Promise<void>((go) => settling.add(go))
        await Promise.race([rest, sleep(SETTLING_MS, undefined, { ref: false })])
      }
      return underWay === 0 ? state : NaN
    },
    isStill: (since) => since === state,
  }
}
