import fc from 'fast-check'

import { fragmentOf, idsOf } from './address'

const storage = () => {
  const map = new Map<string, string>()
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  }
}
const id = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\n'))

test('what an address names is read back from it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(id, { maxLength: 40 }), async (ids) => {
      const kept = storage()
      expect(await idsOf(await fragmentOf(ids, kept), kept)).toEqual(ids)
    }),
  )
})

test('a thousand ids make an address of bearable length', async () => {
  const ids = Array.from({ length: 1_000 }, (_, i) => `company:shenzhen-technology-${i}`)
  const fragment = await fragmentOf(ids, storage())
  expect(fragment.slice(0, 3)).toBe('#z=')
  expect(fragment.length).toBeLessThan(8_000)
})

test('what is too long for an address is kept beside it', async () => {
  const ids = Array.from({ length: 3_000 }, () => crypto.randomUUID())
  const kept = storage()
  const fragment = await fragmentOf(ids, kept)
  expect(fragment.length).toBeLessThan(100)
  expect(await idsOf(fragment, kept)).toEqual(ids)
})

test.each(['', '#', '#z=%%%', '#z=AAAA', '#k=nothing', '#token=abc', '#d='])(
  'nothing is read from “%s”',
  async (fragment) => {
    expect(await idsOf(fragment, storage())).toEqual([])
  },
)
