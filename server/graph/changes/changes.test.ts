import { ownDatabase } from '../../../testing/own-database'
import type { OwnDatabase } from '../../../testing/own-database'
import type { EntityKind } from '../../../model/generated/vocabulary'
import type { InvestigationInput } from '../investigation/save'
import { saveInvestigation } from '../investigation/save'
import type { ClaimInput } from '../ledger/claim-input'
import type { EntityInput } from '../ledger/entity-input'
import { recordClaim } from '../ledger/record-claim'
import { recordEntity } from '../ledger/record-entity'
import { retractClaim } from '../ledger/retract'
import { changesSince } from './changes'

let own: OwnDatabase
let count = 0
/** However busy the computer is. */
const time = { eachMs: 60_000, allMs: 300_000 }
const operation = () => `op-${++count}`
const entity = (id: string, kind: EntityKind, more: Partial<EntityInput> = {}) =>
  recordEntity(own.db, 'Ann', operation(), { id, kind, name: id, ...more })

/** "zte SUPPLIES_TO tci": a claim of it; gives the claim's id. */
const claim = async (triple: string, more: Partial<ClaimInput> = {}): Promise<string> => {
  const [subject, type, object] = triple.split(' ')
  const said = { subject: subject!, type: type as ClaimInput['type'], object: object! }
  const statement = `It is so (${++count}).`
  const { claim: id } = await recordClaim(own.db, 'Ann', operation(), {
    ...{ ...said, stance: 'ASSERTS', statement, source: 'paper' },
    ...more,
  })
  return id
}
const retract = (id: string) => retractClaim(own.db, 'Ben', operation(), id, 'A slip')

const idOf = (triple: string) => {
  const [subject, type, object] = triple.split(' ')
  return `rel:${subject}:${type!.toLowerCase()}:${object}`
}
const save = async (view: InvestigationInput['view']) => {
  const { id } = await saveInvestigation(own.db, 'Ann', operation(), { input: { view } })
  return { since: (n = 1, newest = 1) => changesSince(own.db, id, n, newest, { time }), id }
}

beforeAll(async () => {
  own = await ownDatabase()
  for (const name of ['zte', 'tci', 'dahua', 'other']) await entity(name, 'COMPANY')
  await entity('iran', 'GOVERNMENT')
  for (const name of ['paper', 'report', 'letter']) await entity(name, 'DOCUMENT')
})
afterAll(() => own.end())

test('of a claim that came it tells the claim, and the relation with what it was and is', async () => {
  const supplies = 'zte SUPPLIES_TO tci'
  await claim(supplies, { stance: 'ALLEGES' })
  const { since } = await save({ entities: ['zte', 'tci'], relations: [idOf(supplies)] })
  const nothing = await since()
  expect(nothing).toMatchObject({ claimsCome: [], claimsGone: [], relations: [], paths: [], complete: true })
  expect(nothing.explanation).toBe('Since version 1: nothing new about what is in it.')

  const come = await claim(supplies, { source: 'report' })
  const elsewhere = await claim('other SUPPLIES_TO dahua')
  const beside = await claim('zte SUPPLIES_TO dahua')
  const found = await since()
  expect(found.claimsCome.map(({ id }) => id)).toEqual([come, beside])
  expect(found.claimsCome.map(({ id }) => id)).not.toContain(elsewhere)
  expect(found.relations).toMatchObject([
    { relation: { id: idOf(supplies) }, wasStatus: 'ALLEGED', wasStrength: 1, status: 'ASSERTED', strength: 3 },
    { relation: { id: idOf('zte SUPPLIES_TO dahua') }, wasStatus: null, wasStrength: null, status: 'ASSERTED' },
  ])
  expect(found.explanation).toBe('Since version 1: 2 claims came and 2 relations changed.')
})

