import type { Db } from '../../db/query'
import { Stance } from '../../../model/generated/vocabulary'
import type { ClaimInput } from './claim-input'
import { projectRelation } from '../projection/project'
import { recordClaim } from './record-claim'
import { retractClaim } from './retract'
import { claimWith } from '../testing/claims'
import { sandbox } from '../testing/sandbox'

const box = sandbox('writers:')
const { ask, document, drawn, entity, id, operation } = box

const people = ['ada', 'bea', 'cleo', 'dora', 'eva', 'fay']
beforeAll(async () => {
  await box.clear()
  for (const name of ['paper', 'other', 'third']) await document(name)
  for (const name of people) await entity(name, 'PERSON')
  await entity('acme', 'COMPANY')
  // A database that was just started plans each statement once, which takes it seconds: before fifty wait for that.
  const { claim } = await box.claim('ada LINKED_TO acme', { role: 'first' })
  await retractClaim(box.db, 'Test', operation(), claim, 'It was only the first.')
})
afterAll(() => box.end())

/** Counts how often work had to be done again, as it does when two transactions wait for each other. */
let runs = 0
const db: Db = {
  ...box.db,
  write: (work, options) =>
    box.db.write((tx) => {
      runs++
      return work(tx)
    }, options),
}

const claimOf = (triple: string, stance: Stance, source: string): ClaimInput => {
  const [subject, type, object] = triple.split(' ')
  return {
    subject: id(subject!),
    type: type as ClaimInput['type'],
    object: id(object!),
    stance,
    statement: 'Somebody says so.',
    source: id(source),
  }
}

test('Fifty who write to one relation at once lose nothing, and leave the status that their claims make', async () => {
  const stances = Object.values(Stance)
  const sources = ['paper', 'other', 'third']
  const claims = Array.from({ length: 50 }, (_, at) => claimOf('ada OWNS acme', stances[at % 3]!, sources[at % 3]!))
  runs = 0
  const recorded = await Promise.all(claims.map((claim) => recordClaim(db, 'Test', operation(), claim)))
  expect(new Set(recorded.map(({ claim }) => claim)).size).toBe(50)
  const made = projectRelation(
    claims.map(({ stance, source }) => claimWith({ stance, source })),
    (document) => [document],
  )!
  expect(await ask("MATCH (c:Claim {relation: 'rel:writers:ada:owns:writers:acme'}) RETURN count(c) AS n")).toEqual([
    { n: 50 },
  ])
  expect(await drawn('ada OWNS acme')).toMatchObject({
    status: 'DISPUTED',
    strength: made.strength,
    sources: made.sources,
    asserts: made.asserts,
    alleges: made.alleges,
    denies: made.denies,
  })

  const denials = recorded.filter((_, at) => claims[at]!.stance === 'DENIES')
  await Promise.all(denials.map(({ claim }) => retractClaim(db, 'Test', operation(), claim, 'Misread.')))
  expect(await drawn('ada OWNS acme')).toMatchObject({ status: 'ASSERTED', denies: 0, asserts: made.asserts })
  expect(runs).toBe(recorded.length + denials.length)
})

test('Writers who touch the same entities in any order never wait for each other in a circle', async () => {
  const pairs = people
    .flatMap((one) => people.map((other) => [one, other] as const))
    .filter(([one, other]) => one !== other)
  const claims = pairs.map(([one, other], at) =>
    claimOf(`${one} LINKED_TO ${other}`, 'ASSERTS', ['paper', 'other', 'third'][at % 3]!),
  )
  runs = 0
  await Promise.all(claims.map((claim) => recordClaim(db, 'Test', operation(), claim)))
  expect(runs).toBe(claims.length)
  const totals = await ask('UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.relationTotal AS total', {
    ids: people.map(id),
  })
  expect(totals.slice(1)).toEqual(Array.from({ length: 5 }, () => ({ total: 10 })))
})

test('A document that is said to be a reprint while its claims are recorded is counted as one all the same', async () => {
  await entity('state', 'GOVERNMENT')
  await document('wire')
  const copies = Array.from({ length: 8 }, (_, at) => `copy${at}`)
  for (const copy of copies) await document(copy)
  await Promise.all(
    copies.flatMap((copy) => [
      recordClaim(db, 'Test', operation(), claimOf('acme SUPPLIES_TO state', 'ASSERTS', copy)),
      document(copy, 'wire'),
    ]),
  )
  expect(await drawn('acme SUPPLIES_TO state')).toMatchObject({ asserts: 8, sources: 1, strength: 3 })
})
