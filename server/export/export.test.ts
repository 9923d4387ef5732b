import { parse } from 'csv-parse/sync'
import sharp from 'sharp'

import type { Db } from '../db/query'
import { ExportFormat, RelationType, Stance } from '../../model/generated/vocabulary'
import { parseEdtf } from '../graph/time/edtf'
import type { ClaimRecord } from '../graph/ledger/ledger'
import { recordSearch } from '../graph/search-record/record-search'
import { writeGraph } from '../import/write-graph'
import { testDb } from '../../testing/database'
import { exportView } from './export'
import { pictureThread } from './picture/picture-thread'
import type { View } from './view/view'

const db = testDb()
const made = new Date('2026-11-23T10:00:00Z')
const P = 'export-test'
const ids = ['a', 'b', 'c'].map((letter) => `company:${P}-${letter}`) as [string, string, string]
const [A, B, C] = ids
const report = `doc:${P}-report`

const claim = (id: string, subject: string, more: Partial<ClaimRecord>): ClaimRecord => ({
  id: `claim:${P}-${id}`,
  subject,
  type: null,
  object: null,
  role: null,
  article: null,
  stakes: [],
  control: [],
  law: null,
  attribute: null,
  value: null,
  stance: Stance.ASSERTS,
  modality: 'FACT',
  statement: `Claim ${id}.`,
  aspect: null,
  quote: null,
  locator: 'page 1',
  note: null,
  lang: 'en',
  validity: null,
  earliest: null,
  latest: null,
  surelyFrom: null,
  surelyTo: null,
  source: report,
  speakers: [],
  ...more,
})

const { text: validity, ...bounds } = parseEdtf('2010')
const in2010 = { validity, ...bounds }

const supplies = `rel:${A}:supplies_to:${B}`
const owns = `rel:${B}:owns:${C}`
const assists = `rel:${A}:assists:${C}`

beforeAll(async () => {
  const named = { aliases: [], description: null, countries: ['CN'], topics: [] }
  const entities = ids.map((id) => ({
    id,
    kind: 'COMPANY' as const,
    name: `Company ${id.at(-1)} of ${P} 中兴`,
    ...named,
    own: {},
  }))
  const document = {
    id: report,
    kind: 'DOCUMENT' as const,
    name: `A report of ${P}`,
    ...named,
    own: { publisher: 'Reuters', published: '2012-03-22', url: 'https://news.example/1', lang: 'en' },
  }
  const claims = [
    claim('1', A, {
      type: RelationType.SUPPLIES_TO,
      object: B,
      speakers: [C, A],
      ...in2010,
    }),
    claim('2', A, { type: RelationType.SUPPLIES_TO, object: B, stance: Stance.DENIES, speakers: [A] }),
    claim('3', B, { type: RelationType.OWNS, object: C, stance: Stance.DENIES }),
    claim('4', A, { type: RelationType.ASSISTS, object: C, role: 'espionage', stance: Stance.ALLEGES }),
    claim('5', A, { attribute: 'founded', value: '1985' }),
  ]
  const hand = { by: 'tester', at: '2026-01-01T00:00:00.000Z' }
  await writeGraph((work) => db.write(work), { entities: [...entities, document], derivations: [], claims }, hand)
})
afterAll(() => Promise.all([db.close(), pictureThread.close()]))

const exported = (view: Partial<View>, format: ExportFormat) => exportView(db, { entities: ids, ...view }, format, made)
type Data = Record<'entities' | 'relations' | 'claims' | 'denied' | 'searches', Record<string, unknown>[]>
const json = async (view: Partial<View> = {}) => JSON.parse((await exported(view, 'JSON')).content) as Data
const idsOf = (list: Record<string, unknown>[]) => list.map(({ id }) => id)