test('of a denial it tells that the relation is disputed, and of retracted claims that they are gone', async () => {
  const owns = 'dahua OWNS tci'
  const kept = await claim(owns)
  const gone = await claim('dahua OWNS other')
  const { since } = await save({
    entities: ['dahua', 'tci', 'other'],
    relations: [idOf(owns), idOf('dahua OWNS other')],
  })
  const denial = await claim(owns, { stance: 'DENIES', source: 'report' })
  await retract(gone)
  const passing = await claim('dahua SUPPLIES_TO other')
  await retract(passing)

  const found = await since()
  expect(found.claimsCome.map(({ id }) => id)).toEqual([denial])
  expect(found.claimsGone.map(({ id }) => id)).toEqual([gone])
  const [without, disputed] = found.relations
  expect(disputed).toMatchObject({ wasStatus: 'ASSERTED', wasStrength: 3, status: 'DISPUTED', strength: 2 })
  // No claim of it counts any more: it is told as it was.
  expect(without).toMatchObject({ wasStatus: 'ASSERTED', wasStrength: 3, status: null, strength: null })
  expect(without!.relation).toMatchObject({ id: idOf('dahua OWNS other'), status: 'ASSERTED', label: 'owns' })

  await retract(kept)
  expect((await since()).relations).toContainEqual(
    expect.objectContaining({ wasStatus: 'ASSERTED', status: 'DENIED', strength: 0 }),
  )
})

test('a law that came into force, and a document that turned out to be a reprint, change what relations were', async () => {
  await entity('bill', 'LAW', { law: { lawType: 'STATUTE', lawStatus: 'PENDING' } })
  const obliges = 'bill OBLIGES dahua'
  await claim(obliges, { article: '7' })
  const helps = 'dahua SUPPLIES_TO iran'
  await claim(helps)
  await claim(helps, { source: 'letter' })
  const { since } = await save({ entities: ['bill', 'dahua', 'iran'], relations: [idOf(obliges), idOf(helps)] })
  await entity('bill', 'LAW', { law: { lawStatus: 'SIGNED' } })
  await entity('bill', 'LAW', { law: { lawStatus: 'IN_FORCE' } })
  await entity('letter', 'DOCUMENT', { document: { derivedFrom: ['paper'] } })
  const found = await since()
  expect(found.claimsCome).toEqual([])
  const [first, second] = found.relations.sort((a, b) => (a.relation.id < b.relation.id ? -1 : 1))
  expect(first).toMatchObject({ relation: { id: idOf(obliges) }, wasStatus: 'ALLEGED', wasStrength: 1, strength: 3 })
  expect(second).toMatchObject({ relation: { id: idOf(helps) }, wasStrength: 4, status: 'ASSERTED', strength: 3 })
})

test('a kept path that breaks is told with what it was and what is left, and a better one with what is new', async () => {
  for (const name of ['a', 'b', 'c']) await entity(name, 'COMPANY')
  const first = await claim('a OWNS b')
  await claim('b OWNS c')
  await claim('a SUPPLIES_TO c', { stance: 'ALLEGES' })
  const question = { kind: 'PATH' as const, from: ['a'], to: ['c'], maxLength: 4 }
  const path = { question, entities: ['a', 'b', 'c'], relations: [idOf('a OWNS b'), idOf('b OWNS c')] }
  const other = { ...question, from: ['c'], to: ['iran'] }
  const { since } = await save({ entities: ['a', 'b', 'c'], paths: [path], questions: [other] })
  expect((await since()).paths).toEqual([])

  await claim('a OWNS b', { stance: 'DENIES', source: 'report' })
  const [weaker] = (await since()).paths
  expect(weaker).toMatchObject({
    question: 'How is a tied to c, over at most 4 relations?',
    before: { strength: 3, length: 2 },
    now: { strength: 2, length: 2 },
  })
  await retract(first)
  const [broken] = (await since()).paths
  expect(broken).toMatchObject({ before: { strength: 3, length: 2 }, now: { strength: 1, length: 1 } })

  await claim('c SUPPLIES_TO iran', { source: 'report' })
  expect((await since()).paths).toMatchObject([
    { before: { strength: 3 } },
    { question: 'How is c tied to iran, over at most 4 relations?', before: null, now: { strength: 3, length: 1 } },
  ])
})

test('since an older version it tells of what either holds; a version that is not there is refused', async () => {
  const { id, since } = await save({ entities: ['other'] })
  await claim('other SUPPLIES_TO iran')
  await saveInvestigation(own.db, 'Ann', operation(), { id, version: 1, input: { view: { entities: ['zte'] } } })
  await claim('zte SUPPLIES_TO iran')
  expect((await since(1, 2)).claimsCome).toHaveLength(2)
  expect((await since(2, 2)).claimsCome).toHaveLength(1)
  await expect(since(3, 2)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
