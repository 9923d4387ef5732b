import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { checkConsistency } from '../../../graph/check/consistency'
import { digest } from '../../../graph/check/digest'
import { recordClaim } from '../../../graph/ledger/record-claim'
import { recordEntity } from '../../../graph/ledger/record-entity'
import { retractClaim } from '../../../graph/ledger/retract'
import { retractEntity } from '../../../graph/ledger/retract-entity'
import { archiveInvestigation, copyInvestigation, saveInvestigation } from '../../../graph/investigation/save'
import { recordSearch } from '../../../graph/search-record/record-search'
import { graphLines } from '../../../graph/lines/graph-lines'
import { now } from '../../../graph/ledger/clock'
import { undoImport } from '../../undo/undo'
import { loadStarter } from '../../load-starter'
import { previewImport } from '../../job/preview'
import { readProblems } from '../../job/import-ledger'
import { ownImports } from '../../testing/import-file'

const room = ownImports()
const empty = () => room.own.ask('MATCH (n) WHERE NOT n:Migration DETACH DELETE n')
const consistent = async (): Promise<void> =>
  expect((await checkConsistency(room.own.db)).filter(({ total }) => total > 0)).toEqual([])
const linesNow = async (): Promise<string[]> => {
  const lines: string[] = []
  for await (const line of graphLines(room.own.db)) lines.push(line)
  return lines
}
const sealed = (...records: object[]): string => {
  const lines = [{ throughline: 'graph', version: 1 }, ...records].map((each) => `${JSON.stringify(each)}\n`)
  const sha256 = createHash('sha256').update(lines.join('')).digest('hex')
  return [...lines, JSON.stringify({ record: 'end', lines: lines.length, sha256 })].join('')
}
const ftm = (...objects: object[]) => objects.map((each) => JSON.stringify(each)).join('\n')
const firm = (id: string, name = id) => ({ id, schema: 'Company', properties: { name: [name], leiCode: [`LEI${id}`] } })
const owns = (owner: string, asset: string) => ({
  ...{ id: `${owner}-${asset}`, schema: 'Ownership' },
  properties: { owner: [owner], asset: [asset], startDate: ['2012'], percentage: ['more than 25'] },
})
const by = async (operation: string, input: Parameters<typeof recordEntity>[3]) =>
  recordEntity(room.own.db, 'Ann', operation, input)

/** A graph in which everything is that can be: by hand, imported twice, undone, retracted, recorded again. */
async function makeGraph(): Promise<void> {
  const { db } = room.own
  await loadStarter(db, 'data/starter')
  const file = room.imports.write('a.json', ftm(firm('x'), firm('y'), owns('x', 'y'), { schema: 'Nonsense' }))
  const first = await room.imports.file(file)
  await room.imports.file(file)
  await undoImport(db, first.id, 'Ann')
  const gone = await room.imports.file(room.imports.write('b.json', ftm(firm('y', 'Why'), firm('z'), owns('z', 'y'))))
  await undoImport(db, gone.id, 'Ann')
  await by('doc', { id: 'doc:mine', kind: 'DOCUMENT', name: 'Mine', document: { derivedFrom: ['doc:article'] } })
  await by('law', { kind: 'LAW', name: 'An act', law: { lawType: 'STATUTE' } })
  await by('act', { id: 'law:act', kind: 'LAW', name: 'Another act' })
  await recordClaim(db, 'Ann', 'c0', {
    ...{ subject: 'gov:iran', type: 'OWNS', object: 'company:tci', stance: 'ASSERTS', source: 'doc:mine' },
    ...{ statement: 'It owns a third.', stakes: [{ kind: 'VOTES', text: '1/3', direct: false }] },
    ...{ control: ['CHARTER', 'GOLDEN_SHARE'], law: 'law:act', article: '3' },
  } as never)
  await by('p', { id: 'person:p', kind: 'PERSON', name: 'P', aliases: ['Pe'] })
  await by('p2', { id: 'person:p', kind: 'PERSON', name: 'Pee', description: 'Somebody', countries: ['IR'] })
  const said = { subject: 'person:p', stance: 'ASSERTS', source: 'doc:mine' } as const
  const speakers = ['company:zte', 'person:p']
  const kept = { ...said, type: 'LEADS', object: 'company:zte', statement: 'P leads.', validity: '2010', speakers }
  await recordClaim(db, 'Ann', 'c1', kept as never)
  await recordClaim(db, 'Ann', 'c2', { ...said, attribute: 'born', value: '1960', statement: 'Born.' })
  const { claim } = await recordClaim(db, 'Ann', 'c3', { ...kept, stance: 'DENIES', statement: 'No.' } as never)
  await retractClaim(db, 'Ann', 'r3', claim, 'A mistake.')
  await by('q', { id: 'person:q', kind: 'PERSON', name: 'Q' })
  const q = {
    ...said,
    subject: 'person:q',
    attribute: 'born',
    value: '1961',
    statement: 'Born.',
    speakers: ['person:q'],
  }
  const ofQ = await recordClaim(db, 'Ann', 'c4', q)
  await retractClaim(db, 'Ann', 'r4', ofQ.claim, 'Of nobody.')
  const searched = { question: 'Who is it?', where: 'A register', on: '2020', outcome: 'NOTHING_FOUND' } as const
  await recordSearch(db, 'Ann', 's1', { ...searched, about: ['person:q', 'company:zte'], source: 'doc:mine' })
  await retractEntity(db, 'Ann', 'rq', 'person:q', 'There is no Q.')
  const work = await saveInvestigation(db, 'Ann', 'i1', {
    input: { name: 'Telecoms', view: { entities: ['company:zte'], positions: [{ id: 'company:zte', x: 1, y: -0.5 }] } },
  })
  for (let version = 1; version < 11; version++)
    await saveInvestigation(db, 'Ben', `i-${version}`, { id: work.id, version, input: { name: `Telecoms ${version}` } })
  await saveInvestigation(db, 'Ann', 'i-last', { id: work.id, version: 11, input: { notes: [{ text: 'Ask *them*' }] } })
  const away = await copyInvestigation(db, 'Ben', 'copy', { id: work.id, version: 1 })
  await archiveInvestigation(db, 'Ben', 'away', away.id, true)
  await by('q2', { id: 'person:q', kind: 'PERSON', name: 'Another Q' })
  await recordSearch(db, 'Ben', 's2', { ...searched, about: ['person:q'], outcome: 'EXEMPT' })
}

