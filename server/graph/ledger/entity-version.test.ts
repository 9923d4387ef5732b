import type { KnownError } from '../../errors'
import { kindAttributesOf } from '../entity/kind-attributes'
import { sandbox } from '../testing/sandbox'
import type { EntityInput } from './entity-input'
import { recordEntity } from './record-entity'

const { db, id, operation, end } = sandbox('version-test:')
afterAll(end)

const record = (name: string, by: string, more: Partial<EntityInput> = {}) =>
  recordEntity(db, by, operation(), { id: id(name), kind: 'COMPANY', name, ...more })
const versionOf = async (name: string) => (await kindAttributesOf(db, [id(name)])).get(id(name))!.version
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: KnownError) => error,
  )

test('the version counts changes, and not what changes nothing', async () => {
  await record('counted', 'Ann')
  expect(await versionOf('counted')).toBe(1)
  await record('counted', 'Ann', { aliases: ['C'] })
  await record('counted', 'Ann', { aliases: ['C'] })
  expect(await versionOf('counted')).toBe(2)
})

test('of two editors the later one is told what the other changed, and nothing is lost', async () => {
  await record('shared', 'Ann', { aliases: ['base'] })
  await record('shared', 'Ann', { aliases: ['base', 'a'], version: 1 })
  const refused = (await refusal(record('shared', 'Bo', { aliases: ['base', 'b'], version: 1 })))!
  expect(refused).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Ann changed aliases') as string })
  expect(refused.details.now).toMatchObject({
    id: id('shared'),
    kind: 'COMPANY',
    name: 'shared',
    aliases: ['base', 'a'],
    version: 2,
    changes: [{ by: 'Ann', changes: [{ attribute: 'aliases', from: ['base'], to: ['base', 'a'] }] }],
  })
  expect(JSON.stringify(refused.details)).not.toMatch(/folded|relationTotal/)
  await record('shared', 'Bo', { aliases: ['base', 'a', 'b'], version: 2 })
  expect(await versionOf('shared')).toBe(3)
})

test('of many editors of one version at once exactly one records', async () => {
  await record('raced', 'Ann')
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      refusal(record('raced', `Editor ${at}`, { topics: [`topic ${at}`], version: 1 })),
    ),
  )
  expect(all.filter((error) => error === undefined)).toHaveLength(1)
  expect(all.flatMap((error) => error?.code ?? [])).toEqual(Array(7).fill('CONFLICT'))
  expect(await versionOf('raced')).toBe(2)
})

test('a version of what is not there is refused, and nothing is recorded', async () => {
  expect(await refusal(record('never', 'Ann', { version: 1 }))).toMatchObject({
    code: 'CONFLICT',
    details: { now: null },
  })
  expect(await refusal(record('never', 'Ann'))).toBeUndefined()
})
