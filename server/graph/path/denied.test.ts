import { findPaths } from './path'
import type { PathArguments } from './query'
import { sandbox } from '../testing/sandbox'

const UNHURRIED = { deadlineMs: 60_000, shortestMs: 30_000 }
const box = sandbox('path-denied:')
const { db, claim, document, entity, id } = box

/** Why there is no path between two entities. */
async function why(from: string, to: string, more: Partial<PathArguments> = {}): Promise<string> {
  const result = await findPaths(db, { from: [id(from)], to: [id(to)], ...more }, { limits: UNHURRIED })
  expect(result).toMatchObject({ paths: [], complete: true })
  return result.explanation
}

/** Ada owns Bex, that Cyn supplies Bex is only denied, and Cyn owns Dot, long after Ada owned Bex. */
beforeAll(async () => {
  await box.clear()
  await document('paper')
  for (const name of ['Ada', 'Bex', 'Cyn', 'Dot']) await entity(name, 'COMPANY')
  await claim('Ada OWNS Bex', { validity: '2001/2003' })
  await claim('Cyn SUPPLIES_TO Bex', { stance: 'DENIES' })
  await claim('Cyn OWNS Dot', { validity: '2010/..' })
})
afterAll(() => box.end())

const wouldTie = '“Cyn supplies Bex” would tie them, but it is only denied'

test('A relation that is only denied is told where it alone would tie the ends', async () => {
  expect(await why('Ada', 'Cyn')).toBe(`No path of at most 6 relations ties Ada to Cyn: ${wouldTie}.`)
})

test('It is told where all else that is asked for would be there', async () => {
  for (const more of [
    { filter: { types: ['OWNS' as const, 'SUPPLIES_TO' as const] } },
    { requireTypes: ['SUPPLIES_TO' as const] },
    { via: [id('Bex')] },
    { sameTime: true },
    { filter: { asOf: '2002' } },
  ]) {
    expect(await why('Ada', 'Cyn', more)).toContain(wouldTie)
  }
  expect(await why('Cyn', 'Bex', { directed: true })).toContain(wouldTie)
})

test('It is not told where it would not do either', async () => {
  for (const more of [
    { filter: { types: ['OWNS' as const] } },
    { avoidTypes: ['SUPPLIES_TO' as const] },
    { requireTypes: ['SIGNED' as const] },
    { via: [id('Dot')] },
    { directed: true },
    { filter: { sources: [id('paper')] } },
    { filter: { asOf: '2002', surely: true } },
  ]) {
    expect(await why('Ada', 'Cyn', more)).not.toContain(wouldTie)
  }
})

test('It is not told where the relations beside it never met, and all are to hold at one time', async () => {
  expect(await why('Ada', 'Dot')).toContain(wouldTie)
  expect(await why('Ada', 'Dot', { sameTime: true })).not.toContain(wouldTie)
})

test('Several are told where they tie the ends only together, also where nothing else leads there', async () => {
  for (const name of ['Eve', 'Fay', 'Gus']) await entity(name, 'COMPANY')
  await claim('Eve OWNS Fay', { stance: 'DENIES' })
  await claim('Fay OWNS Gus', { stance: 'DENIES' })
  const both = '“Eve owns Fay” and “Fay owns Gus” would tie them, but they are only denied'
  expect(await why('Eve', 'Gus')).toBe(`No path of at most 6 relations ties Eve to Gus: ${both}.`)
})

test('It is told also where an entity is both at the beginning and at the end', async () => {
  const { explanation } = await findPaths(db, { from: [id('Eve'), id('Fay')], to: [id('Fay')] }, { limits: UNHURRIED })
  expect(explanation).toContain('“Eve owns Fay” would tie them, but it is only denied')
})

test('Also where the end leads to the same entity that lies behind the denied relation', async () => {
  for (const name of ['Hal', 'Ivy', 'Jan']) await entity(name, 'COMPANY')
  await claim('Hal OWNS Ivy', { stance: 'DENIES' })
  await claim('Ivy OWNS Jan')
  const { explanation } = await findPaths(db, { from: [id('Jan'), id('Hal')], to: [id('Jan')] }, { limits: UNHURRIED })
  expect(explanation).toContain('“Hal owns Ivy” would tie them, but it is only denied')
})

test('It is told wherever it lies between the ends', async () => {
  const names = ['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8']
  for (const name of names) await entity(name, 'COMPANY')
  for (const at of names.keys()) {
    if (at > 0) await claim(`L${at - 1} OWNS L${at}`, at === 4 ? { stance: 'DENIES' } : {})
  }
  const told = '“L3 owns L4” would tie them, but it is only denied'
  expect(await why('L0', 'L8', { maxLength: 8 })).toContain(told)
  expect(await why('L8', 'L0', { maxLength: 8 })).toContain(told)
})

test('Of an entity that has no others it is not said that none is recorded', async () => {
  expect(await why('Eve', 'Ada')).toBe(
    'No path of at most 6 relations ties Eve to Ada: all relations of Eve that are recorded are only denied.',
  )
})

test('A relation that was denied and is asserted as well carries a path, and is no longer told as denied', async () => {
  await claim('Cyn SUPPLIES_TO Bex')
  const { paths } = await findPaths(db, { from: [id('Ada')], to: [id('Cyn')] }, { limits: UNHURRIED })
  expect(paths.map(({ strength, weakest }) => [strength, weakest.status])).toEqual([[2, 'DISPUTED']])
})
