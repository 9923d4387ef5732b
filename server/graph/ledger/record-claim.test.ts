import { KnownError } from '../../errors'
import { recordClaim } from './record-claim'
import { retractClaim } from './retract'
import { sandbox } from '../testing/sandbox'

const box = sandbox('claims:')
const { db, ask, claim, document, drawn, entity, id, operation } = box

beforeAll(async () => {
  await box.clear()
  await document('paper')
  await document('other')
  await document('reprint', 'paper')
  await entity('ann', 'PERSON')
  await entity('acme', 'COMPANY')
  await entity('state', 'GOVERNMENT')
  await entity('twin', 'GOVERNMENT')
  await entity('law', 'LAW')
})
afterAll(() => box.end())

const refused = (code: ConstructorParameters<typeof KnownError>[0], sentence: string) => new KnownError(code, sentence)

describe('Recording a claim', () => {
  test('draws its relation, and keeps it with its document, speakers and ends', async () => {
    const recorded = await claim('ann LEADS acme', {
      role: 'director',
      stance: 'ALLEGES',
      modality: 'INFERENCE',
      statement: 'She is said to lead it.',
      validity: '2010/..',
      speakers: [id('state'), id('ann')],
      locator: 'page 3',
      lang: 'en',
    })
    expect(recorded).toEqual({
      claim: expect.stringMatching(/^claim:[0-9a-f]{20}$/) as unknown,
      relation: 'rel:claims:ann:leads:claims:acme',
      warnings: [],
    })
    const [row] = await ask(
      `MATCH (d)<-[:IN]-(c:Claim {id: $id})
       RETURN c {.*} AS c, d.id AS document,
         COLLECT { MATCH (c)-[:ABOUT]->(e) RETURN e.id ORDER BY e.id } AS about,
         COLLECT { MATCH (c)-[by:BY]->(e) RETURN e.id ORDER BY by.position } AS by`,
      { id: recorded.claim },
    )
    expect(row).toEqual({
      c: {
        id: recorded.claim,
        relation: recorded.relation,
        subject: id('ann'),
        type: 'LEADS',
        object: id('acme'),
        role: 'director',
        stance: 'ALLEGES',
        modality: 'INFERENCE',
        statement: 'She is said to lead it.',
        validity: '2010/..',
        earliest: '2010-01-01',
        surelyFrom: '2010-12-31',
        surelyTo: '9999-12-31',
        locator: 'page 3',
        lang: 'en',
        source: id('paper'),
        speakers: [id('state'), id('ann')],
        recordedBy: 'Test',
        recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as unknown,
      },
      document: id('paper'),
      about: [id('acme'), id('ann')],
      by: [id('state'), id('ann')],
    })
    expect(await drawn('ann LEADS acme')).toMatchObject({
      status: 'ALLEGED',
      strength: 1,
      role: 'director',
      validity: '2010/..',
      documents: [id('paper')],
    })
  })

  test('of an attribute keeps it with the entity, and draws nothing', async () => {
    const recorded = await recordClaim(db, 'Test', operation(), {
      subject: id('acme'),
      attribute: 'founded',
      value: '1999',
      stance: 'ASSERTS',
      statement: 'It was founded in 1999.',
      source: id('paper'),
    })
    expect(recorded).toEqual({ claim: expect.any(String) as unknown, relation: null, warnings: [] })
    const [row] = await ask(
      'MATCH (c:Claim {id: $id})-[:ABOUT]->(e) RETURN c.attributeOf AS of, e.id AS about, c.type AS type',
      {
        id: recorded.claim,
      },
    )
    expect(row).toEqual({ of: id('acme'), about: id('acme'), type: null })
  })

  test.each([
    ['acme', 'Founded', '“Founded” of a company'],
    ['law', 'lawStatus', '“lawStatus” of a law'],
  ])('of %s, %s, warns that nothing follows from it', async (subject, attribute, what) => {
    const { warnings } = await recordClaim(db, 'Test', operation(), {
      subject: id(subject),
      attribute,
      value: 'IN_FORCE',
      stance: 'ASSERTS',
      statement: 'It says so.',
      locator: what,
      source: id('paper'),
    })
    expect(warnings).toEqual([`${what} does not follow from claims: this one is kept and shown, and changes nothing.`])
  })

  test('in the other direction of a type without direction is a claim of the same relation, kept as it was said', async () => {
    const there = await claim('state COOPERATES_WITH twin')
    const back = await claim('twin COOPERATES_WITH state', { source: id('other') })
    expect(back.relation).toBe(there.relation)
    expect(await drawn('state COOPERATES_WITH twin')).toMatchObject({ asserts: 2, sources: 2, strength: 4 })
    expect(await drawn('twin COOPERATES_WITH state')).toBeUndefined()
    expect(await ask('MATCH (c:Claim {id: $id}) RETURN c.subject AS subject', { id: back.claim })).toEqual([
      { subject: id('twin') },
    ])
  })

  test('counts the relations of both ends again, a denial counting for none', async () => {
    const totals = () =>
      ask("MATCH (e:Entity) WHERE e.id IN ['claims:ann', 'claims:law'] RETURN e.relationTotal AS total ORDER BY e.id")
    const [ann, law] = (await totals()).map(({ total }) => total as number)
    const { claim: first } = await claim('ann SIGNED law')
    await claim('ann SIGNED law', { stance: 'DENIES' })
    expect(await totals()).toEqual([{ total: ann! + 1 }, { total: law! + 1 }])
    await retractClaim(db, 'Test', operation(), first, 'Misread.')
    expect(await totals()).toEqual([{ total: ann }, { total: law }])
    expect(await drawn('ann SIGNED law')).toBeUndefined()
  })

  test('warns of one that speaks of the same, from the same place of the same document, and records it all the same', async () => {
    const first = await claim('ann OWNS acme', { locator: 'Page 7' })
    const elsewhere = await claim('ann OWNS acme', { locator: 'page 8' })
    const again = await claim('ann OWNS acme', { locator: 'page 7', stance: 'DENIES' })
    expect(elsewhere.warnings).toEqual([])
    expect(again.warnings).toEqual([
      `“${first.claim}” speaks of the same already, read in the same document at “page 7”.`,
    ])
    expect(await drawn('ann OWNS acme')).toMatchObject({ status: 'DISPUTED', asserts: 2, denies: 1 })
    expect(await ask('MATCH (c:Claim {relation: $id}) RETURN count(c) AS n', { id: first.relation })).toEqual([
      { n: 3 },
    ])
  })

  test('warns of LINKED_TO without a role, and of a relation of an entity to itself', async () => {
    expect((await claim('acme LINKED_TO acme')).warnings).toEqual([
      'Both ends are the same entity.',
      'LINKED_TO without a role does not say in which way.',
    ])
    expect(await drawn('acme LINKED_TO acme')).toMatchObject({ status: 'ASSERTED' })
  })

  test.each([
    [
      'ends that the type does not tie',
      'law OWNS acme',
      {},
      'BAD_INPUT',
      'A law cannot own a company: OWNS ties person, company, government, organization or group of people to company, surveillance system, organization, place or asset.',
    ],
    [
      'an entity that is not there',
      'ann OWNS nobody',
      {},
      'NOT_FOUND',
      'There is no entity “claims:nobody”. Record it first.',
    ],
    [
      'a source that is no document',
      'ann OWNS acme',
      { source: 'claims:ann' },
      'BAD_INPUT',
      'The source of a claim is a document, and “ann” is a person.',
    ],
    [
      'an article where no end is a law',
      'ann OWNS acme',
      { article: '7' },
      'BAD_INPUT',
      'An article can be named only where one end of the relation is a law, or with “law”.',
    ],
    ['an empty statement', 'ann OWNS acme', { statement: '  ' }, 'BAD_INPUT', '“statement” is empty.'],
    [
      'a text that is too long',
      'ann OWNS acme',
      { quote: 'x'.repeat(4001) },
      'BAD_INPUT',
      '“quote” is longer than 4,000 characters.',
    ],
    [
      'half a character',
      'ann OWNS acme',
      { note: 'a\ud800' },
      'BAD_INPUT',
      '“note” has characters in it that cannot be shown.',
    ],
    [
      'a date with its year last',
      'ann OWNS acme',
      { validity: '02/12/2022' },
      'BAD_INPUT',
      '“validity” is no date: “02/12/2022” can be two days: write 2022-12-02 or 2022-02-12, whichever the source means.',
    ],
    [
      'no language tag',
      'ann OWNS acme',
      { lang: 'english!' },
      'BAD_INPUT',
      '“lang” is not a language tag such as “en”, “fa” or “zh-Hans”.',
    ],
    [
      'half of a pair',
      'ann OWNS acme',
      { object: null },
      'BAD_INPUT',
      'A claim speaks either of a relation, with “type” and “object”, or of an attribute of its subject, with “attribute” and “value”: give one of the two pairs.',
    ],
    [
      'a role of an attribute',
      'ann OWNS acme',
      { type: null, object: null, attribute: 'a', value: 'b', role: 'c' },
      'BAD_INPUT',
      '“role” and “article” belong to a claim about a relation.',
    ],
    [
      'a stake of what is no owning',
      'ann LEADS acme',
      { stakes: [{ kind: 'CAPITAL', least: 5 }] },
      'BAD_INPUT',
      '“stakes” and “control” belong to a claim that one owns the other: give them with “type” OWNS.',
    ],
    [
      'a stake without a size',
      'ann OWNS acme',
      { stakes: [{ kind: 'CAPITAL' }] },
      'BAD_INPUT',
      '“stakes[1]” says neither “least” nor “most” nor “text”: write “unknown” where its size is not known.',
    ],
    [
      'a stake that cannot be read',
      'ann OWNS acme',
      { stakes: [{ kind: 'CAPITAL', text: '150 %' }] },
      'BAD_INPUT',
      '“stakes[1]” has a “text” that cannot be used: “150 %” is more than 100 per cent.',
    ],
    [
      'a stake that ends below where it begins',
      'ann OWNS acme',
      { stakes: [{ kind: 'VOTES', least: 50, most: 25 }] },
      'BAD_INPUT',
      '“stakes[1]” has a “least” that is more than its “most”.',
    ],
    [
      'two stakes of one sort',
      'ann OWNS acme',
      {
        stakes: [
          { kind: 'VOTES', least: 50 },
          { kind: 'VOTES', most: 25 },
        ],
      },
      'BAD_INPUT',
      '“stakes” has two stakes of one kind that are held in the same way: record a claim for each.',
    ],
    [
      'a law that gives no control',
      'ann OWNS acme',
      { law: 'law:none' },
      'BAD_INPUT',
      '“law” is the law by which control is given: give it with “control”.',
    ],
  ] as [string, string, object, 'BAD_INPUT', string][])(
    'refuses %s in words, and nothing is left of it',
    async (_, triple, more, code, sentence) => {
      const left = () =>
        ask(
          `MATCH (n:Operation|Claim) WHERE n.id STARTS WITH $prefix OR n.subject STARTS WITH $prefix RETURN count(n) AS n`,
        )
      const before = await left()
      await expect(claim(triple, more)).rejects.toThrow(refused(code, sentence))
      await expect(claim(triple, more)).rejects.toMatchObject({ code })
      expect(await left()).toEqual(before)
    },
  )
})
