import { readFileSync, writeFileSync } from 'node:fs'

import { readingWith } from '../testing/format-file'
import type { ImportFile } from './import-file'
import { eachOf } from './zip-package'
import type { Format } from '../formats/format'

const none: Format = { namespace: 'none', recognises: () => false, passes: 0, read: async function* () {} }
const reading = readingWith(none)
afterAll(reading.end)

async function namesAndSizes(file: ImportFile): Promise<[string, number][]> {
  const all: [string, number][] = []
  for await (const one of eachOf(file, async function* (parts) {
    for (const { name, bytes } of parts) {
      let size = 0
      for await (const chunk of bytes()) size += chunk.length
      yield [name, size] as [string, number]
    }
  })) {
    all.push(one)
  }
  return all
}

test('the files of an archive come in the order of their names, without folders and what begins with a dot', async () => {
  const zip = await reading.zip({ 'some/B.csv': 'bb', 'a.csv': 'a', '.DS_Store': 'x', 'some/.hidden': 'x' })
  expect(await namesAndSizes(zip)).toEqual([
    ['a.csv', 1],
    ['b.csv', 2],
  ])
})

test('a file that is no archive is the one file of its package', async () => {
  expect(await namesAndSizes(reading.write('Some.CSV', 'abc'))).toEqual([['some.csv', 3]])
})

test('an archive that unpacks to hundreds of times its size is not read to its end', async () => {
  const zip = await reading.zip({ 'zeros.csv': Buffer.alloc(80 * 1024 * 1024) })
  await expect(namesAndSizes(zip)).rejects.toThrow('unpacks to more than 200 times its size')
})

test('many files that are out of proportion only together are refused as well', async () => {
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.csv`, Buffer.alloc(8 * 1024 * 1024)]))
  await expect(namesAndSizes(await reading.zip(files))).rejects.toThrow('unpacks to more than 200 times its size')
})

test('a file that is larger than its archive says is read no further than it says', async () => {
  const zip = await reading.zip({ 'a.csv': Buffer.alloc(100_000, 'a') })
  const bytes = readFileSync(zip.path)
  // The sizes stand in the list at the end, 24 bytes after the beginning of an entry.
  const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  bytes.writeUInt32LE(10, entry + 24)
  writeFileSync(zip.path, bytes)
  await expect(namesAndSizes(zip)).rejects.toThrow('is a damaged zip: too many bytes in the stream')
})

test('names that lead out of an archive, and damaged archives, are refused in a sentence', async () => {
  const zip = await reading.zip({ 'aa/evil.csv': 'x' })
  const bytes = readFileSync(zip.path)
  for (let at = bytes.indexOf('aa/evil'); at >= 0; at = bytes.indexOf('aa/evil', at + 1)) bytes.write('../evil', at)
  writeFileSync(zip.path, bytes)
  await expect(namesAndSizes(zip)).rejects.toThrow('leads out of it')
  const cut = reading.write('cut.zip', readFileSync((await reading.zip({ 'a.csv': 'abc' })).path).subarray(0, 40))
  await expect(namesAndSizes(cut)).rejects.toThrow('cut.zip is a damaged zip')
})
