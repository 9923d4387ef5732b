import { Stance } from '../../../model/generated/vocabulary'
import { claims, claimsOfEntities, claimsOfRelations } from './claims'
import type { ClaimsArguments } from './listed'
import { historyOfEntities, historyOfRelations } from '../history/history'
import type { HistoryEntry } from '../history/history'
import { claimsByIds } from '../node/node'
import type { Page } from '../page'
import { retractClaim } from '../ledger/retract'
import { sandbox } from '../testing/sandbox'
import { counting } from '../../../testing/records'

const box = sandbox('claims-test:')
const { db, id } = box
const ids: Record<string, string> = {}
const supplies = 'rel:claims-test:zed:supplies_to:claims-test:tel'

beforeAll(async () => {
  await box.clear()
  await box.entity('zed', 'COMPANY')
  await box.entity('tel', 'COMPANY')
  await box.entity('state', 'GOVERNMENT')
  await box.entity('ann', 'PERSON')
  await box.document('paper')
  await box.document('memo')
  const claim = async (name: string, ...args: Parameters<typeof box.claim>) => {
    ids[name] = (await box.claim(...args)).claim
  }
  await claim('sold', 'zed SUPPLIES_TO tel', { speakers: [id('ann'), id('zed')], validity: '2010-12', locator: 'p. 3' })
  await claim('alleged', 'zed SUPPLIES_TO tel', { stance: 'ALLEGES', source: id('memo'), speakers: [id('ann')] })
  await claim('denied', 'zed SUPPLIES_TO tel', { stance: 'DENIES', source: id('memo'), speakers: [id('zed')] })
  await claim('owned', 'state OWNS tel')
  await claim('wrong', 'state OWNS zed')
  const { claim: attribute } = await box.claim('zed OWNS tel', {
    type: null,
    object: null,
    attribute: 'description',
    value: 'A maker of things',
  })
  ids.attribute = attribute
  await retractClaim(db, 'Editor', box.operation(), ids.wrong!, 'It was another company.')
}, 60_000)
afterAll(() => box.end())

const namesOf = (found: readonly { id: string }[]) =>
  found.map((claim) => Object.keys(ids).find((name) => ids[name] === claim.id)).sort()
const find = async (args: Partial<ClaimsArguments>) =>
  namesOf((await claims(db, { first: 100, ...args })).edges.map(({ node }) => node))

test.each<[string, Partial<ClaimsArguments>, string[]]>([
  [
    'about an entity, as either end and of its attributes',
    { about: id('zed') },
    ['alleged', 'attribute', 'denied', 'sold'],
  ],
  ['about another', { about: id('tel') }, ['alleged', 'denied', 'owned', 'sold']],
  ['about a relation', { about: supplies }, ['alleged', 'denied', 'sold']],
  ['that deny', { about: id('zed'), stances: ['DENIES'] }, ['denied']],
  ['of no stance', { about: id('zed'), stances: [] }, []],
  ['in a document', { source: id('memo') }, ['alleged', 'denied']],
  ['by a speaker', { speaker: id('ann') }, ['alleged', 'sold']],
  ['by a speaker in a document', { speaker: id('ann'), source: id('memo') }, ['alleged']],
  [
    'about something by a speaker in a document',
    { about: id('tel'), speaker: id('zed'), source: id('memo') },
    ['denied'],
  ],
  ['about what is not there', { about: id('none') }, []],
])('claims are found %s; retracted ones are not', async (_, args, expected) => {
  expect(await find(args)).toEqual(expected)
})

test('a claim has all that was recorded of it', async () => {
  const [claim] = await claimsByIds(db, [ids.sold!])
  expect(claim).toMatchObject({
    id: ids.sold,
    relation: supplies,
    subjectId: id('zed'),
    type: 'SUPPLIES_TO',
    objectId: id('tel'),
    attribute: null,
    stance: 'ASSERTS',
    modality: 'FACT',
    locator: 'p. 3',
    validity: { text: '2010-12', earliest: '2010-12-01', latest: '2010-12-31' },
    sourceId: id('paper'),
    speakerIds: [id('ann'), id('zed')],
    ownInterest: true,
    retractedAt: null,
  })
})

test('who speaks of something else has no interest of its own', async () => {
  const [alleged, denied] = await claimsByIds(db, [ids.alleged!, ids.denied!])
  expect([alleged!.ownInterest, denied!.ownInterest]).toEqual([false, true])
})

