import fc from 'fast-check'

import { tableOf } from '../../graph-check'
import { loadStarter } from '../../import/load-starter'
import { writeGraph } from '../../import/write-graph'
import { checkConsistency } from './consistency'
import type { Finding } from './consistency'
import { digest } from './digest'
import type { ClaimRecord } from '../ledger/ledger'
import { rebuildProjection } from './rebuild'
import { anyClaim, anyDerivation } from '../testing/claims'
import { ownDatabase } from '../../../testing/own-database'
import type { OwnDatabase } from '../../../testing/own-database'

let own: OwnDatabase
beforeAll(async () => {
  own = await ownDatabase()
}, 300_000)
afterAll(() => own.end())

const wrong = async (): Promise<Finding[]> => (await checkConsistency(own.db)).filter(({ total }) => total > 0)
const empty = () => own.ask('MATCH (n:Entity|Claim|Operation) DETACH DELETE n')

describe('The starter graph', () => {
  beforeAll(async () => {
    await loadStarter(own.db, 'data/starter')
  }, 300_000)
  afterAll(empty)

  test('is sound, and loading it twice changes nothing', async () => {
    const before = await digest(own.db)
    expect(await wrong()).toEqual([])
    expect(await loadStarter(own.db, 'data/starter')).toMatchObject({ entities: 0, claims: 0 })
    expect(await digest(own.db)).toBe(before)
  }, 300_000)

  test('has the same relations when they are thrown away and made again', async () => {
    const before = await digest(own.db)
    expect(await rebuildProjection(own.db)).toBe(126)
    expect(await digest(own.db)).toBe(before)
  }, 300_000)

  test.each([
    [
      'Relations that no claim supports',
      'MATCH (z:Entity {id: "company:zte"}), (i:Entity {id: "gov:iran"}) CREATE (z)-[:OWNS {id: "rel:company:zte:owns:gov:iran", status: "ASSERTED", asserts: 1, alleges: 0, denies: 0}]->(i)',
      'rel:company:zte:owns:gov:iran',
    ],
    [
      'Relations whose claims are counted wrongly',
      'MATCH (:Entity {id: "company:zte"})-[r:SUPPLIES_TO]->(:Entity {id: "company:tci"}) SET r.denies = 7',
      'rel:company:zte:supplies_to:company:tci',
    ],
    [
      'Relations that do not tie the ends they name',
      'MATCH (:Entity {id: "company:zte"})-[r:SUPPLIES_TO]->(t:Entity {id: "company:tci"}) WITH r, t, properties(r) AS all DELETE r WITH t, all MATCH (h:Entity {id: "company:huawei"}) CREATE (h)-[n:SUPPLIES_TO]->(t) SET n = all',
      'rel:company:zte:supplies_to:company:tci',
    ],
    [
      'Entities whose relations are counted wrongly',
      'MATCH (z:Entity {id: "company:zte"}) SET z.relationTotal = z.relationTotal + 1',
      'company:zte',
    ],
    [
      'Documents that go back to something else',
      'MATCH (d:Document {id: "doc:article"}) SET d.origins = ["doc:article"]',
      'doc:article',
    ],
    [
      'Relations that are not drawn as their claims make them',
      'MATCH (:Entity {id: "company:zte"})-[r:SUPPLIES_TO]->(:Entity {id: "company:tci"}) SET r.status = "ASSERTED"',
      'rel:company:zte:supplies_to:company:tci',
    ],
    [
      'Relations that are not drawn as their claims make them',
      'MATCH (:Entity {id: "company:zte"})-[r:SUPPLIES_TO]->(:Entity {id: "company:tci"}) DELETE r',
      'rel:company:zte:supplies_to:company:tci',
    ],
  ])(
    'in which something is wrong (%s) is found out, and mended by making the relations again',
    async (what, damage, example) => {
      const before = await digest(own.db)
      await own.ask(damage)
      const findings = await wrong()
      expect(findings).toContainEqual({ what, total: 1, examples: [example] })
      await rebuildProjection(own.db)
      expect(await wrong()).toEqual([])
      expect(await digest(own.db)).toBe(before)
    },
    300_000,
  )

  test.each([
    [
      'Claims that are not in exactly one document',
      'MATCH (c:Claim {id: "claim:011"}), (d:Document {id: "doc:corpwatch-2012"}) CREATE (c)-[:IN]->(d)',
      'MATCH (:Claim {id: "claim:011"})-[r:IN]->(:Document {id: "doc:corpwatch-2012"}) DELETE r',
    ],
    [
      'Claims that are not about what they name',
      'MATCH (c:Claim {id: "claim:011"}), (d:Entity {id: "company:zte"}) CREATE (c)-[:ABOUT]->(d)',
      'MATCH (:Claim {id: "claim:011"})-[r:ABOUT]->(:Entity {id: "company:zte"}) DELETE r',
    ],
    [
      'Claims of neither a relation nor an attribute',
      'MATCH (c:Claim {id: "claim:011"}) SET c.attribute = "x"',
      'MATCH (c:Claim {id: "claim:011"}) REMOVE c.attribute',
    ],
    [
      'Entities without a name, or not of their kind',
      'MATCH (c:Entity {id: "gov:iran"}) REMOVE c:Government SET c:Company',
      'MATCH (c:Entity {id: "gov:iran"}) REMOVE c:Company SET c:Government',
    ],
  ])(
    'whose ledger is damaged (%s) is found out',
    async (what, damage, mend) => {
      await own.ask(damage)
      expect(await wrong()).toEqual([expect.objectContaining({ what, total: 1 })])
      await own.ask(mend)
      expect(await wrong()).toEqual([])
    },
    300_000,
  )
})

