import { RelationStatus, StakeDisclosure, StakeKind } from '../../../model/generated/vocabulary'
import type { HeldStake } from '../projection/held'
import { directRange, indirectRange, rangeOf } from './held-range'
import type { Holding } from './held-range'

const said = (least: number, most: number, more: Partial<HeldStake> = {}): HeldStake => ({
  kind: StakeKind.CAPITAL,
  least,
  most,
  text: null,
  direct: null,
  disclosure: StakeDisclosure.STATED,
  status: RelationStatus.ASSERTED,
  validity: null,
  ...more,
})
const holding = (stakes: HeldStake[], more: Partial<Holding> = {}): Holding => ({
  relation: 'rel:1',
  owner: 'a',
  owned: 'b',
  status: RelationStatus.ASSERTED,
  stakes,
  control: [],
  ...more,
})
const query = { kind: StakeKind.CAPITAL, statuses: new Set([RelationStatus.ASSERTED]) }
const unknown = said(0, 100, { disclosure: StakeDisclosure.UNKNOWN })

test('what agrees is taken together, what contradicts is as wide as all of it', () => {
  expect(rangeOf([said(25, 50), said(33, 33)])).toEqual({ least: 33, most: 33 })
  expect(rangeOf([said(30, 30), said(40, 40)])).toEqual({ least: 30, most: 40 })
})

test('stakes of different times are not one stake', () => {
  expect(rangeOf([said(25, 100, { validity: '2010' }), said(60, 60, { validity: '2020' })])).toEqual({
    least: 25,
    most: 100,
  })
})

test('who does not know says nothing against who does', () => {
  expect(rangeOf([unknown, said(30, 30)])).toEqual({ least: 30, most: 30 })
  expect(rangeOf([unknown])).toEqual({ least: 0, most: 100 })
})

test('a stake counts when it may have held in the time that is asked for', () => {
  const both = holding([said(30, 30, { validity: '2010/2014' }), said(50, 50, { validity: '2015/..' })])
  const inYear = (year: string) => ({ ...query, days: { first: `${year}-01-01`, last: `${year}-12-31` } })
  expect(directRange(both, inYear('2012'))).toEqual({ least: 30, most: 30 })
  expect(directRange(both, inYear('2020'))).toEqual({ least: 50, most: 50 })
  expect(directRange(both, query)).toEqual({ least: 30, most: 50 })
})

test('an owner of whom nobody says how much holds something unknown; control without a stake is none', () => {
  const control = [
    { mechanism: 'CHARTER' as const, law: null, article: null, status: RelationStatus.ASSERTED, validity: null },
  ]
  expect(directRange(holding([]), query)).toEqual({ least: 0, most: 100 })
  expect(directRange(holding([said(51, 51, { kind: StakeKind.VOTES })]), query)).toEqual({ least: 0, most: 100 })
  expect(directRange(holding([], { control }), query)).toBeNull()
})

test('what is held through others is not held directly', () => {
  const through = holding([said(20, 20, { direct: false })])
  expect(directRange(through, query)).toBeNull()
  expect(indirectRange(through, query)).toEqual({ least: 20, most: 20 })
})
