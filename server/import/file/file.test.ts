import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { bytesOf } from './import-file'
import type { ImportFile } from './import-file'
import { jsonRecords } from './json-records'
import { LONGEST_LINE, MOST_COLUMNS } from './limits'
import { dialectOf, rowsOf } from './table'

const folder = mkdtempSync(join(tmpdir(), 'throughline-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
function file(content: string | Buffer): ImportFile {
  const path = join(folder, String(++count))
  writeFileSync(path, content)
  return { path, name: 'some.csv', bytes: statSync(path).size, seen: 0 }
}

async function all<T>(some: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of some) list.push(one)
  return list
}
const table = async (content: string | Buffer) => {
  const one = file(content)
  const dialect = await dialectOf(one)
  return { dialect, rows: await all(rowsOf(one, dialect)) }
}

test.each([
  ['a,b\n1,ü', 'utf-8', ','],
  [Buffer.from('a;b\n1;ü', 'latin1'), 'iso-8859-1', ';'],
  [Buffer.from([...Buffer.from('a|b\n1|'), 0x80]), 'windows-1252', '|'],
  [Buffer.from('\uFEFFa\tb\n1\tü', 'utf16le'), 'utf-16le', '\t'],
  [Buffer.from('\uFEFFa\tb\n1\tü', 'utf16le').swap16(), 'utf-16be', '\t'],
  [Buffer.from('a,b\n1,ü', 'utf16le'), 'utf-16le', ','],
  ['\uFEFFa,b\n1,ü', 'utf-8', ','],
])('encoding, separator and header of a table are recognised', async (content, encoding, delimiter) => {
  const { dialect, rows } = await table(content)
  expect(dialect).toMatchObject({ encoding, delimiter, header: 1 })
  expect(rows[0]).toEqual({ line: 1, cells: ['a', 'b'] })
  expect(rows[1]!.cells[1]).toMatch(/[ü€]/)
})

test('a title above the header is passed by, a table without header is told from one with', async () => {
  expect((await table('"Updated";"01/01/2025"\nYear;Name;Sum\n2024;Ann;5,00\n2023;Bob;6,00')).dialect.header).toBe(2)
  expect((await table('1;Acme;5,00\n2;Best;6,00')).dialect.header).toBe(0)
})

test('rows know their lines, also where a cell has several', async () => {
  const { rows } = await table('a,b\n"1\n2",x\n3,y')
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 4])
})

test('too many columns and too long a row are refused in a sentence', async () => {
  const wide = Array.from({ length: MOST_COLUMNS + 1 }, (_, at) => `c${at}`).join()
  await expect(table(wide)).rejects.toThrow(/has a row of 2,001 columns; 2,000 are taken at most/)
  const long = `a,b\n"${'x'.repeat(LONGEST_LINE + 10)}`
  await expect(table(long)).rejects.toThrow(/has a row of more than 16 MB/)
})

test('lines of JSON that are none are told, and the others read', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"a":1}\n[1]\n'),
    Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
    Buffer.from(`"${'x'.repeat(LONGEST_LINE)}"\n\n{"b":2}`),
  ])
  const records = await all(jsonRecords(file(bytes)))
  expect(records.map((one) => ('problem' in one ? [one.line, one.problem.reason] : [one.line, one.value]))).toEqual([
    [1, { a: 1 }],
    [2, 'This line holds no JSON object.'],
    [3, 'This line is not valid UTF-8.'],
    [4, 'This line is longer than 16 MB.'],
    [6, { b: 2 }],
  ])
})

test('the elements of an array are read wherever its lines break', async () => {
  const text = '[\n {"a": "}],{", "b": [1, {"c": 2}]},\n\n {"a":\n "\\"]"}, 3\n]'
  const records = await all(jsonRecords(file(text)))
  expect(records.map((one) => ('problem' in one ? one.problem.reason : one.value))).toEqual([
    { a: '}],{', b: [1, { c: 2 }] },
    { a: '"]' },
    'This line holds no JSON object.',
  ])
})

test('a file that unpacks out of all proportion is not read to its end', async () => {
  const bomb = file(gzipSync(Buffer.alloc(100 * 1024 * 1024)))
  await expect(all(bytesOf(bomb))).rejects.toThrow(/unpacks to more than 200 times its size/)
  const damaged = gzipSync('x'.repeat(100_000)).subarray(0, 100)
  await expect(all(bytesOf(file(damaged)))).rejects.toThrow(/is packed with gzip and damaged/)
})
