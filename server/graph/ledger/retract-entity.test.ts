import { entitiesByIds, retractedByIds } from '../entity/entity'
import { historyOfEntities } from '../history/history'
import { nodesByIds } from '../node/node'
import { search } from '../search/search'
import { similarEntities } from '../search/similar'
import { sandbox } from '../testing/sandbox'
import { recordClaim } from './record-claim'
import { retractClaim } from './retract'
import { retractEntity } from './retract-entity'
import { recordEntity } from './record-entity'

const box = sandbox('retract-entity:')
const { db, ask, claim, document, entity, id, operation } = box
const clear = () => ask('MATCH (e:RetractedEntity) WHERE e.id STARTS WITH $prefix DETACH DELETE e')
beforeAll(clear)
afterAll(() => clear().then(box.end))

const retract = (name: string, once = operation()) => retractEntity(db, 'Bo', once, id(name), 'Recorded by mistake.')

beforeAll(async () => {
  await entity('ann', 'PERSON')
  await entity('acme', 'COMPANY')
  await document('paper')
})

test('an entity that nothing uses is gone from every answer, and kept in the ledger with the reason', async () => {
  await entity('Qwyzzl', 'COMPANY', { aliases: ['Qwyzzl Holding'] })
  const done = {
    id: id('Qwyzzl'),
    name: 'Qwyzzl',
    by: 'Bo',
    reason: 'Recorded by mistake.',
    at: expect.any(String) as string,
  }
  expect(await retract('Qwyzzl')).toEqual(done)
  expect(await entitiesByIds(db, [id('Qwyzzl')])).toEqual([undefined])
  expect(await nodesByIds(db, [id('Qwyzzl')])).toEqual([undefined])
  expect((await search(db, { text: 'Qwyzzl', first: 5 })).totalCount).toBe(0)
  expect(await similarEntities(db, { kind: 'COMPANY', name: 'Qwyzzl', first: 5 })).toEqual([])
  expect(await ask('MATCH (e:Entity|Company {id: $of}) RETURN e', { of: id('Qwyzzl') })).toEqual([])
  expect(await retractedByIds(db, [id('Qwyzzl')])).toMatchObject([{ name: 'Qwyzzl', aliases: ['Qwyzzl Holding'] }])
  const history = await historyOfEntities(db, [id('Qwyzzl')], { first: 5 })
  expect(history.get(id('Qwyzzl'))!.edges.map(({ node }) => [node.action, node.by, node.reason])).toEqual([
    ['RETRACTED_ENTITY', 'Bo', 'Recorded by mistake.'],
    ['RECORDED_ENTITY', 'Test', null],
  ])
})

test('sent twice it is done once, and another time it says when and why it was', async () => {
  await entity('twice', 'PERSON')
  const once = operation()
  expect(await retract('twice', once)).toEqual(await retract('twice', once))
  await expect(retract('twice')).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/was retracted already, on \d{4}-\d\d-\d\d: Recorded by mistake\./) as string,
  })
  await expect(retract('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

/** Each way to use an entity: what makes it used, and what lets it go again. */
const uses: [string, (used: string) => Promise<() => Promise<unknown>>][] = [
  ['as a subject', (used) => claimed(`${used} OWNS acme`)],
  ['as an object', (used) => claimed(`ann LINKED_TO ${used}`)],
  ['as a denial', (used) => claimed(`${used} OWNS acme`, { stance: 'DENIES' })],
  ['as a speaker', (used) => claimed('ann OWNS acme', { speakers: [id(used)] })],
  [
    'by an attribute',
    async (used) => {
      const { claim: made } = await recordClaim(db, 'Test', operation(), {
        subject: id(used),
        attribute: 'born',
        value: '1961',
        stance: 'ASSERTS',
        statement: 'It is so.',
        source: id('paper'),
      })
      return () => retractClaim(db, 'Test', operation(), made, 'It was only a test.')
    },
  ],
]
async function claimed(...[triple, more]: Parameters<typeof claim>) {
  const { claim: made } = await claim(triple, more)
  return () => retractClaim(db, 'Test', operation(), made, 'It was only a test.')
}

test.each(uses)('one that is used %s is not retracted until that is', async (how, use) => {
  const name = `used ${how}`.replaceAll(' ', '-')
  await entity(name, 'PERSON')
  const letGo = await use(name)
  await expect(retract(name)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/“claim:/) as string,
  })
  expect(await entitiesByIds(db, [id(name)])).not.toEqual([undefined])
  await letGo()
  expect(await retract(name)).toMatchObject({ id: id(name) })
})

test('a document in which something was read, or from which another derives, is not retracted', async () => {
  await document('original')
  await document('reprint', 'original')
  await expect(retract('original')).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining(`“${id('reprint')}”`) as string,
  })
  const { claim: made } = await claim('ann OWNS acme', { source: id('reprint') })
  await expect(retract('reprint')).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining(made) as string,
  })
  await retractClaim(db, 'Test', operation(), made, 'It was only a test.')
  await retract('reprint')
  await retract('original')
})

test('recorded again under its id it is new, with its whole history; a made-up id is not given again', async () => {
  await entity('phoenix', 'PERSON', { description: 'The first.' })
  await retract('phoenix')
  expect(await entity('phoenix', 'COMPANY')).toBe(id('phoenix'))
  const [now] = await entitiesByIds(db, [id('phoenix')])
  expect(now).toMatchObject({ kind: 'COMPANY', description: null })
  const history = await historyOfEntities(db, [id('phoenix')], { first: 5 })
  expect(history.get(id('phoenix'))!.edges.map(({ node }) => node.action)).toEqual([
    'RECORDED_ENTITY',
    'RETRACTED_ENTITY',
    'RECORDED_ENTITY',
  ])
  const made = await recordEntity(db, 'Test', operation(), { kind: 'PERSON', name: 'Retract-entity: Zed' })
  await retractEntity(db, 'Bo', operation(), made, 'Not a person.')
  const next = await recordEntity(db, 'Test', operation(), { kind: 'PERSON', name: 'Retract-entity: Zed' })
  expect(next).not.toBe(made)
  await ask('MATCH (e) WHERE e.id IN $ids DETACH DELETE e', { ids: [made, next] })
})

test('of somebody who retracts it and somebody who speaks of it at the same time, one is refused', async () => {
  for (let round = 0; round < 6; round++) {
    const name = `raced-${round}`
    await entity(name, 'PERSON')
    const [said, retracted] = await Promise.allSettled([
      round % 2 ? claim('ann OWNS acme', { speakers: [id(name)] }) : claim(`${name} OWNS acme`),
      retract(name),
    ])
    expect([said.status, retracted.status].sort()).toEqual(['fulfilled', 'rejected'])
  }
})
