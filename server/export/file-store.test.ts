import { createFileStore } from './file-store'

const file = (size: number) => ({ bytes: new Uint8Array(size), mediaType: 'text/csv', fileName: 'a.csv' })
const idOf = (path: string) => path.split('/').at(-1)!

test('a file can be fetched for ten minutes and then no more', () => {
  let now = 1
  const store = createFileStore(() => now)
  const path = store.put(file(3))
  expect(path).toMatch(/^\/files\/[\w-]{24}$/)
  now += 600_000
  expect(store.get(idOf(path))).toEqual(file(3))
  now++
  expect(store.get(idOf(path))).toBeUndefined()
})

test('ids are not repeated, and what nobody put there is not there', () => {
  const store = createFileStore()
  expect(store.put(file(1))).not.toBe(store.put(file(1)))
  expect(store.get('nothing')).toBeUndefined()
})

test('of too many files, or too many bytes, the oldest go first', () => {
  const store = createFileStore()
  const paths = Array.from({ length: 51 }, () => store.put(file(1)))
  expect(store.get(idOf(paths[0]!))).toBeUndefined()
  expect(store.get(idOf(paths[1]!))).toBeDefined()
  const large = [store.put(file(200 * 1024 * 1024)), store.put(file(100 * 1024 * 1024))]
  expect(large.map((path) => store.get(idOf(path)) !== undefined)).toEqual([false, true])
})
