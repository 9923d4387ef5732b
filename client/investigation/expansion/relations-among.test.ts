import fc from 'fast-check'

import { fetchAmong, meetings } from './relations-among'

test('however many there are, any two meet in a list that is short enough', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 2, max: 20 }), fc.nat(60), (count, size, some) => {
      const ids = Array.from({ length: count }, (_, i) => String(i))
      const fresh = Math.min(some, count)
      const lists = meetings(ids, size, fresh)
      expect(lists.every((list) => list.length <= size)).toBe(true)
      const meet = (a: string, b: string) => lists.some((list) => list.includes(a) && list.includes(b))
      const apart = ids.slice(0, fresh).flatMap((a) => ids.filter((b) => a !== b && !meet(a, b)).map((b) => [a, b]))
      expect(apart).toEqual([])
    }),
  )
})

const relationTo = (subject: string, object: string) => ({
  id: `${subject} ${object}`,
  subject: { id: subject },
  object: { id: object },
  strength: 3,
})
type Asked = { variables: { ids: string[] } }

/** A server in whose graph each relation is as told, which answers at most `most` of them at once. */
function graphOf(relations: ReturnType<typeof relationTo>[], most: number) {
  const asked: number[] = []
  jest.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    const { ids } = (JSON.parse(init!.body as string) as Asked).variables
    asked.push(ids.length)
    const there = new Set(ids)
    const all = relations.filter(({ subject, object }) => there.has(subject.id) && there.has(object.id))
    const between = { truncated: all.length > most, relations: all.slice(0, most) }
    return Promise.resolve(Response.json({ data: { between } }))
  })
  return asked
}
afterEach(() => jest.restoreAllMocks())

const names = (count: number) => Array.from({ length: count }, (_, i) => `n${i}`)

test('a hub drawn after 2,000 others is tied to all of them', async () => {
  const others = names(2_000)
  const asked = graphOf(
    others.map((other) => relationTo('hub', other)),
    20_000,
  )
  expect((await fetchAmong([...others, 'hub'])).relations).toHaveLength(2_000)
  const { relations, told } = await fetchAmong(['hub', ...others], 1)
  expect([relations.length, told]).toEqual([2_000, null])
  expect(Math.max(...asked)).toBeLessThanOrEqual(2_000)
})

test('what is too much for one answer is asked in parts', async () => {
  const all = names(60)
  graphOf(
    all.flatMap((one, i) => all.slice(i + 1).map((other) => relationTo(one, other))),
    500,
  )
  const { relations, told } = await fetchAmong(all)
  expect([relations.length, told]).toEqual([(60 * 59) / 2, null])
})

test('more than 10,000 are not drawn in silence', async () => {
  const all = names(200)
  graphOf(
    all.flatMap((one, i) => all.slice(i + 1).map((other) => relationTo(one, other))),
    20_000,
  )
  const { relations, told } = await fetchAmong(all)
  expect(relations).toHaveLength(10_000)
  expect(told).toMatch(/more than 10,000 relations.*not drawn/)
})