test('Any ledger makes the same relations again, whatever stands in it', async () => {
  const anyLedger = fc.tuple(
    fc.array(
      fc.tuple(
        anyClaim,
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('COOPERATES_WITH' as const, 'OWNS' as const),
      ),
      { maxLength: 20 },
    ),
    anyDerivation,
  )
  await fc.assert(
    fc.asyncProperty(anyLedger, async ([some, derivation]) => {
      const company = (id: string) => ({
        id,
        kind: 'COMPANY' as const,
        name: id,
        aliases: [],
        description: null,
        countries: [],
        topics: [],
        own: {},
      })
      const claims = some.map(([claim, subject, object, type], at): ClaimRecord => ({
        ...claim,
        id: `claim:${at}`,
        subject,
        object,
        type,
        attribute: null,
        value: null,
        statement: 'x',
        aspect: null,
        quote: null,
        locator: null,
        note: null,
        lang: null,
        speakers: [subject],
      }))
      const documents = [...derivation.keys()].map((id) => ({ ...company(id), kind: 'DOCUMENT' as const }))
      const derivations = [...derivation].map(([id, derivedFrom]) => ({ id, derivedFrom }))
      const graph = { entities: [...['a', 'b', 'c'].map(company), ...documents], derivations, claims }
      const hand = { by: 'Test', at: '2026-01-01T00:00:00.000Z' }
      await writeGraph((work) => own.db.write(work), graph, hand)
      const before = await digest(own.db)
      expect(await wrong()).toEqual([])
      await rebuildProjection(own.db)
      expect(await digest(own.db)).toBe(before)
      expect(await wrong()).toEqual([])
      await empty()
    }),
    { numRuns: 6 },
  )
}, 600_000)

test('What was found is printed as a table, with some of what is wrong', () => {
  expect(
    tableOf([
      { what: 'Short', total: 0, examples: [] },
      { what: 'Longer one', total: 7, examples: ['a', 'b'] },
    ]),
  ).toBe(['ok   Short             0', 'NOT  Longer one        7  a, b, …'].join('\n'))
})
