import { KnownError } from '../../errors'
import type { ClaimInput } from '../ledger/claim-input'
import { recordClaim } from '../ledger/record-claim'
import { retractClaim } from '../ledger/retract'
import { sandbox } from '../testing/sandbox'

const box = sandbox('settle:')
const { db, ask, document, entity, id, operation } = box

beforeAll(async () => {
  await box.clear()
  await document('paper')
})
afterAll(() => box.end())

const say = (of: string, attribute: string, value: string, more: Partial<ClaimInput> = {}) =>
  recordClaim(db, 'Test', operation(), {
    subject: id(of),
    attribute,
    value,
    stance: 'ASSERTS',
    statement: 'It says so.',
    source: id('paper'),
    ...more,
  })
const recorded = async (of: string) =>
  (await ask('MATCH (e:Entity {id: $of}) RETURN e {.*} AS e', { of: id(of) }))[0]!.e as Record<string, unknown>

describe('An attribute that was not recorded with an entity', () => {
  test('is what its claims agree on, and nothing as soon as they do not', async () => {
    await entity('acme', 'COMPANY')
    await say('acme', 'founded', '1985~')
    expect(await recorded('acme')).toMatchObject({ founded: '1985~', claimed: ['founded'] })
    const { claim: other } = await say('acme', 'founded', '1986')
    expect(await recorded('acme')).not.toHaveProperty('founded')
    expect(await recorded('acme')).not.toHaveProperty('claimed')
    await retractClaim(db, 'Test', operation(), other, 'Another Acme.')
    expect(await recorded('acme')).toMatchObject({ founded: '1985~' })
    await say('acme', 'founded', '1985~', { stance: 'DENIES' })
    expect(await recorded('acme')).not.toHaveProperty('founded')
  })

  test('of another kind, or of no kind, is kept as a claim alone', async () => {
    await entity('ann', 'PERSON')
    await say('ann', 'founded', 'long ago')
    await say('ann', 'height', 'tall')
    expect(await recorded('ann')).not.toHaveProperty('founded')
    expect(await recorded('ann')).not.toHaveProperty('height')
  })

  test('can be a number', async () => {
    await entity('square', 'PLACE')
    await say('square', 'latitude', '35.7')
    expect(await recorded('square')).toMatchObject({ latitude: 35.7 })
  })

  test.each([
    [
      'COMPANY',
      'founded',
      '02/12/2022',
      '“value” is no date: “02/12/2022” can be two days: write 2022-12-02 or 2022-02-12, whichever the source means.',
    ],
    ['PLACE', 'latitude', 'north', '“value” is not a number of degrees from -90 to 90.'],
    ['PLACE', 'longitude', '181', '“value” is not a number of degrees from -180 to 180.'],
    ['GOVERNMENT', 'level', 'CITY', '“value” is not one of BODY, STATE.'],
  ] as const)('of a %s, %s, cannot be %s', async (kind, attribute, value, sentence) => {
    await entity(kind, kind)
    await expect(say(kind, attribute, value)).rejects.toThrow(new KnownError('BAD_INPUT', sentence))
  })
})

describe('An attribute that was recorded with an entity', () => {
  test('stays, whatever claims say, until it is emptied: then it is what they say', async () => {
    await entity('own', 'COMPANY', { description: 'A maker of cameras.' })
    await say('own', 'description', 'A maker of lenses.')
    expect(await recorded('own')).toMatchObject({ description: 'A maker of cameras.' })
    await entity('own', 'COMPANY', { description: null })
    expect(await recorded('own')).toMatchObject({ description: 'A maker of lenses.', claimed: ['description'] })
    await entity('own', 'COMPANY', { description: 'A maker of lenses.' })
    const { claim: denial } = await say('own', 'description', 'A maker of lenses.', { stance: 'DENIES' })
    expect(await recorded('own')).toMatchObject({ description: 'A maker of lenses.' })
    await retractClaim(db, 'Test', operation(), denial, 'Misread.')
    expect(await recorded('own')).toMatchObject({ description: 'A maker of lenses.' })
  })
})
