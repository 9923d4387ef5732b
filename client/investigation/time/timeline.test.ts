import fc from 'fast-check'

import { relation } from '../../../testing/edits'
import { periodOf } from '../../../model/time/spans'
import { mayHold } from './time'
import { asOfWindow, shifted, timelineOf, windowOf } from './timeline'

const year = (text: string) => ({ earliest: `${text}-01-01`, latest: `${text}-12-31` })
const undated = relation('a', 'b')
const in2010 = relation('a', 'c', {
  validity: { text: '2010', ...year('2010') },
  surely: [{ begunBy: '2010-12-31', notEndedBefore: '2010-01-01' }],
})
const since2012 = relation('a', 'd', {
  validity: { text: '2012/..', earliest: '2012-01-01', latest: null },
  surely: [{ begunBy: '2012-12-31', notEndedBefore: '9999-12-31' }],
})
const all = [undated, in2010, since2012]

test('dates are distributed over years, what may have held then beside what surely did', () => {
  const { bars, dated, undated: without } = timelineOf(all, 2014)!
  expect({ dated, without }).toEqual({ dated: 2, without: 1 })
  expect(bars.map(({ asOf, may, surely }) => [asOf, may, surely])).toEqual([
    ['2010', 1, 1],
    ['2011', 0, 0],
    ['2012', 1, 1],
    ['2013', 1, 1],
    ['2014', 1, 1],
  ])
})

test('without a date there is nothing to distribute', () => {
  expect(timelineOf([undated], 2014)).toBeNull()
  expect(timelineOf([], 2014)).toBeNull()
})

test('what ended is not drawn out to this year', () => {
  expect(timelineOf([in2010], 2026)!.bars.map(({ asOf }) => asOf)).toEqual(['2010'])
})

test('very many years share bars, and no relation is lost', () => {
  const old = relation('b', 'c', {
    validity: { text: '1405', ...year('1405') },
    surely: [{ begunBy: '1405-12-31', notEndedBefore: '1405-01-01' }],
  })
  const { bars } = timelineOf([...all, old], 2026)!
  expect(bars.length).toBeLessThanOrEqual(90)
  expect([bars[0]!.asOf, bars[0]!.may]).toEqual(['1400/1409', 1])
  for (const each of [in2010, since2012, old])
    expect(bars.some(({ asOf }) => mayHold(each, periodOf(asOf)!))).toBe(true)
})

const timeline = timelineOf(all, 2014)!
const time = (asOf: string) => ({ asOf, surely: false, undated: true })

test('a filter is found among the bars, and what it asks for is what its window says', () => {
  expect(windowOf(timeline, null)).toEqual([0, 4])
  expect(windowOf(timeline, time('2011'))).toEqual([1, 1])
  expect(windowOf(timeline, time('2011-03-22'))).toEqual([1, 1])
  expect(windowOf(timeline, time('2011/..'))).toEqual([1, 4])
  expect(windowOf(timeline, time('1990'))).toEqual([0, 0])
  expect(windowOf(timeline, time('2040'))).toEqual([4, 4])
  fc.assert(
    fc.property(fc.nat(4), fc.nat(4), (a, b) => {
      const window = [Math.min(a, b), Math.max(a, b)] as const
      expect(windowOf(timeline, time(asOfWindow(timeline, window)))).toEqual(window)
    }),
  )
})

test('a window goes from bar to bar until it is at the end', () => {
  expect(shifted(timeline, null, 1)).toEqual([0, 0])
  expect(shifted(timeline, null, -1)).toEqual([4, 4])
  expect(shifted(timeline, [1, 2], 1)).toEqual([2, 3])
  expect(shifted(timeline, [3, 4], 1)).toBeNull()
  expect(shifted(timeline, [0, 1], -1)).toBeNull()
})

test('a gap between claims is a gap between the bars: nobody says that it held then', () => {
  const held = relation('a', 'b', {
    validity: { text: '{2015,2020}', earliest: '2015-01-01', latest: '2020-12-31' },
    surely: [
      { begunBy: '2015-12-31', notEndedBefore: '2015-01-01' },
      { begunBy: '2020-12-31', notEndedBefore: '2020-01-01' },
    ],
  })
  const bars = timelineOf([held])!.bars
  expect(bars.map(({ asOf, may, surely }) => [asOf, may, surely])).toEqual([
    ['2015', 1, 1],
    ...['2016', '2017', '2018', '2019'].map((year) => [year, 0, 0]),
    ['2020', 1, 1],
  ])
})
