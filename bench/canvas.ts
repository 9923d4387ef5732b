import { startThroughline } from '../testing/throughline'
import type { Throughline } from '../testing/throughline'
import { addressOf, measureOurs } from './canvas/ours'
import type { OurRound } from './canvas/ours'
import { elementsOf, measureStock, serveStock } from './canvas/stock'
import type { StockRound } from './canvas/stock'
import { BETWEEN, EXPAND } from './questions'
import { median } from './report'
import type { Figure } from './report'
import { addNeighbours, idsOf, makeWeb, openWorld, settingsOf } from './world'

const ROUNDS = 3
const WEB = 'company:bench-drawn-'

const middle = <Name extends string>(rounds: Record<Name, number>[]) =>
  Object.fromEntries(
    (Object.keys(rounds[0]!) as Name[]).map((name) => [name, median(rounds.map((round) => round[name]))]),
  ) as Record<Name, number>

const ms = (n: number) => `${n.toFixed(0)} ms`

/** A time of ours beside the same of stock Cytoscape. `most`: ms to stay below; null where that is not asked. */
function figure(id: string, what: string, ours: number, beside: [number, string], most: number | null): Figure {
  return {
    id,
    what,
    ours: ms(ours),
    beside: `${ms(beside[0])} ${beside[1]}`,
    ratio: `${(ours / beside[0]).toFixed(2)} ×`,
    reach: most === null ? '' : `≤ ${most} ms`,
    reached: most === null ? null : ours <= most,
  }
}

/** The longest task of the page; browsers tell of none that is shorter than 50 ms. */
const task = (id: string, what: string, longest: number, most: number): Figure => ({
  id,
  what: `${what}, longest task`,
  ours: longest > 50 ? ms(longest) : '≤ 50 ms',
  beside: '',
  ratio: '',
  reach: `≤ ${most} ms`,
  reached: longest <= most,
})

function figures(size: string, large: boolean, ours: OurRound, stock: StockRound): Figure[] {
  const plain = 'stock Cytoscape'
  const faster = stock.layout / ours.layout
  return [
    figure('C1', `first paint of ${size}, since the answer`, ours.painted, [stock.painted, plain], large ? 1_500 : 700),
    figure('C1', 'the same, since the address', ours.opened, [stock.opened, plain], null),
    figure('C2', `frame while panning ${size}, cold, p95`, ours.pan, [stock.pan, plain], 33),
    figure('C3', `frame while dragging one of ${size}, p95`, ours.drag, [stock.drag, plain], 33),
    task('C3', `expand 100 into ${size}`, ours.expandTask, 60),
    {
      id: 'C3',
      what: 'the same, how far what was there moves',
      ours: `${ours.drifted.toFixed(2)} diameters`,
      beside: '',
      ratio: '',
      reach: '≤ 1',
      reached: ours.drifted <= 1,
    },
    {
      id: 'C4',
      what: `layout of ${size}`,
      ours: ms(ours.layout),
      beside: `${ms(stock.layout)} cose, reckoned from some of its steps`,
      ratio: `${faster.toFixed(1)} × faster`,
      reach: '≥ 4 ×, ≤ 6 s',
      reached: faster >= 4 && ours.layout <= 6_000,
    },
    task('C4', `layout of ${size}`, ours.layoutTask, 50),
  ]
}

/** Has the database answer what the page is going to ask: just started, it takes long over the first questions. */
async function warmUp(throughline: Throughline, ids: string[]): Promise<void> {
  const questions = [
    () => throughline.ask(BETWEEN, { ids: ids.slice(0, 2_000) }),
    () => throughline.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids.slice(0, 250) }),
    () => throughline.ask(EXPAND, { id: ids[0], first: 100 }),
  ]
  for (const question of questions)
    for (let well = 0, turn = 0; well < 3 && turn < 30; turn++) if (!(await question()).errors) well++
}

/**
 * C1 to C4: the built page in a real Chromium beside stock Cytoscape with the same elements, in milliseconds.
 * 1,000 entities unless `BENCH_DRAWN` says how many; the server ties the first 2,000 of an address to each other.
 */
export async function measureCanvas(): Promise<Figure[]> {
  const count = Number(process.env.BENCH_DRAWN ?? 1_000)
  const world = await openWorld(`drawn-${count}`, async (driver) => {
    await makeWeb(driver, WEB, count, 2)
    await addNeighbours(driver, `${WEB}0`, 100)
  })
  const throughline = await startThroughline(settingsOf(world))
  const drawing = { address: addressOf(throughline, idsOf(WEB, count)), count, centre: `${WEB}0` }
  const [ours, theirs]: [OurRound[], StockRound[]] = [[], []]
  let elements = ''
  try {
    await warmUp(throughline, idsOf(WEB, count))
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await measureOurs(drawing, async (page) => void (elements ||= await elementsOf(page))))
      const stock = await serveStock(elements)
      theirs.push(await measureStock(stock.origin, count))
      stock.stop()
    }
    if (process.env.BENCH_DETAIL) for (const rounds of [ours, theirs]) console.table(rounds)
    const relations = (JSON.parse(elements) as unknown[]).length - count
    const size = `${count.toLocaleString('en')} / ${relations.toLocaleString('en')}`
    return figures(size, count > 2_000, middle(ours), middle(theirs))
  } finally {
    await throughline.stop()
    await world.end()
  }
}
