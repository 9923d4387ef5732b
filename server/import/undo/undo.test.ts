import { hostname } from 'node:os'

import { checkConsistency } from '../../graph/check/consistency'
import { digest } from '../../graph/check/digest'
import { recordClaim } from '../../graph/ledger/record-claim'
import { recordEntity } from '../../graph/ledger/record-entity'
import { retractClaim } from '../../graph/ledger/retract'
import { retractEntity } from '../../graph/ledger/retract-entity'
import { recordSearch } from '../../graph/search-record/record-search'
import { ownImports } from '../testing/import-file'
import { readProblems, theImport } from '../job/import-ledger'
import { isBeingUndone } from '../job/import-state'
import { resume } from '../job/stop-and-resume'
import { beginUndo, undoImport } from './undo'
import { progressOf } from './progress'
import { takeBackClaims } from './undo-claims'

const room = ownImports()
let operations = 0
const operation = () => `undo-test-${++operations}`
afterEach(() => room.own.ask('MATCH (n) WHERE NOT n:Migration DETACH DELETE n'))

const company = (id: string, name = id) => ({ id, schema: 'Company', properties: { name: [name] } })
const owns = (owner: string, asset: string) => ({
  id: `${owner}-${asset}`,
  schema: 'Ownership',
  properties: { owner: [owner], asset: [asset] },
})
const fileOf = (name: string, ...objects: object[]): string =>
  room.imports.write(name, objects.map((one) => JSON.stringify(one)).join('\n'))
const names = async (): Promise<unknown[]> =>
  (await room.own.ask(`MATCH (e:Entity) WHERE NOT e:Document RETURN e.name AS name ORDER BY name`)).map(
    ({ name }) => name,
  )
const reasons = async (id: string): Promise<string[]> =>
  (await readProblems(room.own.db, id, -1, 100)).problems.map(({ reason }) => reason)
const consistent = async (): Promise<void> =>
  expect((await checkConsistency(room.own.db)).filter(({ total }) => total > 0)).toEqual([])
const note = (about: string, source: string) =>
  recordClaim(room.own.db, 'Ann', operation(), {
    subject: about,
    attribute: 'colour',
    value: 'red',
    statement: 'It is red.',
    stance: 'ASSERTS',
    source,
  })

test('undone, an import leaves what somebody else speaks of, and says why; the rest is retracted with a reason', async () => {
  await recordEntity(room.own.db, 'Ann', operation(), { id: 'doc:mine', kind: 'DOCUMENT', name: 'Mine' })
  const before = await digest(room.own.db)
  const done = await room.imports.file(
    fileOf('a.json', company('x'), company('y'), company('z'), owns('x', 'y'), owns('y', 'z')),
  )
  const { claim } = await note('ftm:y', 'doc:mine')
  await recordEntity(room.own.db, 'Ann', operation(), { id: 'ftm:z', kind: 'COMPANY', name: 'Zett' })
  await retractClaim(room.own.db, 'Ann', operation(), claim, 'Wrong.')
  const kept = await note('ftm:y', 'doc:mine')

  expect((await undoImport(room.own.db, done.id, 'Ann')).state).toBe('UNDONE')
  expect(await names()).toEqual(['Zett', 'y'])
  expect(await reasons(done.id)).toEqual([
    '“y” was left when the import was undone: a claim that came otherwise speaks of it or was read in it.',
    '“Zett” was left when the import was undone: it was recorded again since.',
  ])
  expect(
    await room.own.ask('MATCH (r:RetractedEntity) RETURN r.name AS name, r.retractedBecause AS because ORDER BY name'),
  ).toEqual([
    { name: 'a.json', because: 'The import of a.json was undone.' },
    { name: 'x', because: 'The import of a.json was undone.' },
  ])
  await consistent()
  await retractClaim(room.own.db, 'Ann', operation(), kept.claim, 'Wrong.')
  expect(await room.own.ask('MATCH ()-[r]->() WHERE r.status IS NOT NULL RETURN r')).toEqual([])
  expect(await digest(room.own.db)).not.toBe(before)
}, 240_000)

test('what somebody has looked for since stays, and is told', async () => {
  const done = await room.imports.file(fileOf('s.json', company('x'), company('y')))
  await recordSearch(room.own.db, 'Ann', operation(), {
    ...{ about: ['ftm:y'], question: 'Who owns it?', where: 'A register', on: '2024', outcome: 'NOTHING_FOUND' },
  })
  await undoImport(room.own.db, done.id, 'Ann')
  expect(await names()).toEqual(['y'])
  expect(await reasons(done.id)).toEqual([
    '“y” was left when the import was undone: a search about it, or that it shows, is recorded.',
  ])
  await consistent()
})

