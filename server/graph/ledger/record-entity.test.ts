import { KnownError } from '../../errors'
import type { EntityInput } from './entity-input'
import { recordClaim } from './record-claim'
import { recordEntity } from './record-entity'
import { sandbox } from '../testing/sandbox'

const box = sandbox('entities:')
const { db, ask, claim, document, drawn, entity, id, operation } = box

const clear = () =>
  ask("MATCH (e:Entity) WHERE e.name STARTS WITH 'Zzyzx' OR e.name STARTS WITH '曼努' DETACH DELETE e").then(box.clear)
beforeAll(clear)
afterAll(async () => {
  await clear()
  await box.end()
})

const record = (input: EntityInput, once = operation()) => recordEntity(db, 'Test', once, input)
const stored = async (of: string) =>
  (await ask('MATCH (e:Entity {id: $of}) RETURN e {.*} AS e, labels(e) AS labels', { of }))[0]

describe('Recording an entity', () => {
  test('keeps all that is given, in its kind', async () => {
    const law = await record({
      id: id('law'),
      kind: 'LAW',
      name: '  Données   Personnelles ',
      aliases: ['LPD', 'قانون', 'LPD'],
      description: 'A law.',
      countries: ['ch', 'FR'],
      topics: ['Privacy'],
      law: { lawType: 'STATUTE', lawStatus: 'IN_FORCE', jurisdiction: 'Switzerland', inForceFrom: '2023-09~' },
    })
    expect(law).toBe(id('law'))
    expect(await stored(law)).toEqual({
      labels: ['Entity', 'Law'],
      e: {
        id: id('law'),
        kind: 'LAW',
        name: 'Données Personnelles',
        aliases: ['LPD', 'قانون'],
        folded: ['donnees personnelles', 'lpd', 'قانون', '_donneespersonnelles _lpd _قانون'],
        description: 'A law.',
        countries: ['CH', 'FR'],
        topics: ['privacy'],
        lawType: 'STATUTE',
        lawStatus: 'IN_FORCE',
        jurisdiction: 'Switzerland',
        inForceFrom: '2023-09~',
        hub: false,
        relationTotal: 0,
        recordedBy: 'Test',
        recordedAt: expect.stringMatching(/^\d{4}-/) as unknown,
      },
    })
  })

  test('makes an id from kind and name, and another one where that is taken', async () => {
    expect(await record({ kind: 'SURVEILLANCE_SYSTEM', name: 'Zzyzx Überwachung: No. 5!' })).toBe(
      'system:zzyzx-uberwachung-no-5',
    )
    const twice = operation()
    const second = await record({ kind: 'SURVEILLANCE_SYSTEM', name: 'Zzyzx Überwachung No 5' }, twice)
    expect(second).toMatch(/^system:zzyzx-uberwachung-no-5-[0-9a-f]{8}$/)
    expect(await record({ kind: 'SURVEILLANCE_SYSTEM', name: 'Zzyzx Überwachung No 5' }, twice)).toBe(second)
    expect(await record({ kind: 'COMPANY', name: '曼努公司' })).toMatch(/^company:[0-9a-f]{12}$/)
  })

  test('again changes what is given, leaves the rest, and remembers what was before', async () => {
    await entity('again', 'COMPANY', { aliases: ['Old'], description: 'First.', countries: ['CN'] })
    await entity('again', 'COMPANY', { name: 'Again', description: null, aliases: ['Old', 'New'] })
    expect((await stored(id('again')))!.e).toMatchObject({
      name: 'Again',
      aliases: ['Old', 'New'],
      folded: ['again', 'old', 'new', '_again _old _new'],
      countries: ['CN'],
    })
    expect((await stored(id('again')))!.e).not.toHaveProperty('description')
    const [row] = await ask('MATCH (o:Operation {entity: $of}) RETURN o.changes AS changes, o.by AS by', {
      of: id('again'),
    })
    expect(row!.by).toBe('Test')
    expect(JSON.parse(row!.changes as string)).toEqual([
      { attribute: 'name', from: 'again', to: 'Again' },
      { attribute: 'aliases', from: ['Old'], to: ['Old', 'New'] },
      { attribute: 'description', from: 'First.', to: null },
    ])
  })

  test('again without what its claims make of it changes nothing, and its history does not say so', async () => {
    await document('register')
    await entity('claimed', 'COMPANY')
    await recordClaim(db, 'Test', operation(), {
      subject: id('claimed'),
      attribute: 'description',
      value: 'A maker of lenses.',
      stance: 'ASSERTS',
      statement: 'It makes lenses.',
      source: id('register'),
    })
    await entity('claimed', 'COMPANY', { description: null })
    expect((await stored(id('claimed')))!.e).toMatchObject({ description: 'A maker of lenses.' })
    const changes = await ask('MATCH (o:Operation {entity: $of}) RETURN o.changes AS changes', { of: id('claimed') })
    expect(changes).toEqual([{ changes: '[]' }])
  })

  test.each([
    ['a name of spaces', { name: ' ' }, '“name” is empty.'],
    ['a name that nobody can see', { name: '\u200b\u2060\u202e' }, '“name” is empty.'],
    [
      'no country',
      { countries: ['XX'] },
      '“countries[1]” is not a country’s ISO 3166-1 code of two letters such as “CN”.',
    ],
    [
      'an id that looks like a relation',
      { id: 'rel:a:owns:b' },
      '“id” looks like the id of a relation or claim: write it another way, such as “company:zte”.',
    ],
    [
      'an id that could make two relations one',
      { id: 'a:owns:b' },
      '“id” looks like the id of a relation or claim: write it another way, such as “company:zte”.',
    ],
    [
      'a script as address',
      { kind: 'DOCUMENT', document: { url: 'javascript:alert(1)' } },
      '“document.url” is not an address that begins with https:// or http://.',
    ],
    [
      'a document’s attributes of a company',
      { document: { lang: 'en' } },
      '“document” belongs to an entity of kind DOCUMENT alone.',
    ],
    [
      'a bill in force',
      { kind: 'LAW', law: { lawType: 'BILL', lawStatus: 'IN_FORCE' } },
      '“law.lawStatus” can only be PENDING for a bill: once it has passed it is a STATUTE, a REGULATION or an AGREEMENT.',
    ],
    [
      'a date that can be two',
      { kind: 'DOCUMENT', document: { published: '02/12/2022' } },
      '“document.published” is no date: “02/12/2022” can be two days: write 2022-12-02 or 2022-02-12, whichever the source means.',
    ],
    [
      'too many aliases',
      { aliases: Array.from({ length: 101 }, (_, at) => `a${at}`) },
      '“aliases” has more than 100 entries.',
    ],
    ['two things at once', { name: '', topics: [''] }, '“name” is empty. “topics[1]” is empty.'],
  ] as [string, Partial<EntityInput>, string][])('with %s is refused in words', async (_, more, sentence) => {
    const input = { id: id('refused'), kind: 'COMPANY' as const, name: 'x', ...more }
    await expect(record(input)).rejects.toThrow(new KnownError('BAD_INPUT', sentence))
    expect(await stored(id('refused'))).toBeUndefined()
  })

  test('again as another kind, or a bill as in force, is refused', async () => {
    await entity('fixed', 'LAW', { law: { lawType: 'BILL', lawStatus: 'PENDING' } })
    await expect(entity('fixed', 'COMPANY')).rejects.toThrow(
      new KnownError('CONFLICT', '“entities:fixed” is a law; what kind of thing an entity is cannot be changed.'),
    )
    await expect(entity('fixed', 'LAW', { law: { lawStatus: 'IN_FORCE' } })).rejects.toThrow(
      new KnownError(
        'BAD_INPUT',
        '“entities:fixed” is a bill, which can only be PENDING. Give it another lawType as well.',
      ),
    )
  })

  test('by two people at once under one id keeps one entity and both names', async () => {
    const names = ['One', 'Two', 'Three', 'Four']
    await Promise.all(names.map((name) => record({ id: id('race'), kind: 'PERSON', name })))
    expect(await ask("MATCH (e:Entity {id: 'entities:race'}) RETURN count(e) AS n")).toEqual([{ n: 1 }])
    const changes = await ask("MATCH (o:Operation {entity: 'entities:race'}) RETURN o.changes AS changes")
    expect(changes).toHaveLength(names.length - 1)
  })
})

