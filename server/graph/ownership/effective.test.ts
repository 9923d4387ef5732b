import fc from 'fast-check'

import { effectiveOf } from './effective'
import { votesOf } from './majority'
import { restOf, structureOf } from './structure'
import type { Share, Structure } from './structure'

/** Shares of each entity by their owners: `[[], [[0, 0.5]]]` is half of 1, held by 0. */
const exactly = (...sharesIn: [owner: number, least: number, most?: number][][]): Structure =>
  structureOf(sharesIn.map((shares) => shares.map(([owner, least, most = least]) => ({ owner, least, most }))))

const percent = ({ least, most }: { least: Float64Array; most: Float64Array }, at: number) =>
  [least[at]!, most[at]!].map((value) => Math.round(value * 1e8) / 1e6)

test('stakes multiply along a chain and add up over chains', () => {
  // 0 holds 60 % of 1 and 40 % of 2; 1 holds 50 % of 3, 2 holds 25 % of 3.
  const structure = exactly(
    [],
    [[0, 0.6]],
    [[0, 0.4]],
    [
      [1, 0.5],
      [2, 0.25],
    ],
  )
  expect(percent(effectiveOf(structure, 0), 3)).toEqual([40, 40])
})

test('a circle is solved as a whole', () => {
  // 0 holds 80 % of 1; 1 holds 90 % of 2; 2 holds 10 % of 1: y1 = 0.8 + 0.1 y2, y2 = 0.9 y1.
  const structure = exactly(
    [],
    [
      [0, 0.8],
      [2, 0.1],
    ],
    [[1, 0.9]],
  )
  expect(percent(effectiveOf(structure, 0), 1)).toEqual([87.912088, 87.912088])
  expect(percent(effectiveOf(structure, 0), 2)).toEqual([79.120879, 79.120879])
})

test('what comes back to the owner itself is not counted for it again', () => {
  const structure = exactly([[1, 0.9]], [[0, 0.9]])
  expect(percent(effectiveOf(structure, 0), 1)).toEqual([90, 90])
  expect(percent(effectiveOf(structure, 0), 0)).toEqual([81, 81])
})

test('shares that a company holds in itself fall to the others', () => {
  const structure = exactly(
    [],
    [
      [0, 0.9],
      [1, 0.1],
    ],
  )
  expect(percent(effectiveOf(structure, 0), 1)).toEqual([100, 100])
})

test('what is unknown is at most what the others leave', () => {
  const structure = exactly(
    [],
    [],
    [
      [0, 0, 1],
      [1, 0.7],
    ],
  )
  expect(percent(effectiveOf(structure, 0), 2)).toEqual([0, 30])
  expect(percent(effectiveOf(structure, 1), 2)).toEqual([70, 70])
})

test('two unknown stakes of two subsidiaries are never more than the whole together', () => {
  const structure = exactly(
    [],
    [[0, 1]],
    [[0, 0.5]],
    [
      [1, 0, 1],
      [2, 0, 1],
    ],
  )
  expect(percent(effectiveOf(structure, 0), 3)).toEqual([0, 100])
  const bothMinor = exactly(
    [],
    [[0, 0.5]],
    [[0, 0.5]],
    [
      [1, 0, 1],
      [2, 0, 1],
    ],
  )
  expect(percent(effectiveOf(bothMinor, 0), 3)).toEqual([0, 50])
})

test('more than the whole is neither hidden nor scaled', () => {
  const structure = exactly(
    [],
    [[0, 0.8]],
    [[0, 0.7]],
    [
      [1, 1],
      [2, 1],
    ],
  )
  expect(percent(effectiveOf(structure, 0), 3)).toEqual([150, 150])
})

test('a circle that keeps more than all of itself is told as undetermined', () => {
  const structure = exactly(
    [],
    [
      [0, 0.2],
      [2, 1],
    ],
    [[1, 1]],
  )
  const { undetermined, least, most } = effectiveOf(structure, 0)
  expect([...undetermined].sort()).toEqual([1, 2])
  expect([least[1], most[1]]).toEqual([0.2, 1])
})

test('a circle that nobody owns from outside belongs to nobody', () => {
  const structure = exactly([], [[2, 1]], [[1, 1]])
  expect(percent(effectiveOf(structure, 0), 1)).toEqual([0, 0])
})

test('control is by majority and is not multiplied', () => {
  const structure = exactly(
    [],
    [[0, 0.51]],
    [[1, 0.51]],
    [
      [0, 0.2],
      [2, 0.35],
    ],
  )
  expect(percent(votesOf(structure, 0), 3)).toEqual([55, 55])
  expect(percent(effectiveOf(structure, 0), 3)).toEqual([29.1035, 29.1035])
  const half = exactly([], [[0, 0.5]], [[1, 1]])
  expect(percent(votesOf(half, 0), 2)).toEqual([0, 0])
  const maybe = exactly([], [[0, 0.25, 1]], [[1, 1]])
  expect(percent(votesOf(maybe, 0), 2)).toEqual([0, 100])
})