test('a graph that is read from its own lines is the same graph, and says the same lines', async () => {
  await makeGraph()
  const [lines, before] = [await linesNow(), await digest(room.own.db)]
  const described = await room.own.ask(
    'MATCH (e:Entity) WITH e ORDER BY e.id RETURN collect(e {.*, locked: null, identifiers: coalesce(e.identifiers, [])}) AS all',
  )
  const referred = `MATCH (c:Claim|SearchRecord)-[r]->(e) WITH c.id + type(r) + e.id + coalesce(e.retractedAt, '') AS each ORDER BY each RETURN collect(each) AS all`
  const edges = await room.own.ask(referred)
  const saved = 'MATCH (i:Investigation) WITH i ORDER BY i.id RETURN collect(i {.*, locked: null}) AS all'
  const investigations = await room.own.ask(saved)
  const searches = 'MATCH (s:SearchRecord) WITH s ORDER BY s.id RETURN collect(s {.*}) AS all'
  const searched = await room.own.ask(searches)
  expect(searched[0]!.all).toHaveLength(2)
  await empty()
  const file = room.imports.write('graph.jsonl', lines.join(''))
  const done = await room.imports.file(file)
  expect(done).toMatchObject({ format: 'THROUGHLINE', state: 'DONE', rejected: 0, problems: 0, entitiesKnown: 0 })
  expect(await digest(room.own.db)).toBe(before)
  await consistent()
  const written = await linesNow()
  expect(written.filter((line, at) => line !== lines[at])).toEqual([])
  expect(written).toHaveLength(lines.length)
  expect(await room.own.ask(referred)).toEqual(edges)
  expect(await room.own.ask(saved)).toEqual(investigations)
  expect(await room.own.ask(searches)).toEqual(searched)
  await room.own.ask('MATCH (e:Entity {id: "doc:graph-jsonl-' + done.upload.slice(0, 8) + '"}) DETACH DELETE e')
  expect(
    await room.own.ask(
      'MATCH (e:Entity) WITH e ORDER BY e.id RETURN collect(e {.*, locked: null, identifiers: coalesce(e.identifiers, [])}) AS all',
    ),
  ).toEqual(described)
  const latest = written.flatMap((line) => /"(?:recorded|retracted)?[aA]t":"(2[^"]+)"/.exec(line)?.[1] ?? []).sort()
  expect((await now(room.own.db)) > latest.at(-1)!).toBe(true)
}, 300_000)

test('read again, packed or not, it changes nothing, and what is there stays as it is', async () => {
  const lines = await linesNow()
  const path = join(room.imports.folder, 'graph.jsonl.gz')
  writeFileSync(path, gzipSync(lines.join('')))
  expect(await room.imports.file(path)).toMatchObject({ entitiesNew: 0, claims: 0, relations: 0, rejected: 0 })
  expect(await linesNow()).toEqual(lines)
  await consistent()
}, 120_000)

