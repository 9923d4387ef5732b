import { parse } from 'csv-parse/sync'

import { testDb } from '../../testing/database'
import { claimRecord, entityRecord, plant } from '../../testing/records'
import { distinctionsOf } from '../graph/entity/distinction'
import { exportView } from './export'
import { pictureThread } from './picture/picture-thread'

const db = testDb()
const P = `namesakes-${process.pid}`
const id = (name: string) => `${P}:${name}`
const NAME = `Waterworks EAD ${P}`
const called = (name: string, more: object = {}) => entityRecord(id(name), { name: NAME, ...more })
const located = (name: string, place: string, more: object = {}) =>
  claimRecord(id(`in-${name}`), [id(name), 'LOCATED_IN', id(place)], id('paper'), more)

beforeAll(() =>
  plant(db, {
    entities: [
      called('north', { own: { registration: '115' } }),
      called('south'),
      called('abroad', { countries: ['RO'] }),
      called('old', { own: { founded: '1990-03/2001' } }),
      called('law', { kind: 'LAW' }),
      called('bare'),
      called('rumoured'),
      ...Array.from({ length: 3 }, (_, i) => entityRecord(id(`many-${i}`), { name: `Many ${P}` })),
      entityRecord(id('plovdiv'), { kind: 'PLACE', name: `Plovdiv ${P}` }),
      entityRecord(id('sofia'), { kind: 'PLACE', name: `Sofia ${P}` }),
      entityRecord(id('paper'), { kind: 'DOCUMENT', name: `A paper ${P}` }),
    ],
    claims: [
      located('north', 'plovdiv'),
      located('south', 'sofia'),
      located('rumoured', 'sofia', { stance: 'ALLEGES' }),
      claimRecord(id('owns'), [id('north'), 'OWNS', id('south')], id('paper'), { speakers: [id('abroad')] }),
    ],
  }),
)
afterAll(() => Promise.all([db.close(), pictureThread.close()]))

const all = ['north', 'south', 'abroad', 'old', 'law', 'bare', 'rumoured'].map(id)

test('entities of one name are told apart by place, country, number, kind or year, and at last by their ids', async () => {
  expect(Object.fromEntries(await distinctionsOf(db, [...all, id('sofia'), id('none')]))).toEqual({
    [id('north')]: `Plovdiv ${P}`,
    [id('south')]: `Sofia ${P}`,
    [id('abroad')]: 'Romania',
    [id('old')]: 'founded 1990',
    [id('law')]: 'law',
    [id('bare')]: id('bare'),
    // An allegation of a place tells nobody apart.
    [id('rumoured')]: id('rumoured'),
  })
})

test('one alone is told apart from those that were not asked for', async () => {
  expect(await distinctionsOf(db, [id('north')])).toEqual(new Map([[id('north'), `Plovdiv ${P}`]]))
})

test('a place that is not to be named tells nobody apart', async () => {
  const unnamed = new Set([id('plovdiv')])
  expect((await distinctionsOf(db, [id('north')], undefined, unnamed)).get(id('north'))).toBe('115')
})

const made = new Date('2026-11-23T10:00:00Z')
const view = { entities: [id('north'), id('south')] }

test('the table names subject, object and speaker with what tells them apart', async () => {
  const { content } = await exportView(db, view, 'CSV', made)
  const [row] = parse(content, { columns: true, bom: true }) as unknown as Record<string, string>[]
  expect(row).toMatchObject({
    subject: `${NAME} (Plovdiv ${P})`,
    object: `${NAME} (Sofia ${P})`,
    speakers: `${NAME} (Romania)`,
    subject_id: id('north'),
  })
})

test('data has it beside the name, and a picture in it', async () => {
  const { content } = await exportView(db, view, 'JSON', made)
  expect((JSON.parse(content) as { entities: object[] }).entities).toMatchObject([
    { name: NAME, distinction: `Plovdiv ${P}` },
    { name: NAME, distinction: `Sofia ${P}` },
  ])
  const { content: svg } = await exportView(db, view, 'SVG', made)
  for (const place of ['Plovdiv', 'Sofia']) expect(svg).toContain(place)
})
