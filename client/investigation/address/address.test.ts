import fc from 'fast-check'

import { apply, diffOf } from '../diff'
import { emptyDrawing } from '../graph'
import type { Drawing } from '../graph'
import { entity, relation } from '../../../testing/edits'
import { fragmentOf, readAddress } from './address'
import { pack } from './packing'

const storage = new Map<string, string>()
beforeEach(() => {
  storage.clear()
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
    },
  })
})

const place = fc.integer({ min: -9_000, max: 9_000 })
const drawings: fc.Arbitrary<Drawing> = fc
  .record({
    entities: fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, unit: 'grapheme' }),
        x: place,
        y: place,
        pinned: fc.boolean(),
        hidden: fc.boolean(),
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 30 },
    ),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 }),
    hiddenKinds: fc.uniqueArray(fc.constantFrom('PERSON' as const, 'LAW' as const)),
    time: fc.option(
      fc.record({ asOf: fc.constantFrom('2010', '2015-03', '2015/2020'), surely: fc.boolean(), undated: fc.boolean() }),
    ),
  })
  .map(({ entities, ends, hiddenKinds, time }) => {
    const at = (n: number) => entities[n % entities.length]!.id
    return apply(
      emptyDrawing,
      diffOf(emptyDrawing, {
        entities: { add: entities.map(({ id, ...more }) => entity(id, more)) },
        relations: { add: ends.map(([from, to]) => relation(at(from), at(to))) },
        filters: { ...emptyDrawing.filters, hiddenKinds, time },
      }),
    )
  })

/** What an address is to say of a drawing. */
const said = ({ entities, relations, filters }: Drawing) => ({
  ids: [...entities.keys()],
  entities: [...entities.values()].map(({ id, x, y, pinned, hidden }) => [id, [x, y, pinned, hidden]]),
  relations: [...relations.keys()],
  filters,
})

async function read(fragment: string) {
  const address = await readAddress(fragment)
  if (address.state !== 'READ' || !address.memory) return address.state
  const { ids, memory, lacking } = address
  return {
    ids,
    entities: Object.entries(memory.entities).sort(),
    relations: memory.relations,
    filters: memory.filters,
    lacking,
  }
}

test('an address holds what is drawn: entities, places, what is pinned and hidden, relations, filters and time', async () => {
  await fc.assert(
    fc.asyncProperty(drawings, async (drawing) => {
      const { entities, ...rest } = said(drawing)
      storage.clear()
      const fragment = await fragmentOf(drawing)
      expect(await read(fragment)).toEqual({ ...rest, entities: [...entities].sort(), lacking: [] })
    }),
  )
})

const large = (count: number, id: (i: number) => string) =>
  apply(
    emptyDrawing,
    diffOf(emptyDrawing, {
      entities: { add: Array.from({ length: count }, (_, i) => entity(id(i), { x: i * 7, y: i })) },
    }),
  )

test('a thousand entities make an address of bearable length', async () => {
  const fragment = await fragmentOf(large(1_000, (i) => `company:shenzhen-technology-${i}`))
  expect(fragment.length).toBeLessThan(12_000)
  expect(await read(fragment)).toMatchObject({ lacking: [] })
})

describe('A drawing that is too large for an address', () => {
  const drawing = large(3_000, () => crypto.randomUUID())

  test('is whole in this browser', async () => {
    const fragment = await fragmentOf(drawing)
    expect(fragment.length).toBeLessThan(40_000)
    expect(await read(fragment)).toMatchObject({ ids: [...drawing.entities.keys()], lacking: [] })
  })

  test('is what fits in another browser, and says what it lacks; or that it is elsewhere', async () => {
    const some = large(1_500, (i) => `company:${i}:${crypto.randomUUID().slice(0, 18)}`)
    const [part, nothing] = [await fragmentOf(some), await fragmentOf(drawing)]
    storage.clear()
    expect(await read(part)).toMatchObject({ ids: [...some.entities.keys()], lacking: ['PLACES'] })
    expect(await read(nothing)).toBe('ELSEWHERE')
  })

  test('is opened by what fits where the browser keeps nothing', async () => {
    Object.assign(globalThis, { localStorage: undefined })
    expect(await read(await fragmentOf(large(3, String)))).toMatchObject({ lacking: [] })
  })
})

describe('An address of before', () => {
  const ids = ['company:zte', 'a,b', 'شرکت']
  const opened = { state: 'READ', ids, memory: null, lacking: [] }

  test('that lists ids opens', async () =>
    expect(await readAddress(`#d=${ids.map(encodeURIComponent).join(',')}`)).toEqual(opened))

  test('that packs them opens', async () =>
    expect(await readAddress(`#z=${await pack(ids.join('\n'))}`)).toEqual(opened))

  test('that names what this browser keeps opens', async () => {
    storage.set('throughline.ids.3-abc', await pack(ids.join('\n')))
    expect(await readAddress('#k=3-abc')).toEqual(opened)
  })
})

test('an address in which any character was changed or lost opens the same, or another drawing, or is said to be damaged', async () => {
  const fragment = await fragmentOf(large(5, (i) => `company:${i}`))
  await fc.assert(
    fc.asyncProperty(fc.nat(fragment.length - 4), fc.constantFrom('', 'A', '%', '-'), async (at, instead) => {
      const { state } = await readAddress(fragment.slice(0, at + 3) + instead + fragment.slice(at + 4))
      expect(['READ', 'DAMAGED']).toContain(state)
    }),
  )
})

test.each(['#z=%%%', '#z=AAAA', '#v=', '#v=AAAA', '#d=%E0%A4%A'])('“%s” is damaged', async (fragment) => {
  expect(await readAddress(fragment)).toEqual({ state: 'DAMAGED' })
})

test.each([
  '{"e":"a"}',
  '{"e":[1]}',
  '{"e":["a"],"p":[1]}',
  '{"e":["a"],"f":{"time":{"asOf":"<b>"}}}',
  '{"e":["a"],"f":{"hiddenKinds":["__proto__"]}}',
])('what says %s is damaged', async (content) =>
  expect(await readAddress(`#v=${await pack(content)}`)).toEqual({ state: 'DAMAGED' }),
)

test.each(['', '#', '#token=abc', '#d=', '#elsewhere'])('“%s” names nothing', async (fragment) => {
  expect(await readAddress(fragment)).toEqual({ state: 'NONE' })
})
