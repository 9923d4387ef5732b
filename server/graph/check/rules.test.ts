import { createHash } from 'node:crypto'

import { loadStarter } from '../../import/load'
import { Modality, Stance } from '../../../model/generated/vocabulary'
import { canonical } from '../canonical'
import { checkConsistency } from './consistency'
import { digest } from './digest'
import type { LedgerClaim } from '../projection/project'
import { projectRelation } from '../projection/project'
import { keepRules, RULES } from './rules'
import { claimWith } from '../testing/claims'
import { ownDatabase } from '../../../testing/own-database'
import type { OwnDatabase } from '../../../testing/own-database'

const times = [null, '2010', '2010-12~', '2008/2012', '2012/..', '../2009', '201X', '2010/', '[..2012]']

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
    RULES: 3,
    samples: 42,
    made: 'e0692084d30f35da2a3b42ea2ee8efe4cdefc7b9942a3a800721bcad7bf8558c',
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
