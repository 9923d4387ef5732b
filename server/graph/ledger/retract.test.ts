import fc from 'fast-check'

import { KnownError } from '../../errors'
import { retractClaim } from './retract'
import { sandbox } from '../testing/sandbox'

const box = sandbox('retract:')
const { db, ask, claim, document, drawn, entity, id, operation } = box

beforeAll(async () => {
  await box.clear()
  await document('paper')
  await document('other')
  await document('reprint', 'paper')
  await entity('acme', 'COMPANY')
  await entity('state', 'GOVERNMENT')
})
afterAll(() => box.end())

const refused = (code: ConstructorParameters<typeof KnownError>[0], sentence: string) => new KnownError(code, sentence)

describe('Retracting a claim', () => {
  test('keeps it with the reason and the time, and restores exactly what was before', async () => {
    await claim('acme SUPPLIES_TO state', { validity: '2010' })
    await claim('acme SUPPLIES_TO state', { source: id('reprint'), validity: '2012' })
    const before = await drawn('acme SUPPLIES_TO state')
    const { claim: denial, relation } = await claim('acme SUPPLIES_TO state', { stance: 'DENIES', source: id('other') })
    expect(await drawn('acme SUPPLIES_TO state')).toMatchObject({ status: 'DISPUTED', sources: 1, strength: 2 })
    expect(await retractClaim(db, 'Bo', operation(), denial, ' It denied another sale. ')).toEqual({
      claim: denial,
      relation,
      warnings: [],
    })
    expect(await drawn('acme SUPPLIES_TO state')).toEqual(before)
    const [row] = await ask('MATCH (c:Claim {id: $id}) RETURN c {.retractedBy, .retractedBecause, .retractedAt} AS c', {
      id: denial,
    })
    expect(row!.c).toEqual({
      retractedBy: 'Bo',
      retractedBecause: 'It denied another sale.',
      retractedAt: expect.stringMatching(/^\d{4}-/) as unknown,
    })
  })

  test('is refused where there is none, where it was done, and without a reason', async () => {
    const { claim: one } = await claim('acme PART_OF state')
    await retractClaim(db, 'Bo', operation(), one, 'Misread.')
    const today = new Date().toISOString().slice(0, 10)
    await expect(retractClaim(db, 'Bo', operation(), one, 'Again.')).rejects.toThrow(
      refused('CONFLICT', `“${one}” was retracted already, on ${today}: Misread.`),
    )
    await expect(retractClaim(db, 'Bo', operation(), 'claim:none', 'Why not')).rejects.toThrow(
      refused('NOT_FOUND', 'There is no claim “claim:none”.'),
    )
    await expect(retractClaim(db, 'Bo', operation(), one, ' ')).rejects.toThrow(
      refused('BAD_INPUT', '“reason” is empty.'),
    )
  })
})

test('Retracting what was recorded restores the relation exactly, whatever was recorded and in whatever order', async () => {
  await entity('one', 'COMPANY')
  await entity('two', 'COMPANY')
  const anyClaim = fc.record({
    stance: fc.constantFrom('ASSERTS' as const, 'ALLEGES' as const, 'DENIES' as const),
    modality: fc.constantFrom('FACT' as const, 'PLAN' as const),
    source: fc.constantFrom('paper', 'other', 'reprint').map(id),
    validity: fc.constantFrom(null, '2010', '2012/..'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(anyClaim, { maxLength: 3 }), anyClaim, async (before, added) => {
      for (const each of before) await claim('one OWNS two', each)
      const relation = await drawn('one OWNS two')
      const { claim: last } = await claim('one OWNS two', added)
      await retractClaim(db, 'Test', operation(), last, 'Not so.')
      expect(await drawn('one OWNS two')).toEqual(relation)
    }),
    { numRuns: 15 },
  )
})