test('what two imports describe stays until both are undone; imported again, it is as it was', async () => {
  const first = await room.imports.file(fileOf('a.json', company('x'), company('y'), owns('x', 'y')))
  const untouched = await digest(room.own.db)
  const second = await room.imports.file(fileOf('b.json', company('y'), company('z')))
  await undoImport(room.own.db, first.id, 'Ann')
  expect(await names()).toEqual(['y', 'z'])
  expect(await reasons(first.id)).toEqual([
    '“y” was left when the import was undone: a claim that came otherwise speaks of it or was read in it, and another import describes it too.',
  ])
  await undoImport(room.own.db, second.id, 'Ann')
  expect(await room.own.ask('MATCH (e:Entity) RETURN e.name')).toEqual([])
  await room.imports.file(fileOf('a.json', company('x'), company('y'), owns('x', 'y')))
  expect(await digest(room.own.db)).toBe(untouched)
  await consistent()
  const [again] = await room.own.ask(`MATCH (e:Entity {id: 'ftm:x'}) RETURN e.version AS version`)
  expect(again).toEqual({ version: 2 })
}, 240_000)

test('a claim that was retracted by hand is not brought back by importing again, nor the entity that went with it', async () => {
  const file = fileOf('a.json', company('x'), company('y'), owns('x', 'y'))
  await room.imports.file(file)
  const claims = await room.own.ask('MATCH (c:Claim) RETURN c.id AS id')
  for (const { id } of claims) await retractClaim(room.own.db, 'Ann', operation(), id as string, 'A libel.')
  await retractEntity(room.own.db, 'Ann', operation(), 'ftm:x', 'It was made up.')
  const again = await room.imports.file(file)
  expect(again).toMatchObject({ claims: 0, relations: 0, rejected: 1 })
  expect(await names()).toEqual(['y'])
  expect(await reasons(again.id)).toEqual([
    expect.stringMatching(
      /^“x” was retracted on .* \(It was made up\.\): it is left out, as the file says nothing new of it\.$/,
    ),
  ])
  const more = await room.imports.file(fileOf('c.json', company('z'), owns('z', 'x')))
  expect(await names()).toEqual(['x', 'y', 'z'])
  expect(await reasons(more.id)).toEqual([
    expect.stringMatching(
      /^“x” was retracted on .*: it is recorded again, because the file says something new of it\.$/,
    ),
  ])
  await consistent()
}, 240_000)

test('the document that a running import is read from cannot be retracted, and one that is being undone not be resumed', async () => {
  const id = await room.imports.begin(fileOf('a.json', company('x')))
  const [{ source } = { source: '' }] = await room.own.ask('MATCH (i:Import) RETURN i.source AS source')
  await expect(retractEntity(room.own.db, 'Ann', operation(), source as string, 'No.')).rejects.toThrow(
    `it is what an import that is not over is read from: “${id}”`,
  )
  await beginUndo(room.own.db, id)
  await expect(resume(room.own.db, id)).rejects.toThrow('is being undone: undo it again to finish that')
}, 240_000)

test('one that is being undone says so and how far that is; broken off it says so, and undone again it is undone', async () => {
  const { db } = room.own
  const done = await room.imports.file(fileOf('a.json', company('x'), company('y'), owns('x', 'y'), owns('y', 'x')))
  expect(await beginUndo(db, done.id)).toMatchObject({ state: 'DONE', undoing: null })
  await takeBackClaims(db, done.id, { by: 'Ann', because: 'No.' }, progressOf(done))
  const half = await theImport(db, done.id)
  expect(half).toMatchObject({
    state: 'STOPPED',
    undoing: true,
    error: null,
    progress: done.claims / (done.claims + done.entitiesNew),
  })
  expect(isBeingUndone(half)).toBe(true)

  const gone = JSON.stringify([hostname(), 2 ** 22 + 1, 'long ago', 'turn'])
  await room.own.ask(`MATCH (i:Import) SET i.holder = '${gone}'`)
  const broken = await theImport(db, done.id)
  expect(broken).toMatchObject({ state: 'STOPPED', undoing: true })
  expect(broken.error).toMatch(/^Undoing it broke off/)
  expect(isBeingUndone(broken)).toBe(false)
  expect(await undoImport(db, done.id, 'Ann')).toMatchObject({
    state: 'UNDONE',
    undoing: null,
    error: null,
    progress: 1,
  })
}, 240_000)

test('what keeps it from being undone to the end is told with it', async () => {
  const { db } = room.own
  const done = await room.imports.file(fileOf('a.json', company('x'), company('y'), owns('x', 'y')))
  let writes = 0
  const failing: typeof db = {
    ...db,
    run: db.run.bind(db),
    write: (work, options) =>
      ++writes === 3 ? Promise.reject(new Error('There is no room.')) : db.write(work, options),
  }
  await expect(undoImport(failing, done.id, 'Ann')).rejects.toThrow('There is no room.')
  const broken = await theImport(db, done.id)
  expect(broken).toMatchObject({ state: 'STOPPED', undoing: true })
  expect(broken.error).toBe('Undoing it broke off: There is no room. Undo it again to finish that.')
  expect((await undoImport(db, done.id, 'Ann')).state).toBe('UNDONE')
}, 240_000)
