import sharp from 'sharp'

import { EntityKind, Modality, RelationStatus, RelationType } from '../model/generated/vocabulary'
import type { Drawing } from '../model/shape/drawing'
import type { Spot } from '../model/shape/geometry'
import { writePng } from '../server/export/format/png'
import { composeScene } from '../server/export/scene/scene'
import { writeSvg } from '../server/export/format/svg'
import { checkView } from '../server/export/check-view'
import type { View } from '../server/export/view/view'
import { median } from './report'
import type { Figure } from './report'

const MANNER = { theme: 'LIGHT', title: 'A thousand entities', labels: true, made: '2026-01-01' } as const
const PIXELS = 2_000
const ROUNDS = 5
/** Rounds before the clock runs: the first few compile. */
const WARM_UP = 3

/** The median time of some rounds, in milliseconds. */
async function timed<T>(work: () => T | Promise<T>, rounds = ROUNDS): Promise<{ result: T; ms: number }> {
  const times: number[] = []
  let result: T | undefined
  for (let i = 0; i < WARM_UP; i++) await work()
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    result = await work()
    times.push(performance.now() - start)
  }
  return { result: result!, ms: median(times) }
}

/** The median times of some rounds of each, in turn, in milliseconds. */
async function inTurn(works: (() => unknown)[]): Promise<number[]> {
  const times: number[][] = works.map(() => [])
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, work] of works.entries()) {
      const start = performance.now()
      await work()
      times[index]!.push(performance.now() - start)
    }
  return times.map(median)
}

/** A drawing of `n` entities and twice as many relations, the same every time; relations cluster around a few entities. */
function generatedDrawing(n: number): Drawing {
  let state = 7
  const below = (limit: number) => (state = (state * 48_271) % 2_147_483_647) % limit
  const pick = <T>(values: Record<string, T>): T => Object.values(values)[below(Object.keys(values).length)]!
  const entities = Array.from({ length: n }, (_, i) => ({
    id: `e:${i}`,
    kind: pick(EntityKind),
    name: `Company number ${i}`,
  }))
  const relations = Array.from({ length: 2 * n }, (_, i) => {
    const [subjectId, object] = [`e:${below(n)}`, below(3) === 0 ? below(20) : below(n)]
    const status =
      below(5) > 0 ? RelationStatus.ASSERTED : below(2) > 0 ? RelationStatus.ALLEGED : RelationStatus.DISPUTED
    return {
      id: `r:${i}`,
      type: pick(RelationType),
      subjectId,
      objectId: `e:${object}`,
      role: null,
      status,
      modality: Modality.FACT,
      strength: 1 + below(5),
    }
  })
  const sources = [{ name: 'A report', publisher: 'A publisher', published: '2026' }]
  return { entities, relations, sources, denied: 0, filter: null }
}

const kib = (text: string | Uint8Array) => Buffer.byteLength(text) / 1024

/** What becomes of a picture that is too large: the sentence of its refusal. */
function refusalOf(view: View): string {
  try {
    checkView(view, 'PNG')
    return 'not refused'
  } catch (error) {
    return (error as Error).message
  }
}

/** One figure in milliseconds that has to stay below `most`. */
const inTime = (what: string, ms: number, most: number, beside = '', ratio = ''): Figure => ({
  id: 'X1',
  what,
  ours: `${ms.toFixed(1)} ms`,
  beside,
  ratio,
  reach: `≤ ${most} ms`,
  reached: ms <= most,
})

/**
 * X1: how many milliseconds pictures of 1,000 entities and 2,000 relations take, and how large they are in KiB.
 * X2: how soon one that is too large is refused.
 */
export async function measurePictures(): Promise<Figure[]> {
  const drawing = generatedDrawing(1_000)
  const laidOut = composeScene(drawing, new Map(), MANNER)
  const spots = new Map<string, Spot>(laidOut.entities.map(({ id, x, y }) => [id, { x, y }]))
  const scene = await timed(() => composeScene(drawing, spots, MANNER))
  const { width } = scene.result
  const svg = await timed(() => writeSvg(scene.result, { width }), 25)
  const [png, other] = await inTurn([
    () => writePng(scene.result, { scale: PIXELS / width }),
    () => sharp(Buffer.from(svg.result), { unlimited: true }).resize({ width: PIXELS }).png().toBuffer(),
  ])
  const refused = await timed(() => refusalOf({ entities: ['e:1'], width: 8_000, scale: 2.5 }))
  const size = kib(svg.result)
  const isRefused = refused.result.includes('pixels')
  return [
    inTime(`PNG, ${PIXELS} pixels wide`, png!, 400, `${other!.toFixed(0)} librsvg`, `${(png! / other!).toFixed(2)} ×`),
    inTime('SVG', svg.ms, 20),
    {
      id: 'X1',
      what: 'SVG, size',
      ours: `${size.toFixed(0)} KiB`,
      beside: '',
      ratio: '',
      reach: '≤ 300 KiB',
      reached: size <= 300,
    },
    {
      id: 'X1',
      what: 'scene from given places',
      ours: `${scene.ms.toFixed(0)} ms`,
      beside: '',
      ratio: '',
      reach: '',
      reached: null,
    },
    {
      id: 'X2',
      what: 'a PNG 20,000 pixels wide is refused',
      ours: `${refused.ms.toFixed(2)} ms`,
      beside: '',
      ratio: '',
      reach: 'refused at once',
      reached: isRefused && refused.ms < 5,
    },
  ]
}
