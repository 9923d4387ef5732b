import { compare } from './load'
import type { Figure } from './report'
import { startContender } from './servers/start'

const TOKEN = 'the-token-of-the-bench-0123456789abcdef'
const QUERY = `query($ids: [ID!]!) { between(ids: $ids) {
  entities { id kind name description hub }
  relations { id type label status strength }
} }`

const load = (origin: string, path: string, size: number) => ({
  url: origin + path,
  headers: { authorization: `Bearer ${TOKEN}` },
  body: JSON.stringify({ query: QUERY, variables: { ids: [String(size)] } }),
})

/** S4: a list of 500 entities and 2,000 relations, requests a second. S5: the event loop's delay with ten times as many. */
export async function measureLists(): Promise<Figure[]> {
  const nowhere = { uri: '', user: '', password: '', database: '' }
  const [ours, apollo] = [await startContender('list-ours', nowhere), await startContender('list-apollo', nowhere)]
  const [mine, theirs] = await compare([load(ours.origin, '/graphql', 500), load(apollo.origin, '/', 500)], 10)
  await ours.delay()
  await compare([load(ours.origin, '/graphql', 5_000)], 1)
  const { p99, longest } = await ours.delay()
  await Promise.all([ours.stop(), apollo.stop()])
  const ratio = mine!.rate / theirs!.rate
  return [
    {
      id: 'S4',
      what: 'object list 500 / 2,000, requests/s',
      ours: mine!.rate.toFixed(0),
      beside: `${theirs!.rate.toFixed(0)} Apollo's defaults`,
      ratio: `${ratio.toFixed(2)} ×`,
      reach: '≥ 5 ×',
      reached: ratio >= 5,
    },
    {
      id: 'S5',
      what: 'event-loop delay while answering 5,000 / 20,000, p99 ms',
      ours: p99.toFixed(1),
      beside: `longest ${longest.toFixed(1)}`,
      ratio: '',
      reach: '≤ 50 ms',
      reached: p99 <= 50,
    },
  ]
}
