import autocannon from 'autocannon'

import { median } from './report'

/** One request, asked again and again. */
export type Load = { url: string; headers: Record<string, string>; body: string }

/** What one round of requests took. */
type Round = { p50: number; rate: number }

const SECONDS = 4

/** Asks for some seconds with `connections` requests in flight. p50 in milliseconds, rate in requests a second. */
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
  return { p50: median(times), rate: result.requests.total / SECONDS }
}

/** Asks the contenders in turn, `rounds` times each after a warm-up, and gives each one's medians. */
export async function compare(loads: Load[], connections: number, rounds = 3): Promise<Round[]> {
  for (const load of loads) await round(load, connections)
  const taken: Round[][] = loads.map(() => [])
  for (let turn = 0; turn < rounds; turn++) {
    for (const [index, load] of loads.entries()) taken[index]!.push(await round(load, connections))
  }
  return taken.map((each) => ({ p50: median(each.map((one) => one.p50)), rate: median(each.map((one) => one.rate)) }))
}
