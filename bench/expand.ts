import { startThroughline } from '../testing/throughline'
import { measureHub } from './hub'
import { compare } from './load'
import type { Load, Round } from './load'
import { BETWEEN, EXPAND, EXPAND_OTHERWISE } from './questions'
import type { Figure } from './report'
import { startContender } from './servers/start'
import { HUB_RELATIONS, HUNDRED, idsOf, makeStars, makeWeb, openWorld, settingsOf } from './world'

type Contenders = Record<'ours' | 'thin' | 'other' | 'naive', Asking>
const WEB = 'company:bench-web-'

/** Where a contender is and how it is asked. */
type Asking = { url: string; headers?: Record<string, string> }

const post = ({ url, headers = {} }: Asking, body: object): Load => ({ url, headers, body: JSON.stringify(body) })

const figure = (id: string, what: string, [ours, beside]: [number, number], name: string, reach: string): Figure => {
  const ratio = ours / beside
  const limit = Number(/[\d.]+/.exec(reach)![0])
  const digits = ours < 100 ? 2 : 0
  return {
    id,
    what,
    ours: ours.toFixed(digits),
    beside: `${beside.toFixed(digits)} ${name}`,
    ratio: `${ratio.toFixed(2)} ×`,
    reach,
    reached: reach.startsWith('≤') ? ratio <= limit : ratio >= limit,
  }
}

/** S1, S2: expanding an entity by 100, one question at a time and eight in flight. */
async function measureExpansion({ ours, thin, other }: Contenders): Promise<Figure[]> {
  const loads = [
    post(ours, { query: EXPAND, variables: { id: HUNDRED, first: 100 } }),
    post(thin, { id: HUNDRED }),
    post(other, { query: EXPAND_OTHERWISE, variables: { id: HUNDRED } }),
  ]
  const [eight, one] = [await compare(loads, 8), await compare(loads, 1)]
  const [mine, bare, theirs] = one as [Round, Round, Round]
  const [mine8, bare8, theirs8] = eight as [Round, Round, Round]
  return [
    figure('S1', 'expand 100 over HTTP, p50 ms', [mine.p50, bare.p50], 'driver and node:http', '≤ 1.25 ×'),
    figure('S1', 'the same, 8 in flight, requests/s', [mine8.rate, bare8.rate], 'driver and node:http', '≥ 0.8 ×'),
    figure('S2', 'expand 100 over HTTP, p50 ms', [mine.p50, theirs.p50], '@neo4j/graphql', '≤ 0.4 ×'),
    figure('S2', 'the same, 8 in flight, requests/s', [mine8.rate, theirs8.rate], '@neo4j/graphql', '≥ 3.5 ×'),
  ]
}

/** S3: 500 entities and the 2,000 relations among them, through everything. */
async function measureSubgraph({ ours, thin, naive }: Contenders, ids: string[]): Promise<Figure[]> {
  const loads = [
    post(ours, { query: BETWEEN, variables: { ids } }),
    post(thin, { ids }),
    post(naive, { query: BETWEEN, variables: { ids } }),
  ]
  const [mine, bare, plain] = (await compare(loads, 4)) as [Round, Round, Round]
  const what = 'subgraph 500 / 2,000, 4 in flight, requests/s'
  return [
    figure('S3', what, [mine.rate, bare.rate], 'driver and node:http', '≥ 0.9 ×'),
    figure('S3', what, [mine.rate, plain.rate], 'a naive resolver', '≥ 8 ×'),
  ]
}

/** S1, S2, S3, S6, S7: what is asked of the server over HTTP, in milliseconds, requests a second and database hits. */
export async function measureExpand(): Promise<Figure[]> {
  const world = await openWorld(`stars-${HUB_RELATIONS}`, async (driver) => {
    await makeStars(driver)
    await makeWeb(driver, WEB, 500, 4)
  })
  const throughline = await startThroughline(settingsOf(world))
  const start = (name: string) => startContender(name, world.connection)
  const others = [await start('thin'), await start('neo4j-graphql'), await start('naive')] as const
  const at = { url: `${throughline.origin}/graphql`, headers: { authorization: `Bearer ${throughline.token}` } }
  const [thin, other, naive] = others.map(({ origin }) => ({ url: origin })) as [Asking, Asking, Asking]
  const contenders = { ours: at, thin, other, naive }
  try {
    return [
      ...(await measureExpansion(contenders)),
      ...(await measureSubgraph(contenders, idsOf(WEB, 500))),
      ...(await measureHub(world, (id) => post(at, { query: EXPAND, variables: { id, first: 100 } }))),
    ]
  } finally {
    await Promise.all([throughline, ...others].map((each) => each.stop()))
    await world.end()
  }
}
