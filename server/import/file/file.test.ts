import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { bytesOf } from './import-file'
import type { ImportFile } from './import-file'
import { jsonRecords } from './json-records'
import { LONGEST_LINE } from './limits'
import { rowsIn } from './rows'
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

test.each([
  [
    'Cyrillic letters in UTF-16 without a mark',
    Buffer.from('име;град\nЩит ООД;Варна\nМеч АД;Русе\n', 'utf16le'),
    'utf-16le',
  ],
  ['UTF-8 with one damaged letter', Buffer.concat([Buffer.from('a,b\nü,ß\n'), Buffer.from([0xfc, 0x0a])]), 'utf-8'],
  ['the first letter far behind', Buffer.from(`a,b\n${'1,2\n'.repeat(100_000)}ü,1\n`, 'latin1'), 'iso-8859-1'],
])('the encoding is recognised of %s', async (_, content, encoding) => {
  expect((await dialectOf(file(content))).encoding).toBe(encoding)
})

test('what is no text is no table', async () => {
  await expect(dialectOf(file(Buffer.from([1, 2, 0, 0, 0, 0, 5, 6, 7, 8])))).rejects.toThrow(/is no text/)
})

test.each([
  ['a title above it', '"Updated";"01/01/2025"\nYear;Name;Sum\n2024;Ann;5,00\n2023;Bob;6,00', 2],
  ['a title that fills the width with empty cells, and an empty line', 'Report;;\n\nName;City;Sum\nAnn;Bonn;5\n', 3],
  ['years as names of columns', 'Name,2020,2021\nAnn,1,2\nBob,3,4', 1],
  ['itself again on each page', 'Name,City\nAnn,Bonn\nName,City\nBob,Ulm', 1],
  ['none', '1;Acme;5,00\n2;Best;6,00', 0],
  ['none, and years in the rows', 'Acme;2019\nBest;2020\nCole;2019', 0],
])('the header is told where a table has %s', async (_, content, header) => {
  expect((await table(content)).dialect.header).toBe(header)
})

test('what a spreadsheet says of its separator is believed', async () => {
  expect((await table('sep=|\na,b|c\n1,2|3')).dialect).toMatchObject({ delimiter: '|', header: 2 })
})

test.each([
  ['several lines in a cell', 'a,b\n"1\n2",x\n3,y', ['1 a|b', '2 1\n2|x', '4 3|y']],
  ['lines that end in each way', 'a,b\r\n1,2\r3,4\n5,6', ['1 a|b', '2 1|2', '3 3|4', '4 5|6']],
  ['marks within cells', 'a,b\n"say ""no""",5" disk\n"Acme" Ltd,y', ['1 a|b', '2 say "no"|5" disk', '3 Acme Ltd|y']],
  ['a stray mark before one that opens', 'a,b\n"x,1\ny,2\n"z" z,3', ['1 a|b', '2 "x|1', '3 y|2', '4 z z|3']],
  ['empty cells and lines', 'a,,\n\n,"",c', ['1 a||', '2 ', '3 ||c']],
])('rows are read with %s', async (_, content, rows) => {
  for (const size of [1, 2, 3, 1_000]) {
    const parts = content.match(new RegExp(`[^]{1,${size}}`, 'g'))!
    const read = await all(rowsIn(parts, ',', '"'))
    expect(read.map(({ line, cells }) => `${line} ${cells.join('|')}`)).toEqual(rows)
  }
})

test('a mark that is never closed, or a row that is too long, costs its own line alone', async () => {
  const read = async (parts: string[]) =>
    (await all(rowsIn(parts, ',', '"'))).map(({ line, cells, wrong }) => [line, wrong ?? cells.join('|')])
  expect(await read(['a,b\n"never,1\ny,2\n'])).toEqual([
    [1, 'a|b'],
    [2, expect.stringMatching(/^opens a quotation mark that is never closed/)],
    [3, 'y|2'],
  ])
  const long = ['a,b\n', ...Array.from({ length: 40 }, () => 'x'.repeat(1024 * 1024)), '\ny,2']
  expect(await read(long)).toEqual([
    [1, 'a|b'],
    [2, 'is longer than 16 MB'],
    [3, 'y|2'],
  ])
})

test('too many columns are refused in a sentence', async () => {
  const wide = Array.from({ length: 1_000_000 }, (_, at) => `c${at}`).join()
  await expect(table(wide)).rejects.toThrow(/has a row of 1,000,000 columns; 2,000 are taken at most/)
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
