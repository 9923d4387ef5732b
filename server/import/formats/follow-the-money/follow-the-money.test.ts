import { gzipSync } from 'node:zlib'

import { checkConsistency } from '../../../graph/check/consistency'
import { readProblems } from '../../job/import-ledger'
import { undoImport } from '../../undo/undo'
import { ownImports } from '../../testing/import-file'

const room = ownImports()

const lines = (...objects: (object | string)[]): string =>
  objects.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n')
const thing = (id: string, schema: string, properties: Record<string, unknown>) => ({ id, schema, properties })

const OWNERSHIP = thing('o-1', 'Ownership', {
  owner: ['ann', 'bob'],
  asset: ['acme', 'gone'],
  startDate: ['2010-05'],
  percentage: ['25'],
})
const FILE = lines(
  OWNERSHIP,
  thing('ann', 'Person', {
    name: ['Ann Lee'],
    birthDate: ['1961-02-03'],
    nationality: ['gb'],
    taxNumber: ['12-34/56'],
  }),
  'this is no JSON',
  thing('bob', 'Person', { name: ['Bob Ray'], strangeThing: ['kept'] }),
  thing('acme', 'Company', { name: ['Acme Ltd', 'Acme Limited'], jurisdiction: ['gb'], incorporationDate: ['1999'] }),
  thing('x', 'Starship', { name: ['none'] }),
  thing('bad\u0000id', 'Person', { name: ['Control'] }),
  thing('s-1', 'Sanction', { entity: ['acme'], authority: ['Office of Foreign Assets Control'], program: ['SDGT'] }),
  thing('f-1', 'Family', { person: ['ann'], relative: ['bob'], relationship: ['aunt'] }),
  thing('e-1', 'Employment', { employee: ['ann'] }),
  thing('ship', 'Vessel', { name: ['Sea Star'], imoNumber: ['IMO9123456'], owner: ['acme'] }),
)

const relations = () =>
  room.own.ask(
    `MATCH (a:Entity)-[r]->(b:Entity) WHERE type(r) <> 'DERIVED_FROM' RETURN a.name AS a, type(r) AS type, b.name AS b, r.validity AS validity ORDER BY a, type, b`,
  )

test('things become entities, what ties them relations, and what cannot be taken is told with its line', async () => {
  const done = await room.imports.file(room.imports.write('small.ftm.json', FILE))
  expect(done).toMatchObject({ state: 'DONE', records: 11, rejected: 4 })
  expect(await relations()).toEqual([
    { a: 'Acme Ltd', type: 'OWNS', b: 'Sea Star', validity: null },
    { a: 'Ann Lee', type: 'FAMILY_OF', b: 'Bob Ray', validity: null },
    { a: 'Ann Lee', type: 'OWNS', b: 'Acme Ltd', validity: '2010-05/' },
    { a: 'Ann Lee', type: 'OWNS', b: 'Unnamed (gone)', validity: '2010-05/' },
    { a: 'Bob Ray', type: 'OWNS', b: 'Acme Ltd', validity: '2010-05/' },
    { a: 'Bob Ray', type: 'OWNS', b: 'Unnamed (gone)', validity: '2010-05/' },
    { a: 'Office of Foreign Assets Control', type: 'SANCTIONS', b: 'Acme Ltd', validity: null },
  ])
  const { problems } = await readProblems(room.own.db, done.id, -1, 100)
  expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'This line is not valid JSON.'],
    [6, 'There is no schema “Starship” in FollowTheMoney.'],
    [7, 'The id cannot be used: it has characters in it that cannot be shown.'],
    [1, '“gone” is not described in the file: it is recorded without a name.'],
    [10, 'This employment has no employer, so that it ties nothing.'],
  ])
  const [ann] = await room.own.ask(
    `MATCH (e:Entity {name: 'Ann Lee'}) RETURN e.born AS born, e.countries AS countries, e.identifiers AS identifiers`,
  )
  expect(ann).toEqual({ born: '1961-02-03', countries: ['GB'], identifiers: ['12-34/56'] })
  const [claim] = await room.own.ask(
    `MATCH (c:Claim {attribute: 'strangeThing'}) RETURN c.value AS value, c.locator AS locator, c.statement AS statement`,
  )
  expect(claim).toEqual({ value: 'kept', locator: 'line 4, bob', statement: 'Bob Ray: strange thing kept' })
  expect((await checkConsistency(room.own.db)).filter(({ total }) => total > 0)).toEqual([])
}, 240_000)

test('the same objects as an array, packed with gzip, say the same', async () => {
  const objects = FILE.split('\n').filter((line) => line.startsWith('{'))
  const array = gzipSync(`\uFEFF[\n${objects.join(',\n')}\n]`)
  const done = await room.imports.file(room.imports.write('array.json.gz', array))
  expect(done).toMatchObject({ state: 'DONE', entitiesNew: 0, relations: 0, rejected: 3, error: null })
}, 240_000)

test('undone, an import leaves what others speak of, and nothing else', async () => {
  const [first] = await room.own.ask(`MATCH (i:Import {fileName: 'small.ftm.json'}) RETURN i.id AS id`)
  const undone = await undoImport(room.own.db, first!.id as string, 'Test')
  expect(undone.state).toBe('UNDONE')
  // The other file says the same: its claims still draw all relations.
  expect(await relations()).toHaveLength(7)
  const [second] = await room.own.ask(`MATCH (i:Import {fileName: 'array.json.gz'}) RETURN i.id AS id`)
  await undoImport(room.own.db, second!.id as string, 'Test')
  expect(await relations()).toEqual([])
  const [claims] = await room.own.ask('MATCH (c:Claim) WHERE c.retractedAt IS NULL RETURN count(c) AS count')
  expect(claims).toEqual({ count: 0 })
  expect((await checkConsistency(room.own.db)).filter(({ total }) => total > 0)).toEqual([])
}, 240_000)

test('imported again after it was undone, it is there again', async () => {
  const done = await room.imports.file(room.imports.write('small.ftm.json', FILE))
  expect(done).toMatchObject({ state: 'DONE', relations: 7, rejected: 4 })
  expect(await relations()).toHaveLength(7)
  expect((await checkConsistency(room.own.db)).filter(({ total }) => total > 0)).toEqual([])
}, 240_000)

test('of several days, addresses and publishers what has no place of its own stands in the note', async () => {
  const several = thing('o-2', 'Ownership', {
    owner: ['cy'],
    asset: ['dart'],
    startDate: ['2010', '2012'],
    date: ['2011-05'],
    sourceUrl: ['https://one.example/a', 'https://two.example/b'],
    publisher: ['First Register', 'Second Register'],
  })
  const file = lines(
    several,
    thing('cy', 'Person', { name: ['Cy Ode'] }),
    thing('dart', 'Company', { name: ['Dart Ltd'] }),
  )
  await room.imports.file(room.imports.write('several.ftm.json', file))
  const claims = await room.own.ask(
    `MATCH (c:Claim)-[:IN]->(d:Entity) WHERE c.note CONTAINS 'Second' RETURN c.note AS note, d.url AS url, d.publisher AS publisher`,
  )
  expect(claims).toEqual([
    {
      note: 'Start date: 2010, 2012; Date: 2011-05; Source link: https://two.example/b; Publishing source: Second Register',
      url: 'https://one.example/a',
      publisher: 'First Register',
    },
  ])
}, 240_000)
