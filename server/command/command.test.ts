import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { digest } from '../graph/check/digest'
import { ownDatabase } from '../../testing/own-database'
import type { OwnDatabase } from '../../testing/own-database'
import { runCommand } from './testing/run-command'

const folder = mkdtempSync(join(tmpdir(), 'throughline-command-'))
const at = (name: string) => join(folder, name)
const table = at('firms.csv')
const mapping = at('firms.yaml')
const report = at('report.csv')
let own: OwnDatabase
const run = (...args: string[]) => runCommand(args, { ...own.settings, THROUGHLINE_DATA: at('data') })
const empty = () => own.ask('MATCH (n) WHERE NOT n:Migration DETACH DELETE n')

beforeAll(async () => {
  own = await ownDatabase()
  writeFileSync(table, 'id,name,born\na,Acme,2010\nb,Best,02/12/2022\n')
  const born = 'entities: {firm: {kind: COMPANY, id: id, name: name}}\n'
  writeFileSync(mapping, `${born}relations: [{type: PART_OF, subject: firm, object: firm, id: [id], date: born}]\n`)
})
afterAll(async () => {
  await own.end()
  rmSync(folder, { recursive: true, force: true })
})

test('a dry run shows what the first records would become, and records nothing', async () => {
  const { code, out } = await run('import', table, '--mapping', mapping, '--dry-run')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    format: 'CSV',
    entities: [{ name: 'Acme' }, { name: 'Best' }],
    problems: expect.arrayContaining([expect.objectContaining({ line: 3, field: 'born' })]) as unknown,
  })
  expect(await own.ask('MATCH (n:Entity|Claim|Import) RETURN n')).toEqual([])
})

test('an import prints itself as JSON and writes its report; what is left out ends a strict one with 1', async () => {
  const how = ['--mapping', mapping, '--json', '--report', report, '--source-name', 'A register', '--licence', 'CC0']
  const first = await run('import', table, ...how)
  expect(first.code).toBe(0)
  expect(JSON.parse(first.out)).toMatchObject({
    ...{ state: 'DONE', format: 'CSV', fileName: 'firms.csv', source: 'doc:a-register', progress: 1, records: 2 },
    ...{ entitiesNew: 2, entitiesKnown: 0, error: null, secondsLeft: null },
  })
  expect(readFileSync(report, 'utf8').split('\r\n')).toEqual([
    '\uFEFFline,record,field,reason',
    expect.stringMatching(/^2,/),
    expect.stringMatching(/^3,.*tied to itself/),
    expect.stringMatching(/^3,.*02\/12\/2022/),
    '',
  ])
  const strict = await run('import', table, ...how, '--strict')
  expect(strict.code).toBe(1)
  expect(JSON.parse(strict.out)).toMatchObject({ state: 'DONE', entitiesNew: 0, claims: 0 })
  const listed = await run('imports', '--json')
  expect((JSON.parse(listed.out) as { id: string }[]).map(({ id }) => id)).toHaveLength(2)
  const plain = await run('imports')
  expect(plain.out).toMatch(/^import:\w+-2 {2}firms\.csv: done, 2 records: 0 new entities, 2 known/)
})

test('an import is undone and said to be; what is over is not resumed', async () => {
  const [{ id }] = JSON.parse((await run('imports', '--json')).out) as [{ id: string }]
  expect(await run('resume', id)).toMatchObject({ code: 0, out: expect.stringContaining('firms.csv: done') as unknown })
  const undone = await run('undo', id, '--json')
  expect(undone.code).toBe(0)
  expect(JSON.parse(undone.out)).toMatchObject({ id, state: 'UNDONE' })
  expect(await run('undo', id)).toMatchObject({ code: 1, err: `The import “${id}” was undone already.\n` })
  expect(await run('resume', 'import:none')).toMatchObject({ code: 1, err: 'There is no import “import:none”.\n' })
})

