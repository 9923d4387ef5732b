import { KnownError } from '../../errors'
import { recordClaim } from './record-claim'
import { retractClaim } from './retract'
import { sandbox } from '../testing/sandbox'

const box = sandbox('operation:')
const { db, ask, document, drawn, entity, id, operation } = box

beforeAll(async () => {
  await box.clear()
  await document('paper')
  await entity('ann', 'PERSON')
  await entity('acme', 'COMPANY')
})
afterAll(() => box.end())

const refused = (code: ConstructorParameters<typeof KnownError>[0], sentence: string) => new KnownError(code, sentence)

describe('An operation', () => {
  const input = (statement: string) => ({
    subject: id('ann'),
    type: 'WORKS_FOR' as const,
    object: id('acme'),
    stance: 'ASSERTS' as const,
    statement,
    source: id('paper'),
  })

  test('sent twice is done once, and answers the same', async () => {
    const once = operation()
    const first = await recordClaim(db, 'Test', once, input('She works there.'))
    expect(await recordClaim(db, 'Test', once, input(' She works there. '))).toEqual(first)
    expect(await drawn('ann WORKS_FOR acme')).toMatchObject({ asserts: 1 })
    expect(await ask('MATCH (c:Claim {relation: $id}) RETURN count(c) AS n', { id: first.relation })).toEqual([
      { n: 1 },
    ])
  })

  test('sent many times at once is done once', async () => {
    const once = operation()
    const all = await Promise.all(
      Array.from({ length: 20 }, () => recordClaim(db, 'Test', once, input('All at once.'))),
    )
    expect(new Set(all.map(({ claim }) => claim)).size).toBe(1)
    expect(await ask('MATCH (c:Claim {statement: "All at once."}) RETURN count(c) AS n')).toEqual([{ n: 1 }])
  })

  test('is refused for something else', async () => {
    const once = operation()
    const { claim: recorded } = await recordClaim(db, 'Test', once, input('One thing.'))
    const conflict = refused(
      'CONFLICT',
      `The operation “${once}” was used for something else already. Make up a new id.`,
    )
    await expect(recordClaim(db, 'Test', once, input('Another thing.'))).rejects.toThrow(conflict)
    await expect(retractClaim(db, 'Test', once, recorded, 'Misread.')).rejects.toThrow(conflict)
  })

  test('that failed may be sent again with better input', async () => {
    const once = operation()
    await expect(recordClaim(db, 'Test', once, { ...input('x'), source: id('nowhere') })).rejects.toThrow(KnownError)
    await expect(recordClaim(db, 'Test', once, input('x'))).resolves.toMatchObject({
      warnings: expect.any(Array) as unknown,
    })
  })

  test('needs an id', async () => {
    await expect(recordClaim(db, 'Test', ' ', input('x'))).rejects.toThrow(
      refused('BAD_INPUT', '“operation” is empty.'),
    )
  })
})
