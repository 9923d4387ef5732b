import autocannon from 'autocannon'

import { median, quantile } from './report'

/** One request, asked again and again. */
export type Load = { url: string; headers: Record<string, string>; body: string }

/** What one round of requests took: p50 and p95 in milliseconds, rate in requests a second. */
export type Round = { p50: number; p95: number; rate: number }

const SECONDS = 4
const LEAST_WARMING = 2
const MOST_WARMING = 12

/** Asks for some seconds with `connections` requests in flight. */
async function round({ url, headers, body }: Load, connections: number): Promise<Round> {
  const times: number[] = []
  const options = {
    url,
    method: 'POST' as const,
    headers: { 'content-type': 'application/json', ...headers },
    body,
    connections,
    duration: SECONDS,
  }
  const result = await new Promise<autocannon.Result>((done, failed) => {
    const instance = autocannon(options, (error: Error | null, outcome) => (error ? failed(error) : done(outcome)))
    instance.on('response', (_client, status, _bytes, ms) => {
      if (status === 200) times.push(ms)
      else failed(new Error(`${url} answered ${status}`))
    })
  })
  return { p50: median(times), p95: quantile(times, 0.95), rate: result.requests.total / SECONDS }
}

/** Throws an error with the answer when a contender does not answer well: nobody is to be fast by failing. */
async function check({ url, headers, body }: Load): Promise<void> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  const text = await answer.text()
  if (!answer.ok || text.includes('"errors":'))
    throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 500)}`)
}

/** Asks until a round is not much faster than those before: a database that has just been started takes a minute to be. */
async function warm(load: Load, connections: number): Promise<void> {
  for (let best = 0, turn = 0; turn < MOST_WARMING; turn++) {
    const { rate } = await round(load, connections)
    if (turn >= LEAST_WARMING && rate < best * 1.05) return
    best = Math.max(best, rate)
  }
}

/** Asks the contenders in turn, `rounds` times each after a warm-up, and gives each one's medians. */
export async function compare(loads: Load[], connections: number, rounds = 3): Promise<Round[]> {
  for (const load of loads) await check(load)
  for (const load of loads) await warm(load, connections)
  const taken: Round[][] = loads.map(() => [])
  for (let turn = 0; turn < rounds; turn++) {
    for (const [index, load] of loads.entries()) {
      taken[index]!.push(await round(load, connections))
      // Whoever is slow still works on what was in flight.
      await check(load)
    }
  }
  const middle = (all: Round[], name: keyof Round) => median(all.map((one) => one[name]))
  return taken.map((all) => ({ p50: middle(all, 'p50'), p95: middle(all, 'p95'), rate: middle(all, 'rate') }))
}