describe('What a document is derived from', () => {
  const originsOf = async (...names: string[]) =>
    (await ask('UNWIND $ids AS id MATCH (d:Entity {id: id}) RETURN d.origins AS origins', { ids: names.map(id) })).map(
      ({ origins }) => origins,
    )
  const derive = (name: string, ...derivedFrom: string[]) =>
    record({ id: id(name), kind: 'DOCUMENT', name, document: { derivedFrom: derivedFrom.map(id) } })

  test('says which originals it goes back to, and so do all that go back to it', async () => {
    await document('wire')
    await document('leak')
    await document('paper', 'wire')
    await document('blog', 'paper', 'leak')
    expect(await originsOf('wire', 'paper', 'blog')).toEqual(
      [['wire'], ['wire'], ['leak', 'wire']].map((all) => all.map(id)),
    )
    await document('agency')
    await derive('wire', 'agency')
    expect(await originsOf('wire', 'paper', 'blog')).toEqual(
      [['agency'], ['agency'], ['agency', 'leak']].map((all) => all.map(id)),
    )
    await derive('paper')
    expect(await originsOf('wire', 'paper', 'blog')).toEqual(
      [['agency'], ['paper'], ['leak', 'paper']].map((all) => all.map(id)),
    )
  })

  test('changes at once how many sources a relation has, of all that go back to it', async () => {
    await entity('acme', 'COMPANY')
    await entity('state', 'GOVERNMENT')
    for (const name of ['first', 'second', 'third']) {
      await document(name)
      await claim('acme SUPPLIES_TO state', { source: id(name) })
    }
    expect(await drawn('acme SUPPLIES_TO state')).toMatchObject({ sources: 3, strength: 5 })
    await derive('second', 'first')
    expect(await drawn('acme SUPPLIES_TO state')).toMatchObject({ sources: 2, strength: 4 })
    await derive('third', 'second')
    expect(await drawn('acme SUPPLIES_TO state')).toMatchObject({ sources: 1, strength: 3 })
    await derive('third')
    await derive('second')
    expect(await drawn('acme SUPPLIES_TO state')).toMatchObject({ sources: 3, strength: 5 })
  })

  test('can never go in a circle, nor be anything but documents that are there', async () => {
    await document('a')
    await document('b', 'a')
    await document('c', 'b')
    await expect(derive('a', 'c')).rejects.toThrow(
      new KnownError(
        'BAD_INPUT',
        'A document cannot be derived from itself: “entities:a” from “entities:c” from “entities:b” from “entities:a”.',
      ),
    )
    await expect(derive('a', 'a')).rejects.toThrow(
      new KnownError('BAD_INPUT', 'A document cannot be derived from itself: “entities:a” from “entities:a”.'),
    )
    await entity('person', 'PERSON')
    await expect(derive('a', 'person')).rejects.toThrow(
      new KnownError('BAD_INPUT', 'What a document is derived from is a document, and “person” is a person.'),
    )
    await expect(derive('d', 'nowhere')).rejects.toThrow(
      new KnownError('NOT_FOUND', 'There is no entity “entities:nowhere”. Record it first.'),
    )
    expect(await stored(id('d'))).toBeUndefined()
  })

  test('stays without a circle when many change it at once', async () => {
    const names = ['p', 'q', 'r', 's']
    for (const name of names) await document(name)
    const pairs = names
      .flatMap((one) => names.map((other) => [one, other] as const))
      .filter(([one, other]) => one !== other)
    const outcomes = await Promise.allSettled(pairs.map(([one, other]) => derive(one, other)))
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
    for (const reason of reasons) expect(reason).toMatchObject({ code: 'BAD_INPUT' })
    const circles = await ask('MATCH (d:Entity)-[:DERIVED_FROM]->+(d) WHERE d.id STARTS WITH $prefix RETURN d.id AS id')
    expect(circles).toEqual([])
  })
})

describe('What a bill would do', () => {
  test('is planned and at most alleged, and becomes more only when the bill is passed', async () => {
    await document('gazette')
    await entity('bill', 'LAW', { law: { lawType: 'BILL', lawStatus: 'PENDING' } })
    await entity('ministry', 'GOVERNMENT')
    await claim('bill AUTHORISES ministry', { source: id('gazette'), modality: 'OBLIGATION', article: '4' })
    expect(await drawn('bill AUTHORISES ministry')).toMatchObject({
      status: 'ALLEGED',
      strength: 1,
      modality: 'PLAN',
      articles: ['4'],
    })
    await entity('bill', 'LAW', { law: { lawType: 'STATUTE', lawStatus: 'IN_FORCE', inForceFrom: '2024' } })
    expect(await drawn('bill AUTHORISES ministry')).toMatchObject({
      status: 'ASSERTED',
      strength: 3,
      modality: 'OBLIGATION',
    })
    await entity('bill', 'LAW', { law: { lawType: 'BILL', lawStatus: null } })
    expect(await drawn('bill AUTHORISES ministry')).toMatchObject({ status: 'ALLEGED', modality: 'PLAN' })
  })
})