test('all relations among the entities are taken, with every claim: support, denials, attributes, and what is only denied', async () => {
  const { entities, relations, claims, denied } = await json()
  expect(idsOf(entities)).toEqual(ids)
  expect(idsOf(relations)).toEqual([assists, supplies])
  expect(idsOf(claims)).toEqual(['1', '2', '3', '4', '5'].map((n) => `claim:${P}-${n}`))
  expect(denied).toEqual([expect.objectContaining({ id: owns, status: 'DENIED', claims: [`claim:${P}-3`] })])
  expect(relations[1]).toMatchObject({ status: 'DISPUTED', reason: '1 asserts, 1 denies: disputed', sources: 1 })
})

test('a claim comes with its speakers in their order, its document and its time', async () => {
  expect((await json()).claims[0]).toEqual({
    id: `claim:${P}-1`,
    relation: supplies,
    subject: A,
    type: 'SUPPLIES_TO',
    object: B,
    role: null,
    article: null,
    stance: 'ASSERTS',
    modality: 'FACT',
    statement: 'Claim 1.',
    aspect: null,
    quote: null,
    locator: 'page 1',
    note: null,
    lang: 'en',
    validity: { text: '2010', earliest: '2010-01-01', latest: '2010-12-31' },
    confidence: null,
    source: {
      id: report,
      name: `A report of ${P}`,
      distinction: null,
      publisher: 'Reuters',
      published: '2012-03-22',
      url: 'https://news.example/1',
      lang: 'en',
    },
    speakers: [
      { id: C, name: `Company c of ${P} 中兴`, distinction: null },
      { id: A, name: `Company a of ${P} 中兴`, distinction: null },
    ],
    recordedBy: 'tester',
    recordedAt: '2026-01-01T00:00:00.000Z',
  })
})

test('data has what was looked for about its entities, and names nobody else who was hidden', async () => {
  const searched = { question: 'Who owns it?', where: 'A register', on: '2024', outcome: 'NOTHING_FOUND' } as const
  const { id } = await recordSearch(db, 'tester', `${P}-search`, { ...searched, about: [A, C], source: report })
  expect((await json({ entities: [A, B] })).searches).toMatchObject([
    { ...searched, id, about: [{ id: A }, { id: C, name: `Company c of ${P} 中兴` }], source: { id: report } },
  ])
  expect((await json({ entities: [B] })).searches).toEqual([])
  expect((await exported({}, 'CSV')).content).toContain('NOTHING_FOUND')
  const [hidden] = (await json({ entities: [A], hidden: [C, report] })).searches
  expect(hidden).toMatchObject({ about: [{ id: A }, { id: 'hidden' }], source: { name: '(hidden by hand)' } })
})

test('only the relations that are named are taken', async () => {
  expect(idsOf((await json({ relations: [assists] })).relations)).toEqual([assists])
  expect((await json({ relations: [] })).relations).toEqual([])
})

test.each<[string, View['filter'], string[], string[]]>([
  ['types', { types: ['ASSISTS'] }, [assists], []],
  ['statuses', { statuses: ['DISPUTED'] }, [supplies], []],
  ['statuses, and what is only denied', { statuses: ['DISPUTED', 'DENIED'] }, [supplies], [owns]],
  ['sources', { sources: [report] }, [assists, supplies], [owns]],
  ['other sources', { sources: ['doc:none'] }, [], []],
  ['a time', { asOf: '2015' }, [assists], []],
  ['a time, surely', { asOf: '2010', surely: true }, [supplies], []],
])('the filter holds: %s', async (_, filter, expected, denied) => {
  const data = await json({ filter })
  expect([idsOf(data.relations), idsOf(data.denied)]).toEqual([expected, denied])
})

test('a named relation that the filter keeps out, or that only denials speak of, is not drawn, but not unknown either', async () => {
  expect((await json({ relations: [supplies, assists, owns], filter: { types: ['ASSISTS'] } })).relations).toHaveLength(
    1,
  )
})

