import { EntityKind, Modality, RelationStatus, RelationType } from '../server/generated/vocabulary'
import type { Drawing } from '../server/export/drawing'
import type { Spot } from '../server/export/geometry'
import { writePng } from '../server/export/png'
import { composeScene } from '../server/export/scene'
import { writeSvg } from '../server/export/svg'
import { checkView } from '../server/export/view'

const MANNER = { theme: 'LIGHT', title: 'A thousand entities', labels: true, made: '2026-01-01' } as const
const ROUNDS = 5
/** Rounds before the clock runs: the first few compile. */
const WARM_UP = 3

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

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

/** A drawing of `n` entities and twice as many relations, the same every time; relations cluster around a few entities. */
export function generatedDrawing(n: number): Drawing {
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
      ...{ id: `r:${i}`, type: pick(RelationType), subjectId, objectId: `e:${object}`, role: null },
      ...{ status, modality: Modality.FACT, strength: 1 + below(5) },
    }
  })
  const sources = [{ name: 'A report', publisher: 'A publisher', published: '2026' }]
  return { entities, relations, sources, denied: 0 }
}

/** X1 and X2: how long pictures take, how large they are, and that one which is too large is refused at once. */
export async function benchPicture(print: (line: string) => void = console.warn): Promise<void> {
  const drawing = generatedDrawing(1_000)
  const laidOut = await timed(() => composeScene(drawing, new Map(), MANNER))
  const spots = new Map<string, Spot>(laidOut.result.entities.map(({ id, x, y }) => [id, { x, y }]))
  const scene = await timed(() => composeScene(drawing, spots, MANNER))
  const svg = await timed(() => writeSvg(scene.result, scene.result.width), 25)
  const png = await timed(() => writePng(scene.result, 2_000 / scene.result.width))
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`
  print(`X1 layout of 1,000 entities, 2,000 relations, with its scene   ${laidOut.ms.toFixed(0)} ms`)
  print(`X1 scene from given positions                                  ${scene.ms.toFixed(0)} ms`)
  print(
    `X1 SVG written                                                 ${svg.ms.toFixed(1)} ms (reach 20), ${kib(Buffer.byteLength(svg.result))} (reach 300)`,
  )
  print(
    `X1 PNG drawn and encoded, 2,000 pixels wide                    ${png.ms.toFixed(0)} ms (reach 400), ${kib(png.result.length)}`,
  )
  const refused = await timed(() => {
    try {
      checkView({ entities: ['e:1'], width: 8_000, scale: 2.5 }, 'PNG')
      return 'NOT REFUSED'
    } catch (error) {
      return (error as Error).message
    }
  })
  print(`X2 20,000 pixels wide: ${refused.ms.toFixed(2)} ms: ${refused.result}`)
}
