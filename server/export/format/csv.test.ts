import { parse } from 'csv-parse/sync'
import fc from 'fast-check'

import { CsvSeparator } from '../../../model/generated/vocabulary'

import type { RelationFilter } from '../../graph/relation/filter'
import { csvHeader, writeCsv } from './csv'
import { aClaim, aSearch, aSubgraph } from '../testing/subgraphs'

const rows = (csv: string) => parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' })

test('it has one row a claim, denials and claims about attributes included', () => {
  const [first, denial, only, attribute] = rows(writeCsv(aSubgraph(), {}))
  expect(first).toMatchObject({
    claim: 'c:1',
    subject: 'ZTE',
    label: 'supplies',
    relation_status: 'DISPUTED',
    publisher: 'Reuters',
  })
  expect(denial).toMatchObject({ claim: 'c:2', stance: 'DENIES', relation_strength: '2' })
  expect(only).toMatchObject({ claim: 'c:3', type: 'OWNS', relation_status: 'DENIED', relation_strength: '' })
  expect(attribute).toMatchObject({
    claim: 'c:4',
    attribute: 'founded',
    value: '1985',
    relation_status: '',
    object: '',
  })
})

test('every row has every column of the header', () => {
  const lines = parse(writeCsv(aSubgraph(), {}), { bom: true, record_delimiter: '\r\n' })
  expect(lines[0]).toEqual(csvHeader)
  expect(lines.every((line) => line.length === csvHeader.length)).toBe(true)
  expect(new Set(csvHeader).size).toBe(csvHeader.length)
})

test('every row says by what the file was filtered, and nothing where it was not', () => {
  const saidBy = (filter?: RelationFilter) =>
    rows(writeCsv(aSubgraph(), { filter })).map((row) => (row as { filtered: string }).filtered)
  expect(new Set(saidBy({ asOf: '2010', minStrength: 2 }))).toEqual(
    new Set([expect.stringMatching(/^Filtered: as of 2010 .*; strength 2 or more\.$/)]),
  )
  expect(new Set(saidBy())).toEqual(new Set(['']))
})

test('it begins with the mark by which spreadsheets know UTF-8, and its lines end as RFC 4180 has it', () => {
  const csv = writeCsv(aSubgraph(), {})
  expect(csv.startsWith('\ufeffclaim,')).toBe(true)
  expect(csv.match(/\r\n/g)).toHaveLength(5)
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])(
  '%j is not a formula in any cell',
  (text) => {
    const claim = aClaim('c:1', { statement: text, quote: text, locator: text, note: text, role: text, value: text })
    const subgraph = aSubgraph({
      claims: [claim],
      speakers: new Map([['person:1', { name: text, distinction: text }]]),
    })
    for (const [name, cell] of Object.entries(rows(writeCsv(subgraph, {}))[0] as Record<string, string>)) {
      expect([name, /^[=+\-@\t\r＝＋－＠]/.test(cell)]).toEqual([name, false])
    }
  },
)

test('commas, quotes and line breaks come back as they were', () => {
  const statement = 'a, "b"\r\nc\n,,\u2028 中兴 ایران'
  expect(rows(writeCsv(aSubgraph({ claims: [aClaim('c:1', { statement })] }), {}))[0]).toMatchObject({ statement })
})

/** Rows as a reader has them that is not set like the writer: any end of line ends a row, and quotation marks may stand anywhere. */
const readAs = (csv: string, delimiter: string): string[][] =>
  parse(csv, {
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  })

const FIELDS = ['statement', 'quote', 'locator', 'note', 'role', 'value', 'aspect', 'validity', 'article'] as const
const piece = fc.constantFrom(
  '=1+1',
  '+2',
  '-3',
  '@A1',
  '＝1',
  '\n',
  '\r\n',
  '\r',
  ';',
  ',',
  '\t',
  '"',
  '""',
  ' ',
  'said',
  '中兴',
  '|',
)
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))

test('one claim is one row with each separator, for a reader that takes any end of line', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 9, maxLength: 9 }),
      fc.constantFrom(...Object.values(CsvSeparator)),
      (texts, separator) => {
        const claim = aClaim('c:1', Object.fromEntries(FIELDS.map((field, i) => [field, texts[i]])))
        const csv = writeCsv(aSubgraph({ claims: [claim, aClaim('c:2')] }), { separator })
        const read = readAs(csv, { COMMA: ',', SEMICOLON: ';', TAB: '\t' }[separator])
        expect(read.map(({ length }) => length)).toEqual([csvHeader.length, csvHeader.length, csvHeader.length])
        expect(read.map(([id]) => id)).toEqual(['claim', 'c:1', 'c:2'])
      },
    ),
  )
})

test('whatever separator a reader is set to, and whatever it makes of quotation marks, no cell of it begins a formula', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...Object.values(CsvSeparator)), (all, separator) => {
      const claim = aClaim('c:1', Object.fromEntries(FIELDS.map((field) => [field, all])))
      const csv = writeCsv(aSubgraph({ claims: [claim] }), { separator })
      for (const cell of csv.split(/[\r\n,;|\t]/)) expect(cell).not.toMatch(/^"*[=+\-@＝＋－＠]/)
    }),
  )
})

test('every row says how many were hidden by hand and which kinds were', () => {
  const csv = writeCsv(aSubgraph(), { hidden: ['person:9', 'person:8'], hiddenKinds: ['DOCUMENT'] })
  expect(new Set(rows(csv).map((row) => (row as { filtered: string }).filtered))).toEqual(
    new Set(['Filtered: without documents; 2 entities hidden by hand.']),
  )
})

test('recorded searches are rows after the claims: of no claim, and no formula either', () => {
  const search = aSearch('search:1', { question: '=1+1', where: '@register' })
  const csv = writeCsv(aSubgraph({ searches: [search] }), { filter: { minStrength: 2 } })
  const all = rows(csv) as Record<string, string>[]
  expect(all).toHaveLength(5)
  expect(all.at(-1)).toMatchObject({
    ...{ claim: '', stance: '', statement: '', relation_status: '', search: 'search:1', outcome: 'NOTHING_FOUND' },
    ...{ subject: 'ZTE; X', subject_id: 'a; gov:x', source: 'An extract', source_id: 'doc:9', looked_on: '2024-05' },
    ...{ question: "'=1+1", looked_in: "'@register", recorded_by: 'tester' },
    filtered: expect.stringMatching(/^Filtered: strength 2/) as string,
  })
  expect(all.slice(0, 4).map(({ search: id, outcome }) => [id, outcome])).toEqual(Array(4).fill(['', '']))
})