/** Up to six entities that own one another in any way, circles and shares in themselves among it; of each a part is left to nobody. */
const anyStructure = fc
  .integer({ min: 2, max: 6 })
  .chain((size) =>
    fc.array(
      fc.record({
        owners: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }),
        parts: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
        spans: fc.array(fc.constantFrom(0, 0, 5, 20, 60), { minLength: 4, maxLength: 4 }),
        outside: fc.integer({ min: 10, max: 40 }),
      }),
      { minLength: size, maxLength: size },
    ),
  )
  .map((all) =>
    all.map(({ owners, parts, spans, outside }, company): Share[] => {
      const sum = owners.reduce((total, _, at) => total + parts[at]!, outside)
      // Wide bounds only from owners with a smaller number, so that something flows out of every circle.
      return owners.map((owner, at) => {
        const least = parts[at]! / sum
        return {
          owner,
          least,
          most:
            owner < company ? Math.min(1, least + spans[at]! / 100) : least + Math.min(spans[at]!, outside / 2) / 200,
        }
      })
    }),
  )

/** Every order in which shares of a company can be filled up. */
function orders<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, at) =>
    orders([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  )
}

/** The sizes at every corner of what shares may be: each filled up as far as it goes, one after the other. */
const corners = (shares: readonly Share[]): number[][] =>
  orders(shares.map((_, at) => at)).map((order) => {
    const sizes = shares.map(({ least }) => least)
    let rest = Math.max(0, 1 - sizes.reduce((sum, size) => sum + size, 0))
    for (const at of order) {
      const more = Math.min(rest, shares[at]!.most - shares[at]!.least)
      sizes[at]! += more
      rest -= more
    }
    return sizes
  })

/** The same by another method: what flows upwards is followed step by step until nothing is left to flow. */
function followed(sharesIn: readonly (readonly Share[])[], owner: number, bound: 'least' | 'most'): number[] {
  const choices = sharesIn.map((shares) => (bound === 'least' ? [shares.map(({ least }) => least)] : corners(shares)))
  const sum = (company: number, worth: readonly number[]) =>
    Math.max(
      0,
      ...choices[company]!.map((sizes) =>
        sharesIn[company]!.reduce((total, share, at) => total + sizes[at]! * worth[share.owner]!, 0),
      ),
    )
  let worth: number[] = sharesIn.map((_, at) => (at === owner ? 1 : 0))
  for (let step = 0; step < 20_000; step++) {
    const next = worth.map((_, company) => (company === owner ? 1 : sum(company, worth)))
    const change = Math.max(...next.map((value, at) => Math.abs(value - worth[at]!)))
    worth = next
    if (change < 1e-14) break
  }
  return worth.map((value, company) => (company === owner ? sum(owner, worth) : value))
}

test('500 random structures with circles and ranges are what following them step by step gives, to 1e-9', () => {
  fc.assert(
    fc.property(anyStructure, (shares) => {
      const structure = structureOf(shares)
      shares.forEach((_, owner) => {
        const { least, most, undetermined } = effectiveOf(structure, owner)
        expect(undetermined.size).toBe(0)
        const [low, high] = [followed(structure.sharesIn, owner, 'least'), followed(structure.sharesIn, owner, 'most')]
        shares.forEach((_, company) => {
          expect(Math.abs(least[company]! - low[company]!)).toBeLessThan(1e-9)
          expect(Math.abs(most[company]! - high[company]!)).toBeLessThan(1e-9)
          expect(least[company]!).toBeLessThanOrEqual(most[company]! + 1e-9)
        })
      })
    }),
    { numRuns: 500 },
  )
})

test('those who own nobody else’s and the rest make up the whole of what is known exactly', () => {
  fc.assert(
    fc.property(anyStructure, (shares) => {
      const exact = shares.map((some) => some.map(({ owner, least }) => ({ owner, least, most: least })))
      // A new owner takes what nobody is said to hold of each: then all of each falls to it.
      const outside = exact.length
      const whole = [...exact.map((some) => [...some, { owner: outside, least: restOf(some), most: restOf(some) }]), []]
      const roots = whole.flatMap((some, at) => (some.length === 0 ? [at] : []))
      const all = roots.map((root) => effectiveOf(structureOf(whole), root).least)
      exact.forEach((_, company) => {
        if (roots.includes(company)) return
        expect(all.reduce((sum, least) => sum + least[company]!, 0)).toBeCloseTo(1, 9)
      })
    }),
  )
})