test('a version of an investigation that holds something else is told, and nothing is added to what is there', async () => {
  const lines = await linesNow()
  type Line = { record?: string; id: string; investigation: string; version: number; content: object }
  const read = lines.slice(0, -1).map((line) => JSON.parse(line) as Line)
  const first = read.find(({ record, version }) => record === 'version' && version === 1)!
  const other = { ...first, content: { ...first.content, name: 'Another' } }
  const later = { ...other, id: `${first.investigation}~99`, version: 99 }
  const body = read
    .flatMap((line) => (line === first ? [other, later] : [line]))
    .map((line) => `${JSON.stringify(line)}\n`)
  const sha256 = createHash('sha256').update(body.join('')).digest('hex')
  const end = JSON.stringify({ record: 'end', lines: body.length, sha256 })
  const done = await room.imports.file(room.imports.write('other.jsonl', [...body, end].join('')))
  const { problems } = await readProblems(room.own.db, done.id, -1, 100)
  expect(problems.map(({ reason }) => reason)).toEqual([
    `“${first.id}” is there already and holds something else: version 1 of “${first.investigation}”, and what came with it of that investigation, is left out.`,
  ])
  expect(await linesNow()).toEqual(lines)
}, 120_000)

test('what cannot be is told with its line, and a file that was cut off or changed too', async () => {
  await empty()
  const doc = {
    record: 'entity',
    id: 'doc:d',
    kind: 'DOCUMENT',
    name: 'D',
    aliases: [],
    countries: [],
    topics: [],
    own: {},
  }
  const claim = {
    ...{ record: 'claim', id: 'claim:1', subject: 'doc:d', attribute: 'colour', value: 'red', stance: 'ASSERTS' },
    ...{ modality: 'FACT', statement: 'Red.', source: 'doc:d', speakers: [] },
  }
  const search = {
    ...{ record: 'search', id: 'search:1', about: ['doc:d'], question: 'What?', where: 'Here', on: '2020' },
    ...{ outcome: 'NOTHING_FOUND', by: 'Ann', at: '2020-01-02T03:04:05.006Z' },
  }
  const file = room.imports.write(
    'odd.jsonl',
    sealed(
      doc,
      { ...doc, id: 'doc:e', own: { hub: 'x' } },
      { ...claim, id: 'claim:2', source: 'doc:none' },
      { ...claim, id: 'claim:3', validity: 'yesterday' },
      { ...claim, id: 'claim:4', value: 'a‮b' },
      { ...claim, id: 'claim:5', type: 'OWNS', object: 'doc:d' },
      { ...doc, id: 'doc:f', derivedFrom: ['doc:f'] },
      claim,
      { ...search, about: [] },
      { ...search, about: ['doc:none'] },
      { ...search, id: 'search:2', on: '2020-13' },
      { ...search, id: 'search:3' },
    ),
  )
  const done = await room.imports.file(file)
  expect(done).toMatchObject({ state: 'DONE', entitiesNew: 2, claims: 1 })
  const { problems } = await readProblems(room.own.db, done.id, -1, 100)
  expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
    [3, expect.stringMatching(/^“own.*” is not what it can be/)],
    [8, 'A document cannot be derived from itself: “doc:f” from “doc:f”.'],
    [6, expect.stringMatching(/^“value” is not what it can be/)],
    [10, expect.stringMatching(/^“about” is not what it can be/)],
    [4, 'It refers to “doc:none”, which is not there.'],
    [5, expect.stringContaining('yesterday')],
    [7, 'It speaks neither of a relation nor of an attribute, or of both.'],
    [11, 'It refers to “doc:none”, which is not there.'],
    [12, expect.stringContaining('2020-13')],
  ])
  const cut = await room.imports.file(room.imports.write('cut.jsonl', sealed(doc).split('\n').slice(0, 2).join('\n')))
  const changed = await room.imports.file(room.imports.write('changed.jsonl', sealed(doc).replace('"D"', '"E"')))
  for (const [{ id }, reason] of [
    [cut, 'The file ends before its last line: it may have been cut off.'],
    [changed, 'The file was changed since it was written.'],
  ] as const) {
    const { problems: told } = await readProblems(room.own.db, id, -1, 100)
    expect(told.map((each) => each.reason)).toContain(reason)
  }
  const newer = await room.imports.begin(room.imports.write('new.jsonl', '{"throughline":"graph","version":99}\n'))
  const { runImport } = await import('../../job/run')
  expect(await runImport(room.own.db, { uploads: room.imports.uploads }, newer)).toMatchObject({
    state: 'FAILED',
    error: expect.stringContaining('was written by a newer version of Throughline') as unknown,
  })
  await expect(undoImport(room.own.db, done.id, 'Ann')).rejects.toThrow('is not undone as a whole')
}, 120_000)

test('the preview shows its first entities and claims', async () => {
  const file = room.imports.write('whole.jsonl', (await linesNow()).join(''))
  const { id } = await room.imports.uploads.takeFile(file)
  const shown = await previewImport(room.own.db, room.imports.uploads, { upload: id, fileName: 'whole.jsonl' })
  expect(shown.format).toBe('THROUGHLINE')
  expect(shown.entities.map(({ name, knownId }) => [name, knownId])).toContainEqual(['D', 'doc:d'])
  expect(shown.claims).toEqual([{ sentence: 'Red.', record: expect.stringMatching(/^line \d+, claim:1$/) as unknown }])
}, 60_000)
