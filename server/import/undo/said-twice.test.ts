import { checkConsistency } from '../../graph/check/consistency'
import { digest } from '../../graph/check/digest'
import { ownImports } from '../testing/import-file'
import { undoImport } from './undo'

const room = ownImports()
beforeEach(() => room.own.ask('MATCH (n) WHERE NOT n:Migration DETACH DELETE n'))

const company = (id: string) => ({ id, schema: 'Company', properties: { name: [id], country: ['gb'] } })
const owns = (owner: string, asset: string, modality = 'full') => ({
  id: `${owner}-${asset}`,
  schema: 'Ownership',
  properties: { owner: [owner], asset: [asset], ownershipType: [modality] },
})
const fileOf = (name: string, ...objects: object[]): string =>
  room.imports.write(name, objects.map((one) => JSON.stringify(one)).join('\n'))
const undo = (id: string) => undoImport(room.own.db, id, 'Ann')
const consistent = async (): Promise<void> =>
  expect((await checkConsistency(room.own.db)).filter(({ total }) => total > 0)).toEqual([])

test('of two imports of one file either is undone without the other, and the second leaves nothing', async () => {
  const file = fileOf('a.json', company('x'), company('y'), owns('x', 'y'))
  const empty = await digest(room.own.db)
  const first = await room.imports.file(file)
  const once = await digest(room.own.db)
  const second = await room.imports.file(file)
  expect(second).toMatchObject({ id: `${first.id}-2`, claims: 0, entitiesNew: 0, rejected: 0 })
  await undo(first.id)
  expect(await digest(room.own.db)).toBe(once)
  await consistent()
  const third = await room.imports.file(file)
  await undo(third.id)
  expect(await digest(room.own.db)).toBe(once)
  await undo(second.id)
  expect(await digest(room.own.db)).toBe(empty)
  expect(await room.own.ask('MATCH (e:Entity) RETURN e.id')).toEqual([])
  await consistent()
})

test('what a newer edition says too stays in its words when the older one is undone', async () => {
  const newer = fileOf('b.json', company('new'), company('y'), company('x'), owns('x', 'y'), owns('new', 'x'))
  const document = { kind: 'DOCUMENT', name: 'The register' } as const
  await room.imports.file(newer, { document })
  const alone = await digest(room.own.db)
  await room.own.ask('MATCH (n) WHERE NOT n:Migration DETACH DELETE n')
  const older = await room.imports.file(fileOf('a.json', company('x'), company('y'), owns('x', 'y'), owns('y', 'x')), {
    document,
  })
  const second = await room.imports.file(newer, { document })
  expect(second.claims).toBeGreaterThan(0)
  await undo(older.id)
  const [claim] = await room.own.ask(
    `MATCH (c:Claim {type: 'OWNS', subject: 'ftm:x'}) RETURN c.locator AS locator, c.import AS import, c.alsoIn AS alsoIn`,
  )
  expect(claim).toEqual({ locator: 'line 4, x-y', import: second.id, alsoIn: null })
  await room.own.ask('MATCH (c:Claim {undone: true}) DETACH DELETE c')
  expect(await digest(room.own.db)).toBe(alone)
  await consistent()
})