test('a folder is read as the one package that its files make', async () => {
  mkdirSync(at('sdn'))
  writeFileSync(at('sdn/sdn.csv'), '306,"BANK X","-0-","CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n')
  writeFileSync(at('sdn/add.csv'), '306,199,"1 Main Street","Havana","Cuba",-0- \r\n')
  const { code, out } = await run('import', at('sdn'), '--format', 'ofac', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ state: 'DONE', format: 'OFAC', rejected: 0 })
  expect(await own.ask(`MATCH (e:Entity {name: 'BANK X'}) RETURN e.kind AS kind`)).toEqual([{ kind: 'ORGANIZATION' }])
})

test.each([
  [['import'], "missing required argument 'file'"],
  [['import', table, '--format', 'pdf'], 'It is none of bods, csv'],
  [['import', table, '--colour'], "unknown option '--colour'"],
  [['undo'], "missing required argument 'id'"],
  [['nonsense'], "unknown command 'nonsense'"],
  [['export'], "required option '--format <form>' not specified"],
  [['export', '--format', 'json-lines'], 'json-lines holds everything: say --all.'],
  [['export', '--format', 'svg', '--all'], 'Say which entities with --ids'],
])('%j is asked in a wrong way: 2, with a sentence', async (args, sentence) => {
  const { code, out, err } = await run(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(sentence)
})

test('what is not there, or cannot be read, ends with 1 and one sentence', async () => {
  expect(await run('import', at('none.csv'))).toEqual({
    code: 1,
    out: '',
    err: `There is no file ${at('none.csv')}.\n`,
  })
  writeFileSync(at('empty.csv'), '')
  expect(await run('import', at('empty.csv'))).toEqual({ code: 1, out: '', err: 'empty.csv is empty.\n' })
  writeFileSync(at('bad.yaml'), 'entities: [')
  const bad = await run('import', table, '--mapping', at('bad.yaml'))
  expect(bad.code).toBe(1)
  expect(bad.err.trim().split('\n')).toHaveLength(1)
})

test('an export of everything is imported into an empty graph as the same; a part is written too', async () => {
  const file = at('all.jsonl')
  expect(await run('export', '--format', 'json-lines', '--all', '-o', file)).toEqual({ code: 0, out: '', err: '' })
  const before = await digest(own.db)
  const written = await run('export', '--format', 'json-lines', '--all')
  expect(written.out).toBe(readFileSync(file, 'utf8'))
  const [{ id }] = (await own.ask(`MATCH (e:Entity {name: 'BANK X'}) RETURN e.id AS id`)) as [{ id: string }]
  const part = await run('export', '--format', 'json', '--ids', id)
  expect(JSON.parse(part.out)).toMatchObject({ entities: [{ id }] })
  await empty()
  const { code, out } = await run('import', file, '--format', 'json-lines', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ format: 'THROUGHLINE', state: 'DONE', rejected: 0 })
  expect(await digest(own.db)).toBe(before)
  expect((await run('export', '--format', 'json-lines', '--all')).out).toBe(written.out)
})

test('a backup is restored where there is nothing, and touches nothing when it is not whole', async () => {
  const file = at('kept.jsonl.gz')
  const before = await digest(own.db)
  const kept = await run('backup', file)
  expect(kept).toMatchObject({ code: 0, err: '' })
  expect(kept.out).toMatch(/kept\.jsonl\.gz: \d+ records, [\d,]+ bytes\.\n$/)
  expect(await run('restore', file)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^There is a graph already\. Restore into an empty one/) as unknown,
  })
  await empty()
  const bytes = readFileSync(file)
  const damaged = [bytes.subarray(0, bytes.length / 2), bytes.subarray(0, -3)]
  for (const place of [30, Math.floor(bytes.length / 2), bytes.length - 6]) {
    const one = Buffer.from(bytes)
    one[place] = one[place]! ^ 0x10
    damaged.push(one)
  }
  for (const wrong of damaged) {
    writeFileSync(at('wrong.jsonl.gz'), wrong)
    const { code, out, err } = await run('restore', at('wrong.jsonl.gz'))
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 1, out: '', lines: 1 })
  }
  expect(await own.ask('MATCH (n:Entity|Claim|Import|Operation) RETURN n')).toEqual([])
  expect(await run('restore', file)).toMatchObject({ code: 0, err: '' })
  expect(await digest(own.db)).toBe(before)
  expect(await own.ask(`MATCH (s:Setting {id: 'restoring'}) RETURN s`)).toEqual([])
})
