import { periodOf } from '../../../server/graph/time/edtf'
import { daysOf, whyNoTime } from './edtf'

/** What the server makes of a time: its days, or the sentence with which it refuses it. */
function served(text: string): ReturnType<typeof periodOf> | string {
  try {
    return periodOf(text)
  } catch (error) {
    return (error as Error).message
  }
}

const dates = [
  ...['0000', '0099', '2010', '2010-02', '1900-02', '2012-02', '0099-02', '2010-03-22', '2012-02-29', '9999-12-31'],
  ...['2010~', '2010?', '2010%', '2010-03~', '2010-03-22?', '201X', '20XX', '2XXX', '0XXX'],
  ...['2010-XX', '2010-XX-XX', '2010-12-XX', '2010-02-XX'],
  ...Array.from({ length: 21 }, (_, i) => `2010-${21 + i}`),
  ...['2010-24~', '2011-24', '9998-24'],
]
const spans = ['2010/2012-03', '2010/..', '../2012', '2010/', '/2012', '201X/202X', '2010-21/2010-23', '2010~/2012?']
const lists = ['[2010,2012]', '{2012,2010}', '[2010, 2012..2014-02]', '[..2012]', '[2012..]', '[2010]', '[201X,2030~]']

test.each([...dates, ...spans, ...lists, ' 2010 '])('%j has the days that the server finds', (text) => {
  expect(daysOf(text)).toEqual(served(text))
  expect(whyNoTime(text)).toBeNull()
})

const wrong = [
  ...['02/12/2022', '12.2022', '22.03.2010', '3/2010', '20100322', '2012/2010', '[2012..2010]', '2010-02/2010-01'],
  ...['2010-13', '2010-00', '2010-20', '2010-42', '2010-02-30', '2010-02-29', '2010-3-2', '2010-1', 'then', 'May 2010'],
]

test.each(wrong)('%j is refused with the sentence of the server', (text) => {
  expect(daysOf(text)).toBeNull()
  expect(whyNoTime(text)).toBe(served(text))
})

test.each(['', '..', '/', '../..', 'XXXX', '[]', '[2010', '[2010]]', '{2010]', '2010/2011/2012', '10', '201', '201X~'])(
  '%j is no time that can be asked for, and the server is left to say what it is',
  (text) => {
    expect(daysOf(text)).toBeNull()
    expect(whyNoTime(text)).toBeNull()
  },
)

const pieces = ['2010', '2012', '-02', '-21', '-XX', '-30', 'X', '~', '?', '/', '..', ',', '[', ']', '']

test('whatever is read of what can be put together has the days that the server finds', () => {
  const texts = pieces.flatMap((a) => pieces.flatMap((b) => pieces.flatMap((c) => pieces.map((d) => a + b + c + d))))
  const read = [...new Set(texts)].filter((text) => daysOf(text))
  expect(read.length).toBeGreaterThan(100)
  expect(read.map((text) => [text, daysOf(text)])).toEqual(read.map((text) => [text, served(text)]))
})

test('what is called wrong is refused by the server too', () => {
  const texts = pieces.flatMap((a) => pieces.flatMap((b) => pieces.flatMap((c) => pieces.map((d) => a + b + c + d))))
  const refused = [...new Set(texts)].filter((text) => whyNoTime(text))
  expect(refused.filter((text) => typeof served(text) !== 'string')).toEqual([])
})
