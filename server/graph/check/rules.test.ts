import { createHash } from 'node:crypto'

import { loadStarter } from '../../import/load-starter'
import { ControlMechanism, Modality, StakeDisclosure, StakeKind, Stance } from '../../../model/generated/vocabulary'
import type { Stake } from '../../../model/stake/stake'
import { canonical } from '../canonical-json'
import { checkConsistency } from './consistency'
import { digest } from './digest'
import type { LedgerClaim } from '../projection/project'
import { projectRelation } from '../projection/project'
import { keepRules, RULES } from './rules'
import { claimWith } from '../testing/claims'
import { ownDatabase } from '../../../testing/own-database'
import type { OwnDatabase } from '../../../testing/own-database'

const times = [null, '2010', '2010-12~', '2008/2012', '2012/..', '../2009', '201X', '2010/', '[..2012]']

const stake = (at: number): Stake => ({
  kind: StakeKind.CAPITAL,
  least: at,
  most: 50,
  text: null,
  direct: null,
  disclosure: StakeDisclosure.STATED,
})

/** Claims of every stance and modality, by turns from the documents, dates, roles and articles there are. */
const samples: LedgerClaim[] = Object.values(Stance).flatMap((stance, row) =>
  Object.values(Modality).flatMap((modality, column) =>
    [0, 1].map((more) => {
      const at = row * 3 + column + more * 5
      return claimWith({
        stance,
        modality,
        source: `doc:${at % 4}`,
        role: at % 3 === 0 ? `role ${at % 2}` : null,
        article: at % 5 === 0 ? '7' : null,
        validity: times[at % times.length],
        stakes: at % 4 === 0 ? [stake(at)] : [],
        control: at % 6 === 0 ? [ControlMechanism.CHARTER] : [],
        law: at % 12 === 0 ? 'law:a' : null,
      })
    }),
  ),
)

test('whoever changes what claims become raises the number of the rules', () => {
  // doc:1 and doc:2 reprint doc:0. One claim, any two of them, and some three.
  const originsOf = (id: string) => (id === 'doc:1' || id === 'doc:2' ? ['doc:0'] : [id])
  const hash = createHash('sha256')
  samples.forEach((one, i) =>
    samples.slice(i).forEach((other, j) => {
      const third = samples[(i * 7 + j) % samples.length]!
      for (const bill of [false, true]) {
        for (const claims of [[one], [one, other], [one, other, third]]) {
          hash.update(canonical(projectRelation(claims, originsOf, bill) ?? null))
        }
      }
    }),
  )
  expect({ RULES, samples: samples.length, made: hash.digest('hex') }).toEqual({
    RULES: 4,
    samples: 42,
    made: 'a3ce6cea5d094c43b597f18aa982e0cfb246d2e49230ed4e90dd4728fbb559e0',
  })
})

describe('a graph that another version has drawn', () => {
  let own: OwnDatabase
  beforeAll(async () => {
    own = await ownDatabase()
    await loadStarter(own.db, 'data/starter')
  }, 300_000)
  afterAll(() => own.end())

  it('is drawn anew once, by the rules of this one', async () => {
    const sound = await digest(own.db)
    await own.ask(
      'MATCH (:Entity {id: "company:zte"})-[r:SUPPLIES_TO]->(:Entity {id: "company:tci"}) SET r.strength = 5',
    )
    expect(await digest(own.db)).not.toBe(sound)
    expect(await keepRules(own.db)).toBe(126)
    expect(await digest(own.db)).toBe(sound)
    expect((await checkConsistency(own.db)).filter(({ total }) => total > 0)).toEqual([])
    expect(await keepRules(own.db)).toBeNull()
    expect(await keepRules(own.db, RULES + 1)).toBe(126)
  })

  it('is left alone when that version was newer', async () => {
    await keepRules(own.db, RULES + 2)
    await expect(keepRules(own.db)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/newer/) as unknown,
    })
  })

  it('has nothing to draw when it is empty', async () => {
    await own.ask('MATCH (n:Entity|Claim|Operation|Setting) DETACH DELETE n')
    expect(await keepRules(own.db)).toBeNull()
    expect(await own.ask('MATCH (s:Setting {id: "rules"}) RETURN s.value AS version')).toEqual([{ version: RULES }])
  })
})
