import { between } from '../expansion/between'
import { derivedFrom } from '../claim/derived-from'
import { entitiesByIds } from '../entity/entity'
import { nodesByIds, relationsByIds } from './node'
import { originsOf } from '../claim/origins-of'
import { kindAttributesOf } from '../entity/kind-attributes'
import { counting } from '../../../testing/records'
import { sandbox } from '../testing/sandbox'

const box = sandbox('node-test:')
const { db, id } = box
const rel = (subject: string, type: string, object: string) => `rel:${id(subject)}:${type}:${id(object)}`
let claimId = ''

beforeAll(async () => {
  await box.clear()
  await box.entity('zed', 'COMPANY', {
    aliases: ['Z'],
    countries: ['CN'],
    topics: ['telecom'],
    description: 'A maker.',
  })
  await box.entity('tel', 'COMPANY')
  await box.entity('state', 'GOVERNMENT')
  await box.entity('bill', 'LAW', { law: { lawType: 'BILL', lawStatus: 'PENDING', jurisdiction: 'Zarnistan' } })
  await box.document('wire')
  await box.document('paper', 'wire')
  await box.document('reprint', 'wire')
  await box.document('own')
  await box.document('digest', 'reprint', 'own')
  claimId = (await box.claim('zed SUPPLIES_TO tel')).claim
  await box.claim('zed SUPPLIES_TO tel', { source: id('reprint'), stance: 'ALLEGES' })
  await box.claim('zed SUPPLIES_TO tel', { source: id('own') })
  await box.claim('zed SUPPLIES_TO tel', { stance: 'DENIES', source: id('digest') })
  await box.claim('tel COOPERATES_WITH state', { stance: 'DENIES', source: id('own') })
  await box.claim('bill AUTHORISES state')
}, 60_000)
afterAll(() => box.end())

test('entities are found by id, in the order asked for', async () => {
  const [state, none, zed, again] = await entitiesByIds(db, [id('state'), 'none', id('zed'), id('state')])
  expect(state).toMatchObject({ id: id('state'), kind: 'GOVERNMENT', aliases: [], description: null, hub: false })
  expect(none).toBeUndefined()
  expect(zed).toEqual({
    id: id('zed'),
    kind: 'COMPANY',
    name: 'zed',
    aliases: ['Z'],
    description: 'A maker.',
    countries: ['CN'],
    topics: ['telecom'],
    hub: false,
    relationTotal: 1,
  })
  expect(again).toEqual(state)
})

test('a relation is found by its id, with its words and both ends', async () => {
  const [relation, none] = await relationsByIds(db, [rel('zed', 'supplies_to', 'tel'), 'rel:none'])
  expect(relation).toMatchObject({
    type: 'SUPPLIES_TO',
    label: 'supplies',
    inverseLabel: 'is supplied by',
    status: 'DISPUTED',
    reason: '2 assert, 1 alleges, 1 denies: disputed',
    sources: 2,
    subject: { id: id('zed') },
    object: { id: id('tel') },
  })
  expect(none).toBeUndefined()
})

test('a relation that only denials speak of is found too, with its ends in the order of the relation', async () => {
  const [denied] = await relationsByIds(db, [rel('state', 'cooperates_with', 'tel')])
  expect(denied).toMatchObject({
    status: 'DENIED',
    reason: '1 denies: denied',
    sources: 0,
    strength: 0,
    subject: { id: id('state') },
    object: { id: id('tel') },
    validity: { text: null, earliest: null, latest: null },
  })
})

test('anything is found by its id, in the order asked for', async () => {
  const counted = counting(db)
  const wanted = [rel('state', 'cooperates_with', 'tel'), claimId, 'none', id('zed'), rel('zed', 'supplies_to', 'tel')]
  const found = await nodesByIds(counted, wanted)
  expect(found.map((node) => node?.id)).toEqual(wanted.map((each) => (each === 'none' ? undefined : each)))
  expect(counted.asked).toHaveLength(1)
})

test('what is a kind’s own is read of many at once', async () => {
  const own = await kindAttributesOf(db, [id('bill'), id('zed'), 'none'])
  expect(own.get(id('bill'))).toMatchObject({
    lawType: 'BILL',
    lawStatus: 'PENDING',
    jurisdiction: 'Zarnistan',
    url: null,
  })
  expect(own.get(id('zed'))).toMatchObject({ lawType: null, founded: null })
  expect(own.has('none')).toBe(false)
})

test('documents know what they draw on directly', async () => {
  const found = await derivedFrom(db, [id('digest'), id('wire')])
  expect(found.get(id('digest'))!.map((document) => document.id)).toEqual([id('own'), id('reprint')])
  expect(found.has(id('wire'))).toBe(false)
})

test('documents that go back to one wire report are one origin', async () => {
  const found = await originsOf(db, [rel('zed', 'supplies_to', 'tel'), rel('state', 'cooperates_with', 'tel')])
  const groups = found.get(rel('zed', 'supplies_to', 'tel'))!
  expect(groups.map(({ documents, roots }) => [documents, roots])).toEqual([
    [[id('own')], [id('own')]],
    [[id('paper'), id('reprint')], [id('wire')]],
  ])
  expect(found.has(rel('state', 'cooperates_with', 'tel'))).toBe(false)
})

test('the relations among some entities, the strongest first, with those entities that exist in the order asked for', async () => {
  const counted = counting(db)
  const { entities, relations, truncated } = await between(counted, {
    ids: [id('state'), 'none', id('tel'), id('zed'), id('bill'), id('tel')],
  })
  expect(entities.map((entity) => entity.id)).toEqual([id('state'), id('tel'), id('zed'), id('bill')])
  expect(relations.map((relation) => relation.id)).toEqual([
    rel('zed', 'supplies_to', 'tel'),
    rel('bill', 'authorises', 'state'),
  ])
  expect(relations[0]!.subject).toBe(entities[2])
  expect(truncated).toBe(false)
  expect(counted.asked).toHaveLength(1)
})

test('relations among entities pass the filter, and only those among them count', async () => {
  const ids = [id('state'), id('tel'), id('zed'), id('bill')]
  const idsUnder = async (filter: object, some = ids) =>
    (await between(db, { ids: some, filter })).relations.map((relation) => relation.id)
  expect(await idsUnder({ statuses: ['DISPUTED'] })).toEqual([rel('zed', 'supplies_to', 'tel')])
  expect(await idsUnder({ types: ['AUTHORISES'] })).toEqual([rel('bill', 'authorises', 'state')])
  expect(await idsUnder({ minStrength: 5 })).toEqual([])
  expect(await idsUnder({}, [id('zed'), id('state')])).toEqual([])
  expect(await idsUnder({}, [])).toEqual([])
})

test('more than 2,000 entities are refused', async () => {
  const ids = Array.from({ length: 2_001 }, (_, at) => `x${at}`)
  await expect(between(db, { ids })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: 'ids has 2001 items; at most 2000 are taken. Send it in parts.',
  })
})