test('what is not known is not found, and named', async () => {
  const unknown = exported({ entities: [...ids, 'x:1', 'x:2', 'x:3', 'x:4'] }, 'SVG')
  await expect(unknown).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: 'There is no such entity: "x:1", "x:2", "x:3" and 1 more.',
  })
  await expect(exported({ relations: ['rel:none'] }, 'PNG')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(exported({ entities: [A, B], relations: [assists] }, 'PNG')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('what is wrong or too large is refused before the database is asked', async () => {
  const silent: Db = {
    run: () => Promise.reject(new Error('was asked')),
    write: () => Promise.reject(new Error('was asked')),
  }
  const refused = (view: Partial<View>) => exportView(silent, { entities: ids, ...view }, 'PNG', made)
  await expect(refused({ width: 8_000, scale: 3 })).rejects.toMatchObject({ code: 'TOO_LARGE' })
  await expect(refused({ entities: [] })).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('a picture is given up when its caller has gone, and the data of the next one is whole', async () => {
  const gone = new AbortController()
  const picture = exportView(db, { entities: ids, scale: 4 }, 'PNG', made, { signal: gone.signal })
  gone.abort(new Error('gone'))
  await expect(picture).rejects.toThrow()
  expect((await exported({}, 'PNG')).data.subarray(1, 4).toString()).toBe('PNG')
})

test('a high drawing is refused when it would have too many pixels', async () => {
  const positions = ids.map((id, i) => ({ id, x: 0, y: 9_000 * i }))
  await expect(exported({ positions, width: 2_000, scale: 1 }, 'PNG')).rejects.toMatchObject({ code: 'TOO_LARGE' })
})

test.each(Object.values(ExportFormat))(
  '%s tells its name, type, size and digest, and the same moment gives the same bytes',
  async (format) => {
    const [once, twice] = [await exported({ title: 'Três' }, format), await exported({ title: 'Três' }, format)]
    expect(once.fileName).toBe(`três-2026-11-23.${format.toLowerCase()}`)
    expect(once.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(twice.sha256).toBe(once.sha256)
    expect(Buffer.from(once.content, once.encoding).equals(once.data)).toBe(true)
  },
)

test('width and scale decide how many pixels there are', async () => {
  const { data } = await exported({ width: 1_000, scale: 1.5 }, 'PNG')
  expect((await sharp(data).metadata()).width).toBe(1_500)
  expect((await exported({ width: 1_000 }, 'SVG')).content).toContain('width="1000"')
})

test('a file says by what it was filtered', async () => {
  const sentence = /Filtered: as of 2010 \(what may have held then[^<]*\)\./
  expect((await exported({ filter: { asOf: '2010' } }, 'SVG')).content).toMatch(sentence)
  expect((await exported({}, 'SVG')).content).not.toContain('Filtered')
  const { content } = await exported({ filter: { asOf: '2010' } }, 'JSON')
  const { filter } = JSON.parse(content) as { filter: object }
  expect(filter).toEqual({ asOf: '2010', inWords: expect.stringMatching(sentence) as string })
})

test('the same is in every format', async () => {
  const svg = (await exported({}, 'SVG')).content
  expect([...svg.matchAll(/data-id="(rel:[^"]*)"/g)].map(([, id]) => id).sort()).toEqual([assists, supplies])
  expect([...svg.matchAll(/<g data-id="([^"]*)"/g)].map(([, id]) => id)).toEqual(ids)
  expect(svg).toContain('1 only denied and not drawn')
  const { content } = await exported({}, 'CSV')
  const rows = parse<Record<string, string>>(content, { bom: true, columns: true })
  expect(rows.map((row) => [row.claim || row.outcome, row.relation_status])).toEqual([
    [`claim:${P}-1`, 'DISPUTED'],
    [`claim:${P}-2`, 'DISPUTED'],
    [`claim:${P}-3`, 'DENIED'],
    [`claim:${P}-4`, 'ALLEGED'],
    [`claim:${P}-5`, ''],
    ['NOTHING_FOUND', ''],
  ])
})