test('a retracted claim is found by its id, with the reason', async () => {
  const [wrong, none] = await claimsByIds(db, [ids.wrong!, 'none'])
  expect(wrong).toMatchObject({
    retractedBecause: 'It was another company.',
    retractedAt: expect.any(String) as string,
  })
  expect(none).toBeUndefined()
})

test('page by page each claim comes once, in the order of ids', async () => {
  const seen: string[] = []
  for (let after: string | null = null; ;) {
    const page = await claims(db, { about: id('zed'), first: 1, after })
    expect(page.totalCount).toBe(4)
    seen.push(...page.edges.map(({ node }) => node.id))
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  expect(seen).toEqual([...seen].sort())
  expect(namesOf(seen.map((each) => ({ id: each })))).toEqual(['alleged', 'attribute', 'denied', 'sold'])
})

test('all claims are paged through as well', async () => {
  const { edges, pageInfo, totalCount } = await claims(db, { first: 2, stances: [Stance.DENIES] })
  expect(edges.every(({ node }) => node.stance === 'DENIES')).toBe(true)
  expect(pageInfo.hasNextPage).toBe(totalCount > 2)
})

test('claims about an empty id are none, not all', async () => {
  expect((await claims(db, { about: '', first: 1 })).totalCount).toBe(0)
})

test.each([
  [{ first: 0 }, 'first is 0; it may be 1 to 100.'],
  [{ first: 101 }, 'first is 101; it may be 1 to 100. Ask for the rest with after.'],
  [
    { after: 'x' },
    'after is not the endCursor of a page of this list, asked with the same arguments. Leave it out to begin at the start.',
  ],
])('%j is refused', async (args, message) => {
  await expect(claims(db, { first: 1, ...args })).rejects.toMatchObject({ code: 'BAD_INPUT', message })
})

test('the claims of many relations and entities are one statement each', async () => {
  const counted = counting(db)
  const relations = [
    supplies,
    'rel:claims-test:state:owns:claims-test:tel',
    'rel:claims-test:state:owns:claims-test:zed',
  ]
  const pages = await claimsOfRelations(counted, relations, { first: 2 })
  expect(relations.map((each) => pages.get(each)?.totalCount ?? 0)).toEqual([3, 1, 0])
  expect(pages.get(supplies)).toMatchObject({ pageInfo: { hasNextPage: true } })
  const denials = await claimsOfRelations(counted, relations, { first: 2, stances: ['DENIES'] })
  expect(namesOf(denials.get(supplies)!.edges.map(({ node }) => node))).toEqual(['denied'])
  const attributes = await claimsOfEntities(counted, [id('zed'), id('tel')], { first: 5 })
  expect([attributes.get(id('zed'))!.totalCount, attributes.get(id('tel'))!.totalCount]).toEqual([1, 0])
  expect(counted.asked).toEqual(['claim/of-relations.cypher', 'claim/of-relations.cypher', 'claim/of-entities.cypher'])
})

test('the history of a relation tells what was recorded and retracted, newest first', async () => {
  const owned = 'rel:claims-test:state:owns:claims-test:zed'
  const pages = await historyOfRelations(db, [owned, supplies], { first: 5 })
  expect(
    pages.get(owned)!.edges.map(({ node: { action, by, reason, claimId } }) => [action, by, reason, claimId]),
  ).toEqual([
    ['RETRACTED_CLAIM', 'Editor', 'It was another company.', ids.wrong],
    ['RECORDED_CLAIM', 'Test', null, ids.wrong],
  ])
  const times = pages.get(supplies)!.edges.map(({ node }) => node.at)
  expect(times).toHaveLength(3)
  expect(times).toEqual([...times].sort().reverse())
})

test('the history of an entity tells how it was recorded and what was said of its attributes, page by page', async () => {
  await box.entity('zed', 'COMPANY', { topics: ['telecom'] })
  const actions: string[] = []
  for (let after: string | null = null; ;) {
    const page: Page<HistoryEntry> = (await historyOfEntities(db, [id('zed')], { first: 1, after })).get(id('zed'))!
    expect(page.totalCount).toBe(3)
    actions.push(...page.edges.map(({ node }) => node.action))
    if (!page.pageInfo.hasNextPage) break
    after = page.pageInfo.endCursor
  }
  expect(actions).toEqual(['RECORDED_ENTITY', 'RECORDED_CLAIM', 'RECORDED_ENTITY'])
})
