import { code, day, table } from '../../../docs/tables'
import { periodOf } from '../../../model/time/spans'
import { relation } from '../../../testing/edits'
import { mayHold, passesTime, surelyHolds } from './time'

type Time = { earliest: string | null; latest: string | null; begunBy: string | null; notEndedBefore: string | null }
const written = new Map<string, Time>(
  table('written').flatMap(([texts = '', , earliest = '', latest = '', begunBy = '', notEndedBefore = '']) =>
    code(texts).map((text) => [
      text,
      {
        earliest: day(earliest),
        latest: day(latest),
        begunBy: day(begunBy),
        notEndedBefore: day(notEndedBefore),
      },
    ]),
  ),
)

/** A relation whose claims give these times. */
function heldIn(texts: readonly string[]) {
  const times = texts.map((text) => written.get(text)!)
  const all = (bound: 'earliest' | 'latest') => times.map((time) => time[bound]).sort()
  const outer = (bound: 'earliest' | 'latest') =>
    all(bound).includes(null) ? null : (all(bound).at(bound === 'earliest' ? 0 : -1) ?? null)
  return relation('a', 'b', {
    validity: {
      text: texts.length > 1 ? `{${texts.join()}}` : (texts[0] ?? null),
      earliest: outer('earliest'),
      latest: outer('latest'),
    },
    surely: times.flatMap(({ begunBy, notEndedBefore }) =>
      begunBy && notEndedBefore ? [{ begunBy, notEndedBefore }] : [],
    ),
  })
}

const rows = table('relation | as of').filter(([texts = '']) => code(texts).every((text) => written.has(text)))

test('the page has rows to compare with', () => {
  expect(written.size).toBeGreaterThan(12)
  expect(rows.length).toBeGreaterThan(10)
})

test.each(rows)('%s as of %s counts: %s, surely: %s', (texts, asOf, may, surely) => {
  const days = periodOf(code(asOf)[0]!)!
  const held = heldIn(code(texts))
  expect([mayHold(held, days), surelyHolds(held, days)]).toEqual([may === 'yes', surely === 'yes'])
})

test('what has no date is in sight unless it was put out of sight or only what is sure is wanted', () => {
  const [undated, dated] = [heldIn([]), heldIn(['2010'])]
  const seen = (more: object) => {
    const passes = passesTime({ asOf: '2010', surely: false, undated: true, ...more })
    return [passes(undated), passes(dated)]
  }
  expect(seen({})).toEqual([true, true])
  expect(seen({ undated: false })).toEqual([false, true])
  expect(seen({ surely: true })).toEqual([false, true])
  expect(seen({ asOf: '2011' })).toEqual([true, false])
  expect(passesTime(null)(undated)).toBe(true)
})
